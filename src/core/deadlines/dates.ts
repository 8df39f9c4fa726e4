/** A single calendar day, however it is written. */
import { dayNumber, ordinal } from "./amounts";
import { timeOfDay } from "./clock";
import {
  dayOf,
  type Found,
  monthEnd,
  type NamedWeekday,
  type PartDay,
  remark,
  type Source,
} from "./component";
import { type NumericDay, numericDay } from "./numeric-day";
import { nthWeekdayOf } from "./periods";
import { afterDot, afterMark, isMark, isWord, lexeme, tokenAt, words } from "./words";
import { shortYear, year } from "./year";

export interface DayExpression extends NumericDay {
  readonly named?: NamedWeekday;
  readonly said?: number;
}

/** A day with what people write around it: weekday, time, «включительно». */
export function dayExpression(source: Source, at: number): Found<DayExpression> | null {
  const timed = timeOfDay(source, at, true);
  const before = lexeme(source, timed ?? at, "weekday");
  const start = before ? afterMark(source, (timed ?? at) + 1, ",(") : (timed ?? at);
  const found = numericDay(source, start) ?? verbalDay(source, start) ?? namedDay(source, start);
  if (!found) return null;
  let next = found.next;
  let said = before?.weekday;
  const comma = afterMark(source, next, ",(");
  const after = lexeme(source, comma, "weekday");
  // «20.09.2024 (пятница)»; but «01.09.2024 по пятницам» is another phrase.
  if (after && !after.plural && !before && !tokenAt(source, comma)?.line) {
    said = after.weekday;
    next = afterMark(source, afterDot(source, comma + 1), ")");
  }
  next = inclusive(source, next) ?? next;
  const timeBehind = bracketed(source, next) ?? timeOfDay(source, next, true);
  const remarks = [...found.value.remarks];
  if (timed !== null || timeBehind !== null) remarks.push(remark("time-of-day", "hint"));
  return {
    value: { ...found.value, remarks, ...(said === undefined ? {} : { said }) },
    next: timeBehind ?? next,
  };
}

/** «(до 15.00)» */
function bracketed(source: Source, at: number): number | null {
  const time = isMark(source, at, "(") ? timeOfDay(source, at + 1, true) : null;
  return time !== null && isMark(source, time, ")") ? time + 1 : null;
}

export function inclusive(source: Source, at: number): number | null {
  const open = afterMark(source, at, ",(");
  if (!isWord(source, open, "включительно|вкл")) return null;
  return afterMark(source, afterDot(source, open + 1), ")");
}

/** «20 сентября 2024 г.», «1-го октября», «двадцать пятого мая текущего года», «15 числа октября». */
function verbalDay(source: Source, at: number): Found<DayExpression> | null {
  const number = dayNumber(source, at);
  if (!number) return null;
  const place = words(source, number.next, "число|числа|числу") ?? glued(source, number.next);
  const month = lexeme(source, place, "month");
  if (!month) return null;
  const next = glued(source, afterDot(source, place + 1));
  const written = yearBehind(source, next) ?? shortYear(source, next);
  return {
    value: {
      at: dayOf(written?.value.year ?? null, month.month, number.value),
      remarks: written?.value.remarks ?? [],
    },
    next: written?.next ?? next,
  };
}

/** «15-ноя-2024», «15.ноя.2024»: over the mark between, with nothing spaced. */
function glued(source: Source, at: number): number {
  const [mark, behind] = [tokenAt(source, at), tokenAt(source, at + 1)];
  if (!mark || mark.spaced || behind?.spaced !== false || !isMark(source, at, "-.")) return at;
  return behind.lexeme?.is === "month" || (behind.digits === 4 && tokenAt(source, at - 1)?.kind !== "number")
    ? at + 1
    : at;
}

/** A year behind a month; «октябрь, 2024» has a comma, and a school year is no year of a day. */
export function yearBehind(source: Source, at: number): ReturnType<typeof year> {
  const place = isMark(source, at, ",") && tokenAt(source, at + 1)?.digits === 4 ? at + 1 : at;
  const found = year(source, place, true);
  return found && (found.value.worded || !isPairOfYears(source, found.next)) ? found : null;
}

/** «2024-2025», «2024/25» go on here; «10 сентября 2024 - 10 октября» does not. */
function isPairOfYears(source: Source, at: number): boolean {
  const other = tokenAt(source, at + 1);
  if (!isMark(source, at, "-/") || other?.kind !== "number") return false;
  if (other.digits === 4) return true;
  return (
    other.digits === 2 && !other.spaced && !isMark(source, at + 2, ".") && !lexeme(source, at + 2, "month")
  );
}

/** «первая среда декабря», «последний день сентября», «последний рабочий день октября 2024 г.». */
function namedDay(source: Source, at: number): Found<DayExpression> | null {
  const nth = ordinal(source, at);
  if (!nth) return null;
  const named = lexeme(source, nth.next, "weekday");
  if (named && !named.plural && nth.value <= 5) {
    const month = lexeme(source, nth.next + 1, "month");
    if (!month) return null;
    const next = afterDot(source, nth.next + 2);
    const written = yearBehind(source, next);
    const day: PartDay = {
      year: written?.value.year ?? null,
      month: month.month,
      on: (in_) => nthWeekdayOf(in_, month.month, nth.value, named.weekday),
    };
    const name = { nth: nth.value, weekday: named.weekday, month: month.month };
    return {
      value: { at: day, remarks: written?.value.remarks ?? [], named: name },
      next: written?.next ?? next,
    };
  }
  if (nth.value !== -1) return null;
  const working = words(source, nth.next, "рабочий|рабочего|календарный") ?? nth.next;
  const month = isWord(source, working, "день|дня|число|числа")
    ? lexeme(source, working + 1, "month")
    : undefined;
  if (!month) return null;
  const next = afterDot(source, working + 2);
  const written = yearBehind(source, next);
  return {
    value: { at: monthEnd(written?.value.year ?? null, month.month), remarks: written?.value.remarks ?? [] },
    next: written?.next ?? next,
  };
}
