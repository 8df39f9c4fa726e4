/**
 * Puts columns and header rows back where they belong. Every step is one call that leaves a whole tab, so a killed run
 * loses nothing and the next one goes on.
 */
import { columnOf, FIRST_ROW, HEADER, TAB_COLUMNS, TAB_WIDTH } from "../../core/tabs/layout";
import type { Located } from "../../core/tabs/locate";
import type { TabReading } from "../../core/tabs/reading";
import { type HeaderContent, writeHeader } from "./header";
import { layOut } from "./template";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function mendPlace(
  sheet: Sheet,
  reading: TabReading,
  header: HeaderContent,
  mark: readonly [string, string],
): void {
  sheet.getFilter()?.remove();
  // Rows cannot be moved across the frozen border, nor columns through merged cells.
  sheet.setFrozenRows(0);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  mendColumns(sheet, reading.located);
  mendHeaderRows(sheet, reading.located);
  sheet.getRange(1, 1, HEADER.numbers, TAB_WIDTH).clearDataValidations();
  writeHeader(sheet, header, { ready: reading.ready, mark });
  sheet.showColumns(1, TAB_WIDTH);
  layOut(sheet);
}

function mendColumns(sheet: Sheet, { columns, extra, width }: Located & { readonly width?: number }): void {
  // What stands in each column now, left to right: a key of the tab, or a column that is not the tab's.
  const last = Math.max(width ?? 0, ...Object.values(columns), ...extra.map(({ column }) => column));
  const now: (string | null)[] = Array.from({ length: last }, () => null);
  for (const [key, column] of Object.entries(columns)) now[column - 1] = key;
  const typed = new Set(extra.filter((entry) => entry.typed).map(({ column }) => column));
  for (let column = last; column >= 1; column--) {
    if (now[column - 1] !== null || typed.has(column)) continue;
    sheet.deleteColumn(column);
    now.splice(column - 1, 1);
  }
  TAB_COLUMNS.forEach(({ key }, index) => {
    if (now[index] === key) return;
    const from = now.indexOf(key);
    if (from < 0) {
      if (index < now.length) sheet.insertColumnBefore(index + 1);
      else sheet.insertColumnAfter(now.length);
      now.splice(index, 0, key);
      return;
    }
    sheet.moveColumns(sheet.getRange(1, from + 1, sheet.getMaxRows(), 1), index + 1);
    now.splice(from, 1);
    now.splice(index, 0, key);
  });
}

/** The header block is written anew as a whole, so only the number of rows above the body matters. */
function mendHeaderRows(sheet: Sheet, { headingRow, blankAbove, foreignAbove, numbered }: Located): void {
  const above = headingRow + (numbered ? 1 : 0);
  const surplus = above - HEADER.numbers;
  if (surplus < 0) sheet.insertRowsBefore(1, -surplus);
  // What somebody wrote above the table goes below it instead of being lost.
  const foreign = foreignAbove.slice(0, Math.max(0, surplus - blankAbove.length));
  const gone = blankAbove.slice(0, Math.max(0, surplus - foreign.length));
  for (const row of [...gone, ...foreign].sort((a, b) => b - a)) {
    if (gone.includes(row)) sheet.deleteRow(row);
    else sheet.moveRows(sheet.getRange(row, 1, 1, columnOf("due")), sheet.getMaxRows() + 1);
  }
  const left = surplus - gone.length - foreign.length;
  if (left > 0) sheet.deleteRows(1, left);
  if (sheet.getMaxRows() < FIRST_ROW)
    sheet.insertRowsAfter(sheet.getMaxRows(), FIRST_ROW - sheet.getMaxRows());
}
