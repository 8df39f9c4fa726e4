/** From a deadline rule to the periods a reporting window holds: one per deadline that falls due inside it. */
import {
  addDays,
  type Day,
  day,
  daysBetween,
  daysInMonth,
  formatDay,
  monthOf,
  weekday,
  yearOf,
} from "../calendar/day";
import { MONTHS, ROMAN } from "../calendar/names";
import type { DeadlineRule, Period, Unit } from "./rule";

export interface Window {
  readonly start: Day;
  readonly end: Day;
}

type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;

/** A stretch the rule repeats over, before it is known whether its deadline lies in the window. */
interface Stretch {
  readonly start: Day;
  readonly end: Day;
  readonly due: Day;
  readonly label: string;
}

/** A window of ten years with a daily rule stays below this; a broken window cannot run away. */
const MOST_PERIODS = 4000;

/**
 * A rule that does not recur has exactly one period; `due` is null where no date is set. A recurring rule has one
 * period per deadline inside the window; when none lies inside, the next one after it, so that no duty disappears;
 * none at all when the rule had ended before the window.
 */
export function periodsOf(rule: DeadlineRule, window: Window): Period[] {
  switch (rule.kind) {
    case "date":
      return [{ start: null, due: rule.due, label: "" }];
    case "span":
      return [{ start: rule.start, due: rule.due, label: "" }];
    case "from":
      return [{ start: rule.start, due: null, label: "" }];
    case "ongoing":
      return [{ start: rule.start ?? null, due: null, label: "" }];
    case "recurring":
      return recurringPeriods(rule, window);
    default:
      return [{ start: null, due: null, label: "" }];
  }
}

/** The first deadline on or after `today`, otherwise the last one; null when nothing falls due by date. */
export function nextDue(periods: readonly Period[], today: Day): Day | null {
  const dues = periods.flatMap(({ due }) => (due === null ? [] : [due]));
  return dues.find((due) => due >= today) ?? dues[dues.length - 1] ?? null;
}

function recurringPeriods(rule: Recurring, window: Window): Period[] {
  const stretchesAt = MONTHS_OF[rule.every.unit] ? monthStretches(rule, window) : dayStretches(rule, window);
  const found: Stretch[] = [];
  for (let index = 0; index < MOST_PERIODS; index++) {
    const stretches = stretchesAt(index);
    if (rule.due && stretches.every(({ start }) => rule.due && start > rule.due)) break;
    for (const stretch of stretches) {
      if (stretch.due < window.start || !belongs(rule, stretch)) continue;
      if (stretch.due <= window.end || found.length === 0) found.push(stretch);
    }
    const last = stretches[stretches.length - 1];
    if (!last || (last.due > window.end && found.length > 0)) break;
  }
  return found.map(({ start, due, label }) => ({ start, due, label }));
}

function belongs(rule: Recurring, stretch: Stretch): boolean {
  if (rule.start && (stretch.end < rule.start || stretch.due < rule.start)) return false;
  if (!rule.due) return true;
  return rule.offsetMonths || rule.offsetYears ? stretch.start <= rule.due : stretch.due <= rule.due;
}

const MONTHS_OF: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Months, quarters, halves, years of the calendar; counted from the first day only where several are taken at a time. */
function monthStretches(rule: Recurring, window: Window): (index: number) => Stretch[] {
  const length = (MONTHS_OF[rule.every.unit] ?? 1) * rule.every.count;
  const from =
    rule.start && rule.start < window.start && rule.every.count === 1
      ? window.start
      : (rule.start ?? window.start);
  const offset = (rule.offsetMonths ?? 0) + 12 * (rule.offsetYears ?? 0);
  const first = yearOf(from) * 12 + monthOf(from) - 1;
  // Counted from its own first day a rule may have begun long before the window.
  const behind = Math.max(0, yearOf(window.start) * 12 + monthOf(window.start) - 1 - first - offset);
  const origin =
    rule.every.count === 1
      ? Math.floor((first - offset) / length) * length - length
      : first + (Math.floor(behind / length) - (rule.start ? 1 : 0)) * length;
  return (index) => slices(rule, origin + index * length, length);
}

