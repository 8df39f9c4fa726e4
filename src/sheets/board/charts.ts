/** Charts of the board, side by side above its table: the reporters, the items, the dynamics. */
import { BOARD_ROW, FIGURES, HISTORY_SHOWN } from "../../core/consolidation/board-geometry";
import type { BoardSheet } from "../../core/consolidation/board-lines";
import { PALETTE } from "../palette";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const DONE = PALETTE.doneInk;
const WORKING = "#5b8db8";
const NOT_STARTED = PALETTE.line;
const OVERDUE = "#c0392b";
const HEIGHT = 208;
const WIDTH = 480;
const GAP = 8;

export function drawCharts(sheet: Sheet, { columns, reporters, sections, items }: BoardSheet): void {
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  const column = (row: number, at: number, height: number) => sheet.getRange(row, at, height, 1);
  const figure = (heading: string) =>
    column(
      BOARD_ROW.first,
      columns.figures + FIGURES.findIndex((one) => one.heading === heading),
      Math.max(1, reporters),
    );
  const firstItem = BOARD_ROW.region + sections;
  const share = { minValue: 0, maxValue: 1, format: "0%" };
  const charts: readonly {
    readonly type: GoogleAppsScript.Charts.ChartType;
    readonly title: string;
    readonly ranges: readonly Range[];
    readonly colors: readonly string[];
    readonly options: Readonly<Record<string, unknown>>;
  }[] = [
    {
      type: Charts.ChartType.COLUMN,
      title: "Участники: исполнено, в работе, не начато, просрочено",
      ranges: [
        column(BOARD_ROW.first, 1, Math.max(1, reporters)),
        ...["Испол-нено", "В работе", "Не начато", "Просро-чено"].map(figure),
      ],
      colors: [DONE, WORKING, NOT_STARTED, OVERDUE],
      // So many names cannot be read under columns so thin; the table below has them in the same order.
      options: { isStacked: true, hAxis: { textPosition: "none" }, vAxis: { minValue: 0 } },
    },
    {
      type: Charts.ChartType.COLUMN,
      title: "Пункты: исполнено, %",
      ranges: [column(firstItem, columns.groups, items), column(firstItem, columns.groups + 2, items)],
      colors: [PALETTE.heading],
      options: { vAxis: share },
    },
    {
      type: Charts.ChartType.LINE,
      title: "Регион: как росло исполнение, %",
      ranges: [
        column(BOARD_ROW.region, columns.history, HISTORY_SHOWN),
        column(BOARD_ROW.region, columns.history + 1, HISTORY_SHOWN),
      ],
      colors: [DONE],
      options: { vAxis: share },
    },
  ];
  charts.forEach(({ type, title, ranges, colors, options }, index) => {
    const builder = sheet.newChart().setChartType(type);
    for (const range of ranges) builder.addRange(range);
    for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
    const chart = builder
      .setNumHeaders(0)
      .setPosition(BOARD_ROW.charts, ...placeAt(sheet, GAP + index * (WIDTH + GAP)), GAP / 2)
      .setOption("title", title)
      .setOption("legend", { position: "none" })
      .setOption("colors", [...colors])
      .setOption("width", WIDTH)
      .setOption("height", HEIGHT)
      .build();
    sheet.insertChart(chart);
  });
}

/** Column and offset inside it of a point so many pixels from the left edge. */
function placeAt(sheet: Sheet, pixels: number): [column: number, offset: number] {
  let left = pixels;
  for (let column = 1; ; column += 1) {
    const width = sheet.getColumnWidth(column);
    if (left < width || column === sheet.getMaxColumns()) return [column, left];
    left -= width;
  }
}
