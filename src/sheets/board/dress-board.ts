/** Looks of «Сводка»: widths, tiles, headings, conditional formats. Everything that depends on values is a rule, not paint. */

import { SIGNS } from "../../core/consolidation/board-cell";
import { BOARD_ROW, FIGURES, TILES, tilePlaces } from "../../core/consolidation/board-geometry";
import type { BoardSheet } from "../../core/consolidation/board-lines";
import { FONT, PALETTE } from "../palette";
import { drawCharts } from "./charts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Range = GoogleAppsScript.Spreadsheet.Range;

const NAME_WIDTH = 240;
const MARK_WIDTH = 33;
const FIGURE_WIDTH = 50;
const GAP_WIDTH = 18;
const GROUP_WIDTHS = [44, 300, 52, 52, 46, 52, 70];
const HISTORY_WIDTHS = [112, 52, 52, 52, 46];

export function dressBoard(sheet: Sheet, content: BoardSheet): void {
  const { columns, items } = content;
  const rows = sheet.getMaxRows();
  const body = rows - BOARD_ROW.headings + 1;
  const all = sheet.getRange(1, 1, rows, columns.width);
  all.breakApart();
  all
    .setFontFamily(FONT)
    .setFontSize(9)
    .setFontColor(PALETTE.ink)
    .setVerticalAlignment("middle")
    .setWrap(false)
    .setBackground(null)
    .setHorizontalAlignment("center");
  const text = (row: number, column: number, height: number, width: number) =>
    sheet.getRange(row, column, height, width).setNumberFormat("@");
  // Item numbers and stamps must not turn into dates; numbers stay numbers.
  text(1, 1, 2, columns.width);
  text(BOARD_ROW.tileLabels, 1, 1, columns.width);
  text(BOARD_ROW.legend, 1, 2, columns.width);
  text(BOARD_ROW.region, 1, body - 1, items + 1);
  text(BOARD_ROW.region, columns.figures + FIGURES.length, body - 1, 2);
  text(BOARD_ROW.region, columns.groups, body - 1, 2).setHorizontalAlignment("left");
  text(BOARD_ROW.region, columns.groups + 6, body - 1, 1);
  text(BOARD_ROW.region, columns.history, body - 1, 1);
  for (const column of [columns.figures, columns.groups + 2, columns.history + 1])
    sheet.getRange(BOARD_ROW.region, column, body - 1, 1).setNumberFormat("0%");

  dressHead(sheet, content);
  sheet.getRange(BOARD_ROW.headings, 1, rows - BOARD_ROW.headings + 1, 1).setHorizontalAlignment("left");
  const headings: [number, number][] = [
    [1, columns.groups - 2],
    [columns.groups, GROUP_WIDTHS.length],
    [columns.history, HISTORY_WIDTHS.length],
  ];
  for (const [column, width] of headings)
    sheet
      .getRange(BOARD_ROW.headings, column, 1, width)
      .setBackground(PALETTE.heading)
      .setFontColor(PALETTE.headingInk)
      .setFontWeight("bold")
      .setFontSize(8)
      .setWrap(true);
  sheet
    .getRange(BOARD_ROW.region, 1, 1, columns.groups - 2)
    .setBackground(PALETTE.band)
    .setFontWeight("bold");
  sheet.getRange(BOARD_ROW.region, 2, 1, items).setFontSize(8);
  setWidths(sheet, content);
  sheet.setRowHeight(BOARD_ROW.headings, 34);
  sheet.setFrozenRows(BOARD_ROW.headings);
  sheet.setFrozenColumns(1);
  sheet.setHiddenGridlines(true);
  sheet.setConditionalFormatRules(rules(sheet, content, rows));
  drawCharts(sheet, content);
}

function dressHead(sheet: Sheet, { columns }: BoardSheet): void {
  sheet
    .getRange(BOARD_ROW.title, 1)
    .setFontSize(14)
    .setFontWeight("bold")
    .setFontColor(PALETTE.heading)
    .setHorizontalAlignment("left");
  for (const row of [BOARD_ROW.stamp, BOARD_ROW.legend])
    sheet.getRange(row, 1).setFontColor(PALETTE.quiet).setHorizontalAlignment("left");
  tilePlaces(columns, TILES).forEach(({ column, span }, index) => {
    const label = sheet.getRange(BOARD_ROW.tileLabels, column, 1, span);
    const value = sheet.getRange(BOARD_ROW.tiles, column, 1, span);
    if (span > 1) {
      label.merge();
      value.merge();
    }
    label.setFontColor(PALETTE.quiet).setBackground(PALETTE.plan);
    value.setFontSize(18).setFontWeight("bold").setBackground(PALETTE.plan);
    value.setNumberFormat(index === 0 ? "0%" : "0");
  });
  sheet.setRowHeight(BOARD_ROW.tiles, 34);
}

function setWidths(sheet: Sheet, { columns, items }: BoardSheet): void {
  sheet.setColumnWidth(1, NAME_WIDTH);
  sheet.setColumnWidths(columns.items, items, MARK_WIDTH);
  sheet.setColumnWidths(columns.figures, columns.groups - 1 - columns.figures, FIGURE_WIDTH);
  sheet.setColumnWidth(columns.groups - 1, GAP_WIDTH);
  sheet.setColumnWidth(columns.history - 1, GAP_WIDTH);
  GROUP_WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(columns.groups + index, width);
  });
  HISTORY_WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(columns.history + index, width);
  });
}

function rules(sheet: Sheet, { columns, items, reporters }: BoardSheet, rows: number): Rule[] {
  const height = rows - BOARD_ROW.region + 1;
  const marks = sheet.getRange(BOARD_ROW.first, columns.items, height - 1, items);
  const column = (at: number) => sheet.getRange(BOARD_ROW.region, at, height, 1);
  const figure = (heading: string) =>
    column(columns.figures + FIGURES.findIndex((one) => one.heading === heading));
  const marked: [keyof typeof SIGNS, string, string][] = [
    ["overdue", PALETTE.error, PALETTE.errorInk],
    ["errors", PALETTE.error, PALETTE.errorInk],
    ["late", PALETTE.warning, PALETTE.warningInk],
    ["partly", PALETTE.hint, PALETTE.hintInk],
    ["done", PALETTE.done, PALETTE.doneInk],
    ["not-started", PALETTE.paper, PALETTE.quiet],
    ["not-needed", PALETTE.plan, PALETTE.quiet],
  ];
  const more = (ranges: Range[], background: string, ink: string) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(0)
      .setBackground(background)
      .setFontColor(ink)
      .setRanges(ranges)
      .build();
  return [
    ...marked.map(([mark, background, ink]) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo(SIGNS[mark].sign)
        .setBackground(background)
        .setFontColor(ink)
        .setRanges([marks])
        .build(),
    ),
    more(
      [figure("Просро-чено"), figure("Ошибки"), column(columns.groups + 5)],
      PALETTE.error,
      PALETTE.errorInk,
    ),
    more([figure("Позже срока")], PALETTE.warning, PALETTE.warningInk),
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberEqualTo(1)
      .setBackground(PALETTE.done)
      .setFontColor(PALETTE.doneInk)
      .setRanges([figure("Исп., %"), column(columns.groups + 2)])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith("⚠")
      .setBackground(PALETTE.error)
      .setFontColor(PALETTE.errorInk)
      .setRanges([sheet.getRange(BOARD_ROW.first, 1, Math.max(reporters, height - 1), 1)])
      .build(),
  ];
}
