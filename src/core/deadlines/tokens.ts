/** A deadline cell cut into numbers, words and marks; spelling noise is evened out here and nowhere else. */
import { type Lexeme, lexemeOf } from "./lexicon";
import { nearestLexeme } from "./typos";

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
  /** I … IV where the word is a Roman numeral, however its letters were typed. */
  readonly roman: number;
  /** What was mended, and how the token looked before. */
  readonly mended?: "typo" | "lookalike";
  readonly written: string;
}

const DASHES = "-‐‑‒–—―−﹣－";
const QUOTES = "«»\"“”„‟‘’‚'`";
/** Letters of other alphabets that look like Russian ones. */
const LOOKALIKES = "aаcсeеoоpрxхyуkкmмtтbвhнnпrгαаβвγгεеκкλлμмοоπпρрσсςсτтυуφфχхνн";
/** A word of exactly these letters is a Roman numeral; «Ш» and «П» are how III and II come from bad scans. */
const ROMANS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, ш: 3, п: 2 };
const ROMAN_SIGNS: Readonly<Record<string, string>> = {
  Ⅰ: "i",
  Ⅱ: "ii",
  Ⅲ: "iii",
  Ⅳ: "iv",
  ⅰ: "i",
  ⅱ: "ii",
  ⅲ: "iii",
  ⅳ: "iv",
  і: "i",
  І: "i",
  ӏ: "i",
  Ӏ: "i",
};

/** Cells longer than this are not deadlines; what is beyond is left out of the grammar, not of the phrase. */
export const LONGEST_PHRASE = 2000;

export function tokenize(phrase: string): Token[] {
  const tokens: Token[] = [];
  const length = Math.min(phrase.length, LONGEST_PHRASE);
  let index = 0;
  let spaced = true;
  let line = true;
  while (index < length) {
    const char = phrase.charAt(index);
    const kind = kindOf(char);
    if (kind === "silent") {
      index++;
      continue;
    }
    if (kind === "space" || kind === "line") {
      spaced = true;
      line ||= kind === "line";
      index++;
      continue;
    }
    let end = index + 1;
    if (kind !== "mark")
      while (
        end < length &&
        (kindOf(phrase.charAt(end)) === kind || isInside(phrase.charAt(end))) &&
        !(kind === "word" && isGluedNumeral(phrase, index, end))
      )
        end++;
    tokens.push(tokenOf(phrase.slice(index, end), kind, index, end, spaced, line && tokens.length > 0));
    spaced = false;
    line = false;
    const cut = kind === "word" && phrase.charAt(end) === "." && isCut(phrase.slice(index, end));
    index = cut ? end + 1 : end;
  }
  return tokens;
}

/** «IVкв»: a numeral in other letters than the word behind it. */
function isGluedNumeral(phrase: string, start: number, end: number): boolean {
  return (
    end - start <= 3 &&
    /^[IVⅠ-Ⅳ]+$/.test(phrase.slice(start, end)) &&
    /^(?:кв|пол)/i.test(phrase.slice(end, end + 3))
  );
}

type CharKind = "number" | "word" | "mark" | "space" | "line" | "silent";

function kindOf(char: string): CharKind {
  const code = char.charCodeAt(0);
  if (code >= 0x430 && code <= 0x44f) return "word";
  if (code >= 0x30 && code <= 0x39) return "number";
  if (code === 0x20) return "space";
  if (code >= 0x410 && code <= 0x42f) return "word";
  if (code === 0x2e || code === 0x2c || code === 0x2d) return "mark";
  if (char === "\n" || char === "\r" || char === "\u2028" || char === "\v") return "line";
  if (char.trim() === "" || char === "\u3164") return "space";
  if (isInside(char) || QUOTES.includes(char)) return "silent";
  return ROMAN_SIGNS[char] !== undefined || char.toLowerCase() !== char.toUpperCase() ? "word" : "mark";
}

