/** Marks that mean another mark: dots for a dash, a doubled dot, dashes as bullets, the comma of «не позднее, чем». */
import type { Token } from "./tokens";

export function evened(tokens: readonly Token[]): readonly Token[] {
  // Most cells have nothing of the kind.
  if (!tokens.some(isSuspect)) return tokens;
  const bulleted =
    isBullet(tokens, 0) && tokens.some((token, at) => at > 0 && token.line && isBullet(tokens, at));
  const even: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const end = endOfMarks(tokens, at);
    if (bulleted && isBullet(tokens, at) && (at === 0 || token.line)) even.push({ ...token, text: "•" });
    else if (token.text === "," && tokens[at + 1]?.text === "чем") continue;
    else if (end > at + 1 || token.text === "…") {
      even.push({ ...token, end: tokens[end - 1]?.end ?? token.end, text: meaning(tokens, at, end) });
      at = end - 1;
    } else even.push(token);
  }
  return even;
}

const isSuspect = (token: Token, at: number, tokens: readonly Token[]): boolean =>
  token.kind === "mark" &&
  (token.text === "…" ||
    tokens[at + 1]?.text === token.text ||
    tokens[at + 1]?.text === "чем" ||
    (token.text === "-" && at === 0));

/** «- до 10.09.2024 ⏎ - до 10.10.2024»: a list, not a range. */
const isBullet = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "-" && tokens[at + 1] !== undefined && tokens[at + 1]?.kind !== "mark";

/** Over the same dot or dash repeated without a space. */
function endOfMarks(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text ?? "";
  let end = at + 1;
  if (text === "." || text === "-") while (tokens[end]?.text === text && !tokens[end]?.spaced) end++;
  return end;
}

/** «20..09.2024» is a slip, «сентябрь...декабрь» a range, dots behind which nothing stands are dots. */
function meaning(tokens: readonly Token[], at: number, end: number): string {
  const [before, after] = [tokens[at - 1], tokens[end]];
  const text = tokens[at]?.text ?? "";
  if (text === "-") return "-";
  if (!before || before.kind === "mark" || !after || after.kind === "mark" || after.line) return ".";
  return end - at === 2 && before.kind === "number" && before.digits <= 2 && !after.spaced ? "." : "-";
}
