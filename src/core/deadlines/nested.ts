/** A deadline said twice, once more exactly: «IV квартал 2024 (до 15 декабря)», «до 15 декабря (IV квартал 2024)». */
import { type Component, inYear, type PartSpan, type Piece, type Source } from "./component";
import { isOverNewYear } from "./ranges";
import { SCHOOL_TERMS } from "./school-terms";
import { isMark, isWord, tokenAt } from "./words";

/** Of two such pieces the more exact one remains, in the year of the other where it has none. */
export function withoutRepeats(source: Source, run: readonly Piece[]): readonly Piece[] {
  if (run.length < 2 || run.some(({ component }) => component.is === "often")) return run;
  const pieces: Piece[] = [];
  for (const piece of run) {
    const before = pieces[pieces.length - 1];
    const one = before ? joined(source, before, piece) : null;
    if (one) pieces[pieces.length - 1] = one;
    else pieces.push(piece);
  }
  return pieces;
}

function joined(source: Source, outer: Piece, inner: Piece): Piece | null {
  const reported = isReportedOn(source, outer) ? afterPeriod(outer.component, inner.component) : null;
  if (reported) return { ...inner, component: reported, start: outer.start };
  if (isAfterEvent(outer.component) && isUpTo(inner.component) && isBeside(source, outer.end, inner.start))
    return { ...inner, start: outer.start };
  const bracketed =
    isMark(source, outer.end, "(") && inner.start === outer.end + 1 && isMark(source, inner.end, ")");
  const beside = inner.start === outer.end && !tokenAt(source, inner.start)?.line && isUpTo(inner.component);
  if (!bracketed && !beside) return null;
  const exact = moreExact(outer.component, inner.component, bracketed);
  if (!exact) return null;
  const remarks = exact.of === "outer" ? outer.remarks : inner.remarks;
  return {
    component: exact.component,
    start: outer.start,
    end: bracketed ? inner.end + 1 : inner.end,
    remarks,
  };
}

/** «по итогам года до 20 января», «незамедлительно, но не позднее 20.09.2024»: the day is the deadline. */
const isAfterEvent = (component: Component): boolean =>
  component.is === "rule" &&
  component.rule.kind === "relative" &&
  component.rule.offset === undefined &&
  !component.rule.before;

/** Nothing between them but «, но». */
const isBeside = (source: Source, from: number, to: number): boolean =>
  source.tokens.slice(from, to).every(({ text, line }) => !line && /^(?:,|но|а|и)$/.test(text)) &&
  !tokenAt(source, to)?.line;

/** «за III квартал до 5 октября»: what is reported on is no deadline. */
export const isReportedOn = (source: Source, { component, start }: Piece): boolean =>
  component.is === "span" && isWord(source, start, "за");

/** The day after the period, in its year or the next one. */
function afterPeriod(period: Component, day: Component): Component | null {
  if (period.is !== "span" || day.is !== "day" || !day.upTo) return null;
  const { to } = period.span;
  if (day.at.year !== null || to.year === null) return day;
  return { ...day, at: inYear(day.at, to.year + (day.at.month <= to.month ? 1 : 0)) };
}

const isUpTo = (component: Component): boolean => component.is === "day" && component.upTo;

interface Exact {
  readonly of: "outer" | "inner";
  readonly component: Component;
}

function moreExact(outer: Component, inner: Component, bracketed: boolean): Exact | null {
  const small = stretch(inner);
  if (!small || isSchoolHalf(outer, inner) || isSchoolHalf(inner, outer)) return null;
  if (outer.is === "rule")
    return bracketed && isVague(outer, isUpTo(inner)) ? { of: "inner", component: inner } : null;
  const large = stretch(outer);
  if (!large || (outer.is === "day" && inner.is === "day" && !outer.inside)) return null;
  // «до конца I полугодия (28.12.2024)»: whoever names the day knows which half-year is meant.
  if (outer.is === "day" && outer.inside && small.to.year !== null) return { of: "inner", component: inner };
  const within = placed(inner, small, large);
  if (within && outer.is !== "day") return { of: "inner", component: within };
  if (within && outer.is === "day" && outer.inside) return { of: "inner", component: within };
  const around = bracketed ? placed(outer, large, small) : null;
  return around && { of: "outer", component: around };
}

/** «2024/25 учебный год (I полугодие)»: not a half of the calendar year. */
const isSchoolHalf = (year: Component, half: Component): boolean =>
  year.is === "span" && year.level === "school" && half.is === "span" && half.level === "half";

/** Words without a date of their own, which a date in brackets explains. */
function isVague({ rule }: Extract<Component, { is: "rule" }>, lastDay: boolean): boolean {
  if (rule.kind === "unknown") return /^(?:vague|clarify)/.test(rule.reason);
  if (rule.kind === "schedule") return SCHOOL_TERMS.test(rule.awaits);
  // «за 3 дня до экзамена (25 мая)» is not the 25th, «в течение недели (до 27.09)» is the 27th.
  return rule.kind === "relative" && lastDay;
}

function stretch(component: Component): PartSpan | null {
  if (component.is === "day") return component.inside ?? { from: component.at, to: component.at };
  return component.is === "span" && !["year", "years"].includes(component.level) ? component.span : null;
}

/** The component in the year that puts it into the stretch around it; null where it does not fit. */
function placed(component: Component, own: PartSpan, around: PartSpan): Component | null {
  if (own.to.year !== null) return fits(own, around, own.to.year) ? component : null;
  const years =
    around.from.year === null ? [2023, 2024] : [around.from.year, around.to.year ?? around.from.year];
  const year = years.find((one) => fits(own, around, one));
  if (year === undefined) return null;
  if (around.from.year === null)
    return component.is === "day" || component.is === "span" ? { ...component, inside: around } : null;
  if (component.is === "day") return { ...component, at: inYear(component.at, year) };
  if (component.is !== "span") return null;
  const { from, to } = component.span;
  const first = year - (isOverNewYear(from, to) ? 1 : 0);
  return { ...component, span: { from: inYear(from, first), to: inYear(to, year) } };
}

/** Whether the stretch lies inside another one when it ends in that year. */
function fits(own: PartSpan, around: PartSpan, year: number): boolean {
  const from = own.from.on(own.from.year ?? year - (isOverNewYear(own.from, own.to) ? 1 : 0));
  const to = own.to.on(own.to.year ?? year);
  const over = isOverNewYear(around.from, around.to) ? 1 : 0;
  const ends = around.to.year === null ? [year, year + 1] : [around.to.year];
  return ends.some((end) => {
    const start = around.from.on(around.from.year ?? end - over);
    const due = around.to.on(end);
    return !!from && !!to && !!start && !!due && start <= from && to <= due;
  });
}
