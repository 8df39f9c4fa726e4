/** Two states of one sheet → the mutations that lead Univer from the one to the other; cells apart, see cell-difference. */
import { BooleanNumber, type IMutationInfo, type IRange } from "@univerjs/core";
import type { SheetView } from "../../host/server/view";
import { toRange } from "./area";
import { same } from "./cell-difference";
import { mutation } from "./mutation";
import { flag, toFreeze } from "./worksheet";

/** What must stand before cells are written: name, size of the sheet, merges. */
export function frameOf(old: SheetView, now: SheetView): IMutationInfo[] {
  const out: IMutationInfo[] = [];
  const add = (id: string, params: object) => out.push(mutation(`sheet.mutation.${id}`, now.id, params));
  if (old.name !== now.name) add("set-worksheet-name", { name: now.name });
  if (old.tabColor !== now.tabColor) add("set-tab-color", { color: now.tabColor ?? "" });
  if (old.rows !== now.rows) add("set-worksheet-row-count", { rowCount: now.rows });
  if (old.columns !== now.columns) add("set-worksheet-column-count", { columnCount: now.columns });
  if (!same(old.merges, now.merges)) {
    if (old.merges.length > 0) add("remove-worksheet-merge", { ranges: old.merges.map(toRange) });
    if (now.merges.length > 0) add("add-worksheet-merge", { ranges: now.merges.map(toRange) });
  }
  return out;
}

/** How the sheet is looked at: sizes, what is hidden, frozen rows, grid lines. */
export function looksOf(old: SheetView, now: SheetView): IMutationInfo[] {
  const out: IMutationInfo[] = [...sizes(old, now), ...hiding(old, now)];
  const add = (id: string, params: object) => out.push(mutation(`sheet.mutation.${id}`, now.id, params));
  if (old.hidden !== now.hidden) add("set-worksheet-hidden", { hidden: flag(now.hidden) });
  if (old.frozenRows !== now.frozenRows || old.frozenColumns !== now.frozenColumns)
    add("set-frozen", { ...toFreeze(now), resetScroll: false });
  if (old.hiddenGridlines !== now.hiddenGridlines)
    add("toggle-gridlines", { showGridlines: flag(!now.hiddenGridlines) });
  return out;
}

function sizes(old: SheetView, now: SheetView): IMutationInfo[] {
  const out: IMutationInfo[] = [];
  const add = (id: string, params: object) => out.push(mutation(`sheet.mutation.${id}`, now.id, params));
  for (const [key, width] of Object.entries(now.columnWidths)) {
    if (old.columnWidths[Number(key)] !== width)
      add("set-worksheet-col-width", { ranges: [wholeColumn(now, Number(key))], colWidth: width });
  }
  for (const [key, height] of Object.entries(now.rowHeights)) {
    if (old.rowHeights[Number(key)] === height) continue;
    const ranges = [wholeRow(now, Number(key))];
    add("set-worksheet-row-height", { ranges, rowHeight: height });
    add("set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: BooleanNumber.FALSE });
  }
  return out;
}

function hiding(old: SheetView, now: SheetView): IMutationInfo[] {
  const rows = (list: number[]) => list.map((row) => wholeRow(now, row));
  const columns = (list: number[]) => list.map((column) => wholeColumn(now, column));
  const steps = [
    ["set-row-visible", rows(less(old.hiddenRows, now.hiddenRows))],
    ["set-row-hidden", rows(less(now.hiddenRows, old.hiddenRows))],
    ["set-col-visible", columns(less(old.hiddenColumns, now.hiddenColumns))],
    ["set-col-hidden", columns(less(now.hiddenColumns, old.hiddenColumns))],
  ] as const;
  return steps.flatMap(([id, ranges]) =>
    ranges.length > 0 ? [mutation(`sheet.mutation.${id}`, now.id, { ranges })] : [],
  );
}

const less = (a: readonly number[], b: readonly number[]): number[] =>
  a.filter((value) => !b.includes(value));

const wholeRow = (sheet: SheetView, row: number): IRange =>
  toRange({ row, column: 1, rows: 1, columns: sheet.columns });

const wholeColumn = (sheet: SheetView, column: number): IRange =>
  toRange({ row: 1, column, rows: sheet.rows, columns: 1 });
