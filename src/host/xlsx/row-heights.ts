/** Heights of rows in points, computed from width, font and text, because a file has no screen that would do it. */
import type { Area, CellModel, SheetModel } from "../workbook/model";
import { cellKey } from "../workbook/model";
import { DEFAULT_FONT } from "./cell-style";
import { textWidth, wrappedLines } from "./text-width";

export const DEFAULT_ROW_PIXELS = 21;
export const DEFAULT_COLUMN_PIXELS = 100;
/** Excel draws no higher row. */
const MAX_POINTS = 409;
const POINTS_PER_PIXEL = 0.75;
const LINE_SPACING = 1.19;
const PADDING_POINTS = 4;
const SIDE_PADDING_PIXELS = 8;

/** Text of the cells as shown, in the model's own positions. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
  readonly text: string;
}

/** Height per row, 1-based; a row that keeps the default height is absent. */
export function rowHeights(sheet: SheetModel, cells: readonly ShownCell[]): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, pixels] of Object.entries(sheet.rowHeights))
    heights.set(Number(row), pixels * POINTS_PER_PIXEL);
  const merges = new Map(sheet.merges.map((area) => [cellKey(area.row, area.column), area]));
  const tall: { area: Area; points: number }[] = [];
  for (const shown of cells) {
    if (shown.text === "") continue;
    const area = merges.get(cellKey(shown.row, shown.column)) ?? {
      row: shown.row,
      column: shown.column,
      rows: 1,
      columns: 1,
    };
    const points = neededPoints(shown, widthOf(sheet, area));
    if (area.rows > 1) tall.push({ area, points });
    else grow(heights, shown.row, points);
  }
  // A block over several rows needs only what the rows above its last one do not give already.
  for (const { area, points } of tall) {
    const last = area.row + area.rows - 1;
    let above = 0;
    for (let row = area.row; row < last; row += 1) above += heightOf(heights, row);
    grow(heights, last, points - above);
  }
  return heights;
}

function grow(heights: Map<number, number>, row: number, points: number): void {
  if (points > heightOf(heights, row)) heights.set(row, Math.min(MAX_POINTS, Math.ceil(points * 4) / 4));
}

function heightOf(heights: ReadonlyMap<number, number>, row: number): number {
  return heights.get(row) ?? DEFAULT_ROW_PIXELS * POINTS_PER_PIXEL;
}

function widthOf(sheet: SheetModel, area: Area): number {
  let width = -SIDE_PADDING_PIXELS;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if (!sheet.hiddenColumns.includes(column)) width += sheet.columnWidths[column] ?? DEFAULT_COLUMN_PIXELS;
  }
  return width;
}

function neededPoints({ cell, text }: ShownCell, width: number): number {
  const style = cell.style ?? {};
  const face = { size: style.fontSize ?? DEFAULT_FONT.size, bold: style.bold === true };
  const breaks = text.split(/\r\n|\n|\r/).length;
  const wraps = style.wrap === "WRAP" && (breaks > 1 || textWidth(text, face) > width);
  const lines = wraps ? wrappedLines(text, width, face) : breaks;
  return lines * face.size * LINE_SPACING + PADDING_POINTS;
}
