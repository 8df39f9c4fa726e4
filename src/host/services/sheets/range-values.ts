/** Values, formulas, checkboxes, notes and input rules of a Range. */
import { NotImplemented, ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import { singleCell } from "../../workbook/area";
import { cellAt, copyCell, pruneCell } from "../../workbook/cells";
import { FUNCTIONS } from "../../workbook/formula/functions";
import { functionsIn, parseFormula } from "../../workbook/formula/parser";
import { localeOf } from "../../workbook/locale";
import type { CellModel, CellValue } from "../../workbook/model";
import { cellKey } from "../../workbook/model";
import { displayValue, isDateFormat } from "../../workbook/number-format";
import { instantOfSerial } from "../../workbook/serial";
import { obeys } from "../../workbook/validation";
import { type Input, writeValue } from "../../workbook/write-value";
import { RangeBoxesAndNotes } from "./range-boxes-and-notes";

export type ScriptValue = string | number | boolean | Date;

export abstract class RangeValues extends RangeBoxesAndNotes {
  getValues(): ScriptValue[][] {
    const sheet = this.model();
    return this.mapCells((cell, row, column) =>
      this.scriptValue(
        cell,
        cell?.formula === undefined
          ? (cell?.value ?? null)
          : this.world.calculator.valueAt(sheet, row, column),
      ),
    );
  }

  getValue(): ScriptValue {
    return this.firstOf(this.getValues());
  }

  getDisplayValues(): string[][] {
    const sheet = this.model();
    const locale = localeOf(this.book.locale);
    return this.mapCells((cell, row, column) =>
      cell === undefined
        ? ""
        : displayValue(this.world.calculator.valueAt(sheet, row, column), cell.numberFormat, locale),
    );
  }

  getDisplayValue(): string {
    return this.firstOf(this.getDisplayValues());
  }

  getFormulas(): string[][] {
    return this.mapCells((cell) => cell?.formula ?? "");
  }

  getFormula(): string {
    return this.firstOf(this.getFormulas());
  }

  isBlank(): boolean {
    return this.getValues().every((line) => line.every((value) => value === ""));
  }

  setValues(values: Input[][]): this {
    this.checkShape(values);
    return this.writeAll((row, column) => values[row]?.[column]);
  }

  setValue(value: Input): this {
    return this.writeAll(() => value);
  }

  setFormulas(formulas: string[][]): this {
    this.checkShape(formulas);
    for (const formula of formulas.flat()) this.checkFormula(formula);
    return this.writeAll((row, column) => asFormula(formulas[row]?.[column] ?? ""));
  }

  setFormula(formula: string): this {
    this.checkFormula(formula);
    return this.writeAll(() => asFormula(formula));
  }

  clearContent(): this {
    return this.writeAll(() => null);
  }

  private scriptValue(cell: CellModel | undefined, value: CellValue): ScriptValue {
    if (value === null) return "";
    if (typeof value === "object") return value.error;
    return typeof value === "number" && isDateFormat(cell?.numberFormat)
      ? new Date(instantOfSerial(value, this.book.timeZone))
      : value;
  }

  /** All or nothing: a value that a rejecting rule refuses leaves the whole range as it was. */
  private writeAll(inputAt: (row: number, column: number) => Input): this {
    this.change(this.area, (sheet) => {
      const before = new Map<string, CellModel | undefined>();
      const context = { workbook: this.book, sheet, now: this.world.now(), by: "script" as const };
      try {
        for (let row = 0; row < this.area.rows; row++) {
          for (let column = 0; column < this.area.columns; column++) {
            const [r, c] = [this.area.row + row, this.area.column + column];
            const known = cellAt(sheet, r, c);
            before.set(cellKey(r, c), known === undefined ? undefined : { ...known });
            writeValue(context, r, c, inputAt(row, column));
            this.checkRule(cellAt(sheet, r, c), r, c);
          }
        }
      } catch (error) {
        for (const [key, cell] of before) {
          if (cell === undefined) delete sheet.cells[key];
          else sheet.cells[key] = cell;
        }
        throw error;
      }
    });
    return this;
  }

  private checkRule(cell: CellModel | undefined, row: number, column: number): void {
    const rule = cell?.validation;
    if (cell === undefined || rule === undefined || rule.allowInvalid || cell.formula !== undefined) return;
    const place = { workbook: this.book, sheet: this.model(), calculator: this.world.calculator };
    if (rule.criteria === "CUSTOM_FORMULA") this.world.touch(this.model());
    if (!obeys(rule, cell.value, place))
      throw new ServiceError(say.validation(singleCell(row, column), rule.helpText));
  }

  /** Google would show #ERROR! or #NAME? in the cell; a formula the host cannot compute must not pass unnoticed. */
  private checkFormula(formula: string): void {
    if (formula === "") return;
    const { argumentSeparator, decimal } = localeOf(this.book.locale);
    const text = asFormula(formula);
    try {
      const unknown = functionsIn(parseFormula(text, argumentSeparator, decimal)).find(
        (name) => !(name in FUNCTIONS),
      );
      if (unknown !== undefined) throw new NotImplemented(`Spreadsheet function ${unknown} in ${text}`);
    } catch (error) {
      if (error instanceof NotImplemented) throw error;
      throw new NotImplemented(`Formula ${text} (${error instanceof Error ? error.message : error})`);
    }
  }

  protected forgetCells(keep: (cell: CellModel) => CellModel): this {
    this.change(this.area, (sheet) => {
      for (let row = this.area.row; row < this.area.row + this.area.rows; row++) {
        for (let column = this.area.column; column < this.area.column + this.area.columns; column++) {
          const cell = cellAt(sheet, row, column);
          if (cell === undefined) continue;
          sheet.cells[cellKey(row, column)] = keep(copyCell(cell));
          pruneCell(sheet, row, column);
        }
      }
    });
    return this;
  }
}

const asFormula = (formula: string): string =>
  formula === "" || formula.startsWith("=") ? formula : `=${formula}`;
