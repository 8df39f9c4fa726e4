/** Inserting, deleting and moving the rows and columns of a Sheet. */
import { ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import { MAX_CELLS, MAX_COLUMNS } from "../../workbook/blank";
import type { Area } from "../../workbook/model";
import { canShiftLines } from "../../workbook/rights";
import { type Axis, deleteLines, insertLines, moveLinesTo } from "../../workbook/shift";
import { SheetSizes, SIZE } from "./sheet-sizes";

export abstract class SheetLines extends SheetSizes {
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
