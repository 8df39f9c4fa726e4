/** What the page is told about the spreadsheet: the workbook as kept, plus how Google would print its values. */
import type { CellModel, SheetModel, WorkbookModel } from "../workbook/model";
import type { Packed } from "./pack";

export interface CellView extends CellModel {
  /** As printed, where it differs from the value itself. */
  display?: string;
}

export interface SheetView extends Omit<SheetModel, "cells"> {
  cells: Record<string, CellView>;
}

export interface WorkbookView extends Omit<WorkbookModel, "sheets"> {
  sheets: SheetView[];
}

/** What changed since the page last asked: whole sheets, and the order of all. */
export interface WorkbookChange {
  name: string;
  owner: string;
  editors: string[];
  order: number[];
  sheets: SheetView[];
  activeSheetId: number;
}

/** The same as they cross the wire. */
export type PackedBook = Omit<WorkbookView, "sheets"> & { packed: Packed };
export type PackedChange = Omit<WorkbookChange, "sheets"> & { packed: Packed };
