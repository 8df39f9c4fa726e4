/** «сентябрь, январь, май»: deadlines without a year go forwards, so January is the one after September. */
import { dayOf, monthEnd, type PartSpan, type Piece } from "./component";
import { ends, isFrequent, isUndated } from "./years";

/** Puts such a list into the stretch from its first month to its last one. */
export function inOrder(runs: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const lists = runs.filter((run) => !isFrequent(run));
  const months = lists.flat().flatMap(({ component }) => (isUndated(component) ? firstMonth(component) : []));
  const [first, last] = [months[0], months[months.length - 1]];
  if (first === undefined || last === undefined || !goesOverNewYear(months)) return runs;
  const inside: PartSpan = { from: dayOf(null, first, 1), to: monthEnd(null, last) };
  return runs.map((run) => (isFrequent(run) ? run : run.map((piece) => within(piece, inside))));
}

const firstMonth = (component: Piece["component"]): number[] => {
  const span = ends(component);
  return span ? [span.from.month] : [];
};

/** Forwards, once over New Year, and not so near that the order may be a slip («октябрь, сентябрь»). */
function goesOverNewYear(months: readonly number[]): boolean {
  const turns = months.flatMap((month, index) => (month < (months[index - 1] ?? 0) ? [index] : []));
  const [turn = 0] = turns;
  const [last = 0, next = 0] = [months[turn - 1], months[turn]];
  return (
    turns.length === 1 && last - next > 2 && months.slice(turn).every((month) => month < (months[0] ?? 0))
  );
}

function within(piece: Piece, inside: PartSpan): Piece {
  const { component } = piece;
  if (!isUndated(component) || (component.is !== "day" && component.is !== "span")) return piece;
  return { ...piece, component: { ...component, inside: component.inside ?? inside } };
}
