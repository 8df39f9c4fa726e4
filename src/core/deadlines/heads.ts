/** The frequencies of a run, each with what stands beside it: «еженедельно по пятницам», «до 5 числа каждого месяца». */
import type { Component, Piece } from "./component";

type Often = Extract<Component, { is: "often" }>;

export interface Head {
  readonly piece: Piece;
  readonly often: Often;
}

/** «еженедельно по пятницам» is one frequency, «1 раз в 2 недели по средам» too; «до 5 числа каждого месяца» brings its own. */
export function headsOf(run: readonly Piece[]): Head[] {
  const named = run.flatMap((piece) =>
    piece.component.is === "often" ? [{ piece, often: piece.component }] : [],
  );
  const onDays = named.some(({ often }) => often.weekday !== undefined);
  const frame = onDays ? named.find(({ often }) => isFrame(often)) : undefined;
  const heads = named
    .filter(({ often }) => !onDays || !isFrame(often))
    .map(({ piece, often }) =>
      frame && frame.often.unit === "week"
        ? { piece, often: { ...often, count: frame.often.count } }
        : { piece, often },
    );
  const different = heads
    .filter(({ often }, index) => heads.findIndex((other) => isSame(other.often, often)) === index)
    .map(({ piece, often }) => {
      const after = heads.some((other) => other.often.after && isSame(other.often, often));
      return { piece, often: after ? ({ ...often, after: true } as const) : often };
    });
  if (different.length > 0) return different;
  return impliedHeads(run);
}

/** «ежеквартально, по итогам квартала» says it twice. */
const isSame = (a: Often, b: Often): boolean =>
  a.count === b.count && a.unit === b.unit && a.times === b.times && a.weekday === b.weekday;

/** «еженедельно», «2 раза в неделю», «ежедневно»: weekdays beside it say on which days. */
const isFrame = ({ weekday, unit }: Often): boolean =>
  weekday === undefined && (unit === "week" || unit === "day");

/** A day of each month or year is a frequency by itself; «до 1 октября, начиная с 2025 года» is every year. */
function impliedHeads(run: readonly Piece[]): Head[] {
  for (const piece of run) {
    const unit =
      piece.component.is === "within" ? (piece.component.unit ?? piece.component.implied) : undefined;
    if (unit) return [{ piece, often: { is: "often", count: 1, unit } }];
  }
  const since = run.find(({ component }) => component.is === "from" && isNewYear(component));
  const undated = run.some(
    ({ component }) =>
      (component.is === "day" && component.at.year === null) ||
      (component.is === "span" && component.level === "month" && component.span.to.year === null),
  );
  return since && undated ? [{ piece: since, often: { is: "often", count: 1, unit: "year" } }] : [];
}

const isNewYear = ({ at }: Extract<Component, { is: "from" }>): boolean =>
  at.year !== null && at.on(at.year)?.endsWith("-01-01") === true;

/** «раз в месяц по вторникам»: once, or every Tuesday? «2 раза в неделю по средам»: when is the other? */
export function areClear(heads: readonly Head[], run: readonly Piece[]): boolean {
  const weekly = heads.filter(({ often }) => often.weekday !== undefined).length;
  if (weekly > 0 && weekly < heads.length) return false;
  return run.every(
    ({ component }) =>
      component.is !== "often" ||
      weekly === 0 ||
      !isFrame(component) ||
      (component.times ?? weekly) === weekly,
  );
}

/** Weekdays of one list share what stands beside them; otherwise each frequency has what follows it, the first what precedes. */
export function modifiersOf(run: readonly Piece[], heads: readonly Head[], index: number): Piece[] {
  const others = run.filter(({ component }) => component.is !== "often");
  if (heads.length === 1 || heads.every(({ often }) => often.unit === "week")) return others;
  const from = index === 0 ? -1 : (heads[index]?.piece.start ?? 0);
  const to = heads[index + 1]?.piece.start ?? Number.POSITIVE_INFINITY;
  return others.filter(({ start }) => start > from && start < to);
}
