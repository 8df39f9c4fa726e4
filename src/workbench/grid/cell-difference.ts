/** Cells that are not as they were → the mutations that write them and their notes. */
import type { ICellData, IMutationInfo } from "@univerjs/core";
import type { SheetView } from "../../host/server/view";
import { cellPlace } from "../../host/workbook/model";
import { toUniverCell } from "./cell";
import { mutation } from "./mutation";
import { toNote } from "./workbook";
import { sheetKey } from "./worksheet";

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Keys of the cells to write. `touched` were typed locally and are written even where the table holds what it held before;
 * `busy` have a later edit under way, which must not be overwritten.
 */
export function changedCells(
  old: SheetView,
  now: SheetView,
  touched: ReadonlySet<string>,
  busy: ReadonlySet<string>,
): string[] {
  // How a cell wraps depends on whether its column is hidden.
  const turned = new Set([
    ...old.hiddenColumns.filter((column) => !now.hiddenColumns.includes(column)),
    ...now.hiddenColumns.filter((column) => !old.hiddenColumns.includes(column)),
  ]);
  const keys = new Set([...Object.keys(old.cells), ...Object.keys(now.cells), ...touched]);
  return [...keys].filter(
    (key) =>
      !busy.has(key) &&
      (touched.has(key) || turned.has(cellPlace(key).column) || !same(old.cells[key], now.cells[key])),
  );
}

export function cellWrites(sheet: SheetView, keys: readonly string[]): IMutationInfo[] {
  if (keys.length === 0) return [];
  const write = (make: (key: string) => ICellData | null): IMutationInfo => {
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    for (const key of keys) {
      const { row, column } = cellPlace(key);
      const line = cellValue[row - 1] ?? {};
      line[column - 1] = make(key);
      cellValue[row - 1] = line;
    }
    return mutation("sheet.mutation.set-range-values", sheet.id, { cellValue });
  };
  const asKept = (key: string): ICellData | null => {
    const cell = sheet.cells[key];
    return cell ? toUniverCell(cell, sheet.hiddenColumns.includes(cellPlace(key).column)) : null;
  };
  // A write merges styles with what stood there, so the cells are emptied first.
  return [write(() => null), write(asKept)];
}

export function noteWrites(old: SheetView, now: SheetView, keys: readonly string[]): IMutationInfo[] {
  return keys.flatMap((key) => {
    const { row, column } = cellPlace(key);
    const note = now.cells[key]?.note;
    // The notes plugin names the sheet its own way.
    const at = { sheetId: sheetKey(now.id), row: row - 1, col: column - 1, silent: true };
    if (note)
      return mutation("sheet.mutation.update-note", now.id, {
        ...at,
        note: toNote(now.id, row, column, note),
      });
    return old.cells[key]?.note ? mutation("sheet.mutation.remove-note", now.id, at) : [];
  });
}
