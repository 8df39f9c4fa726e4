/** Deadlines that hang on an event: «через 10 дней после…», «за 2 недели до…», «по окончании…», «незамедлительно». */
import type { Component, Found, PartDay, Source } from "./component";
import { dayExpression } from "./dates";
import { type Duration, duration, isoDuration, lastingTerm, shifted } from "./duration";
import type { DeadlineRule } from "./rule";
import { isMark, lexeme, textBetween, tokenAt, words } from "./words";

/** Where a free text that begins at a place ends. */
export type EndOfText = (source: Source, at: number) => number;

type Relative = Extract<DeadlineRule, { kind: "relative" }>;

export function eventDeadline(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  return (
    beforeEvent(source, at, endOf) ??
    afterEvent(source, at, endOf) ??
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
    words(source, at, "в срок до|не более") ??
    words(source, at, "в срок не более") ??
    words(source, at, "через|спустя");
  const length =
    lastingTerm(source, at) ??
    (within === null ? duration(source, at, true) : duration(source, within, false));
  if (!length) return null;
  for (const introduced of AFTER) {
    const place = words(source, length.next, introduced);
    if (place !== null && tokenAt(source, place)) return counted(source, place, length.value, 1, endOf);
  }
  // «не позднее 3 дней до мероприятия»
  const before = words(source, at, "не позднее|позже") === null ? null : words(source, length.next, "до");
  if (before !== null) return counted(source, before, length.value, -1, endOf);
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
    awaits: textBetween(source, at, next),
    offset: isoDuration(length, sign < 0),
    ...(length.workdays ? { workdays: true } : {}),
  };
  return { value: { is: "rule", rule }, next };
}

/** «незамедлительно (после…)», «в кратчайшие сроки», «на следующий день после…», «накануне…». */
function atOnce(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const quick =
    words(source, at, "незамедлительно|немедленно|безотлагательно|сразу") ??
    words(source, at, "в кратчайшие|кратчайший сроки|срок");
  if (quick !== null) {
    const after = words(source, quick, "после|при");
    const next = after === null ? quick : endOf(source, after);
    return rule({ kind: "relative", awaits: after === null ? "" : textBetween(source, after, next) }, next);
  }
  const day = words(source, at, "на следующий");
  if (day !== null) {
    const working = words(source, day, "рабочий");
    const place = words(source, working ?? day, "день после|за");
    if (place === null) return null;
    const next = endOf(source, place);
    const workdays = working === null ? {} : ({ workdays: true } as const);
    return next > place
      ? rule({ kind: "relative", awaits: textBetween(source, place, next), offset: "P1D", ...workdays }, next)
      : null;
  }
  const eve = words(source, at, "накануне");
  if (eve === null) return null;
  const next = endOf(source, eve);
  return next > eve
    ? rule({ kind: "relative", awaits: textBetween(source, eve, next), offset: "-P1D" }, next)
    : null;
}

/** Ends of an event noun in the genitive: «до проведения», «до открытия», «до экзамена». */
const EVENT_NOUNS =
  /(?:ния|тия|ции|зации|дачи|чала|старта|экзаменов|экзамена|егэ|огэ|гиа|запуска|выхода|ввода|приезда|визита|заседания|конкурса|этапа|смены|каникул|сезона|семинара|совещания|срока)$/;

/** «после…», «по окончании…», «со дня…», «в день…», «до начала…», «перед…». */
function bareEvent(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const ended = words(source, at, "по окончании|завершении|истечении|получении|поступлении|прошествии");
  if (ended !== null) {
    const next = endOf(source, ended - 1);
    const text = textBetween(source, ended - 1, next).replace(/^(\S+)и(?=\s|$)/, "$1я");
    return rule({ kind: "relative", awaits: text }, next);
  }
  const after =
    words(source, at, "сразу после") ??
    words(source, at, "с|со дня|момента|даты") ??
    words(source, at, "начиная с|со дня|момента|даты") ??
    words(source, at, "в день") ??
    words(source, at, "после|вслед");
  if (after !== null) {
    const next = endOf(source, after);
    if (next <= after || isTime(source, after)) return null;
    const day = words(source, at, "в день") === null ? {} : { offset: "P0D" };
    return rule({ kind: "relative", awaits: textBetween(source, after, next), ...day }, next);
  }
  const before =
    words(source, at, "в срок до") ??
    words(source, at, "не позднее|позже") ??
    words(source, at, "до|перед|к");
  if (before === null || isTime(source, before)) return null;
  const noun = tokenAt(source, before);
  if (noun?.kind !== "word" || !(EVENT_NOUNS.test(noun.text) || words(source, at, "перед") !== null))
    return null;
  if (isMark(source, before, ".")) return null;
  const next = endOf(source, before);
  // «до начала 1 октября»: a time follows, so the words were not understood.
  if (isTime(source, before + 1)) return null;
  // «перед началом» is written as «до начала», the form it is read back in.
  const awaits = textBetween(source, before, next)
    .replace(/^(\S+)ием(?=\s|$)/, "$1ия")
    .replace(/^началом/i, "начала");
  return rule({ kind: "relative", awaits, before: true }, next);
}

function isTime(source: Source, at: number): boolean {
  const token = tokenAt(source, at);
  const kind = token?.lexeme?.is;
  return (
    token?.kind === "number" ||
    kind === "month" ||
    kind === "unit" ||
    kind === "season" ||
    lexeme(source, at, "weekday") !== undefined
  );
}

const rule = (value: DeadlineRule, next: number): Found<Component> => ({
  value: { is: "rule", rule: value },
  next,
});
