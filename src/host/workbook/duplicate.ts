/** Copies a sheet within its workbook. Protections stay behind: the strict reading of platform.md §3. */
import { copyCell } from "./cells";
import type { SheetModel, WorkbookModel } from "./model";

export const duplicateSheet = (source: SheetModel, id: number, name: string): SheetModel => {
  const { cells, ...rest } = source;
  const copy: SheetModel = {
    ...structuredClone({ ...rest, protections: [] }),
    cells: {},
    id,
    name,
    hidden: false,
  };
  for (const key in cells) {
    const cell = cells[key];
    if (cell === undefined) continue;
    const made = copyCell(cell);
    const range = made.validation?.range;
    if (made.validation !== undefined && range?.sheetId === source.id) {
      made.validation = { ...made.validation, range: { ...range, sheetId: id } };
    }
    copy.cells[key] = made;
  }
  for (const chart of copy.charts) {
    for (const range of chart.ranges) if (range.sheetId === source.id) range.sheetId = id;
  }
  return copy;
};

export const freeName = (workbook: WorkbookModel, base: string): string => {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  if (!taken.has(base.toLowerCase())) return base;
  let number = 2;
  while (taken.has(`${base} ${number}`.toLowerCase())) number++;
  return `${base} ${number}`;
};
