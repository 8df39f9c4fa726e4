/** «Рассылка»: the ledger on a sheet. A row is written before each letter and its state after it. */

import { Refusal } from "../core/messages/refusal";
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
import { createTableSheet, FIRST_ROW, HEADING_ROW } from "./table-sheet";

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

/** `Sheet.getSheetId()` of the ledger, so that a renamed one is found and a deleted one is missed. */
const KEY = "ledger.sheet";

/** null before the first letter. A ledger that is gone is no empty ledger: every letter of the season would be repeated. */
export function ledgerSheet(spreadsheet: Spreadsheet): Sheet | null {
  const named = spreadsheet.getSheetByName(SHEET.ledger);
  const known = PropertiesService.getDocumentProperties().getProperty(KEY);
  if (named) {
    // The run that made it may have been killed before it could say so; so may a person have made it anew.
    if (known !== String(named.getSheetId())) know(named);
    return named;
  }
  if (known === null) return null;
  const renamed = spreadsheet.getSheets().find((sheet) => String(sheet.getSheetId()) === known);
  if (renamed) return renamed;
  throw new Refusal(
    "ledger.missing",
    "Лист «Рассылка» удалён, поэтому неизвестно, о чём участникам уже напомнили; письма не отправлены. Верните лист (Файл → История версий) или создайте пустой лист с названием «Рассылка» – тогда напоминания начнутся заново.",
  );
}

const know = (sheet: Sheet): void =>
  void PropertiesService.getDocumentProperties().setProperty(KEY, String(sheet.getSheetId()));

/** One read, no write: the sheet is made when the first letter needs it. */
export function openLedger(spreadsheet: Spreadsheet, timeZone: string): Ledger {
  let sheet = ledgerSheet(spreadsheet);
  const read = sheet ? readLedger(readTable(sheet, timeZone).slice(FIRST_ROW - 1), FIRST_ROW) : [];
  const rowOf = new Map(read.map(({ id, row }) => [id, row]));
  // The last line may be damaged and therefore not read: new ones go below it all the same.
  let next = sheet ? Math.max(FIRST_ROW, sheet.getLastRow() + 1) : FIRST_ROW;
  const made = (): Sheet => {
    sheet ??= createLedger(spreadsheet);
    return sheet;
  };
  return {
    entries: read,
    begin(entry) {
      const row = ledgerRow(entry).map(harmless);
      made().getRange(next, 1, 1, row.length).setValues([row]);
      SpreadsheetApp.flush();
      rowOf.set(entry.id, next);
      next += 1;
    },
    finish(id, state, note) {
      const row = rowOf.get(id);
      if (row === undefined) throw new Error(`letter ${id} was never begun`);
      made()
        .getRange(row, ledgerColumn("state"), 1, 2)
        .setValues([[STATE_WORDS[state], harmless(note)]]);
    },
    reserve(letters) {
      if (letters === 0) return;
      const rows = made().getMaxRows();
      const missing = next + letters - 1 - rows;
      if (missing > 0) made().insertRowsAfter(rows, missing + 100);
    },
  };
}

/** Names and error texts come from elsewhere; nothing may become a formula. */
const harmless = (text: string): string => (/^[=+\-@'\t\r]/.test(text) ? `’${text}` : text);

export function createLedger(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const look = {
    name: SHEET.ledger,
    title: "Рассылка",
    help: "Какие письма отправлены. Не удаляйте строки: по ним надстройка знает, о чём уже напомнила.",
    columns: LEDGER_COLUMNS.map(({ heading, help, width }) => ({ heading, help, width, typed: true })),
    rows: [],
    spare: FIRST_ROWS,
    tabColor: LEDGER_COLOR,
  };
  const technical = ledgerColumn("steps");
  const sheet = createTableSheet(spreadsheet, look, (draft) => {
    // What only the add-on reads would make the rows tall.
    draft
      .getRange(HEADING_ROW, technical, FIRST_ROWS + 1, LEDGER_COLUMNS.length - technical + 1)
      .setWrap(false);
    draft.hideColumns(technical, LEDGER_COLUMNS.length - technical + 1);
  });
  // Properties are written at once: a sheet that is known but was never really made would count as deleted.
  SpreadsheetApp.flush();
  know(sheet);
  if (active) spreadsheet.setActiveSheet(active);
  return sheet;
}
