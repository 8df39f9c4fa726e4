/** Who may change what: file editors, sheet and range protections, and the AND of overlaps (platform.md §3). */
import { isCovered, overlaps } from "./area";
import type { Area, ProtectionModel, SheetModel, WorkbookModel } from "./model";

export const sameAccount = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const hasAccount = (accounts: readonly string[], account: string): boolean =>
  accounts.some((other) => sameAccount(other, account));

export const domainOf = (account: string): string =>
  account.slice(account.lastIndexOf("@") + 1).toLowerCase();

export const isConsumer = (account: string): boolean => /^(gmail|googlemail)\.com$/.test(domainOf(account));

export const isFileEditor = (workbook: WorkbookModel, account: string): boolean =>
  sameAccount(workbook.owner, account) || hasAccount(workbook.editors, account);

/** Whether this protection leaves the account the right to edit what it covers. */
export const isAllowed = (workbook: WorkbookModel, protection: ProtectionModel, account: string): boolean =>
  sameAccount(workbook.owner, account) ||
  protection.warningOnly ||
  hasAccount(protection.editors, account) ||
  (protection.domainEdit && !isConsumer(workbook.owner) && domainOf(account) === domainOf(workbook.owner));

const excluding = (workbook: WorkbookModel, sheet: SheetModel, account: string): ProtectionModel[] =>
  isFileEditor(workbook, account)
    ? sheet.protections.filter((protection) => !isAllowed(workbook, protection, account))
    : [];

export const canEditArea = (
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  account: string,
): boolean =>
  isFileEditor(workbook, account) &&
  excluding(workbook, sheet, account).every((protection) =>
    protection.area === null ? isCovered(area, protection.unprotected) : !overlaps(protection.area, area),
  );

/** Rows, columns, sizes, name, colour, freezing: nobody may who is shut out of the sheet. */
export const canEditLayout = (workbook: WorkbookModel, sheet: SheetModel, account: string): boolean =>
  isFileEditor(workbook, account) &&
  excluding(workbook, sheet, account).every((protection) => protection.area !== null);

/** Deleting a tab takes every protected range on it away. */
export const canDeleteSheet = (workbook: WorkbookModel, sheet: SheetModel, account: string): boolean =>
  isFileEditor(workbook, account) && excluding(workbook, sheet, account).length === 0;

/** Deleting lines touches their cells; inserting inside a protected range stretches it. */
export const canShiftLines = (
  workbook: WorkbookModel,
  sheet: SheetModel,
  account: string,
  axis: "row" | "column",
  at: number,
  removed: number,
): boolean =>
  canEditLayout(workbook, sheet, account) &&
  excluding(workbook, sheet, account).every(({ area }) => {
    if (area === null) return false;
    const first = area[axis];
    const last = first + (axis === "row" ? area.rows : area.columns) - 1;
    return removed > 0 ? at > last || at + removed - 1 < first : at <= first || at > last;
  });
