/** Dates in free text: every way Russian officials write them, and nothing that only looks like one. */
import { addDays, type Day, daysInMonth, exists } from "../calendar/day";
import { DAY_IN_WORDS, dayInWords, YEAR_IN_WORDS, yearInWords } from "./date-words";
import { TAKEN } from "./links";
import { MONTH, monthNumber } from "./months";

export interface DateMention {
  /** First and last day it names; the same for a single day. */
  readonly start: Day;
  readonly end: Day;
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  readonly precision: "day" | "month" | "quarter";
  readonly shortYear?: boolean;
  /** The year is not written; it was taken from a neighbour or from the year of the roadmap. */
  readonly noYear?: boolean;
  readonly inWords?: boolean;
}

export interface DateReading {
  readonly mentions: readonly DateMention[];
  /** Written like dates but naming no day: «31.09.2024». `meant` is the likely day, when there is one. */
  readonly impossible: readonly { readonly text: string; readonly meant: Day | null }[];
  /** Slips of the keyboard inside a date: «12.092024», «12.09.20244». */
  readonly unreadable: readonly string[];
  /** The text with dates, school years and numbers of documents, points, phones and streets taken out. */
  readonly rest: string;
}

/** What carries digits but is no date; taken out first, in this order. `worth`: a quick look whether it may stand there at all. */
const NO_DATES: readonly { worth: RegExp; pattern: RegExp }[] = [
  // School years and ranges of years.
  {
    worth: /20\d\d\s?[-–—/]/,
    pattern:
      /(?<!\d)20\d\d\s?[-–—/]\s?(?:20)?\d\d(?!\d|[-–.]\d)(?:\s?(?:уч|г)[а-я]{0,9}\.?(?:\s?год[а-я]{0,3}|\s?г\.)?)?/gi,
  },
  // Streets and squares named after days.
  {
    worth: /(?:мая|марта|января|октября|августа|ноября|июля|июня|февраля|апреля|сентября|декабря)/i,
    pattern:
      /(?<![а-яё])(?:ул|улиц[а-я]{1,2}|пр|пр-т|просп|проспект[а-я]{0,2}|пер|переул[а-я]{1,4}|пл|площад[а-я]{1,2}|б-р|бульвар[а-я]{0,2}|мкр|парк[а-я]{0,2})(?:\.\s?|\s)(?:им(?:\.|ени)\s?)?\d{1,2}(?:-?(?:го|е))?\s(?:мая|марта|января|октября|августа|ноября|июля|июня|февраля|апреля|сентября|декабря)/gi,
  },
  // Numbers of documents, schools and rows.
  { worth: /№/, pattern: /№\s?[0-9A-Za-zА-Яа-яЁё/_.-]{1,40}(?<![.,;:])/g },
  // Points of plans and laws.
  {
    worth: /[пП](?:\.|\s|п|ункт)|ст\.|ст(?:атье|атьи)|раздел|гл|верси|табл|рис/i,
    pattern:
      /(?<![а-яё])(?:п{1,2}|пункт[а-я]{0,3}|ст|стать[а-я]{1,3}|раздел[а-я]{0,2}|гл|глав[а-я]{1,2}|верси[а-я]{1,2}|табл|таблиц[а-я]{1,2}|рис)(?:\.\s?|\s)\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?[-–,и]\s?\d{1,2}\.\d{1,2}(?!\.?\d))*/gi,
  },
  // Phones.
  {
    worth: /\+7|8[\s(-]|[78]\d{10}|тел/i,
    pattern:
      /(?<![\d.-])(?:\+7|8)[\s-]?\(?\d{3,5}\)?[\s-]?\d{1,3}(?:[\s-]\d{1,4}){1,3}(?!\d|[.]\d)|(?<![\d.-])\+?[78]\d{10}(?!\d)|(?<=тел[а-я]{0,5}[.:]{0,2}\s?)\(?\d{1,5}\)?[\s\d-]{4,14}/gi,
  },
  // Names of people that are months too.
  {
    worth: /Март|Ма[йяю]|Август|Июл/,
    pattern: /(?:Март[аеуы]|Ма[йяю]|Майя|Август[аеу]?|Июли[яи])\s[А-ЯЁ][а-яё]+/g,
  },
  // Times of day.
  {
    worth: /\d[.:]\d\d/,
    pattern:
      /(?<![\d.])(?:[01]?\d|2[0-3])[:][0-5]\d(?::[0-5]\d)?(?!\d)|(?<=(?:^|[^а-яё])(?:в|с|до|к|начало|начале)\s)(?:[01]?\d|2[0-3])[.][0-5]\d(?=\s?(?:ч|час|до\s\d{1,2}[.:]\d\d(?![.\d])|[-–]\s?\d{1,2}[.:]\d\d(?![.\d])|мск))/gi,
  },
  { worth: /¤/, pattern: /(?<=¤\s?(?:до|-|–)\s?)(?:[01]?\d|2[0-3])[.:][0-5]\d(?![.\d])/g },
];

