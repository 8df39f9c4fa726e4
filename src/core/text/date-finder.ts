/** From the parts of a written date to the day it names, or to the day it was meant to name. */
import { type Day, daysInMonth, exists } from "../calendar/day";
import type { DateMention } from "./date-mention";

/** What a pattern found: a date, a date that does not exist, or nothing after all. */
export type FoundDate = Omit<DateMention, "from" | "to" | "text"> | "impossible" | null;

/** Collects what one text holds. */
export class Finder {
  readonly impossible: { text: string; meant: Day | null }[] = [];
  constructor(readonly year: number) {}
  meant: Day | null = null;
}

export function single(
  year: number,
  month: number,
  dayNumber: number,
  marks: Partial<DateMention>,
  found: Finder,
) {
  return days(year, month, dayNumber, null, marks, found);
}

export function days(
  year: number,
  month: number,
  first: number,
  last: number | null,
  marks: Partial<DateMention>,
  found: Finder,
): FoundDate {
  const end = last ?? first;
  if (!exists(year, month, first) || !exists(year, month, end)) {
    found.meant = likely(year, month, end);
    return "impossible";
  }
  const start = dayOf(year, month, first);
  return { start, end: end === first ? start : dayOf(year, month, end), precision: "day", ...marks };
}

/** A day that is known to exist. */
export function dayOf(year: number, month: number, dayNumber: number): Day {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${dayNumber < 10 ? "0" : ""}${dayNumber}` as Day;
}

/** 09.20.2024 is the American order; 31.09 is the last day of its month. */
function likely(year: number, month: number, dayNumber: number): Day | null {
  if (month > 12 && exists(year, dayNumber, month)) return dayOf(year, dayNumber, month);
  if (month >= 1 && month <= 12 && dayNumber > 28 && dayNumber <= 31)
    return dayOf(year, month, daysInMonth(year, month));
  return null;
}
