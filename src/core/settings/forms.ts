/** Forms a value of «Настройки» may take: each reads what a person typed or says what is expected instead. */
import { addDays, type Day, exists, formatDay, day as makeDay } from "../calendar/day";
import type { Cell } from "../reports/row";

export interface FormValues {
  text: string;
  year: number;
  day: Day;
  yesNo: boolean;
  count: number;
  positive: number;
  counts: number[];
  days: Day[];
  emails: string[];
}

export type Form = keyof FormValues;

/** What is expected, for the sentence «… ожидается …». */
export const EXPECTED: Readonly<Record<Form, string>> = {
  text: "текст",
  year: "год четырьмя цифрами, например 2024",
  day: "дата, например 01.12.2024",
  yesNo: "да или нет",
  count: "целое число от 0 до 365",
  positive: "целое число от 1 до 365",
  counts: "целые числа через запятую, например 14, 7, 3, 1",
  days: "даты и промежутки через запятую, например 04.11.2024, 29.12.2024–08.01.2025",
  emails: "адреса через запятую, например kurator@example.ru",
};

type Readers = { readonly [F in Form]: (text: string, cell: Cell) => FormValues[F] | null };

/** Each reader gives the value or null when the text is not of its form; empty text is its business too. */
export const READERS: Readers = {
  text: (text) => text,
  year: (text) => inRange(text, 2000, 2100),
  day: (text, cell) =>
    typeof cell.value === "object" && cell.value !== null ? cell.value.day : readDay(text),
  yesNo: (text, cell) =>
    typeof cell.value === "boolean" ? cell.value : (YES_NO.get(text.toLowerCase()) ?? null),
  count: (text) => (text === "" ? 0 : inRange(text, 0, 365)),
  positive: (text) => inRange(text, 1, 365),
  counts: (text) => descending(everyPart(text, (part) => inRange(part, 0, 365))),
  days: (text) => everyPart(text, readDays)?.flat() ?? null,
  emails: (text) => everyPart(text, (part) => (EMAIL.test(part) ? part.toLowerCase() : null)),
};

export const EMAIL = /^[^\s@<>",;]{1,64}@[^\s@<>",;.]{1,63}(\.[^\s@<>",;.]{1,63}){1,6}$/;

const YES_NO = new Map([
  ["да", true],
  ["истина", true],
  ["true", true],
  ["нет", false],
  ["ложь", false],
  ["false", false],
]);

function inRange(text: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

function everyPart<T>(text: string, read: (part: string) => T | null): T[] | null {
  const parts = text.split(/[,;\n]/).map((part) => part.trim());
  const values = parts.filter((part) => part !== "").map(read);
  return values.every((value) => value !== null) ? (values as T[]) : null;
}

function descending(values: number[] | null): number[] | null {
  return values === null ? null : [...new Set(values)].sort((a, b) => b - a);
}

export function readDay(text: string): Day | null {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (!parts) return null;
  const [date, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return exists(year, month, date) ? makeDay(year, month, date) : null;
}

/** «04.11.2024» or «29.12.2024–08.01.2025», at most a year long. */
function readDays(text: string): Day[] | null {
  const [first, last, ...more] = text.split(/\s*[–—-]\s*/).map(readDay);
  if (!first || more.length > 0 || last === null) return null;
  const days: Day[] = [first];
  for (let next = first; last && next < last && days.length <= 366; ) {
    next = addDays(next, 1);
    days.push(next);
  }
  return days;
}

/** Days as «Настройки» shows them: runs are joined, «01.01.2024–05.01.2024, 08.01.2024». The reverse of the form `days`. */
export function writeDays(days: readonly Day[]): string {
  const runs: [first: Day, last: Day][] = [];
  for (const day of [...days].sort()) {
    const run = runs[runs.length - 1];
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([first, last]) => (first === last ? formatDay(first) : `${formatDay(first)}–${formatDay(last)}`))
    .join(", ");
}
