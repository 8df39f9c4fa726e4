/** Where a Range lies, and the walks over its cells that all its methods share. */
import { ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { say } from "../../runtime/russian-messages";
import { areaName } from "../../workbook/a1";
import { lastColumn, lastRow } from "../../workbook/area";
import { cellAt, editCell, pruneCell } from "../../workbook/cells";
import type { Area, CellModel } from "../../workbook/model";
import { SheetBound } from "./sheet-bound";

export abstract class RangePlace extends SheetBound {
  constructor(
    execution: Execution,
    sheetId: number,
    readonly area: Area,
  ) {
    super(execution, sheetId);
    const sheet = this.model();
    if (area.row < 1 || area.column < 1 || area.rows < 1 || area.columns < 1) {
      throw new ServiceError(say.invalidCoordinates);
    }
    if (lastRow(area) > sheet.rows || lastColumn(area) > sheet.columns)
      throw new ServiceError(say.outsideSheet);
  }

  getRow(): number {
    return this.area.row;
  }

  getColumn(): number {
    return this.area.column;
  }

  getLastRow(): number {
    return lastRow(this.area);
  }

  getLastColumn(): number {
    return lastColumn(this.area);
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getHeight(): number {
    return this.area.rows;
  }

  getWidth(): number {
    return this.area.columns;
  }

  getGridId(): number {
    return this.sheetId;
  }

  getA1Notation(): string {
    return areaName(this.area);
  }

  protected mapCells<T>(read: (cell: CellModel | undefined, row: number, column: number) => T): T[][] {
    const sheet = this.model();
    const grid: T[][] = [];
    for (let row = this.area.row; row <= lastRow(this.area); row++) {
      const line: T[] = [];
      for (let column = this.area.column; column <= lastColumn(this.area); column++) {
        line.push(read(cellAt(sheet, row, column), row, column));
      }
      grid.push(line);
    }
    return grid;
  }

  protected firstOf<T>(grid: readonly (readonly T[])[]): T {
    const [value] = grid[0] ?? [];
    return value as T;
  }

  /** Changes every cell of the range; what is empty afterwards is forgotten. */
  protected editCells(edit: (cell: CellModel, rowOffset: number, columnOffset: number) => void): this {
    this.change(this.area, (sheet) => {
      for (let row = 0; row < this.area.rows; row++) {
        for (let column = 0; column < this.area.columns; column++) {
          edit(editCell(sheet, this.area.row + row, this.area.column + column), row, column);
          pruneCell(sheet, this.area.row + row, this.area.column + column);
        }
      }
    });
    return this;
  }

  /** Refuses data whose shape is not the range's. */
  protected checkShape(grid: readonly (readonly unknown[])[]): void {
    if (grid.length !== this.area.rows)
      throw new ServiceError(say.shape("rows", grid.length, this.area.rows));
    for (const line of grid) {
      if (line.length !== this.area.columns) {
        throw new ServiceError(say.shape("columns", line.length, this.area.columns));
      }
    }
  }

  protected editGrid<T>(grid: readonly (readonly T[])[], edit: (cell: CellModel, value: T) => void): this {
    this.checkShape(grid);
    return this.editCells((cell, row, column) => edit(cell, grid[row]?.[column] as T));
  }
}
