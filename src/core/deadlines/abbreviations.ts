/** Words cut short with a dot: «сентяб.», «ежекварт.», «вкл.», «в соотв. с». */
import { MONTH_FORMS, OFTEN } from "./lexicon";

/** And how much of each must be left. */
const CUT_SHORT: readonly (readonly [string, number])[] = [
  ...MONTH_FORMS.map((forms) => [forms.split(" ")[0] ?? "", 3] as const),
  ...OFTEN.flatMap(([word]) => (word.startsWith("еже") ? [[word, 5] as const] : [])),
  ["течение", 3],
  ["включительно", 3],
  ["каждый", 4],
  ["полугодие", 5],
  ["соответствии", 5],
];

/** The word an abbreviation stands for: «сентяб» before a dot is «сентябрь». */
export function wholeWord(cut: string): string | undefined {
  return CUT_SHORT.find(
    ([word, least]) => cut.length >= least && cut.length < word.length && word.startsWith(cut),
  )?.[0];
}
