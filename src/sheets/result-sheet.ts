/**
 * A sheet that a command rebuilds: created and dressed once, then only its contents are replaced, by one call that covers the old
 * extent too. So its id, links to it, protection and charts stay, and a killed run leaves either the old contents or the new.
 */
import { draftOf, RESULT_TAB_COLOR } from "./sheet-names";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface ResultLook {
  readonly name: string;
  /** Changes whenever the sheet must be dressed anew. */
  readonly signature: string;
  readonly columns: number;
  /** Sets formats, widths, headings' looks and the like for the whole grid; idempotent. */
  readonly dress: (sheet: Sheet) => void;
  /** Replaces the contents; `rows` is the number of rows of the grid, all of which must be covered. */
  readonly write: (sheet: Sheet, rows: number) => void;
}

/** Sheet name → «id:signature» of the looks it was last dressed in. */
export type DressedLooks = Readonly<Record<string, string>>;

/**
 * Writes one sheet. `rows` are needed, `spare` are made besides when the grid must grow, so that it seldom grows.
 * Returns what to remember about its looks.
 */
export function writeResultSheet(
  spreadsheet: Spreadsheet,
  look: ResultLook,
  rows: number,
  spare: number,
  dressed: DressedLooks,
): DressedLooks {
  const found = spreadsheet.getSheetByName(look.name);
  const sheet = found ?? newDraft(spreadsheet, look.name);
  const capacity = resize(sheet, rows, spare, look.columns, found === null);
  const looks = `${sheet.getSheetId()}:${look.signature}`;
  if (dressed[look.name] !== looks) look.dress(sheet);
  look.write(sheet, capacity);
  if (!found) sheet.setName(look.name);
  return { ...dressed, [look.name]: looks };
}

/** A new sheet gets its name only after it is complete; a draft that a killed run left is thrown away. */
function newDraft(spreadsheet: Spreadsheet, name: string): Sheet {
  const draftName = draftOf(name);
  const left = spreadsheet.getSheetByName(draftName);
  if (left) spreadsheet.deleteSheet(left);
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(draftName, spreadsheet.getSheets().length);
  // A new sheet becomes the active one (docs: Spreadsheet.insertSheet); nobody asked to be taken there.
  if (active) spreadsheet.setActiveSheet(active);
  sheet.setTabColor(RESULT_TAB_COLOR);
  return sheet;
}

/** Always leaves a row below the contents: rows inserted before it lie inside every format, filter and rule. */
function resize(sheet: Sheet, rows: number, spare: number, columns: number, fresh: boolean): number {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  if (hasColumns > columns) sheet.deleteColumns(columns + 1, hasColumns - columns);
  const wanted = rows + 1 + spare;
  // A blank tab of Google has 26,000 cells; 10 million is the limit of a file.
  if (fresh && hasRows > wanted) sheet.deleteRows(wanted + 1, hasRows - wanted);
  if (hasRows > rows) return fresh ? Math.min(hasRows, wanted) : hasRows;
  sheet.insertRowsBefore(hasRows, wanted - hasRows);
  return wanted;
}
