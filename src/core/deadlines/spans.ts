/** Stretches of time with a name: months, quarters, halves, decades, weeks, seasons, years, school years. */
import { ordinal } from "./amounts";
import {
  type DeadlineRemark,
  dayOf,
  type Found,
  type Level,
  monthEnd,
  type PartSpan,
  remark,
  type Source,
} from "./component";
import { yearBehind } from "./dates";
import { firstSchoolHalf, halfOfYear } from "./half-years";
import { halfOfMonth, partOfMonth } from "./parts-of-month";
import { afterDot, isMark, isWord, lexeme, tokenAt, unitAt, words } from "./words";
import { schoolYear, year } from "./year";

export interface SpanExpression {
  readonly span: PartSpan;
  readonly level: Level;
  readonly remarks: readonly DeadlineRemark[];
  /** A number of four digits with nothing beside it. */
  readonly bare?: true;
}

/** One stretch, or several of a list («I, III кварталы 2024», «сентябрь» alone is one). */
export function spanExpressions(source: Source, at: number): Found<readonly SpanExpression[]> | null {
  const single =
    schoolYearSpan(source, at) ??
    halfOfMonth(source, at) ??
    halfOfYear(source, at) ??
    monthSpan(source, at) ??
    seasonSpan(source, at);
  if (single) return { value: [single.value], next: single.next };
  const numbered = numberedSpans(source, at);
  if (numbered) return numbered;
  const whole = yearSpan(source, at);
  return whole ? { value: [whole.value], next: whole.next } : null;
}

export function oneSpan(source: Source, at: number): Found<SpanExpression> | null {
  const found = spanExpressions(source, at);
  const only = found?.value[0];
  return found && only && found.value.length === 1 ? { value: only, next: found.next } : null;
}

const yearSpanOf = (value: number | null): PartSpan => ({
  from: dayOf(value, 1, 1),
  to: dayOf(value, 12, 31),
});
const schoolSpanOf = (first: number | null): PartSpan => ({
  from: dayOf(first, 9, 1),
  to: dayOf(first === null ? null : first + 1, 8, 31),
});
const monthsSpan = (written: number | null, first: number, last: number): PartSpan => ({
  from: dayOf(written, first, 1),
  to: monthEnd(written, last),
});

function schoolYearSpan(source: Source, at: number): Found<SpanExpression> | null {
  const found = schoolYear(source, at);
  if (!found) return null;
  return {
    value: { span: schoolSpanOf(found.value.first), level: "school", remarks: found.value.remarks },
    next: found.next,
  };
}

/** «сентябрь 2024 г.», «09.2024». */
function monthSpan(source: Source, at: number): Found<SpanExpression> | null {
  const month = lexeme(source, at, "month");
  if (month) {
    const next = afterDot(source, at + 1);
    const written = yearBehind(source, next);
    const span = monthsSpan(written?.value.year ?? null, month.month, month.month);
    const bareWord = written ? null : words(source, next, "месяц|месяца|месяце");
    // «октябрь 24 г.» might be the 24th.
    const doubts = (written?.value.remarks ?? []).map(
      (one): DeadlineRemark => (one.code === "deadline.short-year" ? { ...one, severity: "warning" } : one),
    );
    return {
      value: { span, level: "month", remarks: doubts },
      next: written?.next ?? bareWord ?? next,
    };
  }
  const [number, mark, full] = [tokenAt(source, at), tokenAt(source, at + 1), tokenAt(source, at + 2)];
  if (number?.kind !== "number" || number.digits > 2 || mark?.text !== "." || mark.spaced || full?.spaced)
    return null;
  if (full?.digits !== 4 || number.value < 1 || number.value > 12) return null;
  const written = year(source, at + 2);
  if (!written) return null;
  return {
    value: { span: monthsSpan(full.value, number.value, number.value), level: "month", remarks: [] },
    next: written.next,
  };
}

