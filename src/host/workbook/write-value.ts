/** Puts one value into one cell the way Google does: as if typed, unless the format is plain text (platform.md §6). */
import { containsCell } from "./area";
import { MAX_CELL_CHARACTERS } from "./blank";
import { cellAt, editCell, pruneCell } from "./cells";
import { localeOf } from "./locale";
import type { CellModel, SheetModel, WorkbookModel } from "./model";
import { isAutomatic } from "./number-format";
import { serialOfInstant } from "./serial";
import { readTyped } from "./typed-text";

export type Input = string | number | boolean | Date | null | undefined;

export class TooLong extends Error {}
/** A value whose fate in Google nobody has verified. */
export class UnverifiedWrite extends Error {}

export interface WriteContext {
  workbook: WorkbookModel;
  sheet: SheetModel;
  /** Instant, for dates typed without a year. */
  now: number;
  /**
   * A person's "=1+2" in a plain-text cell stays text; a script's is taken for a formula, because nothing documented says
   * that the format alone stops it.
   */
  by: "script" | "person";
}

const clearContent = (cell: CellModel): void => {
  cell.value = null;
  delete cell.formula;
  delete cell.links;
};

/** Every cell of a merge but its first is hidden and takes no value. */
export const isHiddenByMerge = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.merges.some(
    (merge) => containsCell(merge, row, column) && (merge.row !== row || merge.column !== column),
  );

const setText = (cell: CellModel, text: string): void => {
  cell.value = text === "" ? null : text;
};

const writeString = (cell: CellModel, text: string, { workbook, by, now }: WriteContext): void => {
  if (cell.numberFormat === "@") {
    if (by === "script" && text.startsWith("=")) cell.formula = text;
    else setText(cell, text.startsWith("'") ? text.slice(1) : text);
    return;
  }
  const year = new Date(now).getUTCFullYear();
  const typed = readTyped(text, localeOf(workbook.locale), year);
  if (typed.kind === "formula") {
    cell.formula = typed.formula;
    if (/^=TODAY\(\s*\)$/i.test(typed.formula) && isAutomatic(cell.numberFormat)) {
      cell.numberFormat = localeOf(workbook.locale).dateFormat;
    }
    return;
  }
  cell.value = typed.value;
  if (typed.numberFormat !== undefined && isAutomatic(cell.numberFormat))
    cell.numberFormat = typed.numberFormat;
};

export const writeValue = (context: WriteContext, row: number, column: number, input: Input): void => {
  const { workbook, sheet } = context;
  if (sheet.merges.length > 0 && isHiddenByMerge(sheet, row, column)) return;
  if (input === null || input === undefined || input === "") {
    const known = cellAt(sheet, row, column);
    if (known === undefined) return;
    clearContent(known);
    pruneCell(sheet, row, column);
    return;
  }
  const cell = editCell(sheet, row, column);
  if (input instanceof Date) {
    if (Number.isNaN(input.getTime())) throw new UnverifiedWrite("An invalid Date written into a cell");
    if (cell.numberFormat === "@") throw new UnverifiedWrite("A Date written into a cell of the format @");
    clearContent(cell);
    const serial = serialOfInstant(input.getTime(), workbook.timeZone);
    cell.value = serial;
    const { dateFormat } = localeOf(workbook.locale);
    if (isAutomatic(cell.numberFormat)) {
      cell.numberFormat = Number.isInteger(serial) ? dateFormat : `${dateFormat} h:mm:ss`;
    }
    return;
  }
  if (typeof input === "number" && !Number.isFinite(input)) {
    throw new UnverifiedWrite(`${input} written into a cell`);
  }
  if (typeof input === "string" && input.length > MAX_CELL_CHARACTERS) throw new TooLong();
  clearContent(cell);
  if (typeof input === "string") writeString(cell, input, context);
  else cell.value = input;
  pruneCell(sheet, row, column);
};
