/**
 * Brings the protections of a tab to exactly what they must be. The order matters: the sheet is closed first, then the fence is
 * set up, only then are the holes opened, and what is not needed goes last; so a run killed anywhere leaves nobody more than
 * they had before or shall have.
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
  const [known] = existing.sheet;
  const closed = closeSheet(sheet, guard.coordinators, known, file);
  const opened = openHoles(sheet, closed.whole, guard, existing, file);
  return { unknown: [...new Set([...closed.unknown, ...opened.unknown])] };
}

export interface Closed extends Protected {
  readonly whole: Protection;
}

/** The sheet for coordinators alone; holes that are there stay. `known` is the protection it has already. */
export function closeSheet(
  sheet: Sheet,
  coordinators: readonly string[],
  known: Protection | undefined,
  file: File,
): Closed {
  const whole = known ?? sheet.protect();
  return { whole, unknown: narrow(whole, coordinators, known !== undefined, file) };
}

/** The fence, then the holes inside it; `whole` keeps the rest of the sheet closed. */
export function openHoles(
  sheet: Sheet,
  whole: Protection,
  guard: Guard,
  existing: Existing,
  file: File,
): Protected {
  const { fence } = guard;
  const [standing] = existing.ranges.filter((range) => isFence(range, guard));
  let unknown: string[] = [];
  if (fence) {
    const set = standing ?? rangeOf(sheet, fence).protect();
    unknown = narrow(set, [...guard.coordinators, ...guard.reporter], standing !== undefined, file);
  }
  const known = existing.sheet.length > 0;
  const holes = known ? whole.getUnprotectedRanges().map(rectangleOf) : [];
  if (guard.holes && !sameRectangles(holes, guard.holes) && !(known && !whole.canEdit()))
    whole.setUnprotectedRanges(guard.holes.map((hole) => rangeOf(sheet, hole)));
  // Whatever else protects the sheet may be all that keeps somebody out until the holes are right.
  for (const other of existing.ranges) if (other !== standing) remove(other);
  return { unknown };
}

/** Shuts everybody but coordinators out of a tab that is about to be rewritten. */
export function closeTab(
  sheet: Sheet,
  coordinators: readonly string[],
  existing: Existing,
  file: File,
): void {
  const { whole } = closeSheet(sheet, coordinators, existing.sheet[0], file);
  if (existing.sheet.length > 0 && whole.canEdit() && whole.getUnprotectedRanges().length > 0)
    whole.setUnprotectedRanges([]);
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
