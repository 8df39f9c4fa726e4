/** Text of a cell that is no deadline: parties, documents, percentages; and the words beside which nothing may be believed. */
import type { Source } from "./component";
import { isMark, isWord, lexeme, textBetween, tokenAt, words } from "./words";

/** First token and the token after the last. */
export type Leftover = readonly [number, number];

const DOCUMENTS = /^(?:приказ|письм|распоряжен|постановлен|протокол|указ|закон|договор|соглашен)/;

/** «(приказ … от 12.01.2024 № 5)»: the date belongs to a document and is no deadline. */
export function documentAt(source: Source, at: number): number | null {
  if (!DOCUMENTS.test(tokenAt(source, at)?.text ?? "")) return null;
  let place = at + 1;
  for (let step = 0; step < 8 && !isWord(source, place, "от"); step++) place += 1;
  if (!isWord(source, place, "от")) return null;
  place += 1;
  while (place < source.tokens.length && !isMark(source, place, ";)") && !tokenAt(source, place)?.line) {
    place += 1;
    if (isMark(source, place - 1, "№")) {
      while (
        tokenAt(source, place)?.spaced === false ||
        (isMark(source, place - 1, "№") && place < source.tokens.length)
      )
        place += 1;
      break;
    }
  }
  return place;
}

const NUMBERED = "сош|оош|нош|школа|школы|лицей|гимназия|гимназии|каб|кабинет|форма|приложение";

/** «100 %», «не менее 50 %», «СОШ 12», «№ 5»: numbers that count no time. */
export function figureAt(source: Source, at: number): number | null {
  const start = words(source, at, "не менее|ниже|более") ?? words(source, at, "до") ?? at;
  if (tokenAt(source, start)?.kind !== "number") return null;
  if (isMark(source, start + 1, "%")) return start + 2;
  if (start > at) return null;
  if (isMark(source, at - 1, "№") || isWord(source, at - 1, "no|n")) return at + 1;
  const noun = isMark(source, at - 1, ".") ? at - 2 : at - 1;
  return isWord(source, noun, NUMBERED) && isMark(source, at + 1, ".,/-:") === false ? at + 1 : null;
}

const DENYING =
  "несколько|много|пару|не|вместо|взамен|кроме|исключая|исключением|или|либо|ранее|до|после|позже|через|за|раз|числа|х";
/** «прошлый учебный год» is not the present one, «половина сентября» not the whole of it. */
const DIFFERENT = /^(?:прошл|предыдущ|прошедш|минувш|истекш|половин|следующ)/;

/** Numbers and words of time that no rule explains: «до 5», «кроме июля», «15.13.2024». */
export function forbidsReading(source: Source, at: number): boolean {
  const token = tokenAt(source, at);
  if (!token) return false;
  if (token.kind === "number") return true;
  if (isWord(source, at, DENYING) || DIFFERENT.test(token.text)) return true;
  // «в первую и третью среду»: half of a list was read.
  if (lexeme(source, at, "ordinal") && (isWord(source, at + 1, "и") || isMark(source, at + 1, ",-")))
    return true;
  const kind = token.lexeme?.is;
  // «среда» is also the environment, «первый» may be anything.
  return (
    kind === "month" ||
    kind === "unit" ||
    kind === "often" ||
    kind === "key" ||
    kind === "each" ||
    (kind === "weekday" && token.lexeme?.is === "weekday" && token.lexeme.weekday !== 3)
  );
}

const MOVED = /^(?:перенес|перенос|было|стало|факт|измен|продл|→|⇒|>)/;

/** «20.09.2024 перенесено на 20.10.2024», «20.09.2024 → 20.10.2024»: which of the two holds is not for us to say. */
export const speaksOfChange = (source: Source, leftovers: readonly Leftover[]): boolean =>
  leftovers.some(([from, to]) => source.tokens.slice(from, to).some(({ text }) => MOVED.test(text)));

/** Texts with nothing but commas, dots and the like between them are one text. */
export function addLeftover(leftovers: Leftover[], from: number, to: number, isBetween: boolean): void {
  const last = leftovers[leftovers.length - 1];
  if (last && (last[1] === from || isBetween)) leftovers[leftovers.length - 1] = [last[0], to];
  else leftovers.push([from, to]);
}

/** The texts as written. */
export function textsOf(source: Source, leftovers: readonly Leftover[]): string[] {
  return leftovers.map(([from, to]) =>
    textBetween(source, from, to)
      .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "")
      .replace(/^[^()]*\)$/, (text) => text.slice(0, -1)),
  );
}
