/** When inside each period: «до 5 числа месяца, следующего за отчётным», «в последнюю пятницу месяца», «15 февраля каждого года». */
import { dayNumber, ordinal } from "./amounts";
import type { Component, Found, Source } from "./component";
import { inclusive } from "./dates";
import { dayOfYear } from "./each-year";
import { monthWords, REPEATED } from "./month-words";
import { isMark, isWord, lexeme, tokenAt, unitAt, words } from "./words";

type Within = Extract<Component, { is: "within" }>;

export function within(source: Source, at: number): Found<readonly Within[]> | null {
  const start = afterBefore(source, at);
  return (
    numbersOfMonth(source, start, start !== at) ??
    lastDay(source, start) ??
    nthWeekday(source, start) ??
    decadeOfMonth(source, start) ??
    dayOfYear(source, start) ??
    daysAfterPeriod(source, at)
  );
}

/** Over «до», «не позднее», «к», «в срок до». */
export function afterBefore(source: Source, at: number): number {
  const start = words(source, at, "в срок") ?? words(source, at, "срок") ?? at;
  const late = words(source, start, "не позднее|позже");
  if (late !== null) return words(source, late, "чем до|к") ?? words(source, late, "чем|до") ?? late;
  const through = words(source, start, "по");
  if (through !== null && dayNumber(source, through)) return through;
  return words(source, start, "до|к|ко|на") ?? (start === at ? at : start);
}

/** «5 числа», «5-го», «1 и 15 числа», then which month. */
function numbersOfMonth(source: Source, at: number, before: boolean): Found<readonly Within[]> | null {
  const days: number[] = [];
  let next = words(source, at, "в период с") ?? words(source, at, "с") ?? at;
  let ranged = next !== at;
  for (;;) {
    const number = dayNumber(source, next);
    if (!number || number.value < 1 || number.value > 31 || days.length > 4) return null;
    days.push(number.value);
    next = number.next;
    // «1-5 числа»
    if (isMark(source, next, "-") && days.length === 1 && !ranged && dayNumber(source, next + 1)) {
      ranged = true;
      next += 1;
    } else if (
      ranged
        ? isWord(source, next, "по") && days.length === 1
        : isMark(source, next, ",") || isWord(source, next, "и")
    ) {
      const place = before ? (words(source, next + 1, "до|к") ?? next + 1) : next + 1;
      if (!dayNumber(source, place)) return null;
      next = place;
    } else break;
  }
  if (ranged) days.shift();
  const numbered = words(source, next, "числа|числу|число");
  const month = monthWords(source, numbered ?? next);
  // «3 месяца» is a length of time and «первого месяца» is no day: without «числа» only «5-го», «5 каждого» will do.
  const told = tokenAt(source, next - 1)?.kind === "word" && tokenAt(source, next - 1)?.spaced === false;
  const suffixed =
    (before || isWord(source, next - 1, "го")) &&
    told &&
    !ranged &&
    !unitAt(source, next) &&
    !lexeme(source, next, "month");
  if (numbered === null && !suffixed && (!month || !(told || lexeme(source, next, "each")))) return null;
  const where = month?.value ?? {};
  const end = month?.next ?? numbered ?? next;
  return {
    value: days.map((day): Within => ({ is: "within", day, ...where })),
    next: inclusive(source, end) ?? end,
  };
}

