/**
 * The whole workbook → Univer's snapshot, with notes as its plugin keeps them. Input rules and conditional formats come with
 * the first look at a sheet: nobody opens fifty tabs at once, and their formulas cost more than all the rest.
 */
import { type IWorkbookData, LocaleType } from "@univerjs/core";
import type { ISheetNote } from "@univerjs/sheets-note";
import type { SheetView, WorkbookView } from "../../host/server/view";
import { cellPlace } from "../../host/workbook/model";
import { sheetKey, toWorksheet } from "./worksheet";

export const UNIT = "workbook";

export function toSnapshot(book: WorkbookView): IWorkbookData {
  const bySheet = <T>(make: (sheet: SheetView) => T): Record<string, T> =>
    Object.fromEntries(book.sheets.map((sheet) => [sheetKey(sheet.id), make(sheet)]));
  return {
    id: UNIT,
    name: book.name,
    appVersion: "",
    locale: LocaleType.RU_RU,
    styles: {},
    sheetOrder: book.sheets.map((sheet) => sheetKey(sheet.id)),
    sheets: bySheet(toWorksheet),
    resources: [{ name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(bySheet(toNotes)) }],
  };
}

function toNotes(sheet: SheetView): Record<number, Record<number, ISheetNote>> {
  const notes: Record<number, Record<number, ISheetNote>> = {};
  for (const [key, cell] of Object.entries(sheet.cells)) {
    if (!cell.note) continue;
    const { row, column } = cellPlace(key);
    const line = notes[row - 1] ?? {};
    line[column - 1] = toNote(sheet.id, row, column, cell.note);
    notes[row - 1] = line;
  }
  return notes;
}

export function toNote(sheetId: number, row: number, column: number, note: string): ISheetNote {
  const lines = note.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / 36), 0);
  return {
    id: `note-${sheetId}-${row}-${column}`,
    row: row - 1,
    col: column - 1,
    width: 280,
    height: Math.min(320, Math.max(60, 24 + lines * 18)),
    note,
  };
}
