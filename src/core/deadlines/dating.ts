/** The year of a day or stretch that was written without one: the one that puts it into the reporting window. */
import { type Day, formatDay, yearOf } from "../calendar/day";
import { type DeadlineRemark, dayOf, inYear, type PartDay, type PartSpan, remark } from "./component";
import type { Window } from "./periods";
import { isOverNewYear } from "./ranges";

export interface DeadlineContext {
  readonly year: number;
  readonly window: Window;
}

interface FoundDay {
  readonly day: Day;
  readonly remarks: readonly DeadlineRemark[];
}

/** The year that puts the day into the window, otherwise the roadmap's own; both are said aloud. */
export function dayIn(at: PartDay, context: DeadlineContext): FoundDay | null {
  if (at.year !== null) {
    const exact = at.on(at.year);
    return exact === null ? null : { day: exact, remarks: [] };
  }
  const { window } = context;
  const days = yearsOf(context).flatMap((year) => at.on(year) ?? []);
  const inside = days.filter((day) => day >= window.start && day <= window.end);
  const day = inside[0] ?? at.on(context.year) ?? days[0];
  if (!day) return null;
  const severity = inside.length === 1 ? "hint" : "warning";
  return { day, remarks: [remark("year-assumed", severity, { date: formatDay(day) })] };
}

/** The year that puts the day into the stretch it is said to lie in. */
export function dayWithin(at: PartDay, inside: PartSpan, context: DeadlineContext): FoundDay | null {
  const days = spanWithin({ from: at, to: at }, inside, context);
  return days && { day: days.due, remarks: days.remarks };
}

export function spanWithin(span: PartSpan, inside: PartSpan, context: DeadlineContext): FoundSpan | null {
  const around = spanDays(inside, context);
  if (!around) return null;
  for (const year of [yearOf(around.due), yearOf(around.start)]) {
    const days = spanDays({ from: span.from, to: inYear(span.to, year) }, context);
    if (days && days.start >= around.start && days.due <= around.due)
      return {
        ...days,
        remarks: around.remarks.map(({ code, severity }) => ({
          code,
          severity,
          params: { from: formatDay(days.start), date: formatDay(days.due) },
        })),
      };
  }
  return null;
}

interface FoundSpan {
  readonly start: Day;
  readonly due: Day;
  readonly remarks: readonly DeadlineRemark[];
}

export function spanDays(span: PartSpan, context: DeadlineContext): FoundSpan | null {
  const over = isOverNewYear(span.from, span.to) ? 1 : 0;
  if (span.from.year !== null || span.to.year !== null) {
    const start = span.from.on(span.from.year ?? (span.to.year ?? 0) - over);
    const due = span.to.on(span.to.year ?? (span.from.year ?? 0) + over);
    return start && due ? { start, due, remarks: [] } : null;
  }
  const { window } = context;
  const all = [yearOf(window.start) - 1, ...yearsOf(context)].flatMap((year) => {
    const [start, due] = [inYear(span.from, year).on(year), span.to.on(year + over)];
    return start && due ? [{ year, start, due }] : [];
  });
  const due = all.filter((days) => days.due >= window.start && days.due <= window.end);
  const overlapping = all.filter((days) => days.due >= window.start && days.start <= window.end);
  const fit = due.length > 0 ? due : overlapping;
  const chosen =
    fit.find(({ year }) => year === context.year) ??
    fit[0] ??
    all.find(({ year }) => year === context.year) ??
    all[0];
  if (!chosen) return null;
  const severity = fit.length === 1 ? "hint" : "warning";
  const params = { from: formatDay(chosen.start), date: formatDay(chosen.due) };
  return { start: chosen.start, due: chosen.due, remarks: [remark("year-assumed", severity, params)] };
}

/** The school year of the window: the first calendar year of it. */
export function schoolYearOf(context: DeadlineContext): number {
  const days = spanDays({ from: dayOf(null, 9, 1), to: dayOf(null, 8, 31) }, context);
  return days ? yearOf(days.start) : context.year;
}

/** The roadmap's year first, then the years of the window. */
function yearsOf({ year, window }: DeadlineContext): number[] {
  const years = [year];
  for (let other = yearOf(window.start); other <= yearOf(window.end) && years.length < 20; other++)
    if (other !== year) years.push(other);
  return years;
}
