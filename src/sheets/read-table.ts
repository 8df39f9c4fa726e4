/** Reads all cells of a sheet at once, as the core wants them: dates as days of the spreadsheet's zone. */

import type { Day } from "../core/calendar/day";
import type { Cell } from "../core/reports/row";

/** One call to Google. Row 1 of the sheet is `table[0]`. */
export function readTable(sheet: GoogleAppsScript.Spreadsheet.Sheet, timeZone: string): Cell[][] {
  const values: unknown[][] = sheet.getDataRange().getValues();
  return values.map((row) => row.map((value) => cellOf(value, timeZone)));
}

/** A value of `getValues` as a cell: "" is empty, a Date becomes the wall-clock day and time it shows. */
export function cellOf(value: unknown, timeZone: string): Cell {
  if (value === "" || value === null || value === undefined) return { value: null };
  if (value instanceof Date) return { value: dayValue(value, timeZone) };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { value };
  return { value: String(value) };
}

function dayValue(value: Date, timeZone: string): { day: Day; time?: string } {
  const [day, time] = Utilities.formatDate(value, timeZone, "yyyy-MM-dd HH:mm").split(" ");
  return time === "00:00" || time === undefined ? { day: day as Day } : { day: day as Day, time };
}
