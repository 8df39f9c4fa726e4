/** Looks of «Сводка»: fonts, tiles, headings, widths. Everything that depends on values is a rule, not paint. */
import {
  BOARD_ROW,
  type BoardShape,
  boardColumns,
  FIGURES,
  GROUP_HEADINGS,
  HISTORY_HEADINGS,
  LAST_HEADINGS,
  spreadRow,
  TILES,
  tilePlaces,
} from "../../core/consolidation/board-geometry";
import { GridLook, setWidths } from "../grid-look";
import { PALETTE } from "../palette";
import { boardRules } from "./colour-rules";
import { boardWidths } from "./widths";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Share, done, duties, overdue of an item or section; share and the rest of a line of the dynamics. */
const SHARE = { format: "0%" } as const;
const COUNT = { format: "0" } as const;

export function dressBoard(sheet: Sheet, shape: BoardShape, width: number): void {
  const rows = sheet.getMaxRows();
  boardGrid(shape, rows, width).putOn(sheet);
  for (const { column, span } of tilePlaces(boardColumns(shape.items), TILES))
    if (span > 1) sheet.getRange(BOARD_ROW.tileLabels, column, 2, span).mergeAcross();
  setWidths(sheet, boardWidths(shape));
  sheet.setRowHeight(BOARD_ROW.tiles, 34);
  sheet.setRowHeight(BOARD_ROW.headings, 34);
  sheet.setFrozenRows(BOARD_ROW.headings);
  sheet.setFrozenColumns(1);
  sheet.setHiddenGridlines(true);
  sheet.setConditionalFormatRules(boardRules(sheet, shape, rows));
}

/** What lies beyond the board is plain again: an earlier one may have been wider. */
export function boardGrid(shape: BoardShape, rows: number, width: number): GridLook {
  const columns = boardColumns(shape.items);
  const body = { row: BOARD_ROW.region, rows: rows - BOARD_ROW.region + 1 };
  const grid = new GridLook(rows, width, { size: 9, align: "center", vertical: "middle", wrap: false });
  const last = columns.figures + FIGURES.length;
  grid
    .paint({ ...body, column: columns.figures }, SHARE)
    .paint({ ...body, column: columns.figures + 1, columns: last - columns.figures - 1 }, COUNT)
    .paint({ ...body, column: columns.groups, columns: 2 }, { align: "left" })
    .paint({ ...body, column: columns.groups + 2 }, SHARE)
    .paint({ ...body, column: columns.groups + 3, columns: 3 }, COUNT)
    .paint({ ...body, column: columns.history + 1 }, SHARE)
    .paint({ ...body, column: columns.history + 2, columns: 3 }, COUNT);
  paintHead(grid, shape);
  grid
    .paint({ row: BOARD_ROW.headings, rows: rows - BOARD_ROW.headings + 1, column: 1 }, { align: "left" })
    .paint(
      { row: BOARD_ROW.region, column: 1, columns: last + LAST_HEADINGS.length - 1 },
      { background: PALETTE.band, weight: "bold" },
    )
    .paint({ row: BOARD_ROW.region, column: columns.items, columns: shape.items }, { size: 8 })
    .paint(
      { row: spreadRow(shape) - 1, column: columns.groups, columns: GROUP_HEADINGS.length },
      { format: "@", background: PALETTE.band, weight: "bold" },
    );
  return grid;
}

function paintHead(grid: GridLook, { items }: BoardShape): void {
  const columns = boardColumns(items);
  grid.paint(
    { row: BOARD_ROW.title, column: 1 },
    { size: 14, weight: "bold", color: PALETTE.heading, align: "left" },
  );
  for (const row of [BOARD_ROW.stamp, BOARD_ROW.legend])
    grid.paint({ row, column: 1 }, { color: PALETTE.quiet, align: "left" });
  tilePlaces(columns, TILES).forEach(({ column, span }, index) => {
    grid
      .paint(
        { row: BOARD_ROW.tileLabels, column, columns: span },
        { color: PALETTE.quiet, background: PALETTE.plan },
      )
      .paint(
        { row: BOARD_ROW.tiles, column, columns: span },
        { ...(index === 0 ? SHARE : COUNT), size: 18, weight: "bold", background: PALETTE.plan },
      );
  });
  const headings: [column: number, columns: number][] = [
    [1, columns.groups - 2],
    [columns.groups, GROUP_HEADINGS.length],
    [columns.history, HISTORY_HEADINGS.length],
  ];
  for (const [column, width] of headings)
    grid.paint(
      { row: BOARD_ROW.headings, column, columns: width },
      {
        background: PALETTE.heading,
        color: PALETTE.headingInk,
        weight: "bold",
        size: 8,
        wrap: true,
      },
    );
}
