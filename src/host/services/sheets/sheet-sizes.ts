/** Rows and columns of a Sheet as they are: counts, heights, widths, hiding, freezing. */
import { ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../workbook/blank";
import type { Area, SheetModel } from "../../workbook/model";
import type { Axis } from "../../workbook/shift";
import { SheetBound } from "./sheet-bound";

export const SIZE = { row: "rows", column: "columns" } as const;

export abstract class SheetSizes extends SheetBound {
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

  protected checkLines(axis: Axis, start: number, count: number): void {
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
}
