/**
 * A sheet that commands rebuild: made and dressed once, then only its contents are replaced, by one call that covers the old
 * extent too. So its id, links to it, protection and charts stay, and a killed run leaves either the old contents or the new.
 */
import { draftOf, RESULT_TAB_COLOR } from "./sheet-names";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How a sheet must look, whatever stands on it. */
export interface ResultLook {
  readonly name: string;
  /** Changes whenever the sheet must be dressed anew. */
  readonly signature: string;
  readonly columns: number;
  /** Sets formats, widths, rules and the like for the whole grid; idempotent. `before` is what it was dressed in, null when unknown. */
  readonly dress: (sheet: Sheet, before: string | null) => void;
}

/** A look with what to write into it. */
export interface ResultSheet extends ResultLook {
  /** Rows of the contents, and the empty ones made besides when the grid must grow, so that it seldom grows. */
  readonly rows: number;
  readonly spare: number;
  /**
   * Replaces the contents; `rows` is the number of rows of the grid, all of which must be covered. They must come out right in any
   * look: `before` is what the sheet is dressed in, null when unknown.
   */
  readonly write: (sheet: Sheet, rows: number, before: string | null) => void;
}

/** Sheet name → «id:signature» of the looks it was last dressed in. */
export type DressedLooks = Readonly<Record<string, string>>;

/** What a sheet that stands there was dressed in; null when nobody knows. */
function knownLook(sheet: Sheet, name: string, dressed: DressedLooks): string | null {
  const [id, ...signature] = (dressed[name] ?? "").split(":");
  return id === String(sheet.getSheetId()) ? signature.join(":") : null;
}

export type Standing = "missing" | "outdated" | "dressed";

export function standingOf(spreadsheet: Spreadsheet, look: ResultLook, dressed: DressedLooks): Standing {
  const sheet = spreadsheet.getSheetByName(look.name);
  if (!sheet) return "missing";
  return knownLook(sheet, look.name, dressed) === look.signature ? "dressed" : "outdated";
}

/**
 * Writes one sheet, making it when it is missing. Only `redress` puts new looks on a sheet that stands there, and only when its own are
 * outdated. Returns what to remember about the looks; `remember` is called for those of a new sheet.
 */
export function writeResultSheet(
  spreadsheet: Spreadsheet,
  wanted: ResultSheet,
  dressed: DressedLooks,
  redress: boolean,
  remember: (looks: DressedLooks) => void,
): DressedLooks {
  const found = spreadsheet.getSheetByName(wanted.name);
  const sheet = found ?? newDraft(spreadsheet, wanted);
  const before = found ? knownLook(found, wanted.name, dressed) : null;
  const dresses = !found || (redress && before !== wanted.signature);
  const rows = grow(sheet, wanted);
  // Contents first: merging cells drops what the old contents have in them.
  if (found && dresses) sheet.getRange(1, 1, rows, sheet.getMaxColumns()).breakApart();
  wanted.write(sheet, rows, before);
  if (dresses) wanted.dress(sheet, before);
  const looks = dresses
    ? { ...dressed, [wanted.name]: `${sheet.getSheetId()}:${wanted.signature}` }
    : dressed;
  if (!found) {
    // Before it gets its name: a sheet that has it is known, and a draft is thrown away together with its number.
    remember(looks);
    sheet.setName(wanted.name);
  }
  return looks;
}

/** A new sheet gets its name only after it is complete; a draft that a killed run left is thrown away. */
function newDraft(spreadsheet: Spreadsheet, { name, columns, rows, spare }: ResultSheet): Sheet {
  const draftName = draftOf(name);
  const left = spreadsheet.getSheetByName(draftName);
  if (left) spreadsheet.deleteSheet(left);
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(draftName, spreadsheet.getSheets().length);
  // A new sheet becomes the active one (docs: Spreadsheet.insertSheet); nobody asked to be taken there.
  if (active) spreadsheet.setActiveSheet(active);
  sheet.setTabColor(RESULT_TAB_COLOR);
  // A blank tab of Google has 26,000 cells; 10 million is the limit of a file.
  const [extraRows, extraColumns] = [
    sheet.getMaxRows() - (rows + 1 + spare),
    sheet.getMaxColumns() - columns,
  ];
  if (extraRows > 0) sheet.deleteRows(rows + 2 + spare, extraRows);
  if (extraColumns > 0) sheet.deleteColumns(columns + 1, extraColumns);
  return sheet;
}

/**
 * Always leaves a row below the contents: rows inserted before it lie inside every format, filter and rule. Columns are never
 * removed from a sheet that stands there: somebody may have put notes beside ours.
 */
function grow(sheet: Sheet, { rows, spare, columns }: ResultSheet): number {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  if (hasRows > rows) return hasRows;
  const wanted = rows + 1 + spare;
  sheet.insertRowsBefore(hasRows, wanted - hasRows);
  return wanted;
}
