/** Russian counts and days as the panel says them. */
import { formatDay, isDay } from "../core/calendar/day";
import { plural } from "../core/messages/plural";

export const count = (number: number, one: string, few: string, many: string): string =>
  `${number}\u00a0${plural(number, [one, few, many])}`;

export const errors = (number: number): string => count(number, "ошибка", "ошибки", "ошибок");
export const warnings = (number: number): string =>
  count(number, "предупреждение", "предупреждения", "предупреждений");
export const days = (number: number): string => count(number, "день", "дня", "дней");
export const letters = (number: number): string => count(number, "письмо", "письма", "писем");

export const day = (value: string): string => (isDay(value) ? formatDay(value) : value);

/** «просрочено на 3 дня», «сегодня», «через 5 дней». */
export function term(daysLeft: number | null): string {
  if (daysLeft === null) return "без срока";
  if (daysLeft < 0) return `просрочено на ${days(-daysLeft)}`;
  if (daysLeft === 0) return "сегодня";
  return daysLeft === 1 ? "завтра" : `через ${days(daysLeft)}`;
}

export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
