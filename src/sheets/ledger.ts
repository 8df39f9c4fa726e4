/** «Рассылка»: the ledger on a sheet. A row is written before each letter and its state after it. */

import type { LedgerEntry, LedgerState } from "../core/reminders/ledger";
import {
  LEDGER_COLUMNS,
  ledgerColumn,
  ledgerRow,
  readLedger,
  STATE_WORDS,
} from "../core/reminders/ledger-rows";
import { readTable } from "./read-table";
import { SHEET } from "./sheet-names";
import { createTableSheet, FIRST_ROW } from "./table-sheet";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const FIRST_ROWS = 400;
const LEDGER_COLOR = "#7b8794";

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  /** One write, and a flush: what is buffered may be lost when the run is killed, and then a letter would be repeated. */
  begin(entry: LedgerEntry): void;
  /** One write. */
  finish(id: string, state: LedgerState, note: string): void;
  /** Room for so many letters, so that beginning one is a single write. */
  reserve(letters: number): void;
}

export function ledgerSheet(spreadsheet: Spreadsheet): Sheet | null {
  return spreadsheet.getSheetByName(SHEET.ledger);
}

/** One read. The sheet is made when there is none. */
export function openLedger(spreadsheet: Spreadsheet, timeZone: string): Ledger {
  const sheet = ledgerSheet(spreadsheet) ?? createLedger(spreadsheet);
  const read = readLedger(readTable(sheet, timeZone).slice(FIRST_ROW - 1), FIRST_ROW);
  const rowOf = new Map(read.map(({ id, row }) => [id, row]));
  // The last line may be damaged and therefore not read: new ones go below it all the same.
  let next = Math.max(FIRST_ROW, sheet.getLastRow() + 1);
  return {
    entries: read,
    begin(entry) {
      const row = ledgerRow(entry).map(harmless);
      sheet.getRange(next, 1, 1, row.length).setValues([row]);
      SpreadsheetApp.flush();
      rowOf.set(entry.id, next);
      next += 1;
    },
    finish(id, state, note) {
      const row = rowOf.get(id);
      if (row === undefined) throw new Error(`letter ${id} was never begun`);
      sheet.getRange(row, ledgerColumn("state"), 1, 2).setValues([[STATE_WORDS[state], harmless(note)]]);
    },
    reserve(letters) {
      const missing = next + letters - 1 - sheet.getMaxRows();
      if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing + 100);
    },
  };
}

/** Names and error texts come from elsewhere; nothing may become a formula. */
const harmless = (text: string): string => (/^[=+\-@'\t\r]/.test(text) ? `’${text}` : text);

export function createLedger(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = createTableSheet(spreadsheet, {
    name: SHEET.ledger,
    title: "Рассылка",
    help: "Какие письма отправлены. Не удаляйте строки: по ним надстройка знает, о чём уже напомнила.",
    columns: LEDGER_COLUMNS.map(({ heading, help, width }) => ({ heading, help, width, typed: true })),
    rows: [],
    spare: FIRST_ROWS,
    tabColor: LEDGER_COLOR,
  });
  if (active) spreadsheet.setActiveSheet(active);
  return sheet;
}
