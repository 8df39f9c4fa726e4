/** Cells gathered into few rectangles. */
import { type Area, cellPlace, type SheetModel, type ValidationModel } from "./model";

/** Rectangles that cover exactly the cells with these keys: runs down each column, equal runs of neighbouring columns joined. */
export function rectanglesOf(keys: readonly string[]): Area[] {
  const cells = keys.map(cellPlace).sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Area>();
  const areas: Area[] = [];
  for (const run of runs) {
    const before = open.get(`${run.row}+${run.rows}`);
    if (before && before.column + before.columns === run.column) {
      before.columns += 1;
      continue;
    }
    open.set(`${run.row}+${run.rows}`, run);
    areas.push(run);
  }
  return areas;
}

/** Input rules of a sheet, each once, with the areas it holds in. */
export function rulesOf(sheet: Pick<SheetModel, "cells">): { rule: ValidationModel; areas: Area[] }[] {
  const groups = new Map<string, { rule: ValidationModel; keys: string[] }>();
  for (const [key, { validation: rule }] of Object.entries(sheet.cells)) {
    if (!rule) continue;
    const same = JSON.stringify(rule);
    const group = groups.get(same) ?? { rule, keys: [] };
    group.keys.push(key);
    groups.set(same, group);
  }
  return [...groups.values()].map(({ rule, keys }) => ({ rule, areas: rectanglesOf(keys) }));
}
