/** Copies cells from one area to another: everything, or only values, formats, rules. */
import { lastColumn, lastRow, overlaps } from "./area";
import { cellAt, copyCell, pruneCell } from "./cells";
import { copyFormula } from "./formula/move";
import type { Area, CellModel, SheetModel } from "./model";
import { cellKey } from "./model";

export type CopyWhat = "everything" | "content" | "format" | "validation";

const FIELDS: Readonly<Record<Exclude<CopyWhat, "everything">, readonly (keyof CellModel)[]>> = {
  content: ["value", "formula", "links"],
  format: ["numberFormat", "style"],
  validation: ["validation"],
};

const pick = (source: CellModel, target: CellModel, what: Exclude<CopyWhat, "everything">): CellModel => {
  const made: Record<string, unknown> = { ...target };
  for (const field of FIELDS[what]) {
    if (source[field] === undefined) delete made[field];
    else made[field] = source[field];
  }
  return { value: null, ...made };
};

/** The target is filled by repeating the source; it is at least as large as the source. */
export const copyArea = (
  from: { sheet: SheetModel; area: Area },
  to: { sheet: SheetModel; area: Area },
  what: CopyWhat,
): void => {
  const source: (CellModel | undefined)[][] = Array.from({ length: from.area.rows }, (_, row) =>
    Array.from({ length: from.area.columns }, (__, column) => {
      const cell = cellAt(from.sheet, from.area.row + row, from.area.column + column);
      return cell === undefined ? undefined : copyCell(cell);
    }),
  );
  for (let row = 0; row < to.area.rows; row++) {
    for (let column = 0; column < to.area.columns; column++) {
      const original = source[row % from.area.rows]?.[column % from.area.columns] ?? { value: null };
      const place: [number, number] = [to.area.row + row, to.area.column + column];
      const rows = place[0] - (from.area.row + (row % from.area.rows));
      const columns = place[1] - (from.area.column + (column % from.area.columns));
      const copied = copyCell(original);
      if (copied.formula !== undefined) copied.formula = copyFormula(copied.formula, rows, columns);
      const before = cellAt(to.sheet, ...place) ?? { value: null };
      to.sheet.cells[cellKey(...place)] = what === "everything" ? copied : pick(copied, before, what);
      pruneCell(to.sheet, ...place);
    }
  }
  if (what === "everything" || what === "format") copyMerges(from, to);
};

const copyMerges = (from: { sheet: SheetModel; area: Area }, to: { sheet: SheetModel; area: Area }): void => {
  const inside = from.sheet.merges.filter(
    (merge) =>
      merge.row >= from.area.row &&
      merge.column >= from.area.column &&
      lastRow(merge) <= lastRow(from.area) &&
      lastColumn(merge) <= lastColumn(from.area),
  );
  if (inside.length === 0) return;
  const moved = inside.map((merge) => ({
    ...merge,
    row: merge.row - from.area.row + to.area.row,
    column: merge.column - from.area.column + to.area.column,
  }));
  to.sheet.merges = [...to.sheet.merges.filter((merge) => !overlaps(merge, to.area)), ...moved];
};
