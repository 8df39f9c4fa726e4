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

type Read = (groups: (string | undefined)[], found: Finder) => FoundDate;

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

export const PATTERNS: readonly { needs: Need; pattern: RegExp; read: Read }[] = [
  {
    // 2024-09-17, with or without a time.
    needs: "iso",
    pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]{4,12}Z?)?(?![\d-])/g,
    read: ([y, m, d], found) => single(Number(y), Number(m), Number(d), {}, found),
  },
  {
    // 17.09.2024, 17.9.24, 17/09/2024, 17-09-2024, 16–27.09.2024; one sign throughout.
    needs: "digits",
    pattern: new RegExp(
      `(?<![\\d./])${NO_HYPHEN}(\\d{1,2})(?:${GAP}(\\d{1,2}))?\\s?([./,-])\\s?(\\d{1,2})\\s?\\3\\s?(?:(\\d{4})|(\\d{2}))(?!\\d|\\s?%|[./]\\d|-\\d+(?![\\d.]))(?:\\s?(?:г\\.|г(?![а-яё])|года))?`,
      "gi",
    ),
    read: ([d1, d2, sign, m, y4, y2], found) => {
      if (y2 !== undefined && sign !== ".") return null;
      const year = y4 === undefined ? 2000 + Number(y2) : Number(y4);
      if (year < 1900) return null;
      return days(
        year,
        Number(m),
        Number(d1),
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
    read: ([d1, d2, name, y4, y2], found) => {
      const month = monthNumber(name ?? "");
      if (month === null) return null;
      const year = y4 ? Number(y4) : y2 ? 2000 + Number(y2) : found.year;
      const marks = { ...(y2 ? { shortYear: true } : {}), ...(y4 || y2 ? {} : { noYear: true }) };
      return days(year, month, Number(d1), d2 === undefined ? null : Number(d2), marks, found);
    },
  },
  {
    // двенадцатого сентября две тысячи двадцать четвёртого года.
    needs: "words",
    pattern: new RegExp(
      `(?<![а-яё])(${DAY_IN_WORDS})\\s+(${MONTH})(?![а-яё])(?:\\s+${YEAR_IN_WORDS})?${YEAR_AFTER}`,
      "gi",
    ),
    read: ([words, name, yearWords, y4, y2], found) => {
      const dayNumber = dayInWords(words ?? "");
      const month = monthNumber(name ?? "");
      if (dayNumber === null || month === null) return null;
      const spelled = yearWords === undefined ? null : yearInWords(yearWords);
      const year = spelled ?? (y4 ? Number(y4) : y2 ? 2000 + Number(y2) : found.year);
      return single(
        year,
        month,
        dayNumber,
        { inWords: true, ...(spelled || y4 || y2 ? {} : { noYear: true }) },
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
    read: ([first, y0, last, y4, y2], found) => {
      const from = monthNumber(first ?? "");
      const to = monthNumber(last ?? "");
      if (from === null || to === null) return null;
      const year = y4 ? Number(y4) : y2 ? 2000 + Number(y2) : found.year;
      const startYear = y0 ? Number(y0) : from > to ? year - 1 : year;
      return {
        start: dayOf(startYear, from, 1),
        end: dayOf(year, to, daysInMonth(year, to)),
        precision: "month",
        ...(y4 || y2 ? {} : { noYear: true }),
      };
    },
  },
  {
    // сентябрь 2024, в октябре.
    needs: "month",
    pattern: new RegExp(`(?<![а-яё])(${MONTH})(?![а-яё])\\.?${YEAR_AFTER}`, "gi"),
    read: ([name, y4, y2], found) => {
      const month = monthNumber(name ?? "");
      // Three letters alone are too little to be a month.
      if (month === null || ((name ?? "").length < 4 && !/^ма[йяе]$|^ию[нл]/i.test(name ?? "") && !y4 && !y2))
        return null;
      const year = y4 ? Number(y4) : y2 ? 2000 + Number(y2) : found.year;
      return {
        start: dayOf(year, month, 1),
        end: dayOf(year, month, daysInMonth(year, month)),
        precision: "month",
        ...(y4 || y2 ? {} : { noYear: true }),
      };
    },
  },
  {
    // 09.2024
    needs: "digits",
    pattern: /(?<![\d.,/]|(?<!\d{4})-)(0?[1-9]|1[0-2])[./](20\d\d)(?![\d.])(?:\s?(?:г\.|года))?/g,
    read: ([m, y]) => {
      const year = Number(y);
      const month = Number(m);
      return {
        start: dayOf(year, month, 1),
        end: dayOf(year, month, daysInMonth(year, month)),
        precision: "month",
      };
    },
  },
  {
    // III квартал 2024, в 3 квартале.
    needs: "quarter",
    pattern:
      /(?<![\dа-яёIVX])(IV|I{1,3}|[1-4])(?:-?(?:й|м|ий|ем|ом|ый))?\s?(?:квартал[а-я]{0,2}|кв\.)(?:\s(\d{4}))?(?:\s?(?:г\.|года))?/gi,
    read: ([roman, y], found) => {
      const quarter = ["I", "II", "III", "IV"].indexOf((roman ?? "").toUpperCase()) + 1 || Number(roman);
      const year = y ? Number(y) : found.year;
      return {
        start: dayOf(year, quarter * 3 - 2, 1),
        end: dayOf(year, quarter * 3, daysInMonth(year, quarter * 3)),
        precision: "quarter",
        ...(y ? {} : { noYear: true }),
      };
    },
  },
  {
    // 1.10–15.10.2024, с 1.10 по 15.10: the first day of a range.
    needs: "digits",
    pattern:
      /(?<![\d.,:/¤-])(\d{1,2})\.(\d{1,2})\.?(?=\s?(?:[–—-]|по|до)\s?(?:\d{1,2}\.\d{1,2}(?![\d.:])|¤))/g,
    read: ([d, m], found) =>
      exists(found.year, Number(m), Number(d))
        ? single(found.year, Number(m), Number(d), { noYear: true }, found)
        : null,
  },
  {
    // 16.09: both parts of two digits, so that decimals and times stay what they are.
    needs: "digits",
    pattern:
      /(?<![\d.,:/])(?<!(?<!\.\d{2}|¤)-)(?<!(?:^|[^а-яё])в\s)(\d{2})(?:\s?[–—-]\s?(\d{2}))?\.(\d{2})(?![\d:]|[.,]\d|\s?%|\s?(?:балл|раз|чел|руб|тыс|млн|МБ|ГБ|кг|час))/gi,
    read: ([d1, d2, m], found) => {
      const month = Number(m);
      if (
        !exists(found.year, month, Number(d1)) ||
        (d2 !== undefined && !exists(found.year, month, Number(d2)))
      )
        return null;
      return days(
        found.year,
        month,
        Number(d1),
        d2 === undefined ? null : Number(d2),
        { noYear: true },
        found,
      );
    },
  },
];
