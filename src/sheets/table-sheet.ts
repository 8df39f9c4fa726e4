/** A sheet that is one table: title, a line of help, headings with notes, then rows. */
import { FONT, PALETTE } from "./palette";
import { draftOf } from "./sheet-names";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface TableColumn {
  readonly heading: string;
  /** Shown as the note of the heading. */
  readonly help: string;
  /** Pixels. */
  readonly width: number;
  /** A person types here; the other columns are tinted. */
  readonly typed: boolean;
}

export interface TableLook {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly columns: readonly TableColumn[];
  /** Rows of text, each as long as `columns`; `null` leaves the cell empty. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Empty rows below, for a person to add to. */
  readonly spare: number;
  readonly tabColor: string;
  /** A long title wraps over so many first columns; without it the title runs on to the right. No column may be frozen then. */
  readonly titleColumns?: number;
  /** Column the title begins in, 1-based: the first that is not hidden. */
  readonly titleAt?: number;
}

export const HEADING_ROW = 3;
export const FIRST_ROW = HEADING_ROW + 1;

/**
 * Creates the sheet with its first contents. Every cell is text («@») before it is written, so nothing typed or shipped can turn into
 * a date, a number or a formula. The sheet gets its name only after it is complete, so a killed run leaves no half sheet: whatever
 * else makes it complete belongs into `complete`, never behind this call.
 */
export function createTableSheet(
  spreadsheet: Spreadsheet,
  look: TableLook,
  complete: (sheet: Sheet) => void = () => {},
): Sheet {
  const draftName = draftOf(look.name);
  const left = spreadsheet.getSheetByName(draftName);
  if (left) spreadsheet.deleteSheet(left);
  const sheet = spreadsheet.insertSheet(draftName, spreadsheet.getSheets().length);
  trim(sheet, HEADING_ROW + look.rows.length + look.spare, look.columns.length);
  fill(sheet, look);
  dress(sheet, look);
  complete(sheet);
  sheet.setName(look.name);
  return sheet;
}

function trim(sheet: Sheet, rows: number, columns: number): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows > rows) sheet.deleteRows(rows + 1, hasRows - rows);
  if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  if (hasColumns > columns) sheet.deleteColumns(columns + 1, hasColumns - columns);
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}

function fill(sheet: Sheet, { title, help, columns, rows, titleAt = 1 }: TableLook): void {
  const width = columns.length;
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), width);
  all.setNumberFormat("@");
  sheet.getRange(1, titleAt, 2, 1).setValues([[title], [help]]);
  const heading = sheet.getRange(HEADING_ROW, 1, 1, width);
  heading.setValues([columns.map((column) => column.heading)]);
  heading.setNotes([columns.map((column) => column.help)]);
  if (rows.length > 0) {
    sheet
      .getRange(FIRST_ROW, 1, rows.length, width)
      .setValues(rows.map((row) => row.map((value) => value ?? "")));
  }
}

/** Google sets no height for wrapped text in merged cells, so it is estimated: pixels of an average letter and of a line. */
const TITLE_LETTER = 9;
const TITLE_LINE = 24;

function wrapTitle(sheet: Sheet, { title, columns, titleColumns = 0 }: TableLook): void {
  if (titleColumns === 0) return;
  const width = columns.slice(0, titleColumns).reduce((sum, column) => sum + column.width, 0);
  sheet.getRange(1, 1, 1, titleColumns).merge().setWrap(true);
  sheet.setRowHeight(1, Math.ceil((title.length * TITLE_LETTER) / width) * TITLE_LINE);
}

function dress(sheet: Sheet, look: TableLook): void {
  const { columns, tabColor } = look;
  const width = columns.length;
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), width);
  all.setFontFamily(FONT).setFontSize(10).setFontColor(PALETTE.ink).setVerticalAlignment("top").setWrap(true);
  sheet.getRange(1, 1, 2, width).setWrap(false);
  sheet.getRange(1, 1, 1, width).setFontSize(14).setFontWeight("bold").setFontColor(PALETTE.heading);
  sheet.getRange(2, 1, 1, width).setFontColor(PALETTE.quiet);
  wrapTitle(sheet, look);
  const heading = sheet.getRange(HEADING_ROW, 1, 1, width);
  heading
    .setBackground(PALETTE.heading)
    .setFontColor(PALETTE.headingInk)
    .setFontWeight("bold")
    .setVerticalAlignment("middle")
    .setHorizontalAlignment("center");
  const body = sheet.getRange(HEADING_ROW, 1, sheet.getMaxRows() - HEADING_ROW + 1, width);
  body.setBorder(true, true, true, true, true, true, PALETTE.line, SpreadsheetApp.BorderStyle.SOLID);
  columns.forEach((column, index) => {
    sheet.setColumnWidth(index + 1, column.width);
    if (!column.typed) {
      sheet.getRange(FIRST_ROW, index + 1, sheet.getMaxRows() - HEADING_ROW, 1).setBackground(PALETTE.plan);
    }
  });
  sheet.setFrozenRows(HEADING_ROW);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(tabColor);
}
