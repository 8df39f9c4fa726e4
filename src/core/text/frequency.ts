/** How often something is said to be done: «1 раз в квартал», «ежемесячно». */
import type { Unit } from "../deadlines/rule";

/** About how many days a unit of time has. */
export const DAYS_OF: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  half: 182,
  year: 365,
};

const WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/(?:^|[^а-яё\d])(?:(?:1|один)\s)?раз в месяц|ежемесячно|каждый месяц/i, "month"],
  [/(?:^|[^а-яё\d])(?:(?:1|один)\s)?раз в квартал|ежеквартально|каждый квартал/i, "quarter"],
  [/(?:^|[^а-яё\d])(?:(?:1|один)\s)?раз в (?:полугодие|полгода)|каждое полугодие/i, "half"],
  [/(?:^|[^а-яё\d])(?:(?:1|один)\s)?раз в год|ежегодно|каждый год/i, "year"],
];

const ONCE = /(?<![а-яё\d])(?:(?:один|1) раз(?!\s(?:в|за)\s)|однократно|единожды)(?![а-яё])/i;

/** The most frequent that the text states; null when it states none. */
export function readFrequency(text: string): { readonly days: number; readonly text: string } | null {
  if (
    !/раз|ежемес|ежекв|ежегод|кажд|однократно|единожды/i.test(text) ||
    /ежедневно|еженедельно|недел|кажды[йе] день/i.test(text)
  )
    return null;
  for (const [pattern, unit] of WORDS) {
    const found = pattern.exec(text);
    if (found) return { days: DAYS_OF[unit], text: found[0].trim() };
  }
  const once = ONCE.exec(text);
  return once ? { days: DAYS_OF.year, text: once[0] } : null;
}
