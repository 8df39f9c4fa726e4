/** Which year a deadline belongs to where the year stands elsewhere in the cell: «сентябрь (2024)», «15.09; 15.10.2024». */
import {
  type Component,
  inYear,
  type PartDay,
  type PartSpan,
  type Piece,
  type Source,
  unknown,
} from "./component";
import { isOverNewYear } from "./ranges";

type Run = readonly Piece[];

/** Every year that is written but not behind its deadline goes to the deadlines it is meant for. */
export function withYears(source: Source, runs: readonly Run[]): Run[] {
  return shared(runs.map((run) => attached(source, run)));
}

export const isFrequent = (run: Run): boolean =>
  run.some(({ component }) => component.is === "often" || component.is === "within");

/** Years that stand alone beside days and months without one: «2024 год, сентябрь», «до 15 мая 2024-2025 учебного года». */
function attached(source: Source, run: Run): Run {
  const frequent = isFrequent(run);
  const pieces = [...run];
  for (let at = 0; at < pieces.length; at++) {
    const years = pieces[at];
    if (!years || !isYears(years.component)) continue;
    // «ежегодно до 1 октября, 2024–2026 гг.» is bounded by the years, not dated by them.
    if (frequent && !isSchool(years.component)) continue;
    let last = at + 1;
    while (isYears(pieces[last]?.component)) last++;
    const before = stretchOf(pieces, at - 1, -1);
    const after = before > 0 ? 0 : stretchOf(pieces, last, 1);
    const listed = before === 0 && isListed(source, pieces[at - 1], years);
    if (before + after === 0 && !listed) {
      at = last - 1;
      continue;
    }
    const repeated = last > at + 1 || listed;
    const from = at - (listed ? 1 : before);
    const group = pieces.slice(from, last + after);
    const merged = repeated ? [whole(UNCLEAR, group)] : besides(group, years);
    pieces.splice(from, group.length, ...merged);
    at = from + merged.length - 1;
  }
  return pieces;
}

/** «октябрь 2024, 2025»; but «20.09.2024 2025 год» are two deadlines glued together. */
function isListed(source: Source, before: Piece | undefined, years: Piece): boolean {
  return (
    before !== undefined &&
    isDated(before.component) &&
    !isSchool(years.component) &&
    years.start > before.end &&
    source.tokens.slice(before.start, before.end).some(({ lexeme }) => lexeme?.is === "month")
  );
}

/** The deadlines without the year beside them; the nearest one keeps its words. */
function besides(group: Run, years: Piece): Piece[] {
  const behind = group[0] === years;
  const targets = group.filter((piece) => piece !== years);
  const nearest = behind ? 0 : targets.length - 1;
  return targets.map((target, index) => {
    const component = inYears(target.component, years.component);
    return index === nearest
      ? { ...target, ...whole(component, behind ? [years, target] : [target, years]) }
      : { ...target, component };
  });
}

const whole = (component: Component, pieces: Run): Piece => ({
  component,
  start: pieces[0]?.start ?? 0,
  end: pieces[pieces.length - 1]?.end ?? 0,
  remarks: pieces.flatMap(({ remarks }) => remarks.filter(({ code }) => code !== "deadline.bare-year")),
});

const isSchool = (component: Component): boolean => component.is === "span" && component.level === "school";

function isYears(component: Component | undefined): boolean {
  if (component?.is === "rule")
    return component.rule.kind === "unknown" && component.rule.reason === "clarify-years";
  if (component?.is !== "span") return false;
  // «до 1 октября, в течение учебного года» are two deadlines.
  return (
    component.level === "year" || component.level === "years" || (isSchool(component) && !component.during)
  );
}

/** How many days and months without a year stand in a row from here on. */
function stretchOf(pieces: Run, at: number, step: 1 | -1): number {
  let count = 0;
  while (isUndated(pieces[at + count * step]?.component)) count++;
  return count;
}

const SMALL: readonly string[] = ["days", "decade", "week", "month", "quarter", "half", "season"];

/** The first and last day of what may be meant in a year. */
export function ends(component: Component | undefined): PartSpan | null {
  if (component?.is === "day" || component?.is === "from") return { from: component.at, to: component.at };
  return component?.is === "span" && SMALL.includes(component.level) ? component.span : null;
}

export const isUndated = (component: Component | undefined): boolean => ends(component)?.to.year === null;
const isDated = (component: Component | undefined): boolean => (ends(component)?.to.year ?? null) !== null;

/** «май 2024-2026 гг.», «до 1 октября 2024, 2025, 2026 гг.»: in each of the years, or until the last one? */
const UNCLEAR = unknown("clarify-year");

function inYears(component: Component, years: Component): Component {
  if (years.is !== "span" || years.level === "years") return UNCLEAR;
  const { year } = years.span.from;
  if (years.level === "year") return dated(component, () => year);
  // A school half-year is no half of the calendar; July to September lies in two school years.
  const { from, to } = ends(component) ?? years.span;
  if (component.is === "span" && (component.level === "half" || (from.month < 9 && to.month >= 9)))
    return UNCLEAR;
  if (year === null)
    return component.is === "from" ? component : ({ ...component, inside: years.span } as Component);
  return dated(component, ({ month }) => (month >= 9 ? year : year + 1));
}

function dated(component: Component, yearOf: (at: PartDay) => number | null): Component {
  if (component.is === "from") return { ...component, at: inYear(component.at, yearOf(component.at)) };
  if (component.is === "day") {
    const { inside, ...day } = component;
    return { ...day, at: inYear(day.at, yearOf(day.at)) };
  }
  if (component.is !== "span") return component;
  const { inside, span, ...rest } = component;
  const [first, last] = [yearOf(span.from), yearOf(span.to)];
  const over = first !== null && first === last && isOverNewYear(span.from, span.to) ? 1 : 0;
  return {
    ...rest,
    span: { from: inYear(span.from, first === null ? null : first - over), to: inYear(span.to, last) },
  };
}

/** «15.09, 15.10 и 15.11.2024»: a year said once, at the end, is meant for all; «сентябрь, май 2025» goes over New Year. */
function shared(runs: readonly Run[]): Run[] {
  let known: PartDay | null = null;
  const result = runs.map((run) => [...run]);
  for (const run of [...result].reverse()) {
    const frequent = isFrequent(run);
    for (let at = run.length - 1; at >= 0; at--) {
      const piece = run[at];
      const span = frequent || !piece || piece.component.is === "from" ? null : ends(piece.component);
      const first: PartDay | null = span && !isOverNewYear(span.from, span.to) ? span.from : null;
      if (piece && first && first.year === null && known?.year) {
        const year: number = known.year - (first.month - known.month > 2 ? 1 : 0);
        run[at] = { ...piece, component: dated(piece.component, () => year) };
        known = inYear(first, year);
      } else known = first?.year === null ? null : first;
    }
  }
  return result;
}
