/** Sorts the rows of an area by columns, as Google does: numbers, then text, then truth, then errors; empty last. */
import { copyFormula } from "./formula/move";
import type { Area, CellModel, CellValue, SheetModel } from "./model";
import { cellKey } from "./model";

const rank = (value: CellValue): number =>
  value === null || value === ""
    ? 9
    : typeof value === "number"
      ? 0
      : typeof value === "string"
        ? 1
        : typeof value === "boolean"
          ? 2
          : 3;

const order = (a: CellValue, b: CellValue): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "ru");
  return Number(a) - Number(b);
};

export interface SortKey {
  column: number;
  ascending: boolean;
}

export const sortRows = (
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
  valueAt: (row: number, column: number) => CellValue,
): void => {
  const lines = Array.from({ length: area.rows }, (_, index) => {
    const row = area.row + index;
    const cells = Array.from(
      { length: area.columns },
      (_, offset) => sheet.cells[cellKey(row, area.column + offset)],
    );
    return { row, cells, values: keys.map((key) => valueAt(row, key.column)) };
  });
  lines.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const [x, y] = [a.values[index] ?? null, b.values[index] ?? null];
      // Empty cells stay at the end in both directions.
      const sign = key.ascending || rank(x) === 9 || rank(y) === 9 ? 1 : -1;
      const result = sign * order(x, y);
      if (result !== 0) return result;
    }
    return a.row - b.row;
  });
  lines.forEach((line, index) => {
    line.cells.forEach((cell, offset) => {
      const key = cellKey(area.row + index, area.column + offset);
      if (cell === undefined) delete sheet.cells[key];
      else sheet.cells[key] = moved(cell, area.row + index - line.row);
    });
  });
};

const moved = (cell: CellModel, rows: number): CellModel =>
  cell.formula === undefined || rows === 0 ? cell : { ...cell, formula: copyFormula(cell.formula, rows, 0) };
