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
import { isMark, tokenAt, words } from "./words";
import { year } from "./year";

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
  const between = words(source, period, "между");
  const inside = period === at ? words(source, at, "в|во|на") : null;
  const first = endpoint(source, start ?? between ?? inside ?? period, inside === null);
  if (!first) return null;
  const joined = joinedAt(source, first.next, start !== null, between !== null);
  if (joined === null) return null;
  const last = endpoint(source, words(source, joined, "конец") ?? joined, false, first.value.level);
  if (!last || last.value.to === null) return null;
  if (first.value.dayOnly !== undefined && last.value.from !== last.value.to) return null;
  const from = startOf(first.value, last.value.to);
  // «октябрь – 2024» is no range.
  if (!from || (last.value.level === "year" && from.year === null)) return null;
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

/** Behind what joins the two ends: a dash or «по»; after «с» also «до», after «между» only «и». */
function joinedAt(source: Source, at: number, from: boolean, between: boolean): number | null {
  if (between) return words(source, at, "и");
  if (isMark(source, at, "-")) return words(source, at + 1, from ? "по|до" : "по") ?? at + 1;
  // «ежемесячно до 1 числа по 01.12.2024» is no range.
  if (!from) return tokenAt(source, at - 1)?.lexeme?.is === "key" ? null : words(source, at, "по");
  const comma = isMark(source, at, ",") ? at + 1 : at;
  return words(source, comma, "по|до") ?? words(source, comma, "и по|до");
}

/** «01.09.2024 до 10.09.2024»: two deadlines, or a range whose «с» is missing? */
export function openRange(source: Source, at: number): number | null {
  const first = dayExpression(source, at);
  const until = first ? words(source, first.next, "до") : null;
  if (!first || until === null || tokenAt(source, first.next)?.line) return null;
  return dayExpression(source, until)?.next ?? null;
}

function endpoint(source: Source, at: number, first: boolean, before?: Level): Found<Endpoint> | null {
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
  // «2024-27 гг.»
  const short = before === "year" && tokenAt(source, at)?.digits === 2 ? year(source, at, true) : null;
  if (short) {
    const { year: value, remarks } = short.value;
    return {
      value: { from: dayOf(value, 1, 1), to: dayOf(value, 12, 31), level: "year", remarks },
      next: short.next,
    };
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
    return { from: inYear(from, to.year - (isOverNewYear(from, to) ? 1 : 0)), to };
  if (from.year !== null && to.year === null)
    return { from, to: inYear(to, from.year + (isOverNewYear(from, to) ? 1 : 0)) };
  return { from, to };
}

/** «ноябрь – январь»; but «с 25 по 5 октября» is the wrong way round. */
export const isOverNewYear = (from: PartDay, to: PartDay): boolean => from.month > to.month;
