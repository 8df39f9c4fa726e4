/** All protections of the workbook by sheet, in two calls whatever the number of sheets. */
import type { Existing, File } from "./guard";
import { NOTHING } from "./guard";

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class Protections {
  constructor(private readonly bySheet: ReadonlyMap<number, Existing>) {}

  of(sheetId: number): Existing {
    return this.bySheet.get(sheetId) ?? NOTHING;
  }
}

export function readProtections(spreadsheet: Spreadsheet): Protections {
  const found = new Map<number, { sheet: Protection[]; ranges: Protection[] }>();
  const collect = (kind: "sheet" | "ranges", list: readonly Protection[]): void => {
    for (const protection of list) {
      const id = protection.getRange().getSheet().getSheetId();
      const entry = found.get(id) ?? { sheet: [], ranges: [] };
      entry[kind].push(protection);
      found.set(id, entry);
    }
  };
  collect("sheet", spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET));
  collect("ranges", spreadsheet.getProtections(SpreadsheetApp.ProtectionType.RANGE));
  return new Protections(found);
}

export function fileOf(spreadsheet: Spreadsheet, me: string): File {
  return {
    owner: spreadsheet.getOwner()?.getEmail().toLowerCase() ?? null,
    editors: spreadsheet.getEditors().map((user) => user.getEmail().toLowerCase()),
    me: me.toLowerCase(),
  };
}
