/** One sheet → Univer's worksheet. */
import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IRowData,
  type IWorksheetData,
} from "@univerjs/core";
import type { SheetView } from "../../host/server/view";
import { cellPlace } from "../../host/workbook/model";
import { toRange } from "./area";
import { toUniverCell } from "./cell";
import { DEFAULT_STYLE } from "./style";

export const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export const sheetKey = (sheetId: number): string => `s${sheetId}`;
export const sheetIdOf = (key: string): number => Number(key.slice(1));

export function toWorksheet(sheet: SheetView): Partial<IWorksheetData> {
  return {
    id: sheetKey(sheet.id),
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: flag(sheet.hidden),
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    defaultStyle: DEFAULT_STYLE,
    freeze: toFreeze(sheet),
    mergeData: sheet.merges.map(toRange),
    cellData: toMatrix(sheet),
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
    showGridlines: flag(!sheet.hiddenGridlines),
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    rightToLeft: BooleanNumber.FALSE,
  };
}

export function toFreeze(sheet: Pick<SheetView, "frozenRows" | "frozenColumns">): IFreeze {
  return {
    ySplit: sheet.frozenRows,
    xSplit: sheet.frozenColumns,
    startRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
    startColumn: sheet.frozenColumns > 0 ? sheet.frozenColumns : -1,
  };
}

function toMatrix(sheet: SheetView): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const [key, cell] of Object.entries(sheet.cells)) {
    const { row, column } = cellPlace(key);
    const line = matrix[row - 1] ?? {};
    line[column - 1] = toUniverCell(cell, sheet.hiddenColumns.includes(column));
    matrix[row - 1] = line;
  }
  return matrix;
}

/** Heights nobody set are left to Univer, which fits them to wrapped text as Google does. */
function rowsOf(sheet: SheetView): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    rows[Number(row) - 1] = { h: height, ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(sheet: SheetView): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of Object.entries(sheet.columnWidths))
    columns[Number(column) - 1] = { w: width };
  for (const column of sheet.hiddenColumns) {
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  }
  return columns;
}
