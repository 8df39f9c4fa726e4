/** Copies a sheet within its workbook. Protections stay behind: the strict reading of platform.md §3. */
import type { SheetModel, WorkbookModel } from "./model";

export const duplicateSheet = (source: SheetModel, id: number, name: string): SheetModel => {
  const copy = structuredClone({ ...source, protections: [] });
  copy.id = id;
  copy.name = name;
  copy.hidden = false;
  for (const key in copy.cells) {
    const rule = copy.cells[key]?.validation;
    if (rule?.range?.sheetId === source.id) rule.range.sheetId = id;
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
