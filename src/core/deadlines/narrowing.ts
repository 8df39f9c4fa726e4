/** What stands beside a frequency and narrows it: days of the month or year, weekdays, periods by name, first and last day. */
import { type Component, inYear, type PartDay, type Piece } from "./component";

type Often = Extract<Component, { is: "often" }>;
type Within = Extract<Component, { is: "within" }>;

export interface Narrowing {
  readonly used: Piece[];
  readonly withins: Within[];
  /** Days of the year. */
  readonly days: PartDay[];
  readonly weekdays: number[];
  /** «2 раза в год (1 и 2 полугодие)»: how many of the periods are named. */
  namedPeriods: number;
  bounds: { readonly from?: PartDay; readonly to?: PartDay };
  /** False where two things beside the frequency contradict each other. */
  clear: boolean;
}

export function narrowingOf(often: Often, others: readonly Piece[]): Narrowing {
  const narrowing: Narrowing = {
    used: [],
    withins: [],
    days: [],
    weekdays: [],
    namedPeriods: 0,
    bounds: {},
    clear: true,
  };
  for (const piece of others) if (take(narrowing, often, piece)) narrowing.used.push(piece);
  return narrowing;
}

/** True when the piece belongs to the frequency. */
function take(narrowing: Narrowing, often: Often, piece: Piece): boolean {
  const { component } = piece;
  switch (component.is) {
    case "rule":
      // «ежегодно до 2030 года»: with or without 2030?
      if (component.rule.kind !== "unknown") return false;
      narrowing.clear = false;
      return true;
    case "within":
      narrowing.withins.push(component);
      return true;
    case "weekday":
      narrowing.clear &&= often.unit === "week" && often.weekday === undefined;
      narrowing.weekdays.push(component.weekday);
      return true;
    case "from":
      narrowing.clear &&= !narrowing.bounds.from && (component.at.year !== null || often.unit !== "year");
      narrowing.bounds = { ...narrowing.bounds, from: component.at };
      return true;
    case "constantly":
      if (component.span) narrowing.bounds = { from: component.span.from, to: component.span.to };
      return true;
    case "day":
      return takeDay(narrowing, often, component, piece);
    case "span":
      return takeSpan(narrowing, often, component);
    case "often":
      return false;
  }
}

const dividesYear = ({ unit }: Often): boolean => unit === "year" || unit === "half" || unit === "quarter";

function takeDay(
  narrowing: Narrowing,
  often: Often,
  component: Extract<Component, { is: "day" }>,
  piece: Piece,
): boolean {
  const yearly = often.unit === "year";
  // «ежегодно до 1 октября текущего года»: of each year, that is.
  const current = yearly && piece.remarks.some(({ code }) => code === "deadline.current-year");
  // «ежегодно до 15 января следующего года»: of the year after the one reported on.
  if (yearly && piece.remarks.some(({ code }) => code === "deadline.next-year")) {
    const exact = component.at.on(2024);
    narrowing.clear &&= exact !== null;
    const day = Number(exact?.slice(8));
    narrowing.withins.push({ is: "within", unit: "year", month: component.at.month, day, offsetYears: 1 });
    return true;
  }
  const at = current ? inYear(component.at, null) : component.at;
  if (dividesYear(often) && at.year === null) {
    if (yearly && component.named) narrowing.withins.push({ is: "within", ...component.named });
    else narrowing.days.push(at);
    return true;
  }
  if (!component.upTo) return false;
  // «ежегодно до 15 февраля 2025 г.»: until then, or each 15 February? «ежеквартально: до 25.09.2024, до 25.12.2024»
  if (narrowing.bounds.to || (yearly && !component.through && !isNewYear(component.at)))
    narrowing.clear = false;
  narrowing.bounds = { ...narrowing.bounds, to: at };
  return true;
}

const isNewYear = (at: PartDay): boolean =>
  at.year !== null && ["-12-31", "-01-01"].includes(at.on(at.year)?.slice(4) ?? "");

const SHORT: readonly string[] = ["month", "quarter", "half", "season", "days", "decade"];
const PARTS_OF_YEAR: readonly string[] = ["month", "quarter", "season"];
const WHOLE: readonly string[] = ["year", "years", "school"];

const LENGTHS: readonly string[] = ["day", "week", "decade", "month", "quarter", "season", "half"];

/** «еженедельно в октябре»: only then. */
const isLonger = (level: string, unit: string): boolean =>
  LENGTHS.indexOf(level) > LENGTHS.indexOf(unit) && unit !== "year";

function takeSpan(
  narrowing: Narrowing,
  often: Often,
  component: Extract<Component, { is: "span" }>,
): boolean {
  const { span, level, during } = component;
  const undated = span.to.year === null;
  if (undated && !during && level === often.unit && often.unit !== "year") narrowing.namedPeriods += 1;
  else if (undated && often.unit === "year" && SHORT.includes(level)) narrowing.days.push(span.to);
  else if (undated && dividesYear(often) && PARTS_OF_YEAR.includes(level) && !during)
    narrowing.days.push(span.to);
  else if (during || WHOLE.includes(level) || isLonger(level, often.unit)) {
    narrowing.clear &&= !narrowing.bounds.from && !narrowing.bounds.to;
    narrowing.bounds = { from: span.from, to: span.to };
  } else if (undated && often.unit === "year") narrowing.clear = false;
  else return false;
  return true;
}
