/** Where the person stands in the grid, and going somewhere else. */
import type { FUniver } from "@univerjs/core/facade";
import type { Cursor } from "../../host/server/protocol";
import { sheetIdOf, sheetKey } from "./worksheet";

export function shownSheet(api: FUniver): number | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  return sheet ? sheetIdOf(sheet.getSheetId()) : null;
}

export function goTo(api: FUniver, target: Cursor): void {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetKey(target.sheetId));
  if (!workbook || !sheet) return;
  if (shownSheet(api) !== target.sheetId) workbook.setActiveSheet(sheet);
  const range = sheet.getRange(target.row - 1, target.column - 1, target.rows, target.columns);
  sheet.setActiveRange(range);
  const top = Math.max(0, target.row - 4);
  sheet.scrollToCell(top, Math.max(0, target.column - 3));
}
