/** Deadlines before, at or after an event with no length of time named: «до начала…», «после…», «незамедлительно». */
import type { Component, Found, Source } from "./component";
import type { EndOfText } from "./events";
import type { DeadlineRule } from "./rule";
import { isWord, lexeme, textBetween, tokenAt, unitAt, words } from "./words";

/** «незамедлительно (после…)», «в кратчайшие сроки». */
export function atOnce(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const quick =
    words(source, at, "сразу же") ??
    words(source, at, "незамедлительно|немедленно|безотлагательно|срочно|сразу") ??
    words(source, at, "в кратчайшие|кратчайший сроки|срок");
  if (quick === null) return null;
  const ended = isWord(source, quick, "по") ? bareEvent(source, quick, endOf) : null;
  if (ended) return ended;
  const after = words(source, quick, "после|при");
  const next = after === null ? quick : endOf(source, after);
  return rule({ kind: "relative", awaits: after === null ? "" : textBetween(source, after, next) }, next);
}

/** Ends of an event noun in the genitive: «до проведения», «до открытия», «до экзамена». */
const EVENT_NOUNS =
  /(?:ния|тия|ции|зации|дачи|чала|старта|экзаменов|экзамена|егэ|огэ|гиа|запуска|выхода|ввода|приезда|визита|заседания|конкурса|этапа|смены|каникул|сезона|семинара|совещания|олимпиады|конференции|форума|мониторинга|урока|праздника|отмены|приемки|срока)$/;

/** «после…», «по окончании…», «со дня…», «в день…», «до начала…», «перед…». */
export function bareEvent(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const ended = words(
    source,
    at,
    "по окончании|окончанию|завершении|завершению|истечении|истечению|получении|поступлении|прошествии",
  );
  if (ended !== null && repeats(source, ended)) return null;
  if (ended !== null) {
    const next = endOf(source, ended - 1);
    const text = textBetween(source, ended - 1, next).replace(/^(\S+)[ию](?=\s|$)/, "$1я");
    return rule({ kind: "relative", awaits: text }, next);
  }
  const results = words(source, at, "по итогам|результатам");
  if (
    results !== null &&
    tokenAt(source, results)?.kind !== "mark" &&
    tokenAt(source, results) &&
    !repeats(source, results)
  ) {
    const next = endOf(source, results);
    const text = textBetween(source, results - 1, next).replace(/^(\S+)ам(?=\s)/, "$1ов");
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
  return beforeBare(source, at, endOf);
}

/** «по итогам квартала», «по окончании каждого месяца» recur and are read elsewhere. */
function repeats(source: Source, at: number): boolean {
  const unit = unitAt(source, words(source, at, "каждого|отчетного") ?? at)?.value;
  return unit === "month" || unit === "quarter" || unit === "half" || unit === "year";
}

/** «до начала…», «не позднее дня проведения…», «перед экзаменом». */
function beforeBare(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const before =
    words(source, at, "в срок до") ??
    words(source, at, "не позднее|позже") ??
    words(source, at, "до|перед|к");
  if (before === null) return null;
  const start = words(source, before, "дня|даты|момента") ?? before;
  const noun = tokenAt(source, start);
  if (noun?.kind !== "word" || isTime(source, start)) return null;
  // «до начала 1 октября»: a time follows, so the words were not understood.
  if (isTime(source, start + 1)) return null;
  const next = endOf(source, start);
  const text = textBetween(source, start, next);
  const awaits = isWord(source, at, "перед") ? genitive(text) : text;
  return EVENT_NOUNS.test(awaits.split(" ")[0]?.toLowerCase() ?? "")
    ? rule({ kind: "relative", awaits, before: true }, next)
    : null;
}

/** «перед началом», «перед экзаменом» are written as «до начала», «до экзамена», the form they are read back in. */
const genitive = (text: string): string =>
  text
    .replace(/^(\S+)ием(?=\s|$)/, "$1ия")
    .replace(/^(\S+)ой(?=\s|$)/, "$1ы")
    .replace(/^(\S+ц)ией(?=\s|$)/, "$1ии")
    .replace(/^(\S+)ом(?=\s|$)/, "$1а");

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
