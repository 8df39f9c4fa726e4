/** Google's Sheet: name and place, ranges, clearing, conditional formats, charts, protection. */
import type { EnumValue } from "../../runtime/enumeration";
import { ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import type { Contract } from "../../runtime/service-object";
import { parseA1 } from "../../workbook/a1";
import { pruneCell, usedArea } from "../../workbook/cells";
import { duplicateSheet, freeName } from "../../workbook/duplicate";
import { type Area, type CellModel, cellPlace } from "../../workbook/model";
import { renameSheet } from "../../workbook/rename-sheet";
import type { Input } from "../../workbook/write-value";
import { Filter } from "./filter";
import { addSheetProtection } from "./new-protection";
import { Protection } from "./protection";
import { Range } from "./range";
import { RangeList } from "./range-list";
import { SheetLooks } from "./sheet-looks";
import { SHEET_MEMBERS } from "./sheet-members";
import { checkSheetName } from "./sheet-name";
import { Spreadsheet } from "./spreadsheet";

export class Sheet
  extends SheetLooks
  implements Contract<GoogleAppsScript.Spreadsheet.Sheet, keyof typeof SHEET_MEMBERS>
{
  readonly serviceName = "Sheet";
  readonly members = SHEET_MEMBERS;

  getSheetId(): number {
    return this.sheetId;
  }

  getName(): string {
    return this.model().name;
  }

  getSheetName(): string {
    return this.getName();
  }

  getIndex(): number {
    return this.book.sheets.indexOf(this.model()) + 1;
  }

  getLastRow(): number {
    return usedArea(this.model())?.rows ?? 0;
  }

  getLastColumn(): number {
    return usedArea(this.model())?.columns ?? 0;
  }

  getParent(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }

  getRange(first: string | number, column = 1, rows = 1, columns = 1): Range {
    if (typeof first === "number") return this.at({ row: first, column, rows, columns });
    const { name, rows: height, columns: width } = this.model();
    const reference = parseA1(first, { rows: height, columns: width });
    if (reference === null || (reference.sheetName !== null && reference.sheetName !== name)) {
      throw new ServiceError(say.rangeNotFound);
    }
    return this.at(reference.area);
  }

  getRangeList(names: unknown[]): RangeList {
    return new RangeList(
      this.execution,
      names.map((name) => this.getRange(String(name))),
    );
  }

  getDataRange(): Range {
    return this.at(usedArea(this.model()) ?? { row: 1, column: 1, rows: 1, columns: 1 });
  }

  getActiveRange(): Range {
    const seat = this.world.seat(this.user);
    return this.at(
      seat.sheetId === this.sheetId ? seat.selection : { row: 1, column: 1, rows: 1, columns: 1 },
    );
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  getCurrentCell(): Range {
    const { row, column } = this.getActiveRange().area;
    return this.at({ row, column, rows: 1, columns: 1 });
  }

  activate(): this {
    new Spreadsheet(this.execution).setActiveSheet(this);
    return this;
  }

  setName(name: string): this {
    checkSheetName(this.book, name, this.sheetId);
    this.changeLayout((sheet) => renameSheet(this.book, this.world.links, sheet, name));
    return this;
  }

  /** Below the last row with content; the sheet grows when it is full. */
  appendRow(values: Input[]): this {
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowAfter(this.getMaxRows());
    this.at({ row, column: 1, rows: 1, columns: values.length }).setValues([values]);
    return this;
  }

  clear(options: Record<string, unknown> = {}): this {
    this.whole().clear(options);
    return Object.keys(options).length === 0 ? this.clearConditionalFormatting() : this;
  }

  clearContents(): this {
    return this.clearEach(({ value: _value, formula: _formula, links: _links, ...rest }) => ({
      ...rest,
      value: null,
    }));
  }

  clearFormats(): this {
    this.clearEach(({ style: _style, numberFormat: _format, ...rest }) => rest);
    return this.clearConditionalFormatting();
  }

  clearNotes(): this {
    return this.clearEach(({ note: _note, ...rest }) => rest);
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  sort(column: number, ascending = true): this {
    const area = usedArea(this.model());
    const first = this.model().frozenRows + 1;
    if (area !== null && area.rows >= first) {
      this.at({ row: first, column: 1, rows: area.rows - first + 1, columns: this.getMaxColumns() }).sort({
        column,
        ascending,
      });
    }
    return this;
  }

  getFilter(): Filter | null {
    return this.model().filter === null ? null : new Filter(this.execution, this.sheetId);
  }

  /** Google calls it «Copy of …» in the user's language and puts it last. */
  copyTo(_target: Spreadsheet): Sheet {
    const source = this.model();
    const copy = duplicateSheet(
      source,
      this.book.nextSheetId++,
      freeName(this.book, `${source.name} (копия)`),
    );
    this.perform(source, () => this.book.sheets.push(copy));
    return new Sheet(this.execution, copy.id);
  }

  protect(): Protection {
    const sheet = this.model();
    const known = sheet.protections.find(({ type }) => type === "SHEET");
    if (known !== undefined) return new Protection(this.execution, this.sheetId, known.id);
    let id = 0;
    this.changeLayout(() => {
      id = addSheetProtection(this.book, sheet);
    });
    return new Protection(this.execution, this.sheetId, id);
  }

  getProtections(type: EnumValue): Protection[] {
    return this.model()
      .protections.filter((protection) => protection.type === type.label)
      .map(({ id }) => new Protection(this.execution, this.sheetId, id));
  }

  private at(area: Area): Range {
    return new Range(this.execution, this.sheetId, area);
  }

  private whole(): Range {
    const { rows, columns } = this.model();
    return this.at({ row: 1, column: 1, rows, columns });
  }

  private clearConditionalFormatting(): this {
    return this.set((sheet) => {
      sheet.conditionalFormats = [];
    });
  }

  private clearEach(keep: (cell: CellModel) => CellModel): this {
    this.change(this.whole().area, (sheet) => {
      for (const [key, cell] of Object.entries(sheet.cells)) {
        sheet.cells[key] = keep(cell);
        const { row, column } = cellPlace(key);
        pruneCell(sheet, row, column);
      }
    });
    return this;
  }
}
