/** A calendar day as plain data: ISO text "YYYY-MM-DD", compared as text, no clock and no time zone. */
export type Day = `${number}-${number}-${number}`;

const MS = 86_400_000;

/** The day of a year, month (1–12) and day of month; days past the end of a month roll over as in `Date.UTC`. */
export function day(year: number, month: number, dayOfMonth: number): Day {
  return fromNumber(Math.floor(Date.UTC(year, month - 1, dayOfMonth) / MS));
}

/** Whole days since 1970-01-01. */
export function toNumber(value: Day): number {
  return Math.floor(Date.parse(`${value}T00:00:00Z`) / MS);
}

export function fromNumber(days: number): Day {
  return new Date(days * MS).toISOString().slice(0, 10) as Day;
}

/** True when year, month and day of month name a real day (31.09 and 29.02.2023 do not). */
export function exists(year: number, month: number, dayOfMonth: number): boolean {
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && exists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export const yearOf = (value: Day): number => Number(value.slice(0, 4));
export const monthOf = (value: Day): number => Number(value.slice(5, 7));
export const dayOfMonth = (value: Day): number => Number(value.slice(8, 10));

/** Monday is 1, Sunday is 7. */
export function weekday(value: Day): number {
  return ((((toNumber(value) + 3) % 7) + 7) % 7) + 1;
}

export function addDays(value: Day, days: number): Day {
  return fromNumber(toNumber(value) + days);
}

/** The same day of a later (or earlier) month; where that month is too short, its last day. */
export function addMonths(value: Day, months: number): Day {
  const total = yearOf(value) * 12 + monthOf(value) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return day(year, month, Math.min(dayOfMonth(value), daysInMonth(year, month)));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** "20.09.2024", as Russian official papers write it. */
export function formatDay(value: Day): string {
  return `${value.slice(8, 10)}.${value.slice(5, 7)}.${value.slice(0, 4)}`;
}
