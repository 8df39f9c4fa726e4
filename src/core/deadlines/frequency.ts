/** How often: «ежемесячно», «1 раз в 2 недели», «не реже двух раз в год», «каждый понедельник», «по пятницам». */
import { count, dayNumber, ordinal } from "./amounts";
import type { Component, Found, Source } from "./component";
import type { TimeUnit } from "./lexicon";
import type { Unit } from "./rule";
import { afterDot, afterMark, isMark, isWord, lexeme, tokenAt, unitAt, words } from "./words";

type Often = Extract<Component, { is: "often" }>;

export function frequency(source: Source, at: number): Found<readonly Component[]> | null {
  return (
    one(adverb(source, at)) ??
    one(timesPerUnit(source, at)) ??
    one(unitByUnit(source, at)) ??
    each(source, at) ??
    onWeekdays(source, at)
  );
}

const one = (found: Found<Component> | null): Found<readonly Component[]> | null =>
  found && { value: [found.value], next: found.next };

function adverb(source: Source, at: number): Found<Often> | null {
  const found = lexeme(source, at, "often");
  if (!found) return null;
  const { count: every, unit, times } = found;
  // «ежемесячно (2 раза)»
  const open = afterMark(source, at + 1, ",(");
  const said = times === undefined ? howManyTimes(source, open) : null;
  if (!said || isPer(source, said.next)) return { value: often(every, unit, times), next: at + 1 };
  const next = isMark(source, at + 1, "(") ? afterMark(source, said.next, ")") : said.next;
  return { value: perUnit(said.value, unit) ?? often(every, unit), next };
}

const isPer = (source: Source, at: number): boolean =>
  isMark(source, at, "/") || isWord(source, at, "в|за|на") || lexeme(source, at, "each") !== undefined;

/** «по месяцам», «по кварталам»; «через день» is every other one. */
function unitByUnit(source: Source, at: number): Found<Often> | null {
  const other = words(source, at, "через день");
  if (other !== null && !isWord(source, other, "после|со|с|от|до|по"))
    return { value: often(2, "day"), next: other };
  const by = words(source, at, "по");
  if (by === null || !isWord(source, by, "неделям|месяцам|кварталам|полугодиям|годам")) return null;
  const unit = recurringUnit(source, by);
  return unit && unit.value !== "decade" ? { value: often(1, unit.value), next: unit.next } : null;
}

const often = (every: number, unit: Unit, times?: number): Often =>
  times === undefined || times === 1
    ? { is: "often", count: every, unit }
    : { is: "often", count: every, unit, times };

/** N times a unit: where a shorter unit says the same, that unit. */
const AS_SHORTER: readonly (readonly [Unit, number, number, Unit])[] = [
  ["year", 2, 1, "half"],
  ["year", 4, 1, "quarter"],
  ["year", 6, 2, "month"],
  ["year", 12, 1, "month"],
  ["half", 2, 1, "quarter"],
  ["half", 6, 1, "month"],
  ["quarter", 3, 1, "month"],
];

function timesPerUnit(source: Source, at: number): Found<Often> | null {
  const start =
    words(source, at, "не реже|менее чем") ??
    words(source, at, "не реже|менее") ??
    words(source, at, "как минимум") ??
    words(source, at, "хотя бы") ??
    words(source, at, "минимум") ??
    at;
  const times = howManyTimes(source, start);
  if (!times || times.value < 1 || times.value > 31) return null;
  let next = isMark(source, times.next, "/")
    ? times.next + 1
    : (words(source, times.next, "в течение|течении") ?? words(source, times.next, "в|за|на") ?? times.next);
  if (lexeme(source, next, "each")) next += 1;
  const several = count(source, next);
  const unit = recurringUnit(source, several?.next ?? next);
  if (!unit || (next === times.next && !several && !lexeme(source, next - 1, "each"))) return null;
  const every = several?.value ?? 1;
  if (every < 1 || (every > 1 && times.value > 1)) return null;
  if (unit.value === "decade")
    return every === 1 ? { value: often(1, "month", 3 * times.value), next: unit.next } : null;
  if (every > 1) return { value: often(every, unit.value), next: unit.next };
  const value = perUnit(times.value, unit.value);
  return value && { value, next: unit.next };
}

