/** New protections: they follow the editors of the file until somebody changes the list. */
import type { Area, ProtectionModel, SheetModel, WorkbookModel } from "../../workbook/model";

const fresh = (book: WorkbookModel, type: "SHEET" | "RANGE", area: Area | null): ProtectionModel => ({
  id: book.nextProtectionId++,
  type,
  area,
  description: "",
  editors: [...book.editors],
  mirrorsFile: true,
  domainEdit: false,
  warningOnly: false,
  unprotected: [],
});

/** Always a new one, also over an existing protection. */
export const addRangeProtection = (book: WorkbookModel, sheet: SheetModel, area: Area): number => {
  const made = fresh(book, "RANGE", { ...area });
  sheet.protections.push(made);
  return made.id;
};

/** A sheet has at most one: a second call answers the first one. */
export const addSheetProtection = (book: WorkbookModel, sheet: SheetModel): number => {
  const known = sheet.protections.find(({ type }) => type === "SHEET");
  if (known !== undefined) return known.id;
  const made = fresh(book, "SHEET", null);
  sheet.protections.push(made);
  return made.id;
};