/** «осень 2024»; winter begins in December of the year before, so a year beside it is not clear. */
function seasonSpan(source: Source, at: number): Found<SpanExpression> | null {
  const season = lexeme(source, at, "season");
  if (!season || season.first === 12) return null;
  const written = yearBehind(source, at + 1);
  const span = monthsSpan(written?.value.year ?? null, season.first, season.first + 2);
  return {
    value: { span, level: "season", remarks: [remark("season", "warning")] },
    next: written?.next ?? at + 1,
  };
}

/** «2024 год», «2024». */
function yearSpan(source: Source, at: number): Found<SpanExpression> | null {
  const found = year(source, at);
  if (!found) return null;
  const { worded, remarks } = found.value;
  // «2025 учебный год»: which of the two?
  if (/^уч(?:$|ебн)/.test(tokenAt(source, found.next)?.text ?? "")) return null;
  // «2009.2024» is a date without its first dot, or two numbers.
  if (!worded && isMark(source, found.next, ".") && tokenAt(source, found.next + 1)?.spaced === false)
    return null;
  const span = yearSpanOf(found.value.year);
  if (worded) return { value: { span, level: "year", remarks }, next: found.next };
  return {
    value: { span, level: "year", remarks: [...remarks, remark("bare-year", "warning")], bare: true },
    next: found.next,
  };
}

const NUMBERED: Readonly<Record<string, { readonly level: Level; readonly most: number }>> = {
  quarter: { level: "quarter", most: 4 },
  half: { level: "half", most: 2 },
  decade: { level: "decade", most: 3 },
  week: { level: "week", most: 6 },
};

/** «III квартал 2024», «I–II кварталы», «I, III кв.», «второе полугодие», «третья декада сентября», «вторая неделя октября». */
function numberedSpans(source: Source, at: number): Found<readonly SpanExpression[]> | null {
  const numbers = ordinalList(source, at);
  if (!numbers) return null;
  const unit = unitAt(source, numbers.next);
  const kind = unit && NUMBERED[unit.value];
  if (!unit || !kind || isWord(source, numbers.next, "полгода|полугода")) return null;
  if (
    numbers.value.some(([from, to]) => to > kind.most || from > to || (from === -1 && kind.level === "half"))
  )
    return null;
  const ofMonth = kind.level === "decade" || kind.level === "week";
  const month = ofMonth ? lexeme(source, unit.next, "month") : undefined;
  if (ofMonth && !month) return null;
  const next = month ? afterDot(source, unit.next + 1) : unit.next;
  const school = schoolYear(source, next);
  if (school) return firstSchoolHalf(kind.level, numbers.value, school);
  const written = yearBehind(source, next);
  const value = written?.value.year ?? null;
  const remarks = [
    ...(written?.value.remarks ?? []),
    ...(kind.level === "week" ? [remark("week-of-month", "warning")] : []),
  ];
  const spans = numbers.value.map(([from, to]): SpanExpression => {
    const [first, last] = [from === -1 ? kind.most : from, to === -1 ? kind.most : to];
    if (kind.level === "quarter" || kind.level === "half") {
      const length = kind.level === "quarter" ? 3 : 6;
      return { span: monthsSpan(value, (first - 1) * length + 1, last * length), level: kind.level, remarks };
    }
    return { span: partOfMonth(kind.level, value, month?.month ?? 1, from, to), level: kind.level, remarks };
  });
  return { value: spans, next: written?.next ?? next };
}

/** Pairs from–to: «I, III» is [1,1], [3,3]; «I–III» and «I по III» are [1,3]. */
function ordinalList(source: Source, at: number): Found<readonly (readonly [number, number])[]> | null {
  const first = ordinal(source, at);
  if (!first) return null;
  const pairs: [number, number][] = [[first.value, first.value]];
  let next = first.next;
  for (;;) {
    const through = isMark(source, next, "-") || isWord(source, next, "по");
    const also = isMark(source, next, ",/") || isWord(source, next, "и");
    if (!through && !also) return { value: pairs, next };
    const other = ordinal(source, next + 1);
    const last = pairs[pairs.length - 1];
    if (!other || !last || pairs.length > 6) return { value: pairs, next };
    if (through) last[1] = other.value;
    else pairs.push([other.value, other.value]);
    next = other.next;
  }
}
