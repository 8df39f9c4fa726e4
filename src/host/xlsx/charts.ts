/** Charts of a sheet as Excel's own charts. */
import type { SheetChart, WriteChartKind } from "hucre";
import { rangeRef } from "hucre/xlsx";
import type { Area, ChartModel, SheetModel, WorkbookModel } from "../workbook/model";
import { cellKey } from "../workbook/model";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "./row-heights";
import { quoted } from "./sheet-names";

const KINDS: Readonly<Record<string, WriteChartKind>> = {
  BAR: "bar",
  COLUMN: "column",
  COMBO: "column",
  LINE: "line",
  AREA: "area",
  STEPPED_AREA: "area",
  PIE: "pie",
  SCATTER: "scatter",
};
const DEFAULT_SIZE = { width: 600, height: 371 };
const COLORS = ["4285F4", "EA4335", "FBBC04", "34A853", "FF6D01", "46BDC6"];

interface Column {
  readonly sheet: SheetModel;
  readonly sheetName: string;
  readonly area: Area;
}

export function chartsOf(
  sheet: SheetModel,
  model: WorkbookModel,
  sheetNameById: ReadonlyMap<number, string>,
): SheetChart[] {
  return sheet.charts.flatMap((chart) => {
    const kind = KINDS[chart.type];
    const columns = chart.ranges.flatMap(({ sheetId, area }) =>
      columnsOf(model, sheetId, area, sheetNameById),
    );
    const [labels, ...values] = columns;
    if (!kind || !labels || values.length === 0) return [];
    const headers = chart.options.numHeaders;
    const headed =
      typeof headers === "number"
        ? headers > 0
        : values.every((column) => typeof topValue(column) !== "number");
    const title = chart.options.title;
    return [
      {
        type: kind,
        ...(typeof title === "string" && title !== "" ? { title } : {}),
        series: values.map((column, index) => seriesOf(column, labels, headed, index, chart)),
        anchor: anchorOf(sheet, chart),
        ...(isStacked(chart) && (kind === "bar" || kind === "column")
          ? { barGrouping: "stacked" as const }
          : {}),
      },
    ];
  });
}

/** Google stacks on `true` as well as on "absolute"; 100 % stacking is rare enough to be drawn the same. */
function isStacked(chart: ChartModel): boolean {
  const stacked = chart.options.isStacked;
  return stacked === true || stacked === "absolute" || stacked === "true" || stacked === "percent";
}

function columnsOf(
  model: WorkbookModel,
  sheetId: number,
  area: Area,
  sheetNameById: ReadonlyMap<number, string>,
): Column[] {
  const sheet = model.sheets.find((candidate) => candidate.id === sheetId);
  const sheetName = sheetNameById.get(sheetId);
  if (!sheet || sheetName === undefined) return [];
  return Array.from({ length: area.columns }, (_, offset) => ({
    sheet,
    sheetName,
    area: { ...area, column: area.column + offset, columns: 1 },
  }));
}

function topValue({ sheet, area }: Column): unknown {
  return sheet.cells[cellKey(area.row, area.column)]?.value ?? null;
}

function seriesOf(
  column: Column,
  labels: Column,
  headed: boolean,
  index: number,
  chart: ChartModel,
): SheetChart["series"][number] {
  const name = headed ? topValue(column) : null;
  const colors = chart.options.colors;
  const own = Array.isArray(colors) ? colors[index] : undefined;
  return {
    ...(name === null ? {} : { name: String(name) }),
    values: reference(column, headed),
    categories: reference(labels, headed),
    color:
      typeof own === "string"
        ? own.replace("#", "").toUpperCase()
        : (COLORS[index % COLORS.length] ?? "4285F4"),
  };
}

function reference({ sheetName, area }: Column, headed: boolean): string {
  const first = area.row - (headed ? 0 : 1);
  const ref = rangeRef(first, area.column - 1, area.row + area.rows - 2, area.column - 1);
  return `${quoted(sheetName)}!${ref.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

function anchorOf(sheet: SheetModel, chart: ChartModel): SheetChart["anchor"] {
  const { row, column } = chart.position;
  const width = pixels(chart.options.width, DEFAULT_SIZE.width);
  const height = pixels(chart.options.height, DEFAULT_SIZE.height);
  return {
    from: { row: row - 1, col: column - 1 },
    to: {
      row: walk(row, height, (at) => sheet.rowHeights[at] ?? DEFAULT_ROW_PIXELS) - 1,
      col: walk(column, width, (at) => sheet.columnWidths[at] ?? DEFAULT_COLUMN_PIXELS) - 1,
    },
  };
}

function pixels(value: unknown, otherwise: number): number {
  return typeof value === "number" && value > 0 ? value : otherwise;
}

/** The first row or column that begins after `length` pixels from `start`. */
function walk(start: number, length: number, sizeOf: (index: number) => number): number {
  let at = start;
  for (let left = length; left > 0; left -= Math.max(1, sizeOf(at - 1))) at += 1;
  return at;
}
