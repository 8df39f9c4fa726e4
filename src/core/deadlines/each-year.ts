/** A day or month of each year: «15 февраля каждого года», «в мае каждого года», «до 1 марта года, следующего за отчётным». */
import type { Component, Found, Source } from "./component";
import { dayExpression } from "./dates";
import { FOLLOWING_REPORTED, FOLLOWING_REPORTED_YEAR, YEAR_AFTER_REPORTED_YEAR } from "./month-words";
import { afterMark, isWord, lexeme, words } from "./words";

type Within = Extract<Component, { is: "within" }>;

/** «15 февраля каждого текущего года», «15 февраля года, следующего за отчётным», «в мае каждого года». */
export function dayOfYear(source: Source, at: number): Found<readonly Within[]> | null {
  const start = words(source, at, "в") ?? at;
  const day = dayExpression(source, start);
  const month = day ? undefined : lexeme(source, start, "month");
  if (day ? day.value.at.year !== null : !month) return null;
  const place = day?.next ?? start + 1;
  const year = everyYear(source, place);
  if (!year) return null;
  const of = day?.value.at.month ?? month?.month ?? 1;
  if (day?.value.named)
    return {
      value: [
        {
          is: "within",
          month: of,
          nth: day.value.named.nth,
          weekday: day.value.named.weekday,
          ...year.value,
        },
      ],
      next: year.next,
    };
  const exact = day?.value.at.on(2024);
  if (day && !exact) return null;
  return {
    value: [{ is: "within", month: of, ...(exact ? { day: Number(exact.slice(8)) } : {}), ...year.value }],
    next: year.next,
  };
}

function everyYear(source: Source, at: number): Found<{ unit: "year"; offsetYears?: number }> | null {
  if (lexeme(source, at, "each")) {
    const place = words(source, at + 1, "текущего|календарного|отчетного") ?? at + 1;
    return isWord(source, place, "года") ? { value: { unit: "year" }, next: place + 1 } : null;
  }
  const reported = words(source, at, "отчетного года");
  if (reported !== null) return { value: { unit: "year" }, next: reported };
  const after = isWord(source, at, "года") ? afterMark(source, at + 1, ",") : null;
  const behind = after === null ? null : words(source, after, FOLLOWING_REPORTED);
  if (behind !== null)
    return {
      value: { unit: "year", offsetYears: 1 },
      next: words(source, behind, "годом|периодом") ?? behind,
    };
  const before = words(source, at, FOLLOWING_REPORTED_YEAR) ?? words(source, at, YEAR_AFTER_REPORTED_YEAR);
  return before === null ? null : { value: { unit: "year", offsetYears: 1 }, next: before };
}