function slices(rule: Recurring, firstMonth: number, length: number): Stretch[] {
  const times = rule.times ?? 1;
  const start = firstDay(firstMonth);
  const end = lastDay(firstMonth + length - 1);
  if (times > 1 && length % times === 0) {
    const part = length / times;
    return Array.from({ length: times }, (_, slice) => {
      const from = firstMonth + slice * part;
      const due = lastDay(from + part - 1);
      return { start: firstDay(from), end: due, due, label: monthsLabel(from, part) };
    });
  }
  if (times > 1) return evenSlices(start, daysBetween(start, end) + 1, times);
  const due = dueOfMonths(rule, firstMonth, length);
  if (rule.month !== undefined && rule.day === undefined && rule.nth === undefined && !rule.offsetYears) {
    const month = firstMonth - mod(firstMonth, 12) + rule.month - 1;
    return [{ start: firstDay(month), end: due, due, label: monthsLabel(month, 1) }];
  }
  return [{ start, end, due, label: monthsLabel(firstMonth, length) }];
}

function dueOfMonths(rule: Recurring, firstMonth: number, length: number): Day {
  const base =
    rule.month !== undefined && rule.every.unit === "year"
      ? firstMonth + length - 12 - mod(firstMonth, 12) + rule.month - 1
      : firstMonth + length - 1;
  const dueMonth = base + (rule.offsetMonths ?? 0) + 12 * (rule.offsetYears ?? 0);
  const [year, month] = [Math.floor(dueMonth / 12), mod(dueMonth, 12) + 1];
  if (rule.nth !== undefined && rule.weekday !== undefined)
    return nthWeekdayOf(year, month, rule.nth, rule.weekday);
  const last = daysInMonth(year, month);
  return day(year, month, Math.min(rule.day ?? last, last));
}

/** The nth weekday of a month; −1 the last; a fifth one that does not exist is the fourth. */
export function nthWeekdayOf(year: number, month: number, nth: number, wanted: number): Day {
  const first = day(year, month, 1);
  const earliest = addDays(first, mod(wanted - weekday(first), 7));
  const most = Math.floor((daysInMonth(year, month) - Number(earliest.slice(8))) / 7);
  return addDays(earliest, 7 * (nth < 0 ? most : Math.min(nth - 1, most)));
}

/** Weeks and days, counted from the rule's first day or, where it has none, from the start of the window. */
function dayStretches(rule: Recurring, window: Window): (index: number) => Stretch[] {
  const weekly = rule.every.unit === "week";
  const length = rule.every.count * (weekly ? 7 : 1);
  const named = rule.start ?? window.start;
  const anchor = weekly && rule.weekday !== undefined ? addDays(named, 1 - weekday(named)) : named;
  const skipped = Math.max(0, Math.floor(daysBetween(anchor, window.start) / length));
  return (index) => {
    const start = addDays(anchor, (skipped + index) * length);
    if (rule.times && rule.times > 1 && rule.times < length) return evenSlices(start, length, rule.times);
    const end = addDays(start, length - 1);
    const due = weekly && rule.weekday !== undefined ? addDays(start, length - 8 + rule.weekday) : end;
    return [{ start, end, due, label: daysLabel(start, end) }];
  };
}

function evenSlices(start: Day, days: number, times: number): Stretch[] {
  return Array.from({ length: times }, (_, slice) => {
    const from = addDays(start, Math.floor((days * slice) / times));
    const due = addDays(start, Math.floor((days * (slice + 1)) / times) - 1);
    return { start: from, end: due, due, label: daysLabel(from, due) };
  });
}

function monthsLabel(firstMonth: number, length: number): string {
  const [year, month] = [Math.floor(firstMonth / 12), mod(firstMonth, 12)];
  if (length === 1) return `${MONTHS[month]} ${year}`;
  if (length === 3 && month % 3 === 0) return `${ROMAN[month / 3]} квартал ${year}`;
  if (length === 6 && month % 6 === 0) return `${ROMAN[month / 6]} полугодие ${year}`;
  if (length === 12 && month === 0) return `${year} год`;
  return daysLabel(firstDay(firstMonth), lastDay(firstMonth + length - 1));
}

/** «16.09–29.09.2024»; the year twice where it changes; one day alone. */
function daysLabel(start: Day, end: Day): string {
  if (start === end) return formatDay(start);
  const from = yearOf(start) === yearOf(end) ? formatDay(start).slice(0, 5) : formatDay(start);
  return `${from}–${formatDay(end)}`;
}

const mod = (value: number, by: number): number => ((value % by) + by) % by;
const firstDay = (month: number): Day => day(Math.floor(month / 12), mod(month, 12) + 1, 1);
const lastDay = (month: number): Day => day(Math.floor(month / 12), mod(month, 12) + 2, 0);
