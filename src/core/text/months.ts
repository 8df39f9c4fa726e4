/** Names of Russian months in every case and shortening that people write. */
import { MONTHS } from "../calendar/names";

const STEMS = [
  "январ",
  "феврал",
  "март",
  "апрел",
  "ма",
  "июн",
  "июл",
  "август",
  "сентябр",
  "октябр",
  "ноябр",
  "декабр",
];

/** A pattern (one group is up to the caller) for a month in any case, full or shortened: «сентября», «сент.», «сен». */
export const MONTH =
  "(?:январ[ьяеюём]{1,3}|феврал[ьяеюём]{1,3}|март[аеуом]{0,2}|апрел[ьяеюём]{1,3}|ма[йяею]м?|июн[ьяеюём]{1,3}|июл[ьяеюём]{1,3}|август[аеуом]{0,2}|сентябр[ьяеюём]{1,3}|октябр[ьяеюём]{1,3}|ноябр[ьяеюём]{1,3}|декабр[ьяеюём]{1,3}|янв|фев|февр|мар|апр|авг|сен|сент|окт|нояб|ноя|дек)";

/** 1–12, or null. */
export function monthNumber(word: string): number | null {
  const text = word.toLowerCase().replace(/ё/g, "е");
  if (/^ма[йяею]/.test(text)) return 5;
  const index = STEMS.findIndex(
    (stem, at) => at !== 4 && (text.startsWith(stem) || (text.length >= 3 && stem.startsWith(text))),
  );
  return index < 0 ? null : index + 1;
}

export const monthName = (month: number): string => MONTHS[month - 1] ?? "";
