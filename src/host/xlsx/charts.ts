/** Charts of a sheet as Excel's own charts. */

import type { SheetChart, WriteChartKind } from "hucre";
import { rangeRef } from "hucre/xlsx";
import { quoteSheet } from "../workbook/a1";
import type { Area, ChartModel, SheetModel, WorkbookModel } from "../workbook/model";
import { cellKey } from "../workbook/model";
import { anchorOf } from "./chart-anchor";

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
    const columns = withoutEmptyEnd(
      chart.ranges.flatMap(({ sheetId, area }) => columnsOf(model, sheetId, area, sheetNameById)),
    );
    const [labels, ...values] = columns;
    if (!kind || !labels || values.length === 0) return [];
    const headed = hasHeaders(chart, values);
    const bars = kind === "bar" || kind === "column";
    return [
      {
        type: kind,
        ...titleOf(chart),
        series: values.map((column, index) => seriesOf(column, labels, headed, index, chart)),
        anchor: anchorOf(sheet, chart),
        legend: values.length > 1 ? (LEGENDS[String(option(chart, "legend", "position"))] ?? "right") : false,
        ...axesOf(chart),
        ...(isStacked(chart) && bars ? { barGrouping: "stacked" as const } : {}),
      },
    ];
  });
}

const LEGENDS: Readonly<Record<string, Exclude<SheetChart["legend"], undefined>>> = {
  none: false,
  top: "top",
  bottom: "bottom",
  left: "left",
  right: "right",
  in: "topRight",
};

/** Options are set as «legend.position» or as an object under «legend». */
function option(chart: ChartModel, name: string, part: string): unknown {
  const whole = chart.options[name];
  const inside =
    typeof whole === "object" && whole !== null ? (whole as Record<string, unknown>)[part] : undefined;
  return inside ?? chart.options[`${name}.${part}`];
}

function hasHeaders(chart: ChartModel, values: readonly Column[]): boolean {
  const { numHeaders } = chart.options;
  if (typeof numHeaders === "number") return numHeaders > 0;
  return values.every((column) => typeof topValue(column) !== "number");
}

function titleOf(chart: ChartModel): Pick<SheetChart, "title" | "titleFontSize"> {
  const { title } = chart.options;
  return typeof title === "string" && title !== "" ? { title, titleFontSize: 11 } : {};
}

function axesOf(chart: ChartModel): Pick<SheetChart, "axes"> {
  const [min, max, format] = ["minValue", "maxValue", "format"].map((part) => option(chart, "vAxis", part));
  const scale = {
    ...(typeof min === "number" ? { min } : {}),
    ...(typeof max === "number" ? { max } : {}),
  };
  const hidden = option(chart, "hAxis", "textPosition") === "none";
  return {
    axes: {
      x: { labelFontSize: 8, ...(hidden ? { tickLblPos: "none" as const } : {}) },
      y: {
        labelFontSize: 8,
        gridlines: { major: true },
        ...(Object.keys(scale).length > 0 ? { scale } : {}),
        ...(typeof format === "string" ? { numberFormat: { formatCode: format } } : {}),
      },
    },
  };
}

/** A range kept ready for later rows would be drawn as a long empty stretch. */
function withoutEmptyEnd(columns: readonly Column[]): Column[] {
  const rows = Math.max(0, ...columns.map(({ area }) => area.rows));
  const isFilled = (offset: number): boolean =>
    columns.some(({ sheet, area }) => {
      const value = sheet.cells[cellKey(area.row + offset, area.column)]?.value ?? null;
      return offset < area.rows && value !== null && value !== "";
    });
  let last = rows;
  while (last > 1 && !isFilled(last - 1)) last -= 1;
  return columns.map((column) => ({
    ...column,
    area: { ...column.area, rows: Math.min(column.area.rows, last) },
  }));
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
  return `${quoteSheet(sheetName)}!${ref.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
