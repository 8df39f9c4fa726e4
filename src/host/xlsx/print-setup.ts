/** How a sheet prints: A4 landscape, as wide as the page, headings repeated, pages numbered. */
import type { HeaderFooter, NamedRange, PageSetup } from "hucre";
import { BOARD_ROW, fitsOnePage, printedColumns } from "../../core/consolidation/board-geometry";
import { ASIDE_HEADING } from "../../core/consolidation/form-lines";
import { OFFICIAL_COLUMNS } from "../../core/reports/form";
import { fixedAreaName, quoteSheet } from "../workbook/a1";
import { cellKey, cellPlace, type SheetModel } from "../workbook/model";

export interface PrintSetup {
  readonly pageSetup: PageSetup;
  readonly headerFooter: HeaderFooter;
}

export const PRINT_SETUP: PrintSetup = {
  pageSetup: {
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 },
  },
  headerFooter: { oddFooter: "&L&8&A&R&8Страница &P из &N" },
};

/** The board is one page while that can be read; everything else runs on. */
export function printSetup(sheet: SheetModel): PrintSetup {
  const part = boardPart(sheet);
  if (part === null || !fitsOnePage(part)) return PRINT_SETUP;
  return { ...PRINT_SETUP, pageSetup: { ...PRINT_SETUP.pageSetup, fitToHeight: 1 } };
}

/**
 * Repeated headings and printed part of a sheet. Written as names because the library forgets to quote the sheet in its own way of
 * saying it, and Excel takes a file with such a name for damaged.
 */
export function printNames(sheet: SheetModel, name: string): NamedRange[] {
  const repeated = repeatedRows(sheet);
  const part = officialPart(sheet) ?? boardPart(sheet);
  const named = (kind: string, range: string): NamedRange => ({
    name: `_xlnm.${kind}`,
    range: `${quoteSheet(name)}!${range}`,
    scope: name,
  });
  return [
    ...(part ? [named("Print_Area", part)] : []),
    ...(repeated ? [named("Print_Titles", `$${repeated.first}:$${repeated.last}`)] : []),
  ];
}

/** Of the frozen rows only those of the table's heading: repeating a tall title would eat every page. */
export function repeatedRows(sheet: SheetModel): { first: number; last: number } | null {
  if (sheet.frozenRows === 0) return null;
  const isHeading = (row: number): boolean => filledCells(sheet, row) >= 3;
  let first = sheet.frozenRows + 1;
  while (first > 1 && isHeading(first - 1)) first -= 1;
  return first > sheet.frozenRows ? null : { first, last: sheet.frozenRows };
}

function filledCells(sheet: SheetModel, row: number): number {
  let filled = 0;
  for (let column = 1; column <= sheet.columns; column += 1) {
    const value = sheet.cells[cellKey(row, column)]?.value ?? null;
    if (value !== null && value !== "") filled += 1;
  }
  return filled;
}

/** Where the prescribed form is followed by working columns, only the form is printed: that is the paper people send. */
export function officialPart(sheet: SheetModel): string | null {
  const columns = OFFICIAL_COLUMNS.length;
  if (sheet.columns <= columns) return null;
  const isHeading = (row: number): boolean =>
    OFFICIAL_COLUMNS.every(({ heading }, index) => sheet.cells[cellKey(row, index + 1)]?.value === heading);
  const headed = Array.from({ length: sheet.frozenRows }, (_, index) => index + 1).some(isHeading);
  if (!headed) return null;
  const aside = asideRow(sheet);
  let last = 1;
  for (const [key, cell] of Object.entries(sheet.cells)) {
    const { row, column } = cellPlace(key);
    if (row < aside && column <= columns && cell.value !== null && cell.value !== "")
      last = Math.max(last, row);
  }
  return fixedAreaName({ row: 1, column: 1, rows: last, columns });
}

/** Rows that did not pass into the consolidated form stand below it for the ministry, not for the paper. */
function asideRow(sheet: SheetModel): number {
  for (let row = sheet.frozenRows + 1; row <= sheet.rows; row += 1) {
    const value = sheet.cells[cellKey(row, 1)]?.value;
    if (typeof value === "string" && value.startsWith(ASIDE_HEADING)) return row;
  }
  return sheet.rows + 1;
}

/** The board prints without the tables that its charts are drawn from. */
function boardPart(sheet: SheetModel): string | null {
  if (sheet.frozenRows !== BOARD_ROW.headings) return null;
  const headings = Array.from(
    { length: sheet.columns },
    (_, index) => sheet.cells[cellKey(BOARD_ROW.headings, index + 1)]?.value ?? null,
  );
  const columns = printedColumns(headings);
  if (columns === null) return null;
  let last: number = BOARD_ROW.headings;
  for (let row = BOARD_ROW.region; row <= sheet.rows; row += 1)
    if (sheet.cells[cellKey(row, 1)]?.value) last = row;
  return fixedAreaName({ row: 1, column: 1, rows: last, columns });
}
