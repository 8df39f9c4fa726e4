/** A rule that still waits for its years, and how it gets them from the roadmap's year and the reporting window. */
import { type Day, formatDay, weekday, yearOf } from "../calendar/day";
import {
  type DeadlineRemark,
  inYear,
  type NamedWeekday,
  type PartDay,
  type PartSpan,
  remark,
} from "./component";
import type { Window } from "./periods";
import { comesAfter } from "./ranges";
import type { DeadlineRule } from "./rule";

type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;

export type Draft =
  | { readonly is: "rule"; readonly rule: DeadlineRule }
  | {
      readonly is: "day";
      readonly at: PartDay;
      readonly named?: NamedWeekday;
      readonly said?: number;
      readonly endOf?: PartSpan;
    }
  | { readonly is: "span"; readonly span: PartSpan }
  | { readonly is: "from"; readonly at: PartDay }
  | { readonly is: "ongoing"; readonly from?: PartDay; readonly to?: PartDay }
  | { readonly is: "recurring"; readonly rule: Recurring; readonly from?: PartDay; readonly to?: PartDay };

export interface DeadlineContext {
  readonly year: number;
  readonly window: Window;
}

export interface Resolved {
  readonly rule: DeadlineRule;
  readonly remarks: readonly DeadlineRemark[];
}

const IMPOSSIBLE: DeadlineRule = { kind: "unknown", reason: "impossible" };

export function resolve(draft: Draft, context: DeadlineContext): Resolved {
  switch (draft.is) {
    case "rule":
      return { rule: draft.rule, remarks: [] };
    case "day":
      return resolvedDay(draft, context);
    case "span": {
      const days = spanDays(draft.span, context);
      if (!days) return { rule: IMPOSSIBLE, remarks: [] };
      if (days.start > days.due) return { rule: { kind: "unknown", reason: "reversed" }, remarks: [] };
      const outside = days.due < context.window.start || days.start > context.window.end;
      return {
        rule: { kind: "span", start: days.start, due: days.due },
        remarks: [...days.remarks, ...(outside ? [outsideWindow(days.due, context)] : [])],
      };
    }
    case "from": {
      const found = dayIn(draft.at, context);
      if (!found) return { rule: IMPOSSIBLE, remarks: [] };
      return { rule: { kind: "from", start: found.day }, remarks: found.remarks };
    }
    case "ongoing":
      return bounded(draft, context, { kind: "ongoing" });
    case "recurring":
      return bounded(draft, context, draft.rule);
  }
}

function resolvedDay(draft: Extract<Draft, { is: "day" }>, context: DeadlineContext): Resolved {
  const found =
    draft.endOf && draft.at.year === null ? endIn(draft.endOf, context) : dayIn(draft.at, context);
  if (!found) return { rule: IMPOSSIBLE, remarks: [] };
  const due = found.day;
  const remarks = [...found.remarks];
  if (draft.at.year !== null && (due < context.window.start || due > context.window.end))
    remarks.push(outsideWindow(due, context));
  if (draft.said !== undefined && draft.said !== weekday(due))
    remarks.push(
      remark("weekday-mismatch", "warning", {
        date: formatDay(due),
        said: draft.said,
        weekday: weekday(due),
      }),
    );
  return { rule: { kind: "date", due, ...(draft.named ? { nthWeekday: draft.named } : {}) }, remarks };
}

/** Adds the first and last day; a rule with impossible bounds is not understood. */
function bounded(
  draft: { readonly from?: PartDay; readonly to?: PartDay },
  context: DeadlineContext,
  rule: Extract<DeadlineRule, { kind: "ongoing" | "recurring" }>,
): Resolved {
  const { from, to } = draft;
  if (from && to) {
    const days = spanDays({ from, to }, context);
    if (!days) return { rule: IMPOSSIBLE, remarks: [] };
    if (days.start > days.due) return { rule: { kind: "unknown", reason: "reversed" }, remarks: [] };
    return { rule: { ...rule, start: days.start, due: days.due }, remarks: days.remarks };
  }
  const only = from ?? to;
  if (!only) return { rule, remarks: [] };
  const found = dayIn(only, context);
  if (!found) return { rule: IMPOSSIBLE, remarks: [] };
  return {
    rule: { ...rule, ...(from ? { start: startOf(rule, found.day) } : { due: found.day }) },
    remarks: found.remarks,
  };
}

/** «май, ежегодно с 2023»: the first May, not the first of January. */
function startOf(rule: DeadlineRule, start: Day): Day {
  if (rule.kind !== "recurring" || rule.month === undefined || rule.day !== undefined || rule.offsetYears)
    return start;
  const month = `${start.slice(0, 4)}-${String(rule.month).padStart(2, "0")}-01` as Day;
  return month > start ? month : start;
}

interface FoundDay {
  readonly day: Day;
  readonly remarks: readonly DeadlineRemark[];
}

/** The year that puts the day into the window, otherwise the roadmap's own; both are said aloud. */
function dayIn(at: PartDay, context: DeadlineContext): FoundDay | null {
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

function endIn(span: PartSpan, context: DeadlineContext): FoundDay | null {
  const days = spanDays(span, context);
  return days && { day: days.due, remarks: days.remarks };
}

function spanDays(
  span: PartSpan,
  context: DeadlineContext,
): { start: Day; due: Day; remarks: readonly DeadlineRemark[] } | null {
  const over = comesAfter(span.from, span.to) ? 1 : 0;
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

/** The roadmap's year first, then the years of the window. */
function yearsOf({ year, window }: DeadlineContext): number[] {
  const years = [year];
  for (let other = yearOf(window.start); other <= yearOf(window.end) && years.length < 20; other++)
    if (other !== year) years.push(other);
  return years;
}

const outsideWindow = (date: Day, { window }: DeadlineContext): DeadlineRemark =>
  remark("outside-window", "warning", {
    date: formatDay(date),
    start: formatDay(window.start),
    end: formatDay(window.end),
  });
