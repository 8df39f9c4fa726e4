/** Copies a workbook as data. Styles and input rules are only ever replaced, never changed in place, so copies share them. */
import { copyCell } from "./cells";
import type { CellModel, SheetModel, WorkbookModel } from "./model";
import { sharedStyle } from "./shared-style";

export const copyWorkbook = ({ sheets, ...rest }: WorkbookModel): WorkbookModel => ({
  ...structuredClone(rest),
  sheets: sheets.map(copySheet),
});

const copySheet = ({ cells, ...rest }: SheetModel): SheetModel => ({
  ...structuredClone(rest),
  cells: copyCells(cells),
});

export const copyCells = (cells: SheetModel["cells"]): SheetModel["cells"] => {
  const copies: Record<string, CellModel> = {};
  for (const key in cells) {
    const cell = cells[key];
    if (cell === undefined) continue;
    const copy = copyCell(cell);
    if (copy.style !== undefined) copy.style = sharedStyle(copy.style);
    copies[key] = copy;
  }
  return copies;
};
