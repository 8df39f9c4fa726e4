/** What the host knows of a spreadsheet locale: how numbers, dates and truth are typed and shown. */
import { MONTHS_OF } from "../../core/calendar/names";

export interface Locale {
  decimal: "," | ".";
  /** Between thousands when shown. */
  group: string;
  /** Between the arguments of a formula, as Google writes it for the locale. */
  argumentSeparator: ";" | ",";
  order: "dmy" | "mdy";
  dateFormat: string;
  monthsGenitive: readonly string[];
  monthsShort: readonly string[];
  weekdays: readonly string[];
  weekdaysShort: readonly string[];
  booleans: Readonly<Record<string, boolean>>;
  trueText: string;
  falseText: string;
}

export const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
export const ENGLISH_DAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

const english = {
  decimal: ".",
  group: ",",
  argumentSeparator: ",",
  monthsGenitive: ENGLISH_MONTHS,
  monthsShort: ENGLISH_MONTHS.map((month) => month.slice(0, 3)),
  weekdays: ENGLISH_DAYS,
  weekdaysShort: ENGLISH_DAYS.map((day) => day.slice(0, 3)),
  booleans: { true: true, false: false },
  trueText: "TRUE",
  falseText: "FALSE",
} as const;

export const LOCALES: Readonly<Record<string, Locale>> = {
  ru_RU: {
    decimal: ",",
    group: "\u00a0",
    argumentSeparator: ";",
    order: "dmy",
    dateFormat: "dd.mm.yyyy",
    monthsGenitive: MONTHS_OF,
    monthsShort: [
      "янв.",
      "февр.",
      "мар.",
      "апр.",
      "мая",
      "июн.",
      "июл.",
      "авг.",
      "сент.",
      "окт.",
      "нояб.",
      "дек.",
    ],
    weekdays: ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
    weekdaysShort: ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
    booleans: { истина: true, ложь: false, true: true, false: false },
    trueText: "ИСТИНА",
    falseText: "ЛОЖЬ",
  },
  en_US: { ...english, order: "mdy", dateFormat: "m/d/yyyy" },
  en_GB: { ...english, order: "dmy", dateFormat: "dd/mm/yyyy" },
};

export const localeOf = (name: string): Locale => {
  const locale = LOCALES[name];
  if (locale === undefined) throw new Error(`The host does not know the spreadsheet locale ${name}`);
  return locale;
};
