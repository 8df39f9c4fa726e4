/** What a text becomes when it is typed into a cell whose format is not "@" – the way setValues reads it too. */
import type { Locale } from "./locale";
import type { CellValue } from "./model";
import { dateSerial } from "./serial";

export type Typed =
  | { kind: "value"; value: CellValue; numberFormat?: string }
  | { kind: "formula"; formula: string };

const text = (value: string): Typed => ({ kind: "value", value: value === "" ? null : value });

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

const timeOf = (typed: string): { fraction: number; format: string } | null => {
  const match = TIME.exec(typed);
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return {
    fraction: (hours * 3600 + minutes * 60 + seconds) / 86_400,
    format: match[3] === undefined ? "h:mm" : "h:mm:ss",
  };
};

const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
};

const SEPARATED = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{1,2}))?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[./](\d{4})$/;

const inWords = (typed: string, locale: Locale, thisYear: number): number | null => {
  const match = /^(\d{1,2})\s+([\p{L}]+\.?)(?:\s+(\d{4})(?:\s*г\.?)?)?$/u.exec(typed.toLowerCase());
  const word = match?.[2]?.replace(/\.$/, "");
  if (match === null || word === undefined || word.length < 3) return null;
  const month = locale.monthsGenitive.findIndex((name) => name.toLowerCase().startsWith(word.slice(0, 3)));
  if (month < 0 || !(locale.monthsGenitive[month] ?? "").toLowerCase().startsWith(word)) return null;
  return dateSerial(match[3] === undefined ? thisYear : Number(match[3]), month + 1, Number(match[1]));
};

const dateOf = (typed: string, locale: Locale, thisYear: number): number | null => {
  const iso = ISO.exec(typed);
  if (iso !== null) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthYear = MONTH_YEAR.exec(typed);
  if (monthYear !== null) return dateSerial(Number(monthYear[2]), Number(monthYear[1]), 1);
  const match = SEPARATED.exec(typed);
  if (match !== null) {
    // In a locale with a decimal point "1.10" is a number.
    if (match[2] === "." && locale.decimal === ".") return null;
    const [first, second] = [Number(match[1]), Number(match[3])];
    const [day, month] = locale.order === "dmy" ? [first, second] : [second, first];
    return dateSerial(match[4] === undefined ? thisYear : fullYear(match[4]), month, day);
  }
  return inWords(typed, locale, thisYear);
};

const numberOf = (typed: string, locale: Locale): number | null => {
  const mark = locale.decimal === "," ? "," : "\\.";
  const group = locale.decimal === "," ? "[ \\u00a0\\u202f]" : ",";
  const pattern = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:${mark}\\d*)?(?:[eE][+-]?\\d+)?$`);
  const short = new RegExp(`^[+-]?${mark}\\d+$`);
  if (!pattern.test(typed) && !short.test(typed)) return null;
  const value = Number(typed.replace(new RegExp(group, "g"), "").replace(locale.decimal, "."));
  return Number.isFinite(value) ? value : null;
};

/** Source: platform.md §6 "Writing values". A leading "-" or "@" before other text is taken for a formula: the strict reading. */
const startsFormula = (typed: string): boolean =>
  typed.startsWith("=") || typed.startsWith("+") || /^[-@]+[^-@\s]/.test(typed) || /^-\s+\S/.test(typed);

export const readTyped = (typed: string, locale: Locale, thisYear: number): Typed => {
  if (typed.startsWith("'")) return text(typed.slice(1));
  const trimmed = typed.trim();
  if (trimmed === "") return text(typed);

  const truth = locale.booleans[trimmed.toLowerCase()];
  if (truth !== undefined) return { kind: "value", value: truth };

  if (!trimmed.startsWith("+")) {
    const number = numberOf(trimmed, locale);
    if (number !== null) return { kind: "value", value: number };
  }

  if (trimmed.endsWith("%") && !trimmed.startsWith("+")) {
    const share = numberOf(trimmed.slice(0, -1).trim(), locale);
    if (share !== null) {
      return { kind: "value", value: share / 100, numberFormat: Number.isInteger(share) ? "0%" : "0.00%" };
    }
  }

  const time = timeOf(trimmed);
  if (time !== null) return { kind: "value", value: time.fraction, numberFormat: time.format };
  const [datePart = "", timePart] = trimmed.split(/\s+(?=\d{1,2}:\d{2})/);
  const date = dateOf(datePart, locale, thisYear);
  if (date !== null) {
    if (timePart === undefined) return { kind: "value", value: date, numberFormat: locale.dateFormat };
    const clock = timeOf(timePart);
    if (clock !== null) {
      return {
        kind: "value",
        value: date + clock.fraction,
        numberFormat: `${locale.dateFormat} ${clock.format}`,
      };
    }
  }

  if (startsFormula(trimmed)) {
    return { kind: "formula", formula: trimmed.startsWith("=") ? trimmed : `=${trimmed}` };
  }
  return text(typed);
};
