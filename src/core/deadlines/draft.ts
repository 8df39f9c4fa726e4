/** A rule that still waits for its years, and how it gets them from the roadmap's year and the reporting window. */
import { type Day, formatDay, weekday } from "../calendar/day";
import { type DeadlineRemark, type NamedWeekday, type PartDay, type PartSpan, remark } from "./component";
import { type DeadlineContext, dayIn, dayWithin, spanDays, spanWithin } from "./dating";
import type { DeadlineRule } from "./rule";

type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;

export type Draft =
  | { readonly is: "rule"; readonly rule: DeadlineRule }
  | {
      readonly is: "day";
      readonly at: PartDay;
      readonly named?: NamedWeekday;
      readonly said?: number;
      readonly inside?: PartSpan;
    }
  | { readonly is: "span"; readonly span: PartSpan; readonly inside?: PartSpan }
  | { readonly is: "from"; readonly at: PartDay }
  | { readonly is: "ongoing"; readonly from?: PartDay; readonly to?: PartDay }
  | { readonly is: "recurring"; readonly rule: Recurring; readonly from?: PartDay; readonly to?: PartDay };

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
      const days = draft.inside
        ? spanWithin(draft.span, draft.inside, context)
        : spanDays(draft.span, context);
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
    draft.inside && draft.at.year === null
      ? dayWithin(draft.at, draft.inside, context)
      : dayIn(draft.at, context);
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

const outsideWindow = (date: Day, { window }: DeadlineContext): DeadlineRemark =>
  remark("outside-window", "warning", {
    date: formatDay(date),
    start: formatDay(window.start),
    end: formatDay(window.end),
  });
