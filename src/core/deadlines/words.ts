/** Looking at tokens: small questions every part of the grammar asks. */
import type { Found, Source } from "./component";
import type { Lexeme, TimeUnit } from "./lexicon";
import type { Token } from "./tokens";

export const tokenAt = (source: Source, at: number): Token | undefined => source.tokens[at];

export function isMark(source: Source, at: number, marks: string): boolean {
  const token = source.tokens[at];
  return token?.kind === "mark" && marks.includes(token.text);
}

/** The word is one of «a|b|c». */
export function isWord(source: Source, at: number, words: string): boolean {
  const token = source.tokens[at];
  if (token?.kind !== "word") return false;
  const [alternatives] = compiled(words);
  return alternatives?.includes(token.text) ?? false;
}

/** Words in their order, each with its alternatives: "не позднее|позже". The place after them. */
export function words(source: Source, at: number, sequence: string): number | null {
  const wanted = compiled(sequence);
  for (let index = 0; index < wanted.length; index++) {
    const token = source.tokens[at + index];
    if (token?.kind !== "word" || !wanted[index]?.includes(token.text)) return null;
  }
  return at + wanted.length;
}

const sequences = new Map<string, readonly (readonly string[])[]>();

/** The grammar's own few sequences, cut once. */
function compiled(sequence: string): readonly (readonly string[])[] {
  const known = sequences.get(sequence);
  if (known) return known;
  const cut = sequence.split(" ").map((alternatives) => alternatives.split("|"));
  sequences.set(sequence, cut);
  return cut;
}

export function lexeme<K extends Lexeme["is"]>(
  source: Source,
  at: number,
  is: K,
): Extract<Lexeme, { is: K }> | undefined {
  const found = source.tokens[at]?.lexeme;
  return found?.is === is ? (found as Extract<Lexeme, { is: K }>) : undefined;
}

/** A time unit with the dot of its abbreviation. */
export function unitAt(source: Source, at: number): Found<TimeUnit> | null {
  const found = lexeme(source, at, "unit");
  return found ? { value: found.unit, next: afterDot(source, at + 1) } : null;
}

/** Over a dot that stands right behind the token before. */
export function afterDot(source: Source, at: number): number {
  const token = source.tokens[at];
  return token?.kind === "mark" && token.text === "." && !token.spaced ? at + 1 : at;
}

export function afterMark(source: Source, at: number, marks: string): number {
  return isMark(source, at, marks) ? at + 1 : at;
}

const SUFFIXES = [
  "й",
  "я",
  "е",
  "го",
  "ый",
  "ой",
  "ая",
  "ое",
  "ого",
  "ую",
  "ю",
  "м",
  "му",
  "ом",
  "ти",
  "ми",
  "х",
  "ех",
  "ух",
  "и",
  "ье",
  "ьего",
  "ья",
];

/** «-го», «го», «-й» right behind a number or numeral. */
export function afterSuffix(source: Source, at: number): number {
  const token = source.tokens[at];
  if (!token || token.spaced) return at;
  if (token.kind === "word" && SUFFIXES.includes(token.text)) return at + 1;
  const behind = source.tokens[at + 1];
  if (token.text !== "-" || !behind || behind.spaced || behind.kind !== "word") return at;
  return SUFFIXES.includes(behind.text) ? at + 2 : at;
}

/** The text from one token up to (not including) another, with a closing quote or bracket that belongs to it. */
export function textBetween(source: Source, start: number, end: number): string {
  const [first, last] = [source.tokens[start], source.tokens[end - 1]];
  if (!first || !last || end <= start) return "";
  const open = source.text.slice(first.start, last.end);
  const tail = /^[»”"]/.exec(source.text.slice(last.end, last.end + 1))?.[0] ?? "";
  const head =
    first.start > 0 && /[«„“"]/.test(source.text.charAt(first.start - 1))
      ? source.text.charAt(first.start - 1)
      : "";
  const close =
    open.includes("(") && !open.includes(")")
      ? (/^\s*\)/.exec(source.text.slice(last.end, last.end + 3))?.[0] ?? "")
      : "";
  return (head + open + (head || open.includes("«") || open.includes('"') ? tail : "") + close)
    .replace(/\s+/g, " ")
    .trim();
}
