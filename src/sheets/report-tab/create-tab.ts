/** A new tab: a copy of its template, closed to others before anything else, marked as the reporter's when it is complete. */
import { MARK, OWNER_MARK } from "../../core/tabs/layout";
import type { FinalRow } from "../../core/tabs/update";
import { type File, NOTHING } from "../protection/guard";
import { protectTab } from "../protection/protect-tab";
import { writePlan } from "./body";
import { writeNames } from "./header";
import { guardOf, type TabsInput, type WantedTab } from "./tab-job";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface MadeTab {
  readonly sheet: Sheet;
  /** Accounts that Google does not know. */
  readonly unknown: readonly string[];
}

export function createTab(
  spreadsheet: Spreadsheet,
  wanted: WantedTab,
  template: Sheet,
  name: string,
  index: number,
  input: TabsInput,
  file: File,
  beforeMark: (sheet: Sheet) => void,
): MadeTab {
  const sheet = spreadsheet.insertSheet(name, index, { template });
  const rows: FinalRow[] = wanted.rows.map((row, at) => ({ ...row, from: at }));
  const guard = guardOf(
    rows.map(({ kind }) => kind),
    wanted.reporter,
    input.settings,
    file,
  );
  const { unknown } = protectTab(sheet, guard, NOTHING, file);
  writeNames(sheet, wanted.header, wanted.reporter.name, rows);
  // An extension changes deadlines of this reporter only.
  if (wanted.reporter.extension !== null) writePlan(sheet, rows);
  beforeMark(sheet);
  markTab(sheet, wanted);
  return { sheet, unknown };
}

/** Written last: a tab without it is taken up again by the next run. */
export function markTab(sheet: Sheet, { reporter, fingerprint }: WantedTab): void {
  sheet.getRange(MARK.row, MARK.column, 1, 2).setValues([[`${OWNER_MARK}${reporter.id}`, fingerprint]]);
}
