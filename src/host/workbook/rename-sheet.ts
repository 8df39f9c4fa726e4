/** Renames a tab, and with it every formula that names it. */
import { renameInFormula } from "./formula/move";
import type { LinkIndex } from "./link-index";
import type { SheetModel, WorkbookModel } from "./model";

export const MAX_NAME_LENGTH = 100;

/** `: / \ ? * [ ]` are let through: Google has not been shown to refuse them (platform.md §6). */
export const sheetNameFault = (
  book: WorkbookModel,
  name: string,
  exceptId: number | null,
): "taken" | "invalid" | null => {
  if (name.trim() === "" || name.length > MAX_NAME_LENGTH) return "invalid";
  const lower = name.toLowerCase();
  return book.sheets.some((sheet) => sheet.id !== exceptId && sheet.name.toLowerCase() === lower)
    ? "taken"
    : null;
};

export const renameSheet = (book: WorkbookModel, links: LinkIndex, sheet: SheetModel, name: string): void => {
  const old = sheet.name;
  sheet.name = name;
  for (const other of book.sheets) {
    for (const key of links.cellsNamingOthers(other)) {
      const cell = other.cells[key];
      if (cell === undefined) continue;
      if (cell.formula !== undefined) cell.formula = renameInFormula(cell.formula, old, name);
      const rule = cell.validation;
      if (rule?.criteria === "CUSTOM_FORMULA") {
        cell.validation = { ...rule, values: [renameInFormula(String(rule.values[0]), old, name)] };
      }
    }
  }
};
