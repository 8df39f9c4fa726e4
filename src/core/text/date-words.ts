/** Days and years in words: «двенадцатого сентября две тысячи двадцать четвёртого года». */

const DAYS: readonly string[] = [
  "перв",
  "втор",
  "треть",
  "четверт",
  "пят",
  "шест",
  "седьм",
  "восьм",
  "девят",
  "десят",
  "одиннадцат",
  "двенадцат",
  "тринадцат",
  "четырнадцат",
  "пятнадцат",
  "шестнадцат",
  "семнадцат",
  "восемнадцат",
  "девятнадцат",
  "двадцат",
];

/** A pattern of an ordinal day in words, 1–31, in any case. */
export const DAY_IN_WORDS =
  "(?:(?:двадцать|тридцать)\\s+)?(?:перв|втор|треть|четверт|четвёрт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат)(?:ого|его|ое|ье|ому|ему)";

/** A pattern of a year 2001–2099 in words. */
export const YEAR_IN_WORDS = `(?:две\\s+тысячи\\s+)((?:(?:двадцать|тридцать|сорок)\\s+)?[а-яё]{3,14}ого)(?:\\s+года)?`;

/** 1–31 for «двенадцатого», «двадцать первого»; null when it is no day. */
export function dayInWords(text: string): number | null {
  const words = text.toLowerCase().replace(/ё/g, "е").split(/\s+/);
  const last = words[words.length - 1] ?? "";
  const tens = words.length > 1 ? (words[0] === "тридцать" ? 30 : 20) : 0;
  const bare = last.replace(/(?:ого|его|ое|ье|ому|ему)$/, "");
  if (bare === "тридцат") return 30;
  const index = DAYS.findIndex((day) => day === bare || day === `${bare}ь`);
  return index < 0 ? null : tens + index + 1;
}

/** 2024 for «двадцать четвёртого» (after «две тысячи»). */
export function yearInWords(text: string): number | null {
  const words = text.toLowerCase().split(/\s+/);
  const extra = words[0] === "сорок" ? 40 : 0;
  const day = dayInWords(extra ? `двадцать ${words.slice(1).join(" ")}` : text);
  return day === null ? null : 2000 + day + (extra ? extra - 20 : 0);
}
