/** A frequency with what narrows it: the day of the month, the weekday, first and last day, several days a year. */
import { day, daysInMonth } from "../calendar/day";
import { type Component, type DeadlineRemark, type PartDay, type Piece, remark } from "./component";
import type { Draft } from "./draft";
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
  // «раз в месяц по вторникам»: once, or every Tuesday?
  const weekly = heads.filter(({ often }) => often.weekday !== undefined).length;
  if (weekly > 0 && weekly < heads.length)
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

interface Head {
  readonly piece: Piece;
  readonly often: Often;
}

/** The frequencies; «еженедельно по пятницам» is one, «до 5 числа каждого месяца» brings its own. */
function headsOf(run: readonly Piece[]): Head[] {
  const named = run.flatMap((piece) =>
    piece.component.is === "often" ? [{ piece, often: piece.component }] : [],
  );
  const heads = named.filter(
    ({ often }, index) =>
      !(
        often.weekday === undefined &&
        (often.unit === "week" || often.unit === "day") &&
        named.some((other) => other.often.weekday !== undefined)
      ) && named.findIndex((other) => JSON.stringify(other.often) === JSON.stringify(often)) === index,
  );
  if (heads.length > 0) return heads;
  for (const piece of run) {
    const unit =
      piece.component.is === "within" ? (piece.component.unit ?? piece.component.implied) : undefined;
    if (unit) return [{ piece, often: { is: "often", count: 1, unit } }];
  }
  return [];
}

/** Weekdays of one list share what stands beside them; otherwise each frequency has what follows it, the first what precedes. */
function modifiersOf(run: readonly Piece[], heads: readonly Head[], index: number): Piece[] {
  const others = run.filter(({ component }) => component.is !== "often");
  if (heads.length === 1 || heads.every(({ often }) => often.unit === "week")) return others;
  const from = index === 0 ? -1 : (heads[index]?.piece.start ?? 0);
  const to = heads[index + 1]?.piece.start ?? Number.POSITIVE_INFINITY;
  return others.filter(({ start }) => start > from && start < to);
}

interface Built {
  readonly drafts: readonly Draft[];
  readonly used: readonly Piece[];
  readonly remarks: readonly DeadlineRemark[];
}

const UNCLEAR: Draft = { is: "rule", rule: { kind: "unknown", reason: "clarify" } };

function build(often: Often, others: readonly Piece[]): Built {
  const { used, withins, days, weekdays, namedPeriods, bounds, clear } = narrowingOf(often, others);
  const { count, unit, times } = often;
  const fits =
    clear &&
    (weekdays.length === 0 || times === undefined || times === weekdays.length) &&
    (namedPeriods === 0 || (namedPeriods === A_YEAR[unit] && count === 1));
  if (!fits) return { drafts: [UNCLEAR], used, remarks: [] };
  const remarks: DeadlineRemark[] = [];
  const drafts: Draft[] = [];
  for (const weekday of weekdays.length > 0 ? weekdays : [often.weekday]) {
    const base: Recurring = {
      kind: "recurring",
      every: { count, unit },
      ...(times === undefined || weekdays.length > 0 ? {} : { times }),
      ...(weekday === undefined ? {} : { weekday }),
    };
    const rules = narrowed(base, withins, days, remarks);
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
    return unit === "year" ? rules : rules && [evenly(base, rules)].flatMap((rule) => rule ?? rules);
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
  const { unit } = base.every;
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

/** «ежеквартально до 10 апреля, 10 июля, 10 октября, 10 января» is the 10th of the month after each quarter. */
function evenly(base: Recurring, days: readonly Recurring[]): Recurring | null {
  const length = base.every.unit === "half" ? 6 : 3;
  const [first] = days;
  const offset = (first?.month ?? 0) % length;
  if (
    !first ||
    offset > 2 ||
    days.some(({ day: of, month = 0 }) => of !== first.day || month % length !== offset)
  )
    return null;
  return {
    ...base,
    ...(first.day === undefined ? {} : { day: first.day }),
    ...(offset === 0 ? {} : { offsetMonths: offset }),
  };
}

/** Days of the year; a month's last day is kept as «the last day», 28 or 29 February alike. */
function yearly(days: readonly PartDay[]): Recurring[] | null {
  const rules: Recurring[] = [];
  for (const at of days) {
    const on = at.on(2023) ?? at.on(2024);
    const leap = at.on(2024);
    if (!on || !leap) return null;
    const month = at.month;
    const last =
      on === day(2023, month, daysInMonth(2023, month)) &&
      leap === day(2024, month, daysInMonth(2024, month));
    // 30 April is April's last day too, and the same deadline either way.
    rules.push({
      kind: "recurring",
      every: { count: 1, unit: "year" },
      month,
      ...(last ? {} : { day: Number(on.slice(8)) }),
    });
  }
  return rules;
}
