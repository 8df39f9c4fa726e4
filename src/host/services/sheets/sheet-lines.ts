/** Rows and columns of a Sheet: sizes, hiding, freezing, inserting, deleting. */
import { ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, MAX_CELLS, MAX_COLUMNS } from "../../workbook/blank";
import type { Area, SheetModel } from "../../workbook/model";
import { canShiftLines } from "../../workbook/rights";
import { type Axis, deleteLines, insertLines, moveLinesTo } from "../../workbook/shift";
import { SheetBound } from "./sheet-bound";

const SIZE = { row: "rows", column: "columns" } as const;

export abstract class SheetLines extends SheetBound {
  getMaxRows(): number {
    return this.model().rows;
  }

  getMaxColumns(): number {
    return this.model().columns;
  }

  getFrozenRows(): number {
    return this.model().frozenRows;
  }

  getFrozenColumns(): number {
    return this.model().frozenColumns;
  }

  setFrozenRows(rows: number): void {
    if (rows >= this.model().rows) throw new ServiceError(say.allRowsFrozen);
    this.changeLayout((sheet) => {
      sheet.frozenRows = rows;
    });
  }

  setFrozenColumns(columns: number): void {
    if (columns >= this.model().columns) throw new ServiceError(say.allColumnsFrozen);
    this.changeLayout((sheet) => {
      sheet.frozenColumns = columns;
    });
  }

  getColumnWidth(column: number): number {
    return this.model().columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;
  }

