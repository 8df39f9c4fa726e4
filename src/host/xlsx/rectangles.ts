/** Cells gathered into few rectangles, and their addresses in A1 notation. */
import { rangeRef } from "hucre/xlsx";
import type { Area } from "../workbook/model";

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Rectangles that cover exactly the given cells: runs down each column, equal runs of neighbouring columns joined. */
export function rectanglesOf(cells: readonly Position[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Area>();
  const areas: Area[] = [];
  for (const run of runs) {
    const before = open.get(`${run.row}+${run.rows}`);
    if (before && before.column + before.columns === run.column) {
      before.columns += 1;
      continue;
    }
    open.set(`${run.row}+${run.rows}`, run);
    areas.push(run);
  }
  return areas;
}

/** "A1:C3"; a single cell is "A1". */
export function a1(area: Area): string {
  const ref = rangeRef(
    area.row - 1,
    area.column - 1,
    area.row + area.rows - 2,
    area.column + area.columns - 2,
  );
  return area.rows === 1 && area.columns === 1 ? ref.slice(0, ref.indexOf(":")) : ref;
}

/** "$A$1:$C$3". */
export function absolute(area: Area): string {
  return a1(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
