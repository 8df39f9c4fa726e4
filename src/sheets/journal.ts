/** «Журнал»: who did what when. Append-only and bounded; it never holds the text of report cells. */
import { PALETTE } from "./palette";
import { SHEET } from "./sheet-names";
import { createTableSheet, FIRST_ROW } from "./table-sheet";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface JournalLine {
  /** "29.11.2024 14:05" */
  readonly at: string;
  /** Account, or «по расписанию». */
  readonly who: string;
  /** Name of the command. */
  readonly what: string;
  /** Figures and names of tabs; never what was typed. */
  readonly outcome: string;
}

/** When so many lines stand there, the oldest third goes. */
const LIMIT = 1500;
/** Empty rows of a new sheet; it grows as it is needed. */
const FIRST_ROWS = 200;
const OUTCOME_LIMIT = 500;

/** One write (two once in a thousand lines); the sheet is made when it is missing. */
export function appendJournal(spreadsheet: Spreadsheet, line: JournalLine): void {
  const sheet = spreadsheet.getSheetByName(SHEET.journal) ?? createJournal(spreadsheet);
  let next = Math.max(FIRST_ROW, sheet.getLastRow() + 1);
  if (next - FIRST_ROW >= LIMIT) {
    sheet.deleteRows(FIRST_ROW, LIMIT / 3);
    next -= LIMIT / 3;
  }
  if (next > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), FIRST_ROWS);
  const outcome =
    line.outcome.length > OUTCOME_LIMIT ? `${line.outcome.slice(0, OUTCOME_LIMIT - 1)}…` : line.outcome;
  sheet.getRange(next, 1, 1, 4).setValues([[line.at, line.who, line.what, harmless(outcome)]]);
}

/** Names of tabs come from people. */
const harmless = (text: string): string => (/^[=+\-@'\t\r]/.test(text) ? `’${text}` : text);

export function createJournal(spreadsheet: Spreadsheet): Sheet {
  const column = (heading: string, help: string, width: number) => ({ heading, help, width, typed: true });
  return createTableSheet(spreadsheet, {
    name: SHEET.journal,
    title: "Журнал",
    help: "Что делала надстройка. Строки добавляются сами; самые старые со временем удаляются.",
    columns: [
      column("Когда", "День и время по времени таблицы.", 130),
      column("Кто", "Аккаунт, который запустил команду.", 220),
      column("Что", "Название команды.", 200),
      column("Итог", "Сколько чего сделано; тексты отчётов сюда не попадают.", 620),
    ],
    rows: [],
    spare: FIRST_ROWS,
    tabColor: PALETTE.quiet,
  });
}
