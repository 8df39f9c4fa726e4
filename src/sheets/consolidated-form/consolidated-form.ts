/** «Сводный отчёт»: the prescribed form for the whole region. */
import {
  ASIDE_HEADING,
  DOWNLOADS,
  downloadCell,
  FORM_FIRST_ROW,
  FORM_HEAD,
  FORM_WIDTH,
  type FormSheet,
  officialRange,
} from "../../core/consolidation/form-lines";
import { plainText, type RichText } from "../../core/consolidation/rich-text";
import { columnLetters } from "../../core/letters/links";
import { OFFICIAL_COLUMNS } from "../../core/reports/form";
import { FONT, PALETTE } from "../palette";
import type { ResultLook } from "../result-sheet";
import { richValues } from "../rich-value";
import { SHEET } from "../sheet-names";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const VERSION = "2";
const OFFICIAL = OFFICIAL_COLUMNS.length;
/** Pixels: the five official columns as wide as A4 landscape carries, then the working ones. */
const WIDTHS = [150, 230, 70, 290, 290, 100, 110, 150, 230] as const;

/** `boardRange` is the part of «Сводка» that prints. */
export function consolidatedFormLook(content: FormSheet, boardRange: string): ResultLook {
  return {
    name: SHEET.consolidated,
    signature: VERSION,
    columns: FORM_WIDTH,
    dress,
    write: (sheet, rows) => write(sheet, rows, content, boardRange),
  };
}

/** Three calls: the contents at once, then the lines around the rows of the form. */
function write(sheet: Sheet, rows: number, content: FormSheet, boardRange: string): void {
  const { formRows } = content;
  const lines = content.lines.map((line) => [...line]);
  const stamp = lines[DOWNLOADS.row - 1];
  if (stamp) stamp[DOWNLOADS.column - 1] = downloads(sheet, content, boardRange);
  const empty = Array.from({ length: FORM_WIDTH }, () => plainText(""));
  const all = [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => empty)];
  sheet.getRange(1, 1, all.length, FORM_WIDTH).setRichTextValues(richValues(all));
  sheet
    .getRange(FORM_FIRST_ROW, 1, rows - FORM_FIRST_ROW + 1, FORM_WIDTH)
    .setBorder(false, false, false, false, false, false);
  sheet
    .getRange(FORM_HEAD.headings, 1, formRows + 2, OFFICIAL)
    .setBorder(true, true, true, true, true, true, PALETTE.quiet, SpreadsheetApp.BorderStyle.SOLID);
}

function downloads(sheet: Sheet, content: FormSheet, boardRange: string): RichText {
  const spreadsheet = sheet.getParent();
  const board = spreadsheet.getSheetByName(SHEET.board);
  return downloadCell(
    spreadsheet.getUrl(),
    { sheetId: sheet.getSheetId(), range: officialRange(content) },
    board ? { sheetId: board.getSheetId(), range: boardRange } : null,
  );
}

function dress(sheet: Sheet): void {
  const rows = sheet.getMaxRows();
  sheet
    .getRange(1, 1, rows, FORM_WIDTH)
    .setNumberFormat("@")
    .setFontFamily(FONT)
    .setFontSize(10)
    .setFontColor(PALETTE.ink)
    .setVerticalAlignment("top")
    .setWrap(true);
  sheet
    .getRange(FORM_HEAD.title, 1, 1, OFFICIAL)
    .merge()
    .setFontSize(12)
    .setFontWeight("bold")
    .setHorizontalAlignment("center");
  sheet.getRange(FORM_HEAD.stamp, 1, 1, OFFICIAL).merge().setFontSize(9).setFontColor(PALETTE.quiet);
  sheet
    .getRange(DOWNLOADS.row, DOWNLOADS.column, 1, FORM_WIDTH - OFFICIAL)
    .merge()
    .setFontSize(9);
  sheet
    .getRange(FORM_HEAD.headings, 1, 2, OFFICIAL)
    .setBackground(PALETTE.band)
    .setFontWeight("bold")
    .setHorizontalAlignment("center")
    .setVerticalAlignment("middle");
  sheet
    .getRange(FORM_HEAD.headings, OFFICIAL + 1, 2, FORM_WIDTH - OFFICIAL)
    .setBackground(PALETTE.plan)
    .setFontColor(PALETTE.quiet)
    .setHorizontalAlignment("center")
    .setVerticalAlignment("middle");
  sheet.getRange(FORM_FIRST_ROW, 3, rows - FORM_FIRST_ROW + 1, 1).setHorizontalAlignment("center");
  sheet
    .getRange(FORM_FIRST_ROW, OFFICIAL + 1, rows - FORM_FIRST_ROW + 1, FORM_WIDTH - OFFICIAL)
    .setFontSize(9)
    .setFontColor(PALETTE.quiet);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setRowHeight(FORM_HEAD.title, 52);
  sheet.setRowHeight(FORM_HEAD.stamp, 34);
  sheet.setFrozenRows(FORM_HEAD.numbers);
  sheet.setHiddenGridlines(true);
  sheet.setConditionalFormatRules(rules(sheet, rows));
}

/** The rows aside are known by their reason, so nothing is painted by hand. */
function rules(sheet: Sheet, rows: number): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const body = sheet.getRange(FORM_FIRST_ROW, 1, rows - FORM_FIRST_ROW + 1, FORM_WIDTH);
  const notes = sheet.getRange(FORM_FIRST_ROW, FORM_WIDTH, rows - FORM_FIRST_ROW + 1, 1);
  const first = sheet.getRange(FORM_FIRST_ROW, 1, rows - FORM_FIRST_ROW + 1, 1);
  return [
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(ASIDE_HEADING)
      .setFontColor(PALETTE.errorInk)
      .setBold(true)
      .setRanges([first])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=LEFT($${columnLetters(FORM_WIDTH)}${FORM_FIRST_ROW};1)="✖"`)
      .setBackground(PALETTE.error)
      .setRanges([body])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith("⚠")
      .setFontColor(PALETTE.warningInk)
      .setRanges([notes])
      .build(),
  ];
}
