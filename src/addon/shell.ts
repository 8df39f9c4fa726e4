/** What every command starts from: the spreadsheet, the day, and who is at the keyboard. */
import { type Now, now } from "./clock";
import { currentAccount } from "./who";

export interface Shell {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly timeZone: string;
  /** `Date.now()` at the beginning of the execution. */
  readonly opened: number;
  readonly now: Now;
  /** Lower case; empty where Google does not tell. */
  readonly account: string;
}

export function openShell(): Shell {
  const opened = Date.now();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  return { spreadsheet, timeZone, opened, now: now(timeZone), account: currentAccount() };
}
