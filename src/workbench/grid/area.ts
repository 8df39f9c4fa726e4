/** Areas of the workbook (1-based, with sizes) ↔ Univer's ranges (0-based, inclusive ends). */
import type { IRange } from "@univerjs/core";
import type { Area } from "../../host/workbook/model";

export function toRange(area: Area): IRange {
  return {
    startRow: area.row - 1,
    startColumn: area.column - 1,
    endRow: area.row + area.rows - 2,
    endColumn: area.column + area.columns - 2,
  };
}

export function toArea(range: IRange): Area {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Cells given as "row,column" keys → the fewest rectangles found by joining runs in a column, then equal neighbours. */
export function gather(keys: readonly string[]): Area[] {
  const columns = new Map<number, number[]>();
  for (const key of keys) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const done: Area[] = [];
  let open: Area[] = [];
  for (const [column, rows] of [...columns].sort((a, b) => a[0] - b[0])) {
    const runs = runsOf(rows).map((run) => {
      const left = open.find(
        (area) => area.row === run.row && area.rows === run.rows && area.column + area.columns === column,
      );
      return left ? { ...left, columns: left.columns + 1 } : { ...run, column, columns: 1 };
    });
    done.push(
      ...open.filter(
        (area) =>
          !runs.some((run) => run.row === area.row && run.rows === area.rows && run.column === area.column),
      ),
    );
    open = runs;
  }
  return [...done, ...open];
}

function runsOf(rows: number[]): { row: number; rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

/** "B7", as people write it. */
export function a1(row: number, column: number): string {
  return `${letters(column)}${row}`;
}

export function letters(column: number): string {
  let out = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    out = String.fromCharCode(65 + ((rest - 1) % 26)) + out;
  }
  return out;
}
