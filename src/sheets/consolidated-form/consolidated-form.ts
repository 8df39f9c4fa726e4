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
import { GridLook, setWidths } from "../grid-look";
import { PALETTE } from "../palette";
import type { ResultSheet } from "../result-sheet";
import { richValues } from "../rich-value";
import { SHEET } from "../sheet-names";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const VERSION = "4";
const OFFICIAL = OFFICIAL_COLUMNS.length;
const WORKING = FORM_WIDTH - OFFICIAL;
/** Pixels: the five official columns as wide as A4 landscape carries, then the working ones. */
const WIDTHS = [150, 230, 84, 290, 290, 100, 110, 150, 230] as const;

/** `boardRange` is the part of «Сводка» that prints; null before the first consolidation, when nothing can be downloaded. */
export function consolidatedFormSheet(content: FormSheet, boardRange: string | null): ResultSheet {
  return {
    name: SHEET.consolidated,
    signature: VERSION,
    columns: FORM_WIDTH,
    dress,
    rows: content.lines.length,
    spare: 200,
    write: (sheet, rows) => write(sheet, rows, content, boardRange),
  };
}

/** Three calls: the contents at once, then the lines around the rows of the form, and none below them. */
function write(sheet: Sheet, rows: number, content: FormSheet, boardRange: string | null): void {
  const lines = content.lines.map((line) => [...line]);
  const stamp = lines[DOWNLOADS.row - 1];
  if (stamp && boardRange !== null) stamp[DOWNLOADS.column - 1] = downloads(sheet, content, boardRange);
  const empty = Array.from({ length: FORM_WIDTH }, () => plainText(""));
  const all = [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => empty)];
  sheet.getRange(1, 1, all.length, FORM_WIDTH).setRichTextValues(richValues(all));
  const last = FORM_HEAD.numbers + content.formRows;
  sheet
    .getRange(FORM_HEAD.headings, 1, last - FORM_HEAD.headings + 1, OFFICIAL)
    .setBorder(true, true, true, true, true, true, PALETTE.quiet, SpreadsheetApp.BorderStyle.SOLID);
  // Their upper side is the lower one of the form.
  sheet.getRange(last + 1, 1, rows - last, FORM_WIDTH).setBorder(null, false, false, false, false, false);
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
  const body = { row: FORM_FIRST_ROW, rows: rows - FORM_FIRST_ROW + 1 };
  const heading = { align: "center", vertical: "middle" } as const;
  const quiet = { size: 9, color: PALETTE.quiet } as const;
  new GridLook(rows, FORM_WIDTH)
    .paint({ row: FORM_HEAD.title, column: 1 }, { size: 12, weight: "bold", align: "center" })
    .paint({ row: FORM_HEAD.stamp, column: 1 }, quiet)
    .paint({ row: DOWNLOADS.row, column: DOWNLOADS.column }, { size: 9 })
    .paint(
      { row: FORM_HEAD.headings, rows: 2, column: 1, columns: OFFICIAL },
      { ...heading, background: PALETTE.band, weight: "bold" },
    )
    .paint(
      { row: FORM_HEAD.headings, rows: 2, column: OFFICIAL + 1, columns: WORKING },
      { ...heading, background: PALETTE.plan, color: PALETTE.quiet },
    )
    .paint({ ...body, column: 3 }, { align: "center" })
    .paint({ ...body, column: OFFICIAL + 1, columns: WORKING }, quiet)
    .putOn(sheet);
  sheet.getRange(FORM_HEAD.title, 1, 2, OFFICIAL).mergeAcross();
  sheet.getRange(DOWNLOADS.row, DOWNLOADS.column, 1, WORKING).merge();
  setWidths(sheet, WIDTHS);
  sheet.setRowHeight(FORM_HEAD.title, 84);
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
