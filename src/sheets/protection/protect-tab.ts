/**
 * Brings the protections of a tab to exactly what they must be. The order matters: the sheet is closed first, then the fence is
 * set up, and only then are the holes opened, so a run killed anywhere leaves the tab closed to others.
 */
import type { Rectangle } from "../../core/tabs/holes";
import {
  type Existing,
  editorsOf,
  type File,
  type Guard,
  isFence,
  missingIn,
  NOTHING,
  rectangleOf,
  sameRectangles,
  strangersIn,
} from "./guard";

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Protected {
  /** Accounts that Google did not take. */
  readonly unknown: readonly string[];
}

export function protectTab(sheet: Sheet, guard: Guard, existing: Existing, file: File): Protected {
  const unknown: string[] = [];
  const [known] = existing.sheet;
  const whole = known ?? sheet.protect();
  unknown.push(...narrow(whole, guard.coordinators, known !== undefined, file));

  const { fence } = guard;
  const [standing] = existing.ranges.filter((range) => isFence(range, guard));
  if (fence) {
    const set = standing ?? rangeOf(sheet, fence).protect();
    unknown.push(...narrow(set, [...guard.coordinators, ...guard.reporter], standing !== undefined, file));
  }
  for (const other of existing.ranges) if (other !== standing) remove(other);

  const holes = known ? known.getUnprotectedRanges().map(rectangleOf) : [];
  if (guard.holes && !sameRectangles(holes, guard.holes))
    whole.setUnprotectedRanges(guard.holes.map((hole) => rangeOf(sheet, hole)));
  return { unknown: [...new Set(unknown)] };
}

/** A sheet that only coordinators may change, without a hole. */
export function protectWholeSheet(
  sheet: Sheet,
  coordinators: readonly string[],
  file: File,
  existing: Existing = NOTHING,
): void {
  protectTab(sheet, { coordinators, reporter: [], holes: [], fence: null }, existing, file);
}

const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Rectangle) =>
  sheet.getRange(row, column, rows, columns);

/** Only `allowed` (besides owner and whoever runs this) may edit. Returns accounts that Google refused. */
function narrow(protection: Protection, allowed: readonly string[], known: boolean, file: File): string[] {
  if (known && !protection.canEdit()) return [];
  if (known && protection.isWarningOnly()) protection.setWarningOnly(false);
  // A fresh protection mirrors the rights of the file (docs), so its list need not be read.
  const listed = known ? editorsOf(protection) : file.editors;
  const strangers = strangersIn(listed, allowed, file);
  if (strangers.length > 0) protection.removeEditors(strangers);
  const missing = missingIn(listed, allowed, file);
  // A list that was never touched goes on mirroring the file, so one change is always made.
  const unpinned = !known && strangers.length === 0 && missing.length === 0;
  const refused = add(protection, unpinned ? [file.me] : missing);
  if (known && protection.canDomainEdit()) protection.setDomainEdit(false);
  return refused;
}

/** All at once; where Google does not know one of them, one by one, so that the others get in. */
function add(protection: Protection, accounts: readonly string[]): string[] {
  if (accounts.length === 0) return [];
  try {
    protection.addEditors([...accounts]);
    return [];
  } catch {
    return accounts.filter((account) => {
      try {
        protection.addEditor(account);
        return false;
      } catch {
        return true;
      }
    });
  }
}

function remove(protection: Protection): void {
  if (protection.canEdit()) protection.remove();
}
