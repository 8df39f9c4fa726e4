/** Letters of other alphabets that look like Russian ones, and the repair of words that mix them. */

const FOREIGN = "ABCEHKMOPTXYaceopxykΑΒΕΗΚΜΟΡΤΧαορχ";
const RUSSIAN = "АВСЕНКМОРТХУасеорхукАВЕНКМОРТХаорх";

const TWIN = new Map([...FOREIGN].map((letter, index) => [letter, RUSSIAN[index] ?? letter]));

const WORD = /[A-Za-z\u0370-\u03FF\u0400-\u04FF]+/g;
const RUSSIAN_LETTER = /[\u0400-\u04FF]/;
const FOREIGN_LETTER = /[A-Za-z\u0370-\u03FF]/;

/** Words that hold Russian letters and foreign look-alikes of Russian letters («Cферум» with a Latin C). */
export function mixedWords(text: string): string[] {
  return FOREIGN_LETTER.test(text) ? (text.match(WORD) ?? []).filter(isMixed) : [];
}

/** Russian letters instead of their look-alikes inside such words; everything else stays. */
export function repairMixedWords(text: string): string {
  return text.replace(WORD, (word) => (isMixed(word) ? [...word].map(twinOf).join("") : word));
}

/** The Russian letter that looks like this one; the letter itself where there is none. */
export const twinOf = (letter: string): string => TWIN.get(letter) ?? letter;

function isMixed(word: string): boolean {
  if (!RUSSIAN_LETTER.test(word) || !FOREIGN_LETTER.test(word)) return false;
  // «VKМессенджер» is two names glued together, not a slip of the keyboard.
  return [...word].every((letter) => RUSSIAN_LETTER.test(letter) || TWIN.has(letter));
}
