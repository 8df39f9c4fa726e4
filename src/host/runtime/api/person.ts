/** One person at the spreadsheet, and what becomes of what they do. */
import type { ExecutionRecord } from "../execution-record";

export type PersonValue = string | number | boolean | null;

export interface EditOutcome {
  accepted: boolean;
  /** Why Google refused, in Russian, as the person sees it. */
  message?: string;
  /** Cells that broke a rule which only warns. */
  warnings: string[];
  /** The simple and installable triggers the edit started. */
  executions: ExecutionRecord[];
}

export interface MenuNode {
  caption: string;
  /** Absent for a submenu. */
  functionName?: string;
  items?: (MenuNode | "separator")[];
}

export interface UserSession {
  readonly account: string;

  /** Opens the file: runs the simple onOpen (and installable open triggers), remembers the menu it builds. */
  open(): ExecutionRecord[];
  menus(): readonly MenuNode[];
  /** Captions from the top-level menu down; opens the file first when it is not open. Never throws for errors of the script. */
  clickMenu(path: readonly string[]): ExecutionRecord;
  /** google.script.run: throws `ScriptFailure` where the failure handler would be called. */
  call(functionName: string, args?: readonly unknown[]): unknown;
  /** Runs a top-level function as from the script editor. Throws `ScriptFailure`. */
  run(functionName: string, args?: readonly unknown[]): unknown;
  /** Runs the text of a function, "(a) => …", in a context without the bundle: for contract tests. Throws `ScriptFailure`. */
  runSource(source: string, args?: readonly unknown[]): unknown;

  /** Where the cursor of this person stands: what getActiveSheet and getActiveRange answer. */
  select(sheetName: string, row?: number, column?: number, rows?: number, columns?: number): void;
  /** Where it stands now, after the script may have moved it (activate, setActiveRange, setActiveSheet). */
  selection(): { sheetName: string; row: number; column: number; rows: number; columns: number };
  type(sheetName: string, row: number, column: number, value: PersonValue): EditOutcome;
  paste(
    sheetName: string,
    row: number,
    column: number,
    values: readonly (readonly PersonValue[])[],
  ): EditOutcome;
  clear(sheetName: string, row: number, column: number, rows?: number, columns?: number): EditOutcome;
  setLink(sheetName: string, row: number, column: number, text: string, url: string): EditOutcome;
  setNote(sheetName: string, row: number, column: number, note: string): EditOutcome;
  insertRows(sheetName: string, beforeRow: number, count?: number): EditOutcome;
  deleteRows(sheetName: string, row: number, count?: number): EditOutcome;
  insertColumns(sheetName: string, beforeColumn: number, count?: number): EditOutcome;
  deleteColumns(sheetName: string, column: number, count?: number): EditOutcome;
  sort(
    sheetName: string,
    area: { row: number; column: number; rows: number; columns: number },
    byColumn: number,
    ascending?: boolean,
  ): EditOutcome;
  merge(sheetName: string, row: number, column: number, rows: number, columns: number): EditOutcome;
  renameSheet(sheetName: string, newName: string): EditOutcome;
  /** `position` is 1-based. */
  moveSheet(sheetName: string, position: number): EditOutcome;
  duplicateSheet(sheetName: string): EditOutcome;
  deleteSheet(sheetName: string): EditOutcome;
  hideSheet(sheetName: string): EditOutcome;
  showSheet(sheetName: string): EditOutcome;
  addSheet(name: string): EditOutcome;
  /** A protected cell, without trying: may this person edit it? */
  canEdit(sheetName: string, row: number, column: number): boolean;
}
