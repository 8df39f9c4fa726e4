/** The whole workbook (or some of its sheets) as an .xlsx file that looks as Google would show it. */
import type { WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { cellName, fixedAreaName, quoteSheet } from "../workbook/a1";
import type { SheetModel, WorkbookModel } from "../workbook/model";
import { DEFAULT_FONT } from "./cell-style";
import { escapeText, LONG_TEXTS_SHEET, piecesOf } from "./cell-text";
import { printNames } from "./print-setup";
import { excelSheetNames } from "./sheet-names";
import { type SheetContext, writeSheet } from "./write-sheet";

const LISTS_SHEET = "Списки";

export interface WriteWorkbookOptions {
  /** Names of the sheets to write, in the workbook's order; all when absent. */
  readonly only?: readonly string[];
  /** The moment to be recorded in the file; the same moment gives the same bytes. Now when absent. */
  readonly savedAt?: Date;
}

export async function writeWorkbook(
  model: WorkbookModel,
  options: WriteWorkbookOptions = {},
): Promise<Uint8Array> {
  const { only, savedAt } = options;
  const sheets = only ? model.sheets.filter((sheet) => only.includes(sheet.name)) : model.sheets;
  if (sheets.length === 0) throw new RangeError("В файле .xlsx должен быть хотя бы один лист.");
  const names = excelSheetNames([...sheets.map((sheet) => sheet.name), LISTS_SHEET, LONG_TEXTS_SHEET]);
  const listsName = names[sheets.length] ?? LISTS_SHEET;
  const longTextsName = names[sheets.length + 1] ?? LONG_TEXTS_SHEET;
  const lists: string[][] = [];
  const longTexts: string[][] = [];
  const context: SheetContext = {
    model,
    workbookId: model.id,
    decimalComma: !model.locale.startsWith("en"),
    sheetNames: new Map(sheets.map((sheet, index) => [sheet.name, names[index] ?? sheet.name])),
    sheetNameById: new Map(sheets.map((sheet, index) => [sheet.id, names[index] ?? sheet.name])),
    listRange: (values) => `${quoteSheet(listsName)}!${listColumn(lists, values)}`,
    keepLongText: (sheet, row, column, text) =>
      longTexts.push([sheet.name, cellName(row, column), ...piecesOf(text)]),
  };
  const written = sheets.map((sheet, index) => writeSheet(sheet, names[index] ?? sheet.name, context));
  // A book whose every sheet is hidden does not open.
  const [first] = written;
  if (first && written.every((sheet) => sheet.hidden)) first.hidden = false;
  if (lists.length > 0) written.push(listsSheet(listsName, lists));
  if (longTexts.length > 0) written.push(longTextsSheet(longTextsName, longTexts));
  return writeXlsx({
    sheets: written,
    namedRanges: sheets.flatMap((sheet, index) => printNames(sheet, names[index] ?? sheet.name)),
    defaultFont: DEFAULT_FONT,
    activeSheet: activeIndex(sheets, written, model.activeSheetId),
    properties: { title: model.name, ...(savedAt ? { created: savedAt, modified: savedAt } : {}) },
  });
}

/** The same list of many rules stands in one column. */
function listColumn(lists: string[][], values: readonly string[]): string {
  const same = JSON.stringify(values);
  const known = lists.findIndex((list) => JSON.stringify(list) === same);
  const index = known >= 0 ? known : lists.push([...values]) - 1;
  return fixedAreaName({ row: 1, column: index + 1, rows: Math.max(1, values.length), columns: 1 });
}

function listsSheet(name: string, lists: readonly (readonly string[])[]): WriteSheet {
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, row) =>
    lists.map((list) => (list[row] === undefined ? null : escapeText(list[row]))),
  );
  return { name, rows, hidden: true };
}

function longTextsSheet(name: string, texts: readonly (readonly string[])[]): WriteSheet {
  const parts = Math.max(...texts.map((text) => text.length)) - 2;
  const heading = ["Лист", "Ячейка", ...Array.from({ length: parts }, (_, part) => `Часть ${part + 1}`)];
  return {
    name,
    rows: [heading, ...texts.map((text) => text.map(escapeText))],
    columns: heading.map((_, index) => ({ width: index < 2 ? 24 : 60 })),
    rowDefs: new Map(texts.map((_, index) => [index + 1, { height: 30 }])),
    freezePane: { rows: 1 },
  };
}

function activeIndex(
  sheets: readonly SheetModel[],
  written: readonly WriteSheet[],
  activeId: number,
): number {
  const active = sheets.findIndex((sheet) => sheet.id === activeId && !sheet.hidden);
  return active >= 0
    ? active
    : Math.max(
        0,
        written.findIndex((sheet) => !sheet.hidden),
      );
}
