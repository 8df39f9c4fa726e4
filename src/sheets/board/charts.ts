/** Charts of the board, side by side above its table: the reporters, the items, the dynamics. */
import {
  BOARD_ROW,
  type BoardShape,
  boardColumns,
  figureColumn,
  HISTORY_SHOWN,
  SPREAD,
  spreadRow,
} from "../../core/consolidation/board-geometry";
import { SPREAD_LINES } from "../../core/consolidation/spread";
import { PALETTE } from "../palette";
import { boardWidths } from "./widths";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const WORKING = "#5b8db8";
const OVERDUE = "#c0392b";
const HEIGHT = 208;
const WIDEST = 480;
const GAP = 8;

/** What a chart is drawn from: columns of the same rows, the first of which holds the labels. */
interface Source {
  readonly row: number;
  readonly rows: number;
  readonly columns: readonly number[];
}

interface Plan extends Source {
  readonly type: GoogleAppsScript.Charts.ChartType;
  readonly title: string;
  readonly colors: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Each reporter is a column, in the order of the table, as long as so many can be told apart. */
function reportersPlan(shape: BoardShape): Plan {
  const columns = boardColumns(shape.items);
  const options = { isStacked: true, vAxis: { minValue: 0 } };
  if (shape.bars > 0)
    return {
      type: Charts.ChartType.COLUMN,
      title: "Участники: исполнено, в работе, не начато, просрочено",
      row: BOARD_ROW.first,
      rows: shape.bars,
      columns: [
        1,
        ...["Испол-нено", "В работе", "Не начато", "Просро-чено"].map((each) => figureColumn(columns, each)),
      ],
      colors: [PALETTE.doneInk, WORKING, PALETTE.line, OVERDUE],
      // So many names cannot be read under columns so thin; the table below has them in the same order.
      options: { ...options, hAxis: { textPosition: "none" } },
    };
  const spread = columns.groups + SPREAD.counts;
  return {
    type: Charts.ChartType.COLUMN,
    title: "Участники: исполнено, %; красным – просрочка",
    row: spreadRow(shape),
    rows: SPREAD_LINES,
    columns: [columns.groups + SPREAD.labels, spread, spread + 1],
    colors: [WORKING, OVERDUE],
    options,
  };
}

/**
 * None depends on the exact number of reporters: a chart can be changed only after all charts were read (`Sheet.getCharts`), and a
 * consolidation has no read left for that.
 */
function plans(shape: BoardShape): Plan[] {
  const columns = boardColumns(shape.items);
  const share = { minValue: 0, maxValue: 1, format: "0%" };
  return [
    reportersPlan(shape),
    {
      type: Charts.ChartType.COLUMN,
      title: "Пункты: исполнено, %",
      row: BOARD_ROW.region + shape.sections,
      rows: shape.items,
      columns: [columns.groups, columns.groups + 2],
      colors: [PALETTE.heading],
      options: { vAxis: share },
    },
    {
      type: Charts.ChartType.LINE,
      title: "Регион: как росло исполнение, %",
      row: BOARD_ROW.region,
      rows: HISTORY_SHOWN,
      columns: [columns.history, columns.history + 1],
      colors: [PALETTE.doneInk],
      options: { vAxis: share },
    },
  ];
}

/** Draws the three anew. `before` is the shape of the board until now: the charts drawn for it go, those that a person added stay. */
export function drawCharts(sheet: Sheet, shape: BoardShape, before: BoardShape | null): void {
  const wanted = plans(shape);
  const own = [...wanted, ...(before ? plans(before) : [])];
  for (const chart of sheet.getCharts())
    if (own.some((source) => isDrawnFrom(chart, source))) sheet.removeChart(chart);
  const widths = boardWidths(shape);
  const width = Math.min(WIDEST, chartWidth(widths.slice(0, boardColumns(shape.items).groups - 2)));
  wanted.forEach((plan, index) => {
    const builder = sheet.newChart().setChartType(plan.type);
    for (const column of plan.columns) builder.addRange(sheet.getRange(plan.row, column, plan.rows, 1));
    for (const [name, value] of Object.entries(plan.options)) builder.setOption(name, value);
    const chart = builder
      .setNumHeaders(0)
      .setPosition(BOARD_ROW.charts, ...placeAt(widths, GAP + index * (width + GAP)), GAP / 2)
      .setOption("title", plan.title)
      .setOption("legend", { position: "none" })
      .setOption("colors", [...plan.colors])
      .setOption("width", width)
      .setOption("height", HEIGHT)
      .build();
    sheet.insertChart(chart);
  });
}

/** The three end where the printed part does. */
const chartWidth = (printed: readonly number[]): number =>
  Math.floor((printed.reduce((sum, one) => sum + one, 0) - 4 * GAP) / 3);

/** By first row and columns, which no chart of a person's has all the same; Google may join ranges that lie side by side. */
function isDrawnFrom(chart: Chart, { row, columns }: Source): boolean {
  const ranges = chart.getRanges();
  const drawn = ranges.flatMap((range) =>
    Array.from({ length: range.getNumColumns() }, (_, index) => range.getColumn() + index),
  );
  return (
    ranges.every((range) => range.getRow() === row) &&
    drawn.length === columns.length &&
    columns.every((column) => drawn.includes(column))
  );
}

/** Column and offset inside it of a point so many pixels from the left edge. */
function placeAt(widths: readonly number[], pixels: number): [column: number, offset: number] {
  let left = pixels;
  const at = widths.findIndex((width) => {
    if (left < width) return true;
    left -= width;
    return false;
  });
  return at < 0 ? [widths.length, 0] : [at + 1, left];
}
