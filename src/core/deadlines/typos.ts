/** One wrong, missing, doubled or swapped letter in a telling word: «сентяря», «ежемесчно». */
import { correctableWords, type Lexeme, lexemeOf } from "./lexicon";

/** Proper words one letter away from telling ones. */
const ORDINARY =
  "постоянной постоянном постоянная регулярной регулярном систематической систематический карта карты карт места месте мести стен чисел числом марат среди средь средне учетных учетный ученый ответный днем погода лечение сечение стечение чатов готов начато начата четверо минутка".split(
    " ",
  );

/** The only meaning one letter away; undefined when there is none or more than one («июнл» may be June or July). */
export function nearestLexeme(word: string): { readonly word: string; readonly lexeme: Lexeme } | undefined {
  if (word.length < 4 || ORDINARY.includes(word)) return undefined;
  let found: { word: string; lexeme: Lexeme } | undefined;
  let meaning = "";
  for (const candidate of correctableWords()) {
    if (!isOneEditAway(word, candidate)) continue;
    const lexeme = lexemeOf(candidate);
    if (!lexeme) continue;
    const same = JSON.stringify(lexeme);
    if (found && same !== meaning) return undefined;
    if (!found) {
      found = { word: candidate, lexeme };
      meaning = same;
    }
  }
  return found;
}

/**
 * Exactly one letter inserted, left out, replaced, or two neighbours swapped; the first letter of short words must agree,
 * and in words of up to five letters none is replaced: «Марк» is not «март».
 */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  if (Math.min(a.length, b.length) < 6 && a[0] !== b[0]) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - start, endB - start];
  if (restA === 1 && restB === 1 && a.length <= 5) return false;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
