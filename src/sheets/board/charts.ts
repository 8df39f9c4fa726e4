/** Charts of the board, side by side above its table: the worst reporters, the items, the dynamics. */
import { BOARD_ROW, type BoardSheet, HISTORY_SHOWN } from "../../core/consolidation/board-lines";
import { PALETTE } from "../palette";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const WORST_SHOWN = 15;
const HEIGHT = 208;
const WIDTH = 480;
const GAP = 8;

export function drawCharts(sheet: Sheet, { columns, reporters, sections, items }: BoardSheet): void {
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  const worst = Math.min(WORST_SHOWN, reporters);
  const column = (row: number, at: number, height: number) => sheet.getRange(row, at, height, 1);
  const firstItem = BOARD_ROW.region + sections;
  const charts: {
    readonly type: GoogleAppsScript.Charts.ChartType;
    readonly title: string;
    readonly ranges: Range[];
    readonly color: string;
  }[] = [
    {
      type: Charts.ChartType.COLUMN,
      title: `Исполнено, %: отстающие участники (${worst})`,
      ranges: [column(BOARD_ROW.first, 1, worst), column(BOARD_ROW.first, columns.figures, worst)],
      color: PALETTE.errorInk,
    },
    {
      type: Charts.ChartType.COLUMN,
      title: "Исполнено, %: по пунктам",
      ranges: [column(firstItem, columns.groups, items), column(firstItem, columns.groups + 2, items)],
      color: PALETTE.heading,
    },
    {
      type: Charts.ChartType.LINE,
      title: "Исполнено, %: как менялось",
      ranges: [
        column(BOARD_ROW.region, columns.history, HISTORY_SHOWN),
        column(BOARD_ROW.region, columns.history + 1, HISTORY_SHOWN),
      ],
      color: PALETTE.doneInk,
    },
  ];
  charts.forEach(({ type, title, ranges, color }, index) => {
    const builder = sheet.newChart().setChartType(type);
    for (const range of ranges) builder.addRange(range);
    const chart = builder
      .setPosition(BOARD_ROW.charts, 1, GAP + index * (WIDTH + GAP), GAP / 2)
      .setOption("title", title)
      .setOption("legend", { position: "none" })
      .setOption("colors", [color])
      .setOption("vAxis", { minValue: 0, maxValue: 1, format: "0%" })
      .setOption("width", WIDTH)
      .setOption("height", HEIGHT)
      .build();
    sheet.insertChart(chart);
  });
}
