/** Halves, decades and weeks of a month. */
import { addDays, type Day, day, daysInMonth, weekday } from "../calendar/day";
import { ordinal } from "./amounts";
import { dayOf, type Found, type Level, monthEnd, type PartSpan, type Source } from "./component";
import { yearBehind } from "./dates";
import type { SpanExpression } from "./spans";
import { afterDot, isWord, lexeme } from "./words";

/** «первая половина октября». */
export function halfOfMonth(source: Source, at: number): Found<SpanExpression> | null {
  const nth = ordinal(source, at);
  if (
    !nth ||
    (nth.value !== 1 && nth.value !== 2) ||
    !isWord(source, nth.next, "половина|половине|половину|половины")
  )
    return null;
  const month = lexeme(source, nth.next + 1, "month");
  if (!month) return null;
  const next = afterDot(source, nth.next + 2);
  const written = yearBehind(source, next);
  const value = written?.value.year ?? null;
  const span =
    nth.value === 1
      ? { from: dayOf(value, month.month, 1), to: dayOf(value, month.month, 15) }
      : { from: dayOf(value, month.month, 16), to: monthEnd(value, month.month) };
  return { value: { span, level: "days", remarks: [] }, next: written?.next ?? next };
}

export function partOfMonth(
  level: Level,
  value: number | null,
  month: number,
  from: number,
  to: number,
): PartSpan {
  const first = (in_: number): Day | null =>
    level === "decade" ? decade(in_, month, from)[0] : (week(in_, month, from)?.[0] ?? null);
  const last = (in_: number): Day | null =>
    level === "decade" ? decade(in_, month, to)[1] : (week(in_, month, to)?.[1] ?? null);
  const end = level === "decade" && (to === 3 || to === -1) ? ({ last: true } as const) : {};
  return { from: { year: value, month, on: first }, to: { year: value, month, on: last, ...end } };
}

function decade(in_: number, month: number, nth: number): readonly [Day, Day] {
  const which = nth === -1 ? 3 : nth;
  return [
    day(in_, month, which * 10 - 9),
    which === 3 ? day(in_, month + 1, 0) : day(in_, month, which * 10),
  ];
}

/** Weeks from Monday to Sunday, cut at the ends of the month; a first one of three days or fewer is not counted. */
function week(in_: number, month: number, nth: number): readonly [Day, Day] | null {
  const [first, last] = [day(in_, month, 1), day(in_, month, daysInMonth(in_, month))];
  const skipped = weekday(first) >= 5 ? 8 : 1;
  const monday = addDays(first, skipped - weekday(first));
  const start = nth === -1 ? addDays(last, 1 - weekday(last)) : addDays(monday, 7 * (nth - 1));
  if (start > last) return null;
  // Days are text: the later of two starts, the earlier of two ends.
  return [[start, first].sort()[1] ?? start, [addDays(start, 6), last].sort()[0] ?? last];
}
