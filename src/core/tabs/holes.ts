/** Which cells of a tab its reporter may type into, as the fewest rectangles. */
import { columnOf, FIRST_ROW, READY, type TabColumn } from "./layout";
import type { FinalRow } from "./update";

/** 1-based. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Span = readonly [first: TabColumn, last: TabColumn];

const BESIDE: Span = ["done", "state"];
const SPANS: Readonly<Record<FinalRow["kind"], readonly Span[]>> = {
  band: [],
  duty: [["activities", "result"], BESIDE],
  removed: [["activities", "result"], BESIDE],
  spare: [["reporter", "result"], BESIDE],
  foreign: [["reporter", "result"], BESIDE],
};

/** The tick, its caption and what the caption is merged with. */
const READY_HOLE: Rectangle = {
  row: READY.row,
  column: READY.column,
  rows: 1,
  columns: columnOf("result") - READY.column + 1,
};

/**
 * The check column is open from top to bottom: the simple onEdit writes it with the rights of whoever typed, all rows in one call.
 */
export function holesOf(kinds: readonly FinalRow["kind"][]): Rectangle[] {
  const holes = [READY_HOLE];
  if (kinds.length > 0)
    holes.push({ row: FIRST_ROW, column: columnOf("check"), rows: kinds.length, columns: 1 });
  let from = 0;
  while (from < kinds.length) {
    const spans = spansOf(kinds[from]);
    let to = from + 1;
    while (to < kinds.length && sameSpans(spansOf(kinds[to]), spans)) to += 1;
    for (const [first, last] of spans) {
      holes.push({
        row: FIRST_ROW + from,
        column: columnOf(first),
        rows: to - from,
        columns: columnOf(last) - columnOf(first) + 1,
      });
    }
    from = to;
  }
  return holes;
}

const spansOf = (kind: FinalRow["kind"] | undefined): readonly Span[] =>
  kind === undefined ? [] : SPANS[kind];

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** One rectangle around all holes: the range protection that keeps every other editor out of them. */
export function fenceOf(bodyRows: number): Rectangle {
  return {
    row: READY.row,
    column: 1,
    rows: FIRST_ROW - READY.row + bodyRows,
    columns: columnOf("remark"),
  };
}
