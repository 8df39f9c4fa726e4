/** Clauses of a sentence: the stretch around a word within which its neighbours speak about it. */

/** End of a sentence or a clause; a dot inside numbers, dates, initials and short forms is none. */
const BREAK = /[;!?\n,]|\.(?=\s+[«"(]?[А-ЯЁA-Z])|\.$|\s[–—]\s/g;

/** Start positions of the clauses of a text, ascending, the first is 0. */
export function clauseStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(BREAK)) starts.push(match.index + match[0].length);
  return starts;
}

/** The clauses themselves, without empty ones. Commas divide them unless `commas` is false. */
export function clausesOf(text: string, commas = true): string[] {
  return text
    .split(commas ? /[;!?\n,]|\.(?=\s+[«"(]?[А-ЯЁA-Z])|\.$/ : /[;!?\n]|\.(?=\s+[«"(]?[А-ЯЁA-Z])|\.$/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}
