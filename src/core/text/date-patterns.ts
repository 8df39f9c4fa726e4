/** The ways in which dates are written, each with its reading. */
import { daysInMonth, exists } from "../calendar/day";
import { dayOf, days, type Finder, type FoundDate, single } from "./date-finder";
import { DAY_IN_WORDS, dayInWords, YEAR_IN_WORDS, yearInWords } from "./date-words";
import { MONTH, monthNumber } from "./months";

const GAP = "(?:\\s?[–—-]\\s?|\\s(?:по|и)\\s)";
const NOT_IN_WORD = "(?<![0-9а-яёА-ЯЁ])";
/** A hyphen before a date joins it to another date, or it is part of a number. */
const NO_HYPHEN = "(?<!(?<!\\d{4}|\\.\\d{2})-)";
const YEAR_AFTER = `(?:,?\\s?(?:(\\d{4})(?!\\d)|(\\d{2})(?=\\s?г(?:ода|\\.|\\s|$))))?(?:\\s?(?:г\\.|г(?![а-яё])|года))?`;

/** Reads the groups of a match by their numbers: this runs for every date of every report. */
type Read = (match: RegExpExecArray, found: Finder) => FoundDate;

/** What must stand somewhere in a text before a pattern is worth trying. */
export type Need = "month" | "digits" | "words" | "quarter" | "iso";

export const NEEDS: Readonly<Record<Need, RegExp>> = {
  month:
    /январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр|янв|фев|мар|апр|авг|сен|окт|ноя/i,
  digits: /\d\s?[./,-]\s?\d/,
  words: /[а-яё](?:ого|его|ое|ье|ому|ему)\s/i,
  quarter: /кв(?:артал|\.)/i,
  iso: /\d{4}-\d{2}-\d{2}/,
};

/** The year in four figures, or in two in the group after it, or the one that stands in for it. */
function yearIn(match: RegExpExecArray, group: number, { year }: Finder): number {
  const whole = match[group];
  const short = match[group + 1];
  return whole ? Number(whole) : short ? 2000 + Number(short) : year;
}

/** Whole months from the first to the last. */
function months(
  startYear: number,
  from: number,
  year: number,
  to: number,
  precision: "month" | "quarter",
  noYear: boolean,
): FoundDate {
  const span = { start: dayOf(startYear, from, 1), end: dayOf(year, to, daysInMonth(year, to)), precision };
  return noYear ? { ...span, noYear } : span;
}

