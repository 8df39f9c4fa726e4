/** A single calendar day, however it is written. */
import { dayNumber, isYear, ordinal, year } from "./amounts";
import {
  type DeadlineRemark,
  dayOf,
  type Found,
  monthEnd,
  type NamedWeekday,
  type PartDay,
  remark,
  type Source,
} from "./component";
import { nthWeekdayOf } from "./periods";
import { afterDot, afterMark, isMark, isWord, lexeme, tokenAt, unitAt, words } from "./words";

export interface DayExpression {
  readonly at: PartDay;
  readonly remarks: readonly DeadlineRemark[];
  readonly named?: NamedWeekday;
  readonly said?: number;
  /** Written without a year and without leading zeros («1.10»): may be a number and not a date. */
  readonly doubtful?: true;
}

/** A day with what people write around it: weekday, time, «включительно». */
export function dayExpression(source: Source, at: number): Found<DayExpression> | null {
  const timed = timeOfDay(source, at);
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
  const timeBehind = timeOfDay(source, next);
  const remarks = [...found.value.remarks];
  if (timed !== null || timeBehind !== null) remarks.push(remark("time-of-day", "hint"));
  return {
    value: { ...found.value, remarks, ...(said === undefined ? {} : { said }) },
    next: timeBehind ?? next,
  };
}

export function inclusive(source: Source, at: number): number | null {
  const open = afterMark(source, at, ",(");
  if (!isWord(source, open, "включительно|вкл")) return null;
  return afterMark(source, afterDot(source, open + 1), ")");
}

/** «20.09.2024», «20.9.24», «20.09», «2024-09-20», «20/09/2024», «09/20/2024». */
function numericDay(source: Source, at: number): Found<DayExpression> | null {
  const numbers = dottedNumbers(source, at);
  if (!numbers) return null;
  const { values, digits, separator, next } = numbers;
  const [a = 0, b = 0, c] = values;
  if (digits[0] === 4) {
    if (c === undefined || !isYear(a)) return null;
    return { value: { at: dayOf(a, b, c), remarks: [] }, next: afterClock(source, next) };
  }
  if (c !== undefined) {
    const full = digits[2] === 2 ? 2000 + c : c;
    const remarks = digits[2] === 2 ? [remark("short-year", "hint", { year: full })] : [];
    const end = afterClock(source, yearSuffix(source, next));
    if (!isYear(full)) return null;
    if (separator === "/" && b > 12 && a <= 12)
      return {
        value: { at: dayOf(full, a, b), remarks: [...remarks, remark("us-order", "warning")] },
        next: end,
      };
    if (separator === "/" && a <= 12 && a !== b) remarks.push(remark("slash-order", "warning"));
    return { value: { at: dayOf(full, b, a), remarks }, next: end };
  }
  if (separator !== "." || b < 1 || b > 12 || a < 1 || a > 31) return null;
  const written = year(source, next);
  // «20.09 2024 г.»: the dot before the year is missing.
  if (written && !tokenAt(source, next)?.line)
    return {
      value: { at: dayOf(written.value.year, b, a), remarks: written.value.remarks },
      next: written.next,
    };
  const doubtful = digits[0] === 1 || digits[1] === 1 ? ({ doubtful: true } as const) : {};
  return { value: { at: dayOf(null, b, a), remarks: [], ...doubtful }, next: yearSuffix(source, next) };
}

interface Dotted {
  readonly values: readonly number[];
  readonly digits: readonly number[];
  readonly separator: string;
  readonly next: number;
}

/** Two or three numbers with the same separator between them. */
function dottedNumbers(source: Source, at: number): Dotted | null {
  const first = tokenAt(source, at);
  const mark = tokenAt(source, at + 1);
  const second = tokenAt(source, at + 2);
  if (first?.kind !== "number" || mark?.kind !== "mark" || second?.kind !== "number") return null;
  const separator = mark.text;
  if (!"./-,".includes(separator) || (first.digits > 2 && first.digits !== 4) || second.digits > 2)
    return null;
  const tight = !mark.spaced && !second.spaced;
  const again = tokenAt(source, at + 3);
  const third = tokenAt(source, at + 4);
  const three =
    again?.text === separator &&
    third?.kind === "number" &&
    !third.line &&
    (third.digits === 4 || (third.digits === 2 && tight && !third.spaced)) &&
    (separator === "." || (tight && !again.spaced && !third.spaced));
  const iso =
    first.digits === 4 && again?.text === separator && third?.kind === "number" && third.digits <= 2 && tight;
  if (iso && (separator === "-" || separator === "." || separator === "/"))
    return {
      values: [first.value, second.value, third.value],
      digits: [4, second.digits, third.digits],
      separator,
      next: at + 5,
    };
  if (first.digits > 2) return null;
  if (three && (third.digits === 4 || separator === "." || separator === "/"))
    return {
      values: [first.value, second.value, third.value],
      digits: [first.digits, second.digits, third.digits],
      separator,
      next: at + 5,
    };
  // «1.2.3»: a number of an item, not a date.
  if (again?.text === "." && !again.spaced && third?.kind === "number" && !third.spaced) return null;
  if (!tight || separator !== ".") return null;
  const next = afterDot(source, at + 3);
  return { values: [first.value, second.value], digits: [first.digits, second.digits], separator, next };
}

function yearSuffix(source: Source, at: number): number {
  const token = tokenAt(source, at);
  if (token?.line || isWord(source, at, "лет|полгода|полугода")) return at;
  const found = unitAt(source, at);
  if (found?.value !== "year") return at;
  return isWord(source, found.next, "г") && tokenAt(source, found.next)?.spaced === false
    ? afterDot(source, found.next + 1)
    : found.next;
}

/** «T00:00:00» and «00:00» behind a date that a program wrote. */
function afterClock(source: Source, at: number): number {
  let next = isWord(source, at, "t|т") && tokenAt(source, at)?.spaced === false ? at + 1 : at;
  if (tokenAt(source, next)?.kind !== "number" || !isMark(source, next + 1, ":")) return at;
  next += 1;
  while (isMark(source, next, ":.") && tokenAt(source, next + 1)?.kind === "number") next += 2;
  return isWord(source, next, "z") ? next + 1 : next;
}

/** «до 18:00», «к 12 ч. 30 мин.», «в 10:00 часов»: the place after it; no deadline of ours has a time of day. */
export function timeOfDay(source: Source, at: number): number | null {
  const start = words(source, at, "до|к|в|с") ?? afterMark(source, at, ",");
  const hour = tokenAt(source, start);
  if (hour?.kind !== "number" || hour.digits > 2 || hour.value > 24) return null;
  if (isMark(source, start + 1, ":") && tokenAt(source, start + 2)?.digits === 2) {
    const next = start + 3;
    return unitAt(source, next)?.value === "hour" ? (unitAt(source, next)?.next ?? next) : next;
  }
  return null;
}

/** «20 сентября 2024 г.», «1-го октября», «двадцать пятого мая текущего года», «15 числа октября». */
function verbalDay(source: Source, at: number): Found<DayExpression> | null {
  const number = dayNumber(source, at);
  if (!number) return null;
  const place = words(source, number.next, "число|числа|числу") ?? glued(source, number.next);
  const month = lexeme(source, place, "month");
  if (!month) return null;
  const next = glued(source, afterDot(source, place + 1));
  const written = yearBehind(source, next);
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
  const pair =
    isMark(source, found?.next ?? 0, "-/") && (tokenAt(source, (found?.next ?? 0) + 1)?.digits ?? 0) >= 2;
  return found && (found.value.worded || !pair) ? found : null;
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
