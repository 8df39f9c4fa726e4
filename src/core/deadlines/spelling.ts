/** Which word a run of letters is: look-alike letters, slips of one letter, abbreviations, words glued together. */
import { wholeWord } from "./abbreviations";
import { type Lexeme, lexemeOf } from "./lexicon";
import { romanNumeral } from "./roman";
import { nearestLexeme } from "./typos";

export interface Word {
  /** Lower case, ё as е, look-alike letters replaced; a corrected or shortened word as it should be. */
  readonly text: string;
  readonly lexeme?: Lexeme | undefined;
  /** 1 … 12 where the word is a Roman numeral, however its letters were typed. */
  readonly roman: number;
  readonly mended?: "typo" | "lookalike";
  /** Length of a preposition typed together with the word: «вквартал», «втечение». */
  readonly glued?: number;
}

/** Words met so far; a few hundred serve thousands of cells. */
const known = new Map<string, Word>();
const MOST_KNOWN = 3000;

export function wordOf(visible: string): Word {
  const found = known.get(visible);
  if (found) return found;
  const word = freshWord(visible);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(visible, word);
  return word;
}

function freshWord(visible: string): Word {
  const lower = visible.toLowerCase().replace(/ё/g, "е");
  const roman = romanNumeral(visible);
  if (roman > 0 && !/^[пш]$/.test(lower)) return { text: lower, roman };
  const exact = lexemeOf(lower);
  if (exact) return { text: lower, lexeme: exact, roman };
  const cyrillic = inCyrillic(lower);
  if (cyrillic !== lower && (lexemeOf(cyrillic) || /[а-я]/.test(lower) || FUNCTION_WORDS.includes(cyrillic)))
    return { text: cyrillic, lexeme: lexemeOf(cyrillic), mended: "lookalike", roman };
  const glued = gluedPreposition(lower);
  if (glued > 0) return { text: lower, roman, glued };
  const near = nearestLexeme(lower);
  if (near) return { text: near.word, lexeme: near.lexeme, mended: "typo", roman };
  return { text: lower, roman };
}

/** A word cut short with a dot: «ежекварт.», «сентяб.»; undefined where the dot only ends the sentence. */
export function abbreviated(visible: string): Word | undefined {
  const lower = visible.toLowerCase().replace(/ё/g, "е");
  const whole = wholeWord(lower);
  return whole === undefined ? undefined : { text: whole, lexeme: lexemeOf(whole), roman: 0 };
}

/** With the least length of the word behind it: «смарт» is no «с март». */
const PREPOSITIONS: readonly (readonly [string, number])[] = [
  ["в", 4],
  ["к", 5],
  ["с", 5],
  ["до", 4],
  ["не", 4],
];

/** Only before words that are telling of themselves. */
function gluedPreposition(word: string): number {
  const found = PREPOSITIONS.find(([preposition, least]) => {
    if (!word.startsWith(preposition) || word.length < preposition.length + least) return false;
    const is = lexemeOf(word.slice(preposition.length))?.is;
    // «впервые», «всеми»
    return is !== undefined && is !== "ordinal" && is !== "cardinal";
  });
  return found?.[0].length ?? 0;
}

const FUNCTION_WORDS = ["до", "по", "с", "со", "к", "ко", "от", "не", "на", "в", "во", "за"];
/** Letters of other alphabets that look like Russian ones. */
const LOOKALIKES = "aаcсeеoоpрxхyуkкmмtтbвhнnпrгαаβвγгεеκкλлμмοоπпρрσсςсτтυуφфχхνн";

function inCyrillic(word: string): string {
  return [...word]
    .map((char) => {
      const at = LOOKALIKES.indexOf(char);
      return at >= 0 && at % 2 === 0 ? LOOKALIKES.charAt(at + 1) : char;
    })
    .join("");
}
