/** «вторая половина 2024 года», and the halves of a school year. */
import { ordinal } from "./amounts";
import { dayOf, type Found, type Level, monthEnd, remark, type Source } from "./component";
import { yearBehind } from "./dates";
import type { SpanExpression } from "./spans";
import { words } from "./words";
import { type SchoolYear, schoolYear } from "./year";

/** «вторая половина 2024 года», «первая половина учебного года». */
export function halfOfYear(source: Source, at: number): Found<SpanExpression> | null {
  const nth = ordinal(source, at);
  const half = nth && words(source, nth.next, "половина|половине|половину|половины");
  if (!nth || !half || (nth.value !== 1 && nth.value !== 2)) return null;
  const school = schoolYear(source, half);
  if (school) {
    const found = firstSchoolHalf("half", [[nth.value, nth.value]], school);
    const only = found?.value[0];
    return found && only ? { value: only, next: found.next } : null;
  }
  const written = yearBehind(source, half);
  const bare = written ? null : words(source, half, "года");
  if (!written && bare === null) return null;
  const year = written?.value.year ?? null;
  const span = { from: dayOf(year, nth.value * 6 - 5, 1), to: monthEnd(year, nth.value * 6) };
  return {
    value: { span, level: "half", remarks: written?.value.remarks ?? [] },
    next: written?.next ?? bare ?? half,
  };
}

/** The first half of a school year ends with the calendar year; the second ends differently from school to school. */
export function firstSchoolHalf(
  level: Level,
  numbers: readonly (readonly [number, number])[],
  { value: { first, remarks }, next }: Found<SchoolYear>,
): Found<readonly SpanExpression[]> | null {
  if (level !== "half" || numbers.length !== 1 || numbers[0]?.[1] !== 1) return null;
  const span = { from: dayOf(first, 9, 1), to: dayOf(first, 12, 31) };
  return { value: [{ span, level, remarks: [...remarks, remark("school-half", "warning")] }], next };
}