const GAP = "(?:\\s?[–—-]\\s?|\\s(?:по|и)\\s)";
const NOT_IN_WORD = "(?<![0-9а-яёА-ЯЁ])";
/** A hyphen before a date joins it to another date, or it is part of a number. */
const NO_HYPHEN = "(?<!(?<!\\d{4}|\\.\\d{2})-)";
const YEAR_AFTER = `(?:,?\\s?(?:(\\d{4})(?!\\d)|(\\d{2})(?=\\s?г(?:ода|\\.|\\s|$))))?(?:\\s?(?:г\\.|г(?![а-яё])|года))?`;

type Read = (
  groups: (string | undefined)[],
  found: Finder,
) => Omit<DateMention, "from" | "to" | "text"> | "impossible" | null;

class Finder {
  readonly impossible: { text: string; meant: Day | null }[] = [];
  constructor(readonly year: number) {}
  meant: Day | null = null;
}

/** What must stand somewhere in a text before a pattern is worth trying. */
type Need = "month" | "digits" | "words" | "quarter" | "iso";

const NEEDS: Readonly<Record<Need, RegExp>> = {
  month:
    /январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр|янв|фев|мар|апр|авг|сен|окт|ноя/i,
  digits: /\d\s?[./,-]\s?\d/,
  words: /[а-яё](?:ого|его|ое|ье|ому|ему)\s/i,
  quarter: /кв(?:артал|\.)/i,
  iso: /\d{4}-\d{2}-\d{2}/,
};

