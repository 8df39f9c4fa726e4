/** Which cells a protected sheet lets people edit, as Excel's locked and unlocked cells. */
import type { SheetProtection } from "hucre";
import type { Area, SheetModel } from "../workbook/model";

/**
 * Excel knows one lock per sheet and no people. A sheet protection with holes becomes that lock; ranges protected on an
 * open sheet have no counterpart and stay open.
 */
export function sheetLock(sheet: SheetModel): { protection: SheetProtection; open: Area[] } | null {
  const lock = sheet.protections.find((protection) => protection.type === "SHEET" && !protection.warningOnly);
  if (!lock) return null;
  return {
    // No password: the lock keeps from slips, as it does in Google; filtering, sorting and sizing stay possible.
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      autoFilter: true,
      sort: true,
      formatColumns: true,
      formatRows: true,
    },
    open: lock.unprotected,
  };
}