export const PATTERNS: readonly { needs: Need; pattern: RegExp; read: Read }[] = [
  {
    // 2024-09-17, with or without a time.
    needs: "iso",
    pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]{4,12}Z?)?(?![\d-])/g,
    read: (match, found) => single(Number(match[1]), Number(match[2]), Number(match[3]), {}, found),
  },
  {
    // 17.09.2024, 17.9.24, 17/09/2024, 17-09-2024, 16–27.09.2024; one sign throughout.
    needs: "digits",
    pattern: new RegExp(
      `(?<![\\d./])${NO_HYPHEN}(\\d{1,2})(?:${GAP}(\\d{1,2}))?\\s?([./,-])\\s?(\\d{1,2})\\s?\\3\\s?(?:(\\d{4})|(\\d{2}))(?!\\d|\\s?%|[./]\\d|-\\d+(?![\\d.]))(?:\\s?(?:г\\.|г(?![а-яё])|года))?`,
      "gi",
    ),
    read: (match, found) => {
      const d2 = match[2];
      const y4 = match[5];
      const y2 = match[6];
      if (y2 !== undefined && match[3] !== ".") return null;
      const year = y4 === undefined ? 2000 + Number(y2) : Number(y4);
      if (year < 1900) return null;
      return days(
        year,
        Number(match[4]),
        Number(match[1]),
        d2 === undefined ? null : Number(d2),
        y2 === undefined ? {} : { shortYear: true },
        found,
      );
    },
  },
  {
    // 17 сентября 2024 года, «17» сентября, 1–15 октября, 17-го сентября.
    needs: "month",
    pattern: new RegExp(
      `${NOT_IN_WORD}[«"„]?(\\d{1,2})(?:-?(?:го|е))?[»"“]?(?:${GAP}[«"„]?(\\d{1,2})(?:-?(?:го|е))?[»"“]?)?\\s?(${MONTH})(?![а-яё])\\.?${YEAR_AFTER}`,
      "gi",
    ),
    read: (match, found) => {
      const month = monthNumber(match[3] ?? "");
      if (month === null) return null;
      const d2 = match[2];
      const marks = match[4] ? {} : match[5] ? { shortYear: true } : { noYear: true };
      return days(
        yearIn(match, 4, found),
        month,
        Number(match[1]),
        d2 === undefined ? null : Number(d2),
        marks,
        found,
      );
    },
  },
  {
    // двенадцатого сентября две тысячи двадцать четвёртого года.
    needs: "words",
    pattern: new RegExp(
      `(?<![а-яё])(${DAY_IN_WORDS})\\s+(${MONTH})(?![а-яё])(?:\\s+${YEAR_IN_WORDS})?${YEAR_AFTER}`,
      "gi",
    ),
    read: (match, found) => {
      const dayNumber = dayInWords(match[1] ?? "");
      const month = monthNumber(match[2] ?? "");
      if (dayNumber === null || month === null) return null;
      const spelled = match[3] === undefined ? null : yearInWords(match[3]);
      const dated = spelled || match[4] || match[5];
      return single(
        spelled ?? yearIn(match, 4, found),
        month,
        dayNumber,
        dated ? { inWords: true } : { inWords: true, noYear: true },
        found,
      );
    },
  },
  {
    // сентябрь – ноябрь 2024 г., с сентября по декабрь.
    needs: "month",
    pattern: new RegExp(
      `(?<![а-яё])(${MONTH})(?![а-яё])\\.?(?:\\s(?:(\\d{4})(?:\\s?г(?:\\.|ода))?\\s?)?(?:по|[-–—])\\s|[-–—])(${MONTH})(?![а-яё])\\.?${YEAR_AFTER}`,
      "gi",
    ),
    read: (match, found) => {
      const from = monthNumber(match[1] ?? "");
      const to = monthNumber(match[3] ?? "");
      if (from === null || to === null) return null;
      const year = yearIn(match, 4, found);
      const startYear = match[2] ? Number(match[2]) : from > to ? year - 1 : year;
      return months(startYear, from, year, to, "month", !match[4] && !match[5]);
    },
  },
  {
    // сентябрь 2024, в октябре.
    needs: "month",
    pattern: new RegExp(`(?<![а-яё])(${MONTH})(?![а-яё])\\.?${YEAR_AFTER}`, "gi"),
    read: (match, found) => {
      const name = match[1] ?? "";
      const month = monthNumber(name);
      const noYear = !match[2] && !match[3];
      // Three letters alone are too little to be a month.
      if (month === null || (noYear && name.length < 4 && !/^ма[йяе]$|^ию[нл]/i.test(name))) return null;
      const year = yearIn(match, 2, found);
      return months(year, month, year, month, "month", noYear);
    },
  },
  {
    // 09.2024
    needs: "digits",
    pattern: /(?<![\d.,/]|(?<!\d{4})-)(0?[1-9]|1[0-2])[./](20\d\d)(?![\d.])(?:\s?(?:г\.|года))?/g,
    read: (match) => {
      const year = Number(match[2]);
      const month = Number(match[1]);
      return months(year, month, year, month, "month", false);
    },
  },
  {
    // III квартал 2024, в 3 квартале.
    needs: "quarter",
    pattern:
      /(?<![\dа-яёIVX])(IV|I{1,3}|[1-4])(?:-?(?:й|м|ий|ем|ом|ый))?\s?(?:квартал[а-я]{0,2}|кв\.)(?:\s(\d{4}))?(?:\s?(?:г\.|года))?/gi,
    read: (match, found) => {
      const roman = match[1] ?? "";
      const quarter = ["I", "II", "III", "IV"].indexOf(roman.toUpperCase()) + 1 || Number(roman);
      const year = match[2] ? Number(match[2]) : found.year;
      return months(year, quarter * 3 - 2, year, quarter * 3, "quarter", !match[2]);
    },
  },
  {
    // 1.10–15.10.2024, с 1.10 по 15.10: the first day of a range.
    needs: "digits",
    pattern:
      /(?<![\d.,:/¤-])(\d{1,2})\.(\d{1,2})\.?(?=\s?(?:[–—-]|по|до)\s?(?:\d{1,2}\.\d{1,2}(?![\d.:])|¤))/g,
    read: (match, found) =>
      exists(found.year, Number(match[2]), Number(match[1]))
        ? single(found.year, Number(match[2]), Number(match[1]), { noYear: true }, found)
        : null,
  },
  {
    // 16.09: both parts of two digits, so that decimals and times stay what they are.
    needs: "digits",
    pattern:
      /(?<![\d.,:/])(?<!(?<!\.\d{2}|¤)-)(?<!(?:^|[^а-яё])в\s)(\d{2})(?:\s?[–—-]\s?(\d{2}))?\.(\d{2})(?![\d:]|[.,]\d|\s?%|\s?(?:балл|раз|чел|руб|тыс|млн|МБ|ГБ|кг|час))/gi,
    read: (match, found) => {
      const month = Number(match[3]);
      const first = Number(match[1]);
      const last = match[2] === undefined ? null : Number(match[2]);
      if (!exists(found.year, month, first) || (last !== null && !exists(found.year, month, last)))
        return null;
      return days(found.year, month, first, last, { noYear: true }, found);
    },
  },
];
