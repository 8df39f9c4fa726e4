/** Years and school years, in figures and in words: «2024 г.», «текущего года», «2024/25 учебный год». */
import type { DeadlineRemark, Found, Source } from "./component";
import { remark } from "./component";
import { afterDot, afterSuffix, isMark, isWord, tokenAt, unitAt, words } from "./words";

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
  const calendar = words(source, at, "календарный|календарного|календарном|финансовый|финансового") ?? at;
  const found = unitAt(source, calendar);
  if (found?.value !== "year" || isWord(source, calendar, "лет|полгода|полугода")) return at;
  return isWord(source, found.next, "г") && !tokenAt(source, found.next)?.line
    ? afterDot(source, found.next + 1)
    : found.next;
}

const CURRENT = "текущего|текущем|текущий|тек|нынешнего|этого|этом|настоящего|сего|т|с";
const CURRENT_OR_NEW = `${CURRENT}|новый|нового|новом|новому|всего|данного`;

const NEXT = "следующего|следующем|следующий|следующему|будущего|будущем|будущий";

function relativeYear(source: Source, at: number): Found<Year> | null {
  if (isWord(source, at, NEXT)) {
    const next = yearWord(source, at + 1);
    const value = source.year + 1;
    const remarks = [remark("next-year", "hint", { year: value })];
    return next === at + 1 ? null : { value: { year: value, worded: true, remarks }, next };
  }
  if (!isWord(source, at, CURRENT)) return null;
  const short = isWord(source, at, "т|с");
  if (short && !isMark(source, at + 1, ".")) return null;
  let next = afterDot(source, at + 1);
  next = words(source, next, "календарного|календарном|финансового") ?? next;
  const found = unitAt(source, next);
  // «с 1 сентября текущего по 31 мая следующего года»
  const unsaid = !short && isWord(source, next, "по|до") ? next : null;
  if (unsaid === null && (found?.value !== "year" || (short && !isWord(source, next, "г")))) return null;
  return {
    value: {
      year: source.year,
      worded: true,
      remarks: [remark("current-year", "hint", { year: source.year })],
    },
    next: unsaid ?? found?.next ?? next,
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
    if (!isMark(source, at + 1, "/") || tokenAt(source, at)?.digits !== 4) return null;
    const next = yearWord(source, pair.next);
    return { value: { first: pair.value, remarks: [remark("slash-years", "warning")] }, next };
  }
  const ahead = words(source, at, NEXT);
  const following = ahead === null ? null : schoolWords(source, ahead);
  if (following !== null) {
    const first = source.schoolYear() + 1;
    return {
      value: { first, remarks: [remark("next-school-year", "hint", { year: first })] },
      next: following,
    };
  }
  const adjective = words(source, at, CURRENT_OR_NEW) ?? at;
  if (adjective === at + 1 && isWord(source, at, "т|с")) return null;
  const worded = schoolWords(source, afterDot(source, adjective));
  if (worded === null) return null;
  // «учебный год 2024/25»
  const behind = yearPair(source, worded);
  return { value: { first: behind?.value ?? null, remarks: [] }, next: behind?.next ?? worded };
}

/** «2024-2025», «2024/25», «24/25»: two years in a row. */
function yearPair(source: Source, at: number): Found<number> | null {
  const [first, last] = [tokenAt(source, at), tokenAt(source, at + 2)];
  if (first?.kind !== "number" || last?.kind !== "number" || !isMark(source, at + 1, "-/")) return null;
  const year = first.digits === 4 ? first.value : first.digits === 2 ? 2000 + first.value : 0;
  if (!isYear(year) || (last.digits !== 2 && (last.digits !== 4 || first.digits !== 4))) return null;
  return last.value % 100 === (year + 1) % 100 && (last.digits === 2 || last.value === year + 1)
    ? { value: year, next: at + 3 }
    : null;
}

/** «учебный год», «уч. г.», «уч.год», «у.г.»; the place after the words. */
function schoolWords(source: Source, at: number): number | null {
  const found = tokenAt(source, at);
  if (found?.kind !== "word" || !(/^уч?$/.test(found.text) || found.text.startsWith("учебн"))) return null;
  const next = afterDot(source, at + 1);
  if (found.text === "у" && next === at + 1) return null;
  return unitAt(source, next)?.value === "year" ? yearWord(source, next) : null;
}
