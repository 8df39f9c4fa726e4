/** Deadlines that hang on an event: «через 10 дней после…», «за 2 недели до…», «по окончании…», «незамедлительно». */
import type { Component, Found, PartDay, Source } from "./component";
import { dayExpression } from "./dates";
import { type Duration, duration, isoDuration, lastingTerm, shifted } from "./duration";
import type { DeadlineRule } from "./rule";
import { atOnce, bareEvent } from "./unmeasured";
import { afterMark, isWord, textBetween, tokenAt, words } from "./words";

/** Where a free text that begins at a place ends. */
export type EndOfText = (source: Source, at: number) => number;

type Relative = Extract<DeadlineRule, { kind: "relative" }>;

export function eventDeadline(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  return (
    beforeEvent(source, at, endOf) ??
    afterEvent(source, at, endOf) ??
    nextDay(source, at, endOf) ??
    atOnce(source, at, endOf) ??
    bareEvent(source, at, endOf)
  );
}

/** «не позднее чем за 2 недели до начала…», «за 3 дня до 1 октября». */
function beforeEvent(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const late = words(source, at, "не позднее|позже|менее") ?? at;
  const than = words(source, late, "чем") ?? late;
  const start = words(source, than, "минимум") ?? than;
  const before = words(source, start, "за");
  const length = before === null ? null : duration(source, before, false);
  const place = length ? words(source, length.next, "до") : null;
  if (!length || place === null) return null;
  return counted(source, place, length.value, -1, endOf);
}

const AFTER = ["со|с дня|момента|даты", "от даты|дня|момента", "после", "с|со|от|по"];

/** «через 10 дней после…», «в течение 5 рабочих дней со дня…», «в недельный срок», «10 дней с момента…». */
function afterEvent(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const within =
    words(source, at, "в течение|течении") ??
    words(source, at, "не позднее|позже чем через") ??
    words(source, at, "не позднее|позже") ??
    words(source, at, "в срок до") ??
    words(source, at, "в срок не более") ??
    notExceeding(source, at) ??
    words(source, at, "через|спустя");
  const length =
    lastingTerm(source, at) ??
    // «не позднее дня проведения» names the event itself.
    duration(source, within ?? at, within === null || words(source, at, "не позднее|позже дня") !== null);
  if (!length) return null;
  for (const introduced of AFTER) {
    const place = words(source, length.next, introduced);
    if (place !== null && tokenAt(source, place)) return counted(source, place, length.value, 1, endOf);
  }
  // «не позднее 3 дней до мероприятия»
  const before = words(source, at, "не позднее|позже") === null ? null : words(source, length.next, "до");
  if (before !== null) return counted(source, before, length.value, -1, endOf);
  // «в течение недели до начала» is counted from neither end.
  if (isWord(source, length.next, "до")) return null;
  // «2 недели» alone, or «в течение квартала», says neither from when nor until when.
  if (within === null && !lastingTerm(source, at)) return null;
  if (
    length.value.amounts.some(({ unit }) => unit === "quarter" || unit === "half" || unit === "year") &&
    length.next === (within ?? 0) + 1
  )
    return null;
  const rule: Relative = {
    kind: "relative",
    awaits: "",
    offset: isoDuration(length.value, false),
    ...(length.value.workdays ? { workdays: true } : {}),
  };
  return { value: { is: "rule", rule }, next: length.next };
}

/** «в срок, не превышающий 10 дней» */
function notExceeding(source: Source, at: number): number | null {
  const term = words(source, at, "в срок");
  return term === null ? null : words(source, afterMark(source, term, ","), "не превышающий");
}

function counted(
  source: Source,
  at: number,
  length: Duration,
  sign: 1 | -1,
  endOf: EndOfText,
): Found<Component> | null {
  const exact = dayExpression(source, at);
  if (exact) {
    const of = exact.value.at;
    const shift = (year: number) => {
      const from = of.on(year);
      return from && shifted(from, length, sign);
    };
    if (!length.workdays && !length.amounts.some(({ unit }) => unit === "hour" || unit === "minute")) {
      const day: PartDay = { year: of.year, month: of.month, on: shift };
      return { value: { is: "day", at: day, upTo: true }, next: exact.next };
    }
  }
  const next = endOf(source, at);
  if (next <= at) return null;
  const rule: Relative = {
    kind: "relative",
    // «по окончании квартала»
    awaits: textBetween(source, at, next).replace(/^((?:оконч|заверш)\S*)и(?=\s|$)/, "$1я"),
    offset: isoDuration(length, sign < 0),
    ...(length.workdays ? { workdays: true } : {}),
  };
  return { value: { is: "rule", rule }, next };
}

const ONE_DAY: Duration = { amounts: [{ count: 1, unit: "day" }], workdays: false };

/** «на следующий (рабочий) день после…», «накануне…». */
function nextDay(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const eve = words(source, at, "накануне");
  if (eve !== null) return counted(source, eve, ONE_DAY, -1, endOf);
  const next = words(source, at, "на следующий") ?? words(source, at, "не позднее|позже следующего");
  if (next === null) return null;
  const working = words(source, next, "рабочий|рабочего");
  const place = words(source, working ?? next, "день|дня после|за");
  return place === null ? null : counted(source, place, { ...ONE_DAY, workdays: working !== null }, 1, endOf);
}
