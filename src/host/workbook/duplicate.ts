/** Copies a sheet within its workbook. Protections stay behind: the strict reading of platform.md §3. */
import { copyCells } from "./copy-workbook";
import type { SheetModel, WorkbookModel } from "./model";

export const duplicateSheet = (source: SheetModel, id: number, name: string): SheetModel => {
  const { cells, ...rest } = source;
  const copy: SheetModel = {
    ...structuredClone({ ...rest, protections: [] }),
    cells: copyCells(cells),
    id,
    name,
    hidden: false,
  };
  for (const key in copy.cells) {
    const cell = copy.cells[key];
    const range = cell?.validation?.range;
    if (cell?.validation !== undefined && range?.sheetId === source.id) {
      cell.validation = { ...cell.validation, range: { ...range, sheetId: id } };
    }
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
