/** Thousands of cells share a few dozen looks and rules: on the wire each look is sent once, cells name it by number. */
import type { StyleModel, ValidationModel } from "../workbook/model";
import type { CellView, SheetView } from "./view";

export type PackedCell = Omit<CellView, "style" | "validation"> & { s?: number; r?: number };

export interface Packed {
  styles: StyleModel[];
  rules: ValidationModel[];
  sheets: (Omit<SheetView, "cells"> & { cells: Record<string, PackedCell> })[];
}

export function pack(sheets: readonly SheetView[]): Packed {
  const styles = new Shared<StyleModel>();
  const rules = new Shared<ValidationModel>();
  const packed = sheets.map((sheet) => {
    const cells: Record<string, PackedCell> = {};
    for (const [key, { style, validation, ...rest }] of Object.entries(sheet.cells)) {
      cells[key] = {
        ...rest,
        ...(style ? { s: styles.indexOf(style) } : {}),
        ...(validation ? { r: rules.indexOf(validation) } : {}),
      };
    }
    return { ...sheet, cells };
  });
  return { styles: styles.list, rules: rules.list, sheets: packed };
}

export function unpack({ styles, rules, sheets }: Packed): SheetView[] {
  return sheets.map((sheet) => {
    const cells: Record<string, CellView> = {};
    for (const [key, { s, r, ...rest }] of Object.entries(sheet.cells)) {
      const style = s === undefined ? undefined : styles[s];
      const validation = r === undefined ? undefined : rules[r];
      cells[key] = { ...rest, ...(style ? { style } : {}), ...(validation ? { validation } : {}) };
    }
    return { ...sheet, cells };
  });
}

class Shared<T> {
  readonly list: T[] = [];
  readonly #index = new Map<string, number>();
  /** Cells of one area often hold the very same object. */
  readonly #seen = new Map<T, number>();

  indexOf(value: T): number {
    const seen = this.#seen.get(value);
    if (seen !== undefined) return seen;
    const text = JSON.stringify(value);
    const known = this.#index.get(text) ?? this.list.push(value) - 1;
    this.#index.set(text, known);
    this.#seen.set(value, known);
    return known;
  }
}
