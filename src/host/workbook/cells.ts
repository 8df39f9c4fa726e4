/** Access to single cells of a sheet: the one place that knows how absent cells and empty cells relate. */
import { type Area, type CellModel, cellKey, cellPlace, type SheetModel } from "./model";

export const cellAt = (sheet: SheetModel, row: number, column: number): CellModel | undefined =>
  sheet.cells[cellKey(row, column)];

export const editCell = (sheet: SheetModel, row: number, column: number): CellModel => {
  const key = cellKey(row, column);
  const known = sheet.cells[key];
  if (known !== undefined) return known;
  const made: CellModel = { value: null };
  sheet.cells[key] = made;
  return made;
};

/** Forgets the cell when nothing is left in it. */
export const pruneCell = (sheet: SheetModel, row: number, column: number): void => {
  const key = cellKey(row, column);
  const cell = sheet.cells[key];
  if (cell === undefined || cell.value !== null) return;
  if (cell.style !== undefined || cell.numberFormat !== undefined) return;
  for (const field in cell) {
    if (field !== "value" && cell[field as keyof CellModel] !== undefined) return;
  }
  delete sheet.cells[key];
};

export const hasContent = (cell: CellModel | undefined): boolean =>
  cell !== undefined && (cell.value !== null || cell.formula !== undefined);

/** The smallest area from A1 that holds all content; null for an empty sheet. Formats alone do not count. */
export const usedArea = (sheet: SheetModel): Area | null => {
  let rows = 0;
  let columns = 0;
  for (const key in sheet.cells) {
    if (!hasContent(sheet.cells[key])) continue;
    const { row, column } = cellPlace(key);
    if (row > rows) rows = row;
    if (column > columns) columns = column;
  }
  return rows === 0 ? null : { row: 1, column: 1, rows, columns };
};

/** Styles and rules are replaced, never changed in place, so copies may share them. */
export const copyCell = (cell: CellModel): CellModel =>
  cell.links === undefined ? { ...cell } : { ...cell, links: cell.links.map((link) => ({ ...link })) };