const PATTERNS: readonly { needs: Need; pattern: RegExp; read: Read }[] = [
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

const SLIPS =
  /(?<![\d.,/-])\d{1,2}\.\d{2}20\d{2}(?!\d)|(?<![\d.,/-])\d{4}\.20\d{2}(?![\d.])|(?<![\d.,/-])\d{1,2}\.\d{1,2}\.(?:\d{5}|\d{3})(?![\d.])|(?<![\d.,/-])\d{1,2}\.\.?\d{1,2}\.\.20\d\d|(?<![\d.,/-])\d{1,2}\.[0-9]?[ОоOoЗз][0-9]?\.20\d\d|(?<![\d.,/-])\d{1,2}\.\d{1,2}\.2[ОоOo]\d\d/g;

const DATELIKE = /\d|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр/i;

/** `text` must have its links taken out; `year` stands in where none is written. */
export function readDates(text: string, year: number): DateReading {
  if (!DATELIKE.test(text)) return { mentions: [], impossible: [], unreadable: [], rest: text };
  let rest = text;
  for (const { worth, pattern } of NO_DATES)
    if (worth.test(rest)) rest = rest.replace(pattern, (piece) => TAKEN.repeat(piece.length));
  const unreadable: string[] = [];
  if (stands(SLIPS, rest))
    rest = rest.replace(SLIPS, (piece) => {
      unreadable.push(piece);
      return TAKEN.repeat(piece.length);
    });
  const found = new Finder(year);
  const mentions: DateMention[] = [];
  const worth = new Map<Need, boolean>();
  for (const { needs, pattern, read } of PATTERNS) {
    const tried = worth.get(needs) ?? NEEDS[needs].test(text);
    worth.set(needs, tried);
    if (!tried || !stands(pattern, rest)) continue;
    rest = rest.replace(pattern, (piece: string, ...more: unknown[]) => {
      const at = more.findIndex((value) => typeof value === "number");
      const from = more[at] as number;
      const mention = read(more.slice(0, at) as (string | undefined)[], found);
      if (mention === null) return piece;
      if (mention === "impossible") found.impossible.push({ text: piece, meant: found.meant });
      else mentions.push({ ...mention, from, to: from + piece.length, text: piece.trim() });
      return TAKEN.repeat(piece.length);
    });
  }
  mentions.sort((a, b) => a.from - b.from);
  return { mentions: joinRanges(text, withYears(mentions)), impossible: found.impossible, unreadable, rest };
}

/** Looking is much cheaper than replacing. */
function stands(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

function single(year: number, month: number, dayNumber: number, marks: Partial<DateMention>, found: Finder) {
  return days(year, month, dayNumber, null, marks, found);
}

function days(
  year: number,
  month: number,
  first: number,
  last: number | null,
  marks: Partial<DateMention>,
  found: Finder,
): Omit<DateMention, "from" | "to" | "text"> | "impossible" | null {
  const end = last ?? first;
  if (!exists(year, month, first) || !exists(year, month, end)) {
    found.meant = likely(year, month, end);
    return "impossible";
  }
  const start = dayOf(year, month, first);
  return { start, end: end === first ? start : dayOf(year, month, end), precision: "day", ...marks };
}

/** A day that is known to exist. */
function dayOf(year: number, month: number, dayNumber: number): Day {
  return `${year}-${month < 10 ? "0" : ""}${month}-${dayNumber < 10 ? "0" : ""}${dayNumber}` as Day;
}

/** 09.20.2024 is the American order; 31.09 is the last day of its month. */
function likely(year: number, month: number, dayNumber: number): Day | null {
  if (month > 12 && exists(year, dayNumber, month)) return dayOf(year, dayNumber, month);
  if (month >= 1 && month <= 12 && dayNumber > 28 && dayNumber <= 31)
    return dayOf(year, month, daysInMonth(year, month));
  return null;
}

/** «16.09, 30.09, 25.11.2024»: the year written last holds for the whole list. */
function withYears(mentions: readonly DateMention[]): DateMention[] {
  const result = [...mentions];
  for (let i = result.length - 2; i >= 0; i--) {
    const current = result[i];
    const next = result[i + 1];
    if (!current?.noYear || !next || next.noYear || next.from - current.to > 12) continue;
    const shift = Number(next.end.slice(0, 4));
    result[i] = moved(current, current.end.slice(5) > next.end.slice(5) ? shift - 1 : shift);
  }
  return result;
}

function moved(mention: DateMention, year: number): DateMention {
  const put = (value: Day): Day =>
    exists(year, Number(value.slice(5, 7)), Number(value.slice(8)))
      ? (`${year}${value.slice(4)}` as Day)
      : addDays(value, 0);
  const { noYear: _, ...rest } = mention;
  return { ...rest, start: put(mention.start), end: put(mention.end) };
}

/** «с 23.09.2024 по 11.10.2024» is one mention from the first day to the last. */
function joinRanges(text: string, mentions: readonly DateMention[]): DateMention[] {
  const result: DateMention[] = [];
  for (const mention of mentions) {
    const before = result[result.length - 1];
    const between = before ? text.slice(before.to, mention.from) : "";
    if (before && between.length <= 6 && /^\.?\s*(?:[-–—]|по|до)\s*$/.test(between)) {
      result[result.length - 1] = {
        ...before,
        end: mention.end,
        to: mention.to,
        text: text.slice(before.from, mention.to).trim(),
        ...(mention.shortYear ? { shortYear: true } : {}),
      };
    } else result.push(mention);
  }
  return result;
}
