/**
 * A new tab: a copy of its template, closed to others before anything of the reporter's is on it, opened to the reporter when all of it
 * is, marked as the reporter's when it is complete.
 */
import type { Reporter } from "../../core/reporters/reporter";
import { HEADER, MARK, OWNER_MARK, TAB_WIDTH } from "../../core/tabs/layout";
import { type File, NOTHING } from "../protection/guard";
import { closeSheet, openHoles } from "../protection/protect-tab";
import { bodyCells } from "./body";
import { headerOfNew } from "./header";
import { guardOf, type TabsInput, type WantedTab } from "./tab-job";
import type { Kinds } from "./update-tab";
import { writeCells } from "./write-cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface MadeTab {
  readonly sheet: Sheet;
  readonly kinds: Kinds;
  /** Accounts that Google does not know. */
  readonly unknown: readonly string[];
}

/** Text of a deleted tab that comes back into the new one. */
export interface Returned {
  /** Stands in the tab until all of it is back. */
  readonly note: string;
  /** Gives the kinds of the rows, of which there may be more now. */
  readonly putBack: (sheet: Sheet, kinds: Kinds) => Kinds;
}

export function createTab(
  spreadsheet: Spreadsheet,
  wanted: WantedTab,
  template: Sheet,
  name: string,
  index: number,
  input: TabsInput,
  file: File,
  returned: Returned | null,
): MadeTab {
  const sheet = spreadsheet.insertSheet(name, index, { template });
  const guard = (rows: Kinds) => guardOf(rows, wanted.reporter, input.settings, file);
  let kinds: Kinds = wanted.rows.map(({ kind }) => kind);
  const closed = closeSheet(sheet, guard(kinds).coordinators, undefined, file);
  fill(sheet, wanted);
  if (returned) {
    writeMark(sheet, wanted.reporter, returned.note);
    kinds = returned.putBack(sheet, kinds);
  }
  const opened = openHoles(sheet, closed.whole, guard(kinds), NOTHING, file);
  markTab(sheet, wanted);
  return { sheet, kinds, unknown: [...new Set([...closed.unknown, ...opened.unknown])] };
}

/** All that its template lacks, in one call. It empties the input cells, so it comes before they are opened. */
function fill(sheet: Sheet, { header, reporter, rows }: WantedTab): void {
  const kinds = rows.map(({ kind }) => kind);
  const cells = [...headerOfNew(header, reporter.name, kinds), ...bodyCells(rows)];
  writeCells(sheet.getRange(HEADER.reporter, 1, cells.length, TAB_WIDTH), cells);
}

/** Written last: a tab without it is taken up again by the next run. */
export function markTab(sheet: Sheet, { reporter, fingerprint }: WantedTab): void {
  writeMark(sheet, reporter, fingerprint);
}

/** Whose tab it is, and what it was made from or what is still to be done with it. */
export function writeMark(sheet: Sheet, { id }: Reporter, madeFrom: string): void {
  sheet.getRange(MARK.row, MARK.column, 1, 2).setValues([[`${OWNER_MARK}${id}`, madeFrom]]);
}
