/** Google's Range: places, rich text, rules, merges, copying, sorting, filter and protection on top of values and looks. */
import type { EnumValue } from "../../runtime/enumeration";
import { NotImplemented, ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import type { Contract } from "../../runtime/service-object";
import { contains, intersection, lastColumn, overlaps, singleCell } from "../../workbook/area";
import { type CopyWhat, copyArea } from "../../workbook/copy-area";
import { copyFormula } from "../../workbook/formula/move";
import { localeOf } from "../../workbook/locale";
import type { Area, CellModel } from "../../workbook/model";
import { displayValue } from "../../workbook/number-format";
import { canEditArea } from "../../workbook/rights";
import { type SortKey, sortRows } from "../../workbook/sort";
import { DataValidation } from "./data-validation";
import { Filter } from "./filter";
import { addRangeProtection } from "./new-protection";
import { Protection } from "./protection";
import { RANGE_MEMBERS } from "./range-members";
import { RangeMerging } from "./range-merging";
import { RichTextValue } from "./rich-text";
import { Sheet } from "./sheet";

const COPY: Readonly<Record<string, CopyWhat>> = {
  PASTE_NORMAL: "everything",
  PASTE_VALUES: "content",
  PASTE_FORMAT: "format",
  PASTE_DATA_VALIDATION: "validation",
};

export class Range
  extends RangeMerging
  implements Contract<GoogleAppsScript.Spreadsheet.Range, keyof typeof RANGE_MEMBERS>
{
  readonly serviceName = "Range";
  readonly members = RANGE_MEMBERS;

  getSheet(): Sheet {
    return new Sheet(this.execution, this.sheetId);
  }

  offset(rows: number, columns: number, height = this.area.rows, width = this.area.columns): Range {
    const { row, column } = this.area;
    return this.at({ row: row + rows, column: column + columns, rows: height, columns: width });
  }

  getCell(row: number, column: number): Range {
    const cell = singleCell(this.area.row + row - 1, this.area.column + column - 1);
    if (!contains(this.area, cell)) throw new ServiceError(say.invalidCoordinates);
    return this.at(cell);
  }

  activate(): this {
    const seat = this.world.seat(this.user);
    seat.sheetId = this.sheetId;
    seat.selection = { ...this.area };
    return this;
  }

  canEdit(): boolean {
    return canEditArea(this.book, this.model(), this.area, this.user);
  }

  /** null where the cell holds no plain text: numbers, dates, truth values, formulas. */
  getRichTextValues(): (RichTextValue | null)[][] {
    const locale = localeOf(this.book.locale);
    return this.mapCells((cell) => {
      const value = cell?.value ?? null;
      if (cell?.formula !== undefined) return null;
      if (value === null) return new RichTextValue(this.execution, "", []);
      if (typeof value === "string") return new RichTextValue(this.execution, value, cell?.links ?? []);
      return cell?.numberFormat === "@"
        ? new RichTextValue(this.execution, displayValue(value, "@", locale), [])
        : null;
    });
  }

  getRichTextValue(): RichTextValue | null {
    return this.firstOf(this.getRichTextValues());
  }

  setRichTextValues(values: RichTextValue[][]): this {
    if (values.flat().some((value) => !(value instanceof RichTextValue))) {
      throw new ServiceError(say.badArguments("Range.setRichTextValues", ["Array"]));
    }
    return this.editGrid(values, setRichText);
  }

  setRichTextValue(value: RichTextValue): this {
    return this.editCells((cell) => setRichText(cell, value));
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.mapCells((cell) =>
      cell?.validation === undefined ? null : new DataValidation(this.execution, cell.validation),
    );
  }

  getDataValidation(): DataValidation | null {
    return this.firstOf(this.getDataValidations());
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    return this.editGrid(rules, (cell, rule) => setRule(cell, rule, 0, 0));
  }

  /** The references of a formula rule move with the cell, as in a copied formula. */
  setDataValidation(rule: DataValidation | null): this {
    return this.editCells((cell, row, column) => setRule(cell, rule, row, column));
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  clear(options: Record<string, unknown> = {}): this {
    const wanted = Object.entries(options)
      .filter(([, on]) => on === true)
      .map(([name]) => name);
    const parts: Record<string, () => unknown> = {
      contentsOnly: () => this.clearContent(),
      formatOnly: () => this.clearFormat(),
      commentsOnly: () => this.clearNote(),
      validationsOnly: () => this.clearDataValidations(),
    };
    for (const name of wanted.length > 0 ? wanted : ["contentsOnly", "formatOnly"]) {
      const part = parts[name];
      if (part === undefined) throw new NotImplemented(`Range.clear({ ${name} })`);
      part();
    }
    return this;
  }

  isPartOfMerge(): boolean {
    return this.model().merges.some((merge) => contains(merge, this.area));
  }

  getMergedRanges(): Range[] {
    return this.model()
      .merges.filter((merge) => overlaps(merge, this.area))
      .map((merge) => this.at(merge));
  }

  copyTo(target: Range, options?: EnumValue | Record<string, unknown>, transposed = false): void {
    if (transposed) throw new NotImplemented("Range.copyTo(…, transposed)");
    const what = copyWhat(options);
    const area: Area = {
      row: target.area.row,
      column: target.area.column,
      rows: Math.max(this.area.rows, Math.floor(target.area.rows / this.area.rows) * this.area.rows),
      columns: Math.max(
        this.area.columns,
        Math.floor(target.area.columns / this.area.columns) * this.area.columns,
      ),
    };
    const whole = new Range(this.execution, target.sheetId, area);
    whole.change(area, (sheet) => copyArea({ sheet: this.model(), area: this.area }, { sheet, area }, what));
  }

  sort(spec: number | Record<string, unknown> | (number | Record<string, unknown>)[]): this {
    const keys = (Array.isArray(spec) ? spec : [spec]).map((key): SortKey => {
      const wanted = typeof key === "number" ? { column: key } : key;
      const column = wanted.column;
      if (typeof column !== "number" || column < this.area.column || column > lastColumn(this.area)) {
        throw new ServiceError(say.invalidArgument("sortSpecObj"));
      }
      return { column, ascending: !("ascending" in wanted) || wanted.ascending !== false };
    });
    this.change(this.area, (sheet) => {
      sortRows(sheet, this.area, keys, (row, column) => this.world.calculator.valueAt(sheet, row, column));
    });
    return this;
  }

  createFilter(): Filter {
    this.change(this.area, (sheet) => {
      if (sheet.filter !== null) throw new ServiceError(say.filterExists);
      sheet.filter = { ...this.area };
    });
    return new Filter(this.execution, this.sheetId);
  }

  getFilter(): Filter | null {
    const { filter } = this.model();
    return filter !== null && intersection(filter, this.area) !== null
      ? new Filter(this.execution, this.sheetId)
      : null;
  }

  protect(): Protection {
    let id = 0;
    this.change(this.area, (sheet) => {
      id = addRangeProtection(this.book, sheet, this.area);
    });
    return new Protection(this.execution, this.sheetId, id);
  }

  protected at(area: Area): Range {
    return new Range(this.execution, this.sheetId, area);
  }
}

const copyWhat = (options: EnumValue | Record<string, unknown> | undefined): CopyWhat => {
  if (options === undefined) return "everything";
  if ("label" in options) {
    const what = COPY[String(options.label)];
    if (what === undefined) throw new NotImplemented(`Range.copyTo(${String(options.label)})`);
    return what;
  }
  if (options.contentsOnly === true) return "content";
  return options.formatOnly === true ? "format" : "everything";
};

const setRichText = (cell: CellModel, value: RichTextValue): void => {
  delete cell.formula;
  cell.value = value.text === "" ? null : value.text;
  if (value.links.length === 0) delete cell.links;
  else cell.links = structuredClone([...value.links]);
};

const setRule = (cell: CellModel, rule: DataValidation | null, rows: number, columns: number): void => {
  if (rule === null || rule === undefined) {
    delete cell.validation;
    return;
  }
  const shifts = rule.rule.criteria === "CUSTOM_FORMULA" && (rows !== 0 || columns !== 0);
  const copy = shifts
    ? { ...rule.rule, values: [copyFormula(String(rule.rule.values[0]), rows, columns)] }
    : rule.rule;
  cell.validation = copy;
  if (copy.criteria === "CHECKBOX" && cell.value === null) cell.value = copy.values[1] ?? false;
};
