/** A deadline cell cut into numbers, words and marks; spelling noise is evened out here and nowhere else. */
import { addressAt, isDash, isInside, kindOf, markupAt, otherHalfAt, visible } from "./characters";
import { type Lexeme, lexemeOf } from "./lexicon";
import { evened } from "./punctuation";
import { romanAt } from "./roman";
import { abbreviated, type Word, wordOf } from "./spelling";

export interface Token {
  readonly kind: "number" | "word" | "mark";
  /** Lower case, ё as е, look-alike letters replaced; every dash is "-", a corrected word as it should be. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** A line break stands before it. */
  readonly line: boolean;
  /** Of a number: its value and how many digits it was written with. */
  readonly value: number;
  readonly digits: number;
  readonly lexeme: Lexeme | undefined;
  /** 1 … 12 where the word is a Roman numeral, however its letters were typed. */
  readonly roman: number;
  /** What was mended, and how the token looked before. */
  readonly mended?: "typo" | "lookalike";
  readonly written: string;
}

/** Cells longer than this are not deadlines; what is beyond is left out of the grammar, not of the phrase. */
export const LONGEST_PHRASE = 2000;

export function tokenize(phrase: string): readonly Token[] {
  const tokens: Token[] = [];
  const length = Math.min(phrase.length, LONGEST_PHRASE);
  let index = 0;
  let spaced = true;
  let line = true;
  while (index < length) {
    const char = phrase.charAt(index);
    const kind = kindOf(char);
    const markup = kind === "mark" ? markupAt(phrase, index) : null;
    if (kind === "space" || kind === "line" || markup) {
      spaced = true;
      line ||= kind === "line" || markup?.line === true;
      index = markup?.end ?? index + 1;
      continue;
    }
    if (kind === "silent") {
      index++;
      continue;
    }
    const begun: Begun = { start: index, spaced, line: line && tokens.length > 0 };
    const cut = kind === "mark" ? mark(phrase, begun) : run(phrase, begun, kind);
    tokens.push(...cut.tokens);
    spaced = false;
    line = false;
    index = cut.next;
  }
  return evened(tokens);
}

interface Begun {
  readonly start: number;
  readonly spaced: boolean;
  readonly line: boolean;
}

interface Cut {
  readonly tokens: readonly Token[];
  readonly next: number;
}

const NO_WORD = { value: Number.NaN, digits: 0, lexeme: undefined, roman: 0 } as const;

function mark(phrase: string, begun: Begun): Cut {
  const written = phrase.charAt(begun.start);
  const next = begun.start + 1;
  const text = isDash(written) ? "-" : written;
  return { tokens: [{ kind: "mark", ...begun, end: next, written, ...NO_WORD, text }], next };
}

/** A number or a word, up to the first character of another kind. */
function run(phrase: string, begun: Begun, kind: "number" | "word"): Cut {
  const { start } = begun;
  const address = kind === "word" ? addressAt(phrase, start) : null;
  if (address !== null) {
    const written = phrase.slice(start, address);
    return {
      tokens: [{ kind: "word", ...begun, end: address, written, ...NO_WORD, text: written }],
      next: address,
    };
  }
  const numeral = /[1IVXⅠ-Ⅻ]/i.test(phrase.charAt(start)) ? romanAt(phrase, start) : null;
  const end = numeral ?? endOfRun(phrase, start, kind);
  const written = phrase.slice(start, end);
  const seen = visible(written);
  if (kind === "word" || numeral !== null) return word(phrase, begun, end, written, seen);
  const number = { value: Number(seen), digits: seen.length, lexeme: undefined, roman: 0 };
  return { tokens: [{ kind, ...begun, end, written, ...number, text: seen }], next: end };
}

function endOfRun(phrase: string, start: number, kind: "number" | "word"): number {
  let end = start + 1;
  while (end < phrase.length && (kindOf(phrase.charAt(end)) === kind || isInside(phrase.charAt(end)))) end++;
  return end;
}

function word(phrase: string, begun: Begun, end: number, written: string, seen: string): Cut {
  const half = otherHalfAt(phrase, end);
  if (half !== null) {
    const whole = endOfRun(phrase, half, "word");
    const joined = seen + visible(phrase.slice(half, whole));
    if (isOneWord(seen, joined))
      return { tokens: tokensOf(joined, begun, whole, wordOf(joined)), next: whole };
  }
  const short = phrase.charAt(end) === "." ? abbreviated(seen) : undefined;
  const next = short ? end + 1 : end;
  return { tokens: tokensOf(written, begun, end, short ?? wordOf(seen)), next };
}

/** «ежене-⏎дельно» is one word; «сентябрь-⏎декабрь» is a range. */
const isOneWord = (half: string, joined: string): boolean =>
  lexemeOf(joined.toLowerCase().replace(/ё/g, "е")) !== undefined || wordOf(half).lexeme === undefined;

function tokensOf(written: string, begun: Begun, end: number, word: Word): Token[] {
  const { glued = 0, ...found } = word;
  const token = { kind: "word", ...begun, end, written, ...NO_WORD } as const;
  if (glued === 0) return [{ ...token, ...found, lexeme: found.lexeme }];
  // The places are those of the text, so the two halves lie side by side.
  const middle = begun.start + glued;
  const [first, last] = [written.slice(0, glued), written.slice(glued)];
  return [
    { ...token, ...wordOf(first), lexeme: undefined, end: middle, written: first },
    { ...token, ...wordOf(last), lexeme: wordOf(last).lexeme, start: middle, spaced: true, line: false },
  ];
}
