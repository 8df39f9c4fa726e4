/** School terms, half-years and holidays: their dates differ from school to school and stand in another paper. */
import type { Component, Found, Source } from "./component";
import { isMark, isWord, lexeme, textBetween, tokenAt, unitAt, words } from "./words";

/** Words of a deadline that only the school's own calendar can date. */
export const SCHOOL_TERMS = /четверт|триместр|каникул|полугоди/i;

export function schoolTerm(source: Source, at: number): Found<Component> | null {
  let place = words(source, at, "в|во|до|за|к|на|с|со") ?? at;
  place = words(source, place, "конца|концу|конце|начала|начале|началу|окончания") ?? place;
  place = words(source, place, "период") ?? place;
  const first = tokenAt(source, place);
  if (!first) return null;
  const holidays =
    isWord(source, place + 1, "каникул|каникулы|каникулах") && /^(?:осен|зимн|весен|летн)/.test(first.text);
  // «в каникулы»
  if (place > at && isWord(source, place, "каникулы|каникулах"))
    return {
      value: { is: "rule", rule: { kind: "schedule", awaits: textBetween(source, at, place + 1) } },
      next: place + 1,
    };
  const numbered =
    first.roman > 0 || first.kind === "number" || lexeme(source, place, "ordinal") !== undefined;
  const term =
    numbered &&
    (isWord(source, place + 1, "четверть|четверти|триместр|триместра|триместре") ||
      (isMark(source, place + 1, "-") && isWord(source, place + 3, "четверть|четверти")));
  const schoolHalf = numbered && unitAt(source, place + 1)?.value === "half";
  if (!holidays && !term && !schoolHalf) return null;
  let next = place + (isMark(source, place + 1, "-") ? 4 : 2);
  while (/^(?:учебн|год|г)$/.test(tokenAt(source, next)?.text ?? "") || isSchoolYearWord(source, next))
    next += 1;
  if (schoolHalf && !/учеб|уч/.test(textBetween(source, place, next).toLowerCase())) return null;
  return { value: { is: "rule", rule: { kind: "schedule", awaits: textBetween(source, at, next) } }, next };
}

function isSchoolYearWord(source: Source, at: number): boolean {
  const token = tokenAt(source, at);
  if (!token || token.line) return false;
  return (
    token.digits === 4 ||
    token.text === "/" ||
    token.text === "-" ||
    /^(?:учебн|года|уч$|текущ)/.test(token.text) ||
    (token.text === "." && isWord(source, at - 1, "уч")) ||
    (token.digits === 2 && isMark(source, at - 1, "-/"))
  );
}
