/** Adds lines that a newer version knows and the sheet does not have yet; lines that are there stay as they are. */
import type { TableLook } from "./table-sheet";

/** Lines are the same when their first cells are. Returns the first cells of what was added. */
export function appendMissing(sheet: GoogleAppsScript.Spreadsheet.Sheet, look: TableLook): string[] {
  const there = new Set(
    sheet
      .getRange(1, 1, sheet.getMaxRows(), 1)
      .getValues()
      .map(([first]) => String(first).trim()),
  );
  const missing = look.rows.filter(([first]) => first !== null && first !== undefined && !there.has(first));
  if (missing.length === 0) return [];
  const last = sheet.getLastRow();
  sheet.insertRowsAfter(last, missing.length);
  const range = sheet.getRange(last + 1, 1, missing.length, look.columns.length);
  range.setNumberFormat("@").setValues(missing.map((row) => row.map((value) => value ?? "")));
  return missing.map(([first]) => String(first));
}
