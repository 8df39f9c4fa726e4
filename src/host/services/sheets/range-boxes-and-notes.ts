/** Checkboxes and notes of a Range. */
import type { CellModel } from "../../workbook/model";
import { RangePlace } from "./range-place";

export abstract class RangeBoxesAndNotes extends RangePlace {
  check(): this {
    return this.tick(0, true);
  }

  uncheck(): this {
    return this.tick(1, false);
  }

  isChecked(): boolean | null {
    const states = this.mapCells((cell) => {
      if (cell?.validation?.criteria !== "CHECKBOX") return null;
      return cell.value === (cell.validation.values[0] ?? true);
    }).flat();
    return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
  }

  insertCheckboxes(checked?: string | number | boolean, unchecked?: string | number | boolean): this {
    const values = [checked, unchecked].filter((value) => value !== undefined);
    return this.editCells((cell) => {
      cell.validation = { criteria: "CHECKBOX", values, allowInvalid: false, helpText: null };
      if (cell.value === null) cell.value = unchecked ?? false;
    });
  }

  removeCheckboxes(): this {
    return this.editCells((cell) => {
      if (cell.validation?.criteria !== "CHECKBOX") return;
      delete cell.validation;
      cell.value = null;
    });
  }

  trimWhitespace(): this {
    return this.editCells((cell) => {
      if (typeof cell.value === "string" && cell.formula === undefined) {
        cell.value = cell.value.trim().replace(/\s+/g, " ") || null;
      }
    });
  }

  getNotes(): string[][] {
    return this.mapCells((cell) => cell?.note ?? "");
  }

  getNote(): string {
    return this.firstOf(this.getNotes());
  }

  setNotes(notes: unknown[][]): this {
    return this.editGrid(notes, (cell, note) => setNote(cell, note));
  }

  setNote(note: string | null): this {
    return this.editCells((cell) => setNote(cell, note));
  }

  clearNote(): this {
    return this.setNote(null);
  }

  private tick(index: 0 | 1, fallback: boolean): this {
    return this.editCells((cell) => {
      if (cell.validation?.criteria === "CHECKBOX") cell.value = cell.validation.values[index] ?? fallback;
    });
  }
}

const setNote = (cell: CellModel, note: unknown): void => {
  if (note === null || note === undefined || note === "") delete cell.note;
  else cell.note = String(note);
};
