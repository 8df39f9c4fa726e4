/** Which month a day of a report belongs to: «каждого месяца», «месяца, следующего за отчётным кварталом». */
import { ordinal } from "./amounts";
import type { Found, Source } from "./component";
import type { Unit } from "./rule";
import { afterMark, isMark, isWord, lexeme, unitAt, words } from "./words";

export const REPORTED = "отчетным|отчетного|отчетном|отчетный|истекшим|истекшего|прошедшим|прошедшего";
export const REPEATED = "отчетного|отчетном|отчетный|истекшего|прошедшего";
const AFTER_REPORTED = `за ${REPORTED}`;
export const FOLLOWING_REPORTED = `следующего за ${REPORTED}`;
export const FOLLOWING_REPORTED_YEAR = `следующего за ${REPORTED} года`;
export const YEAR_AFTER_REPORTED_YEAR = `следующего за ${REPORTED} годом года`;

type Where = { readonly unit?: Unit; readonly offsetMonths?: number; readonly implied?: Unit };

/** Which month the number belongs to: «каждого месяца», «месяца, следующего за отчётным кварталом», «следующего месяца». */
export function monthWords(source: Source, at: number): Found<Where> | null {
  const every = lexeme(source, at, "each") ? at + 1 : at;
  // «до 25 числа текущего месяца»: of which, only a frequency tells.
  const current = words(source, every, "текущего|этого месяца");
  if (current !== null) return { value: {}, next: current };
  const calendar = words(source, every, "календарного|отчетного") ?? every;
  const nth = ordinal(source, calendar);
  if (nth && isWord(source, nth.next, "месяца")) return monthOfQuarter(source, nth.value, nth.next + 1);
  if (isWord(source, calendar, "месяца")) {
    const following = followingReported(source, calendar + 1);
    if (following) return following;
    return { value: { unit: "month" }, next: calendar + 1 };
  }
  if (isMark(source, at, ",")) return unsaidMonth(source, at);
  if (!isWord(source, at, "следующего")) return null;
  const reported = words(source, at + 1, AFTER_REPORTED);
  if (reported === null)
    return isWord(source, at + 1, "месяца")
      ? { value: { unit: "month", offsetMonths: 1 }, next: at + 2 }
      : null;
  const period = unitAt(source, reported);
  if (period && isWord(source, period.next, "месяца"))
    return { value: { ...unitOf(period.value), offsetMonths: 1 }, next: period.next + 1 };
  return isWord(source, reported, "месяца")
    ? { value: { unit: "month", offsetMonths: 1 }, next: reported + 1 }
    : null;
}

/** «до 5 числа, следующего за отчётным месяцем»: the month is only understood. */
function unsaidMonth(source: Source, at: number): Found<Where> | null {
  return words(source, at + 1, "следующего за") === null ? null : followingReported(source, at);
}

const unitOf = (unit: string): Where =>
  unit === "month" || unit === "quarter" || unit === "half" || unit === "year" ? { unit } : {};

/** «…, следующего за отчётным (кварталом, периодом)»; without the period it is whatever recurs. */
function followingReported(source: Source, at: number): Found<Where> | null {
  const behind = afterMark(source, at, ",");
  const start = words(source, behind, "следующего|следующим за|после") ?? words(source, behind, "после");
  if (start === null) return null;
  const reported = words(source, start, REPORTED) ?? start;
  if (reported === start && !unitAt(source, start)) return null;
  const period = unitAt(source, reported);
  if (period) return { value: { ...unitOf(period.value), offsetMonths: 1 }, next: period.next };
  const next = words(source, reported, "периодом|периода");
  if (next !== null) return { value: { offsetMonths: 1 }, next };
  return { value: { offsetMonths: 1, implied: "month" }, next: reported };
}

/** «первого месяца следующего квартала», «последнего месяца отчётного квартала». */
function monthOfQuarter(source: Source, nth: number, at: number): Found<Where> | null {
  if (nth !== 1 && nth !== -1 && nth !== 3) return null;
  const following = followingReported(source, at);
  if (following?.value.unit && nth === 1) return following;
  const place = lexeme(source, at, "each") ? at + 1 : at;
  const next = words(source, place, "следующего");
  const unit = unitAt(source, next ?? words(source, place, REPEATED) ?? place);
  if (!unit || (unit.value !== "quarter" && unit.value !== "half" && unit.value !== "year")) return null;
  if (nth === 3 && unit.value !== "quarter") return null;
  if (nth !== 1) return next === null ? { value: { unit: unit.value }, next: unit.next } : null;
  const behind = words(source, afterMark(source, unit.next, ","), FOLLOWING_REPORTED);
  if (next === null && behind === null) return null;
  return { value: { unit: unit.value, offsetMonths: 1 }, next: behind ?? unit.next };
}
