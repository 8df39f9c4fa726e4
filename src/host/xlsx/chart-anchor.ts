/** Where a chart stands in the file: Google counts pixels from a cell, Excel's corners lie on cells. */
import type { SheetChart } from "hucre";
import type { ChartModel, SheetModel } from "../workbook/model";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "./row-heights";

/** Google's own size of a new chart. */
const DEFAULT_SIZE = { width: 600, height: 371 };

export function anchorOf(sheet: SheetModel, chart: ChartModel): SheetChart["anchor"] {
  const { row, column, offsetX, offsetY } = chart.position;
  const heightAt = (at: number): number =>
    sheet.hiddenRows.includes(at) ? 0 : (sheet.rowHeights[at] ?? DEFAULT_ROW_PIXELS);
  const widthAt = (at: number): number =>
    sheet.hiddenColumns.includes(at) ? 0 : (sheet.columnWidths[at] ?? DEFAULT_COLUMN_PIXELS);
  const width = pixels(chart.options.width, DEFAULT_SIZE.width);
  const height = pixels(chart.options.height, DEFAULT_SIZE.height);
  return {
    from: { row: walk(row, offsetY, heightAt) - 1, col: walk(column, offsetX, widthAt) - 1 },
    to: { row: walk(row, offsetY + height, heightAt) - 1, col: walk(column, offsetX + width, widthAt) - 1 },
  };
}

function pixels(value: unknown, otherwise: number): number {
  return typeof value === "number" && value > 0 ? value : otherwise;
}

/** The row or column whose beginning is nearest to `length` pixels from `start`; a chart's corners lie on cells. */
function walk(start: number, length: number, sizeOf: (index: number) => number): number {
  let at = start;
  let left = length;
  while (left > sizeOf(at) / 2 && at < start + MOST_CELLS) {
    left -= sizeOf(at);
    at += 1;
  }
  return at;
}

/** A hidden row has no height, so the walk needs another end. */
const MOST_CELLS = 1000;
