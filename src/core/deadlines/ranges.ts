/** From–to: days, months, quarters and years with «с … по …» or a dash between them. */
import { dayNumber } from "./amounts";
import {
  type DeadlineRemark,
  dayOf,
  type Found,
  inYear,
  type Level,
  type PartDay,
  type PartSpan,
  type Source,
} from "./component";
import { dayExpression, inclusive } from "./dates";
import { oneSpan } from "./spans";
import { isMark, words } from "./words";

export interface RangeExpression {
  readonly span: PartSpan;
  readonly level: Level;
  readonly remarks: readonly DeadlineRemark[];
  /** Two numbers of four digits and nothing beside them: «2007 - 2010». */
  readonly bare?: true;
}

interface Endpoint {
  readonly from: PartDay | null;
  readonly to: PartDay | null;
  readonly level: Level;
  readonly remarks: readonly DeadlineRemark[];
  /** «с 20 по 30 апреля»: the month stands only at the other end. */
  readonly dayOnly?: number;
  readonly bare?: true;
}

export function rangeExpression(source: Source, at: number): Found<RangeExpression> | null {
  const period = words(source, at, "в|за|на период|срок") ?? words(source, at, "период") ?? at;
  const start = words(source, period, "с|со|от");
  const inside = period === at ? words(source, at, "в|во|на") : null;
  const first = endpoint(source, start ?? inside ?? period, inside === null);
  if (!first) return null;
  const comma = isMark(source, first.next, ",") ? first.next + 1 : first.next;
  const joined =
    start === null
      ? isMark(source, first.next, "-")
        ? first.next + 1
        : period !== at
          ? words(source, first.next, "по")
          : null
      : isMark(source, first.next, "-")
        ? first.next + 1
        : (words(source, comma, "по|до") ?? words(source, comma, "и по|до"));
  if (joined === null) return null;
  const last = endpoint(source, words(source, joined, "конец") ?? joined, false);
  if (!last || last.value.to === null) return null;
  if (first.value.dayOnly !== undefined && last.value.from !== last.value.to) return null;
  const from = startOf(first.value, last.value.to);
  if (!from) return null;
  const bare = first.value.bare && last.value.bare ? ({ bare: true } as const) : {};
  const remarks = [...first.value.remarks, ...last.value.remarks].filter(
    ({ code }) => code !== "deadline.bare-year",
  );
  const level = first.value.level === last.value.level ? first.value.level : "days";
  return {
    value: {
      span: withYears(from, last.value.to),
      level: level === "year" ? "years" : level,
      remarks,
      ...bare,
    },
    next: inclusive(source, last.next) ?? last.next,
  };
}

function endpoint(source: Source, at: number, first: boolean): Found<Endpoint> | null {
  const day = dayExpression(source, at);
  if (day) {
    const { at: of, remarks } = day.value;
    return { value: { from: of, to: of, level: "days", remarks }, next: day.next };
  }
  const span = oneSpan(source, at);
  if (span) {
    const { span: of, level, remarks, bare } = span.value;
    return { value: { ...of, level, remarks, ...(bare ? { bare } : {}) }, next: span.next };
  }
  const number = first ? dayNumber(source, at) : null;
  if (!number || number.value < 1 || number.value > 31) return null;
  const next = words(source, number.next, "число|числа") ?? number.next;
  return { value: { from: null, to: null, level: "days", remarks: [], dayOnly: number.value }, next };
}

function startOf(first: Endpoint, to: PartDay): PartDay | null {
  if (first.dayOnly !== undefined) return dayOf(to.year, to.month, first.dayOnly);
  return first.from;
}

/** The year missing at one end is the other end's, or its neighbour where the range goes over New Year. */
function withYears(from: PartDay, to: PartDay): PartSpan {
  if (from.year === null && to.year !== null)
    return { from: inYear(from, to.year - (comesAfter(from, to) ? 1 : 0)), to };
  if (from.year !== null && to.year === null)
    return { from, to: inYear(to, from.year + (comesAfter(from, to) ? 1 : 0)) };
  return { from, to };
}

/** Whether `a` stands later in the calendar than `b`, years aside. */
export function comesAfter(a: PartDay, b: PartDay): boolean {
  const [dayA, dayB] = [a.on(2023) ?? a.on(2024), b.on(2023) ?? b.on(2024)];
  return dayA && dayB ? dayA.slice(5) > dayB.slice(5) : a.month > b.month;
}
