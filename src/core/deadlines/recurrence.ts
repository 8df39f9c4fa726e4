/** A frequency with what narrows it: the day of the month, the weekday, first and last day, several days a year. */
import { type Component, type DeadlineRemark, type PartDay, type Piece, remark } from "./component";
import { evenly, yearly } from "./days-of-year";
import type { Draft } from "./draft";
import { areClear, headsOf, modifiersOf } from "./heads";
import { narrowingOf } from "./narrowing";
import type { DeadlineRule } from "./rule";

type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;
type Often = Extract<Component, { is: "often" }>;
type Within = Extract<Component, { is: "within" }>;

export interface RecurringPart {
  readonly draft: Draft;
  readonly pieces: readonly Piece[];
  readonly remarks: readonly DeadlineRemark[];
}

export interface RecurringRun {
  readonly parts: readonly RecurringPart[];
  readonly used: readonly Piece[];
}

export function recurringDrafts(run: readonly Piece[]): RecurringRun | null {
  const heads = headsOf(run);
  if (heads.length === 0) return null;
  if (!areClear(heads, run))
    return { parts: [{ draft: UNCLEAR, pieces: heads.map(({ piece }) => piece), remarks: [] }], used: run };
  const parts: RecurringPart[] = [];
  const used: Piece[] = [];
  heads.forEach((head, index) => {
    const others = modifiersOf(run, heads, index).filter(
      (piece) => !used.includes(piece) || heads.length > 1,
    );
    const built = build(head.often, others);
    const same = heads.length === 1 ? run.filter(({ component }) => component.is === "often") : [];
    const pieces = [head.piece, ...same, ...built.used].filter(
      (piece, place, all) => all.indexOf(piece) === place,
    );
    parts.push(...built.drafts.map((draft) => ({ draft, pieces, remarks: built.remarks })));
    used.push(...pieces);
  });
  return { parts, used: [...used, ...run.filter(({ component }) => component.is === "often")] };
}

interface Built {
  readonly drafts: readonly Draft[];
  readonly used: readonly Piece[];
  readonly remarks: readonly DeadlineRemark[];
}

const UNCLEAR: Draft = { is: "rule", rule: { kind: "unknown", reason: "clarify-often" } };
const IMPOSSIBLE: Draft = { is: "rule", rule: { kind: "unknown", reason: "impossible" } };

function build(often: Often, others: readonly Piece[]): Built {
  const { used, withins, days, weekdays, namedPeriods, bounds, clear } = narrowingOf(often, others);
  const { count, unit, times } = often;
  const fits =
    clear &&
    (weekdays.length === 0 || times === undefined || times === weekdays.length) &&
    (namedPeriods === 0 || (namedPeriods === A_YEAR[unit] && count === 1));
  if (!fits) return { drafts: [UNCLEAR], used, remarks: [] };
  if (days.some((at) => at.on(2024) === null)) return { drafts: [IMPOSSIBLE], used, remarks: [] };
  const remarks: DeadlineRemark[] = [];
  const drafts: Draft[] = [];
  for (const weekday of weekdays.length > 0 ? weekdays : [often.weekday]) {
    const base: Recurring = {
      kind: "recurring",
      every: { count, unit },
      ...(times === undefined || weekdays.length > 0 ? {} : { times }),
      ...(weekday === undefined ? {} : { weekday }),
    };
    // «по окончании каждого месяца, до 5 числа»
    const places = often.after
      ? withins.map((within) =>
          within.unit || within.offsetMonths ? within : { ...within, offsetMonths: 1 },
        )
      : withins;
    const rules = narrowed(base, places, days, remarks);
    if (!rules) return { drafts: [UNCLEAR], used, remarks: [] };
    drafts.push(...rules.map((rule): Draft => ({ is: "recurring", rule, ...bounds })));
  }
  return { drafts, used, remarks };
}

const A_YEAR: Readonly<Record<string, number>> = { year: 1, half: 2, quarter: 4 };

/** The rule for each day named; null where the days do not fit the frequency. */
function narrowed(
  base: Recurring,
  withins: readonly Within[],
  days: readonly PartDay[],
  remarks: DeadlineRemark[],
): Recurring[] | null {
  const { unit, count } = base.every;
  if (days.length > 0) {
    if (withins.length > 0 || count !== 1) return null;
    const expected = unit === "year" ? (base.times ?? days.length) : (A_YEAR[unit] ?? 0);
    if (expected !== days.length) return null;
    const rules = yearly(days);
    return unit === "year" ? rules : [evenly(base, rules)].flatMap((rule) => rule ?? rules);
  }
  if (withins.length === 0) return [base];
  if (base.times !== undefined && base.times !== withins.length) return null;
  const rules: Recurring[] = [];
  for (const within of withins) {
    const rule = narrowedBy({ kind: "recurring", every: base.every }, within, remarks);
    if (!rule || base.weekday !== undefined) return null;
    rules.push(rule);
  }
  return rules;
}

function narrowedBy(base: Recurring, within: Within, remarks: DeadlineRemark[]): Recurring | null {
  const { unit, count } = base.every;
  // «ежемесячно до конца месяца»
  if (within.ends) return within.ends === unit && count === 1 ? base : null;
  if (unit === "week" || unit === "day")
    return within.unit === unit && within.day === undefined ? base : null;
  const own = within.unit ?? unit;
  // «ежеквартально до 5 числа следующего месяца» means the month after the quarter.
  if (own !== unit && own !== "month") return null;
  const { day: dayOfMonth, weekday, nth, month, offsetMonths, offsetYears } = within;
  if (month !== undefined && unit !== "year") return null;
  if (unit === "year" && month === undefined && !offsetMonths && dayOfMonth !== undefined) return null;
  if (unit !== "month" && unit !== "year" && dayOfMonth !== undefined && !offsetMonths && own !== unit)
    remarks.push(remark("quarter-day", "warning"));
  else if (
    unit !== "month" &&
    unit !== "year" &&
    within.unit === undefined &&
    dayOfMonth !== undefined &&
    !offsetMonths
  )
    remarks.push(remark("quarter-day", "warning"));
  return {
    ...base,
    ...(month === undefined ? {} : { month }),
    ...(dayOfMonth === undefined ? {} : { day: dayOfMonth }),
    ...(nth === undefined || weekday === undefined ? {} : { weekday, nth }),
    ...(offsetMonths ? { offsetMonths } : {}),
    ...(offsetYears ? { offsetYears } : {}),
  };
}
