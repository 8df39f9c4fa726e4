/** Numbers, ordinals, years and school years, in figures and in words. */
import type { DeadlineRemark, Found, Source } from "./component";
import { remark } from "./component";
import { afterDot, afterSuffix, isMark, isWord, lexeme, tokenAt, unitAt, words } from "./words";

/** «2», «два», «двух», «10 (десяти)», «2-х». */
export function count(source: Source, at: number): Found<number> | null {
  const token = tokenAt(source, at);
  if (!token) return null;
  if (token.kind === "number" && token.digits <= 3) {
    let next = afterSuffix(source, at + 1);
    if (isMark(source, next, "(") && lexeme(source, next + 1, "cardinal") && isMark(source, next + 2, ")"))
      next += 3;
    return { value: token.value, next };
  }
  const named = lexeme(source, at, "cardinal");
  if (!named) return null;
  return { value: named.value, next: at + 1 };
}

/** «III», «3», «3-й», «третья», «последний» (−1). */
export function ordinal(source: Source, at: number): Found<number> | null {
  const token = tokenAt(source, at);
  if (!token) return null;
  if (token.roman > 0) return { value: token.roman, next: afterSuffix(source, at + 1) };
  const named = lexeme(source, at, "ordinal");
  if (named) return { value: named.value, next: at + 1 };
  if (token.kind === "number" && token.digits <= 2 && token.value >= 1)
    return { value: token.value, next: afterSuffix(source, at + 1) };
  return null;
}

/** A day of the month: «5», «05», «5-го», «пятого», «двадцать пятого»; the day may be impossible (32). */
export function dayNumber(source: Source, at: number): Found<number> | null {
  const token = tokenAt(source, at);
  if (!token) return null;
  if (token.kind === "number" && token.digits <= 2)
    return { value: token.value, next: afterSuffix(source, at + 1) };
  const tens = lexeme(source, at, "cardinal");
  const ones = lexeme(source, at + 1, "ordinal");
  if (tens && ones && (tens.value === 20 || tens.value === 30) && ones.value >= 1 && ones.value <= 9)
    return { value: tens.value + ones.value, next: at + 2 };
  const named = lexeme(source, at, "ordinal");
  return named && named.value > 0 ? { value: named.value, next: at + 1 } : null;
}

export interface Year {
  readonly year: number;
  /** «год», «г.» stand beside it, or it is «текущего года». */
  readonly worded: boolean;
  readonly remarks: readonly DeadlineRemark[];
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** `afterMonth`: behind a month two digits are a year («15 ноября 24 года»), elsewhere they count («в течение 21 года»). */
export function year(source: Source, at: number, afterMonth = false): Found<Year> | null {
  const token = tokenAt(source, at);
  if (!token) return null;
  if (token.kind === "number" && token.digits === 4 && isYear(token.value)) {
    const suffixed = afterSuffix(source, at + 1);
    const next = yearWord(source, suffixed);
    return { value: { year: token.value, worded: next !== suffixed, remarks: [] }, next };
  }
  if (token.kind === "number" && token.digits === 2 && (afterMonth || isWord(source, at + 1, "г"))) {
    const next = yearWord(source, at + 1);
    if (next === at + 1) return null;
    const full = 2000 + token.value;
    return {
      value: { year: full, worded: true, remarks: [remark("short-year", "hint", { year: full })] },
      next,
    };
  }
  return relativeYear(source, at);
}

/** «20 сентября 24» and nothing behind it: a year that is near. */
export function shortYear(source: Source, at: number): Found<Year> | null {
  const [token, behind] = [tokenAt(source, at), tokenAt(source, at + 1)];
  if (token?.kind !== "number" || token.digits !== 2 || token.line) return null;
  if (behind && !behind.line && !isMark(source, at + 1, ");.")) return null;
  if (isMark(source, at + 1, ".") && tokenAt(source, at + 2)?.kind === "number") return null;
  const full = 2000 + token.value;
  if (Math.abs(full - source.year) > 10) return null;
  return {
    value: { year: full, worded: true, remarks: [remark("short-year", "warning", { year: full })] },
    next: at + 1,
  };
}

/** «г.», «года», «гг.», «г.г.» */
function yearWord(source: Source, at: number): number {
  const found = unitAt(source, at);
  if (found?.value !== "year") return at;
  if (isWord(source, at, "лет|полгода|полугода")) return at;
  return isWord(source, found.next, "г") && !tokenAt(source, found.next)?.line
    ? afterDot(source, found.next + 1)
    : found.next;
}

const CURRENT = "текущего|текущем|текущий|тек|нынешнего|этого|этом|настоящего|сего|т|с";
const CURRENT_OR_NEW = `${CURRENT}|новый|нового|новом|новому|всего|данного`;

function relativeYear(source: Source, at: number): Found<Year> | null {
  if (!isWord(source, at, CURRENT)) return null;
  const short = isWord(source, at, "т|с");
  if (short && !isMark(source, at + 1, ".")) return null;
  let next = afterDot(source, at + 1);
  next = words(source, next, "календарного|календарном|финансового") ?? next;
  const found = unitAt(source, next);
  if (found?.value !== "year" || (short && !isWord(source, next, "г"))) return null;
  return {
    value: {
      year: source.year,
      worded: true,
      remarks: [remark("current-year", "hint", { year: source.year })],
    },
    next: found.next,
  };
}

/** First calendar year of a school year; null where the words do not say which («в текущем учебном году»). */
export interface SchoolYear {
  readonly first: number | null;
  readonly remarks: readonly DeadlineRemark[];
}

export function schoolYear(source: Source, at: number): Found<SchoolYear> | null {
  const pair = yearPair(source, at);
  if (pair) {
    const worded = schoolWords(source, pair.next);
    if (worded !== null) return { value: { first: pair.value, remarks: [] }, next: worded };
    if (!isMark(source, at + 1, "/")) return null;
    return { value: { first: pair.value, remarks: [remark("slash-years", "warning")] }, next: pair.next };
  }
  const adjective = words(source, at, CURRENT_OR_NEW) ?? at;
  if (adjective === at + 1 && isWord(source, at, "т|с")) return null;
  const worded = schoolWords(source, afterDot(source, adjective));
  return worded === null ? null : { value: { first: null, remarks: [] }, next: worded };
}

/** «2024-2025», «2024/25»: two years in a row. */
function yearPair(source: Source, at: number): Found<number> | null {
  const [first, last] = [tokenAt(source, at), tokenAt(source, at + 2)];
  if (first?.kind !== "number" || first.digits !== 4 || !isYear(first.value) || !isMark(source, at + 1, "-/"))
    return null;
  if (last?.kind !== "number" || (last.digits !== 4 && last.digits !== 2)) return null;
  const follows = last.digits === 4 ? last.value === first.value + 1 : last.value === (first.value + 1) % 100;
  return follows ? { value: first.value, next: at + 3 } : null;
}

/** «учебный год», «уч. г.», «уч.год», «г. учебный»; the place after the words. */
function schoolWords(source: Source, at: number): number | null {
  const found = tokenAt(source, at);
  if (found?.kind !== "word" || !(found.text === "уч" || found.text.startsWith("учебн"))) return null;
  const next = afterDot(source, at + 1);
  const unit = unitAt(source, next);
  if (unit?.value === "year") return yearWord(source, next);
  return null;
}
