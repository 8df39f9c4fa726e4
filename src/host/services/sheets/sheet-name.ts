/** Rules for names of tabs: not empty, at most 100 characters, unique whatever the case (platform.md §6). */
import { ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import type { WorkbookModel } from "../../workbook/model";
import { sheetNameFault } from "../../workbook/rename-sheet";

export const checkSheetName = (book: WorkbookModel, name: string, exceptId: number | null): void => {
  const fault = sheetNameFault(book, name, exceptId);
  if (fault !== null) throw new ServiceError(fault === "taken" ? say.sheetExists(name) : say.sheetName(name));
};