/** «в последний день месяца», «до конца каждого квартала». */
function lastDay(source: Source, at: number): Found<readonly Within[]> | null {
  const start = words(source, at, "в|на") ?? at;
  const last = lexeme(source, start, "ordinal")?.value === -1 ? start + 1 : null;
  const named =
    last === null
      ? null
      : words(source, words(source, last, "рабочий|рабочего|календарный") ?? last, "день|дня|число|числа");
  const end = words(source, start, "конца|концу|конце|конец|окончания");
  const place = named ?? end;
  if (place === null) return null;
  const repeated = lexeme(source, place, "each") ? place + 1 : words(source, place, REPEATED);
  const unit = unitAt(source, repeated ?? place);
  // «ежемесячно в последний рабочий день»
  if (!unit && named !== null && !lexeme(source, place, "month"))
    return { value: [{ is: "within" }], next: place };
  if (!unit || (repeated === null && end !== null)) return null;
  if (
    unit.value === "month" ||
    unit.value === "quarter" ||
    unit.value === "half" ||
    unit.value === "year" ||
    unit.value === "week"
  )
    return { value: [{ is: "within", unit: unit.value }], next: unit.next };
  return null;
}

/** «в последнюю пятницу (каждого) месяца», «в первую и третью среду»; without the month it needs a frequency beside it. */
function nthWeekday(source: Source, at: number): Found<readonly Within[]> | null {
  const start = words(source, at, "в|во") ?? at;
  const numbers: number[] = [];
  let next = start;
  for (;;) {
    const nth = ordinal(source, next);
    if (!nth || nth.value > 5 || numbers.length > 4) return null;
    numbers.push(nth.value);
    next = nth.next;
    if (!isMark(source, next, ",") && !isWord(source, next, "и")) break;
    next += 1;
  }
  const weekday = lexeme(source, next, "weekday");
  if (!weekday || lexeme(source, next + 1, "month")) return null;
  const place = lexeme(source, next + 1, "each") ? next + 2 : next + 1;
  if (isWord(source, place, "квартала")) return null;
  const monthly = isWord(source, place, "месяца");
  const value = numbers.map(
    (nth): Within => ({ is: "within", nth, weekday: weekday.weekday, ...(monthly ? { unit: "month" } : {}) }),
  );
  return { value, next: monthly ? place + 1 : next + 1 };
}

/** «в первой декаде каждого месяца», «до 2 декады месяца»: due on the decade's last day. */
function decadeOfMonth(source: Source, at: number): Found<readonly Within[]> | null {
  const start = words(source, at, "в") ?? at;
  const nth = ordinal(source, start);
  const unit = nth && unitAt(source, nth.next);
  if (!nth || unit?.value !== "decade" || nth.value > 3) return null;
  const month =
    monthWords(source, unit.next) ??
    (lexeme(source, unit.next, "month") ? null : { value: {}, next: unit.next });
  if (!month) return null;
  const last = nth.value === 3 || nth.value === -1;
  return {
    value: [{ is: "within", ...(last ? {} : { day: nth.value * 10 }), ...month.value }],
    next: month.next,
  };
}

/** «в течение 10 дней после окончания отчётного квартала»: the 10th of the month after it; working days are not counted so. */
function daysAfterPeriod(source: Source, at: number): Found<readonly Within[]> | null {
  const start =
    words(source, at, "в течение|течении") ??
    words(source, at, "не позднее|позже") ??
    words(source, at, "через");
  const number = start === null ? null : dayNumber(source, start);
  if (!number || number.value < 1 || number.value > 28) return null;
  const place = words(source, number.next, "календарных") ?? number.next;
  if (unitAt(source, place)?.value !== "day") return null;
  const end =
    words(source, place + 1, "после|со|с|от|по окончания|окончании|завершения|завершении|дня|момента") ??
    null;
  if (end === null) return null;
  const over = words(source, end, "окончания|завершения") ?? end;
  if (tokenAt(source, end - 1)?.text === "дня" && over === end) return null;
  const repeated = lexeme(source, over, "each") ? over + 1 : words(source, over, REPEATED);
  const unit = repeated === null ? null : unitAt(source, repeated);
  if (
    unit?.value !== "month" &&
    unit?.value !== "quarter" &&
    unit?.value !== "half" &&
    unit?.value !== "year"
  )
    return null;
  return { value: [{ is: "within", unit: unit.value, day: number.value, offsetMonths: 1 }], next: unit.next };
}