/** «4 раза в год» is a quarter; several times a day is nothing to report on. */
function perUnit(times: number, unit: Unit): Often | null {
  const shorter = AS_SHORTER.find(([from, count]) => from === unit && count === times);
  if (shorter) return often(shorter[2], shorter[3]);
  return unit === "day" && times > 1 ? null : often(1, unit, times);
}

/** «1 раз», «раз», «двух раз», «2 р.», «дважды». */
function howManyTimes(source: Source, at: number): Found<number> | null {
  const named = ["единожды", "дважды", "трижды"].indexOf(tokenAt(source, at)?.text ?? "");
  if (named >= 0) return { value: named + 1, next: at + 1 };
  const number = count(source, at);
  const place = number?.next ?? at;
  if (isWord(source, place, "раз|раза")) return { value: number?.value ?? 1, next: place + 1 };
  if (number && isWord(source, place, "р")) return { value: number.value, next: afterDot(source, place + 1) };
  return null;
}

/** A unit a rule may recur by; «учебный год» and «четверть» have no dates of their own and are not among them. */
function recurringUnit(source: Source, at: number): Found<Unit | "decade"> | null {
  const place = words(source, at, "календарный|календарных|календарного") ?? at;
  const found = unitAt(source, place);
  return found && isRecurring(found.value) ? { value: found.value, next: found.next } : null;
}

const isRecurring = (unit: TimeUnit): unit is Unit | "decade" => unit !== "hour" && unit !== "minute";

/** «каждый месяц», «каждые 2 недели», «каждый понедельник», «каждую первую среду месяца», «каждое 25 число». */
function each(source: Source, at: number): Found<readonly Component[]> | null {
  const start = words(source, at, "в|на") ?? at;
  if (!lexeme(source, start, "each")) return null;
  const place = start + 1;
  const month = lexeme(source, place, "month");
  if (month) return { value: [{ is: "within", unit: "year", month: month.month }], next: place + 1 };
  const weekday = lexeme(source, place, "weekday");
  if (weekday) {
    const days = [weekly(weekday.weekday)];
    let next = place + 1;
    for (;;) {
      const another =
        isMark(source, next, ",") || isWord(source, next, "и")
          ? lexeme(source, next + 1, "weekday")
          : undefined;
      if (!another) return { value: days, next: weekOf(source, next) };
      days.push(weekly(another.weekday));
      next += 2;
    }
  }
  const several = count(source, place);
  const unit = recurringUnit(source, several?.next ?? place);
  if (unit && unit.value !== "decade" && (several?.value ?? 1) >= 1)
    return { value: [often(several?.value ?? 1, unit.value)], next: unit.next };
  const nth = ordinal(source, place);
  const named = nth && lexeme(source, nth.next, "weekday");
  if (nth && named) {
    const next = words(source, nth.next + 1, "месяца");
    if (next === null) return null;
    return { value: [{ is: "within", unit: "month", nth: nth.value, weekday: named.weekday }], next };
  }
  const number = dayNumber(source, place);
  const next = number && words(source, number.next, "число|числа");
  if (!number || !next || number.value < 1 || number.value > 31) return null;
  return {
    value: [{ is: "within", unit: "month", day: number.value }],
    next: words(source, next, "месяца") ?? next,
  };
}

const weekly = (weekday: number): Often => ({ is: "often", count: 1, unit: "week", weekday });

function weekOf(source: Source, at: number): number {
  return words(source, at, "недели") ?? words(source, at, "каждой недели") ?? at;
}

/** «по понедельникам и четвергам», «в пятницу каждой недели». */
function onWeekdays(source: Source, at: number): Found<readonly Component[]> | null {
  const plural = words(source, at, "по");
  const single = words(source, at, "в|во|до|к") ?? at;
  const found: Component[] = [];
  let next = plural ?? single;
  for (;;) {
    const weekday = lexeme(source, next, "weekday");
    if (!weekday || (plural !== null && !weekday.plural)) break;
    found.push(weekly(weekday.weekday));
    next += 1;
    const more = isMark(source, next, ",") || isWord(source, next, "и") ? next + 1 : next;
    if (more === next || !lexeme(source, more, "weekday")) break;
    next = more;
  }
  if (found.length === 0) return null;
  if (plural !== null) return { value: found, next: weekOf(source, next) };
  const end = words(source, next, "каждой недели");
  return end === null ? null : { value: found, next: end };
}
