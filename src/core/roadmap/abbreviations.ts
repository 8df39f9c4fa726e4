/** Abbreviations a document introduces: «Органы управления образованием (далее – МОУО)». */
import { comparable } from "../text/key";

/** Full name → abbreviation, from «… (далее – МОУО)», compared without case and punctuation. */
export type Abbreviations = ReadonlyMap<string, string>;

export const INTRODUCED = /\(\s*далее(?: по тексту)?\s*[-–—:]\s*/i;

/** Every abbreviation a text introduces. */
export function abbreviationsIn(texts: Iterable<string>): Abbreviations {
  const found = new Map<string, string>();
  for (const text of texts) {
    if (!text.includes("далее")) continue;
    let rest = text.replace(/\s+/g, " ");
    for (;;) {
      const opening = INTRODUCED.exec(rest);
      if (!opening) break;
      const close = rest.indexOf(")", opening.index);
      if (close < 0) break;
      const short = rest.slice(opening.index + opening[0].length, close).trim();
      const before = rest.slice(Math.max(0, opening.index - 250), opening.index);
      const full = before
        .slice(Math.max(...[",", ";", ")"].map((mark) => before.lastIndexOf(mark))) + 1)
        .trim();
      if (short !== "" && full !== "") found.set(comparable(full), short);
      rest = rest.slice(close + 1);
    }
  }
  return found;
}
