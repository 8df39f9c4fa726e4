/** Splits a formula into tokens; references are kept as text so that they can be moved and written back. */
export type Token =
  | { kind: "number"; text: string; value: number }
  | { kind: "string"; text: string; value: string }
  | { kind: "boolean"; text: string; value: boolean }
  | { kind: "reference"; text: string; sheetPrefix: string; from: string; to: string | null }
  | { kind: "name"; text: string }
  | { kind: "operator"; text: string }
  | { kind: "space"; text: string };

export class FormulaSyntaxError extends Error {}

const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*";
const COLUMN = "\\$?[A-Za-z]{1,3}";
const ROW = "\\$?[1-9]\\d*";
const SHEET = "(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!";
const END = "(?![\\p{L}\\p{N}_(.])";

const RULES: readonly [RegExp, (match: RegExpExecArray) => Token][] = [
  [/^\s+/, (m) => ({ kind: "space", text: m[0] })],
  [/^"((?:[^"]|"")*)"/, (m) => ({ kind: "string", text: m[0], value: (m[1] ?? "").replace(/""/g, '"') })],
  [
    new RegExp(
      `^(${SHEET})?(?:(${CELL})(?::(${CELL}|${COLUMN}))?|(${COLUMN}):(${COLUMN})|(${ROW}):(${ROW}))${END}`,
      "u",
    ),
    (m) => ({
      kind: "reference",
      text: m[0],
      sheetPrefix: m[1] ?? "",
      from: m[2] ?? m[4] ?? m[6] ?? "",
      to: m[3] ?? m[5] ?? m[7] ?? null,
    }),
  ],
  [
    /^(TRUE|FALSE|ИСТИНА|ЛОЖЬ)(?![\p{L}\p{N}_(])/iu,
    (m) => ({ kind: "boolean", text: m[0], value: /^(TRUE|ИСТИНА)$/iu.test(m[0]) }),
  ],
  [
    /^\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?/,
    (m) => ({ kind: "number", text: m[0], value: Number(m[0].replace(",", ".")) }),
  ],
  [/^[\p{L}_][\p{L}\p{N}_.]*/u, (m) => ({ kind: "name", text: m[0] })],
  [/^(?:<>|<=|>=|[-+*/^&=<>%();,{}\\:])/, (m) => ({ kind: "operator", text: m[0] })],
];

const known = new Map<string, readonly Token[]>();

/** `text` is without the leading "=". */
export const tokenize = (text: string): readonly Token[] => {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const tokens = scan(text);
  if (known.size > 50_000) known.clear();
  known.set(text, tokens);
  return tokens;
};

const scan = (text: string): Token[] => {
  const tokens: Token[] = [];
  let rest = text;
  next: while (rest !== "") {
    for (const [pattern, make] of RULES) {
      const match = pattern.exec(rest);
      if (match === null) continue;
      tokens.push(make(match));
      rest = rest.slice(match[0].length);
      continue next;
    }
    throw new FormulaSyntaxError(`Unexpected "${rest.slice(0, 10)}"`);
  }
  return tokens;
};

/** Writes a formula again with each reference put through `move`; a formula that cannot be read stays as it is. */
export const mapReferences = (
  formula: string,
  move: (reference: Token & { kind: "reference" }) => string,
): string => {
  try {
    const body = tokenize(formula.slice(1));
    return `=${body.map((token) => (token.kind === "reference" ? move(token) : token.text)).join("")}`;
  } catch {
    return formula;
  }
};