/** Invisible inside a word: zero-width characters, soft hyphens, stress marks. */
function isInside(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0xad || (code >= 0x400 && code <= 0x4ff)) return false;
  return (
    (code >= 0x200b && code <= 0x200f) ||
    code === 0xad ||
    code === 0xfeff ||
    code === 0x2060 ||
    code === 0x301
  );
}

function tokenOf(
  written: string,
  kind: "number" | "word" | "mark",
  start: number,
  end: number,
  spaced: boolean,
  line: boolean,
): Token {
  const place = { kind, start, end, spaced, line, written };
  if (kind === "mark") return { ...place, ...NO_WORD, text: DASHES.includes(written) ? "-" : written };
  const visible = hasInside(written) ? [...written].filter((char) => !isInside(char)).join("") : written;
  if (kind === "number")
    return { ...place, ...NO_WORD, text: visible, value: Number(visible), digits: visible.length };
  return { ...place, ...NO_WORD, ...wordOf(visible) };
}

function hasInside(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isInside(text.charAt(index))) return true;
  return false;
}

const NO_WORD = { value: Number.NaN, digits: 0, lexeme: undefined, roman: 0 } as const;

/** Words cut short with a dot; the dot goes with them. */
const CUT: Readonly<Record<string, string>> = {
  теч: "течение",
  ежемес: "ежемесячно",
  ежекварт: "ежеквартально",
  еженед: "еженедельно",
  вкл: "включительно",
};
const isCut = (word: string): boolean => CUT[word.toLowerCase()] !== undefined;

type Word = Partial<Token> & { readonly text: string };

/** Words met so far; a few hundred serve thousands of cells. */
const known = new Map<string, Word>();
const MOST_KNOWN = 3000;

function wordOf(visible: string): Word {
  const found = known.get(visible);
  if (found) return found;
  const word = freshWord(visible);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(visible, word);
  return word;
}

function freshWord(visible: string): Word {
  const lower = visible.toLowerCase().replace(/ё/g, "е");
  const roman = ROMANS[[...lower].map((char) => ROMAN_SIGNS[char] ?? char).join("")] ?? 0;
  if (roman > 0 && !/^[пш]$/.test(lower)) return { text: lower, roman };
  const whole = CUT[lower] ?? lower;
  const exact = lexemeOf(whole);
  if (exact) return { text: whole, lexeme: exact };
  const cyrillic = inCyrillic(lower);
  if (cyrillic !== lower && (lexemeOf(cyrillic) || /[а-я]/.test(lower) || FUNCTION_WORDS.includes(cyrillic)))
    return { text: cyrillic, lexeme: lexemeOf(cyrillic), mended: "lookalike", roman };
  const near = nearestLexeme(lower);
  if (near) return { text: near.word, lexeme: near.lexeme, mended: "typo", roman };
  return { text: lower, roman };
}

const FUNCTION_WORDS = ["до", "по", "с", "со", "к", "ко", "от", "не", "на", "в", "во", "за"];

function inCyrillic(word: string): string {
  return [...word]
    .map((char) => {
      const at = LOOKALIKES.indexOf(char);
      return at >= 0 && at % 2 === 0 ? LOOKALIKES.charAt(at + 1) : char;
    })
    .join("");
}

/** «20.О9.2024», «З1.12.2024»: letters typed for digits. The text as it was meant, or undefined. */
export function digitsMeant(phrase: string): string | undefined {
  for (const run of phrase.slice(0, LONGEST_PHRASE).split(/\s+/)) {
    if (run.length > 14 || !/\d/.test(run) || !/[ОоOoЗзlIбo]/.test(run)) continue;
    const meant = run
      .replace(/[ОоOo]/g, "0")
      .replace(/[Зз]/g, "3")
      .replace(/[lI]/g, "1")
      .replace(/б/g, "6");
    if (/^\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{2}|\d{4}))?\.?$/.test(meant) && !/^\d*[-.]?[оoб]?$/i.test(run))
      return meant;
  }
  return undefined;
}
