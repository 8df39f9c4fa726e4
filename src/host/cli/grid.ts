/** A sheet of the model as the plain cells that the core reads, dates as days. */
import { fromNumber } from "../../core/calendar/day";
import { type Cell, EMPTY_CELL } from "../../core/reports/row";
import { type CellModel, cellPlace, type SheetModel } from "../workbook/model";
import { urlsOf } from "../xlsx/links";

const SERIAL_OF_1970 = 25_569;

/** `grid[0]` is row 1. */
export function gridOf(sheet: SheetModel): Cell[][] {
  const grid: Cell[][] = [];
  for (const [key, cell] of Object.entries(sheet.cells)) {
    const { row, column } = cellPlace(key);
    while (grid.length < row) grid.push([]);
    const line = grid[row - 1] ?? [];
    while (line.length < column) line.push(EMPTY_CELL);
    line[column - 1] = cellOf(cell);
  }
  return grid;
}

function cellOf(cell: CellModel): Cell {
  const links = urlsOf(cell);
  return {
    value: valueOfCell(cell),
    ...(links.length > 0 ? { links } : {}),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
  };
}

function valueOfCell({ value, numberFormat }: CellModel): Cell["value"] {
  if (value === null) return null;
  if (typeof value === "object") return value.error;
  return typeof value === "number" && isDateFormat(numberFormat)
    ? { day: fromNumber(Math.floor(value) - SERIAL_OF_1970) }
    : value;
}

/** Quoted pieces of a format are texts, whatever letters they have. */
function isDateFormat(format: string | undefined): boolean {
  return /[dy]/i.test((format ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, ""));
}
