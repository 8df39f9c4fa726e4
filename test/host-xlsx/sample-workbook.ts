/** A small workbook in memory for the tests of the .xlsx writer. */
import { newSheet } from "../../src/host/workbook/blank";
import type { CellModel, SheetModel, WorkbookModel } from "../../src/host/workbook/model";

export function sheetOf(
  name: string,
  cells: Record<string, CellModel>,
  changes: Partial<SheetModel> = {},
): SheetModel {
  return { ...newSheet(1, name, 50, 12), cells, ...changes };
}

export function workbookOf(...sheets: SheetModel[]): WorkbookModel {
  return {
    id: "book",
    name: "Дорожная карта (образец)",
    locale: "ru_RU",
    timeZone: "Asia/Yekaterinburg",
    owner: "owner@ministry.example",
    editors: [],
    sheets: sheets.map((sheet, index) => ({ ...sheet, id: index + 1 })),
    activeSheetId: 1,
    nextSheetId: sheets.length + 1,
    nextProtectionId: 1,
  };
}