  getRowHeight(row: number): number {
    return this.model().rowHeights[row] ?? DEFAULT_ROW_HEIGHT;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): this {
    return this.resize("column", start, count, (sheet, line) => {
      sheet.columnWidths[line] = width;
    });
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(start: number, count: number, height: number): this {
    return this.setRowHeightsForced(start, count, height);
  }

  setRowHeightsForced(start: number, count: number, height: number): this {
    return this.resize("row", start, count, (sheet, line) => {
      sheet.rowHeights[line] = height;
    });
  }

  /** Heights follow the text again; the host does not measure text. */
  autoResizeRows(start: number, count: number): this {
    return this.resize("row", start, count, (sheet, line) => {
      delete sheet.rowHeights[line];
    });
  }

  isRowHiddenByUser(row: number): boolean {
    return this.model().hiddenRows.includes(row);
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.model().hiddenColumns.includes(column);
  }

  hideRows(row: number, count = 1): void {
    this.hide("row", row, count, true);
  }

  showRows(row: number, count = 1): void {
    this.hide("row", row, count, false);
  }

  hideColumns(column: number, count = 1): void {
    this.hide("column", column, count, true);
  }

  showColumns(column: number, count = 1): void {
    this.hide("column", column, count, false);
  }

  hideRow(range: { area: Area }): void {
    this.hide("row", range.area.row, range.area.rows, true);
  }

  hideColumn(range: { area: Area }): void {
    this.hide("column", range.area.column, range.area.columns, true);
  }

  unhideRow(range: { area: Area }): void {
    this.hide("row", range.area.row, range.area.rows, false);
  }

  unhideColumn(range: { area: Area }): void {
    this.hide("column", range.area.column, range.area.columns, false);
  }

  insertRowAfter(row: number): this {
    return this.insert("row", row + 1, 1, "before");
  }

  insertRowBefore(row: number): this {
    return this.insert("row", row, 1, "after");
  }

  insertRows(row: number, count = 1): void {
    this.insert("row", row, count, "after");
  }

  insertRowsAfter(row: number, count: number): this {
    return this.insert("row", row + 1, count, "before");
  }

  insertRowsBefore(row: number, count: number): this {
    return this.insert("row", row, count, "after");
  }

  insertColumnAfter(column: number): this {
    return this.insert("column", column + 1, 1, "before");
  }

  insertColumnBefore(column: number): this {
    return this.insert("column", column, 1, "after");
  }

  insertColumns(column: number, count = 1): void {
    this.insert("column", column, count, "after");
  }

  insertColumnsAfter(column: number, count: number): this {
    return this.insert("column", column + 1, count, "before");
  }

  insertColumnsBefore(column: number, count: number): this {
    return this.insert("column", column, count, "after");
  }

  deleteRow(row: number): this {
    this.remove("row", row, 1);
    return this;
  }

  deleteRows(row: number, count: number): void {
    this.remove("row", row, count);
  }

  deleteColumn(column: number): this {
    this.remove("column", column, 1);
    return this;
  }

  deleteColumns(column: number, count: number): void {
    this.remove("column", column, count);
  }

  /** `to` counts before the move. */
  moveRows(rows: { area: Area }, to: number): void {
    this.move("row", rows.area.row, rows.area.rows, to);
  }

  moveColumns(columns: { area: Area }, to: number): void {
    this.move("column", columns.area.column, columns.area.columns, to);
  }

  private move(axis: Axis, from: number, count: number, to: number): void {
    const sheet = this.model();
    if (to < 1 || to > sheet[SIZE[axis]] + 1) throw new ServiceError(say.outsideSheet);
    if (to >= from && to <= from + count) return;
    const isAllowed =
      canShiftLines(this.book, sheet, this.user, axis, from, count) &&
      canShiftLines(this.book, sheet, this.user, axis, to, 0);
    if (!isAllowed) throw new ServiceError(say.protectedArea);
    this.perform(sheet, () => moveLinesTo(this.book, this.world.links, sheet, axis, from, count, to));
  }

  private checkLines(axis: Axis, start: number, count: number): void {
    if (start < 1 || count < 1) throw new ServiceError(say.invalidCoordinates);
    if (start + count - 1 > this.model()[SIZE[axis]]) throw new ServiceError(say.outsideSheet);
  }

  private resize(
    axis: Axis,
    start: number,
    count: number,
    set: (sheet: SheetModel, line: number) => void,
  ): this {
    this.checkLines(axis, start, count);
    this.changeLayout((sheet) => {
      for (let line = start; line < start + count; line++) set(sheet, line);
    });
    return this;
  }

  private hide(axis: Axis, start: number, count: number, hidden: boolean): void {
    this.checkLines(axis, start, count);
    const key = axis === "row" ? "hiddenRows" : "hiddenColumns";
    this.changeLayout((sheet) => {
      const lines = new Set(sheet[key]);
      for (let line = start; line < start + count; line++) {
        if (hidden) lines.add(line);
        else lines.delete(line);
      }
      sheet[key] = [...lines].sort((a, b) => a - b);
    });
  }

  private insert(axis: Axis, at: number, count: number, from: "before" | "after"): this {
    const sheet = this.model();
    if (at < 1 || count < 1 || at > sheet[SIZE[axis]] + 1) throw new ServiceError(say.outsideSheet);
    const added = count * (axis === "row" ? sheet.columns : sheet.rows);
    const total = this.book.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    if (total + added > MAX_CELLS || (axis === "column" && sheet.columns + count > MAX_COLUMNS)) {
      throw new ServiceError(say.tooManyCells);
    }
    if (!canShiftLines(this.book, sheet, this.user, axis, at, 0)) throw new ServiceError(say.protectedArea);
    this.perform(sheet, () => insertLines(this.book, this.world.links, sheet, axis, at, count, from));
    return this;
  }

  private remove(axis: Axis, at: number, count: number): void {
    this.checkLines(axis, at, count);
    const sheet = this.model();
    const kept = sheet[SIZE[axis]] - count;
    if (kept < 1) throw new ServiceError(axis === "row" ? say.allRows : say.allColumns);
    if (kept <= (axis === "row" ? sheet.frozenRows : sheet.frozenColumns)) {
      throw new ServiceError(axis === "row" ? say.allRowsFrozen : say.allColumnsFrozen);
    }
    if (!canShiftLines(this.book, sheet, this.user, axis, at, count))
      throw new ServiceError(say.protectedArea);
    this.perform(sheet, () => deleteLines(this.book, this.world.links, sheet, axis, at, count));
  }
}
