/** Computes the formulas of a workbook on demand and remembers the results until something changes. */
import { columnNumber } from "../a1";
import { cellAt } from "../cells";
import { localeOf } from "../locale";
import type { CellModel, CellValue, SheetModel, WorkbookModel } from "../model";
import { serialOfInstant } from "../serial";
import {
  type Argument,
  FormulaError,
  FUNCTIONS,
  type FunctionContext,
  isError,
  type RangeValue,
  scalar,
  toNumber,
  toText,
} from "./functions";
import { type Node, parseFormula } from "./parser";
import { FormulaSyntaxError } from "./tokens";

const REFERENCE = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

interface End {
  row: number | null;
  column: number | null;
}

const readEnd = (text: string): End => {
  const match = REFERENCE.exec(text);
  return {
    column: match?.[2] ? columnNumber(match[2]) : null,
    row: match?.[4] ? Number(match[4]) : null,
  };
};

const compare = (left: CellValue, right: CellValue): number => {
  const rank = (value: CellValue): number =>
    typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0;
  const fill = (value: CellValue, other: CellValue): CellValue =>
    value === null ? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0) : value;
  const [a, b] = [fill(left, right), fill(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
};

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

export class Calculator {
  private version = 0;
  private computed = new WeakMap<CellModel, number>();
  private readonly running = new Set<CellModel>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly now: () => number,
  ) {}

  /** Something changed: what was computed before is no longer trusted. */
  invalidate(): void {
    this.version++;
  }

  valueAt(sheet: SheetModel, row: number, column: number): CellValue {
    const cell = cellAt(sheet, row, column);
    if (cell === undefined) return null;
    if (cell.formula === undefined) return cell.value;
    if (this.computed.get(cell) === this.version) return cell.value;
    if (this.running.has(cell)) return { error: "#REF!" };
    this.running.add(cell);
    try {
      cell.value = this.evaluate(cell.formula, sheet);
    } finally {
      this.running.delete(cell);
    }
    this.computed.set(cell, this.version);
    return cell.value;
  }

  calculateAll(): void {
    for (const sheet of this.workbook.sheets) {
      for (const key in sheet.cells) {
        if (sheet.cells[key]?.formula === undefined) continue;
        const comma = key.indexOf(",");
        this.valueAt(sheet, Number(key.slice(0, comma)), Number(key.slice(comma + 1)));
      }
    }
  }

  evaluate(formula: string, sheet: SheetModel): CellValue {
    const locale = localeOf(this.workbook.locale);
    const now = serialOfInstant(this.now(), this.workbook.timeZone);
    const context: FunctionContext = { locale, now, today: Math.floor(now) };
    try {
      const tree = parseFormula(formula, locale.argumentSeparator, locale.decimal);
      const value = scalar(this.visit(tree, sheet, context));
      return typeof value === "number" && !Number.isFinite(value) ? { error: "#NUM!" } : (value ?? 0);
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return { error: "#ERROR!" };
      if (error instanceof FormulaError) return { error: error.code };
      throw error;
    }
  }

  private visit(node: Node, sheet: SheetModel, context: FunctionContext): CellValue | RangeValue {
    switch (node.kind) {
      case "literal":
        return node.value;
      case "reference":
        return this.reference(node, sheet);
      case "unary": {
        const value = toNumber(scalar(this.visit(node.operand, sheet, context)), context.locale);
        return node.operator === "-" ? -value : node.operator === "%" ? value / 100 : value;
      }
      case "binary":
        return this.binary(node, sheet, context);
      case "call": {
        const implementation = FUNCTIONS[node.name];
        if (implementation === undefined) throw new FormulaError("#NAME?");
        const args = node.args.map(
          (arg): Argument => ({
            lazy: () => (arg === null ? null : this.visit(arg, sheet, context)),
            isReference: arg?.kind === "reference",
          }),
        );
        return implementation(args, context);
      }
    }
  }

  private binary(node: Node & { kind: "binary" }, sheet: SheetModel, context: FunctionContext): CellValue {
    const left = scalar(this.visit(node.left, sheet, context));
    const right = scalar(this.visit(node.right, sheet, context));
    for (const value of [left, right]) if (isError(value)) throw new FormulaError(value.error);
    const comparison = COMPARISONS[node.operator];
    if (comparison !== undefined) return comparison(compare(left, right));
    if (node.operator === "&") return toText(left, context.locale) + toText(right, context.locale);
    const [a, b] = [toNumber(left, context.locale), toNumber(right, context.locale)];
    switch (node.operator) {
      case "+":
        return a + b;
      case "-":
        return a - b;
      case "*":
        return a * b;
      case "^":
        return a ** b;
      default:
        if (b === 0) throw new FormulaError("#DIV/0!");
        return a / b;
    }
  }

  private reference(node: Node & { kind: "reference" }, home: SheetModel): CellValue | RangeValue {
    const name = node.sheetName?.toLowerCase();
    const sheet =
      name === undefined ? home : this.workbook.sheets.find((other) => other.name.toLowerCase() === name);
    if (sheet === undefined) throw new FormulaError("#REF!");
    const from = readEnd(node.from);
    if (node.to === null) {
      if (from.row === null || from.column === null) throw new FormulaError("#REF!");
      if (from.row > sheet.rows || from.column > sheet.columns) throw new FormulaError("#REF!");
      return this.valueAt(sheet, from.row, from.column);
    }
    const to = readEnd(node.to);
    const rows = [from.row ?? 1, Math.min(to.row ?? sheet.rows, sheet.rows)] as const;
    const columns = [from.column ?? 1, Math.min(to.column ?? sheet.columns, sheet.columns)] as const;
    const values: CellValue[][] = [];
    for (let row = Math.min(...rows); row <= Math.max(...rows); row++) {
      const line: CellValue[] = [];
      for (let column = Math.min(...columns); column <= Math.max(...columns); column++) {
        line.push(this.valueAt(sheet, row, column));
      }
      values.push(line);
    }
    return { rows: values };
  }
}
