/** Google's Spreadsheet: its sheets, people, settings. There is only the one the script is bound to. */
import type { EnumValue } from "../../runtime/enumeration";
import { NotImplemented, ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import type { Contract } from "../../runtime/service-object";
import { parseA1 } from "../../workbook/a1";
import { MAX_CELLS, newSheet } from "../../workbook/blank";
import { duplicateSheet, freeName } from "../../workbook/duplicate";
import type { SheetModel } from "../../workbook/model";
import { canDeleteSheet, canEditLayout } from "../../workbook/rights";
import { Protection } from "./protection";
import { Range } from "./range";
import { Sheet } from "./sheet";
import { checkSheetName } from "./sheet-name";
import { SPREADSHEET_MEMBERS } from "./spreadsheet-members";
import { SpreadsheetPeople } from "./spreadsheet-people";

export class Spreadsheet
  extends SpreadsheetPeople
  implements Contract<GoogleAppsScript.Spreadsheet.Spreadsheet, keyof typeof SPREADSHEET_MEMBERS>
{
  readonly serviceName = "Spreadsheet";
  readonly members = SPREADSHEET_MEMBERS;

  getId(): string {
    return this.book.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`;
  }

  getName(): string {
    return this.book.name;
  }

  rename(name: string): void {
    this.change(() => {
      this.book.name = name;
    });
  }

  getSheets(): Sheet[] {
    return this.book.sheets.map(({ id }) => this.sheet(id));
  }

  getNumSheets(): number {
    return this.book.sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    const found = this.world.sheetNamed(name);
    return found === null ? null : this.sheet(found.id);
  }

  getSheetById(id: number): Sheet | null {
    return this.world.sheet(id) === null ? null : this.sheet(id);
  }

  getActiveSheet(): Sheet {
    return this.sheet(this.world.activeSheet(this.user).id);
  }

  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }

  getActiveCell(): Range {
    return this.getActiveSheet().getCurrentCell();
  }

  getCurrentCell(): Range {
    return this.getActiveSheet().getCurrentCell();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    const seat = this.world.seat(this.user);
    seat.sheetId = sheet.model().id;
    seat.selection = { row: 1, column: 1, rows: 1, columns: 1 };
    this.book.activeSheetId = seat.sheetId;
    return sheet;
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(range: Range): Range {
    return range.activate();
  }

  /** `position` is 1-based. */
  moveActiveSheet(position: number): void {
    const sheet = this.world.activeSheet(this.user);
    if (!Number.isInteger(position) || position < 1 || position > this.book.sheets.length) {
      throw new ServiceError(say.invalidArgument("pos"));
    }
    if (!canEditLayout(this.book, sheet, this.user)) throw new ServiceError(say.protectedArea);
    this.change(() => {
      const others = this.book.sheets.filter((other) => other !== sheet);
      this.book.sheets = [...others.slice(0, position - 1), sheet, ...others.slice(position - 1)];
    });
  }

  /** Puts the new tab at a 0-based index, by default after the active one, and makes it active. */
  insertSheet(...args: (string | number | Record<string, unknown>)[]): Sheet {
    const name = args.find((arg) => typeof arg === "string");
    const index =
      args.find((arg) => typeof arg === "number") ??
      this.book.sheets.indexOf(this.world.activeSheet(this.user)) + 1;
    const options = args.find((arg) => typeof arg === "object") ?? {};
    const unknown = Object.keys(options).find((key) => key !== "template");
    if (unknown !== undefined) throw new NotImplemented(`Spreadsheet.insertSheet({ ${unknown} })`);
    if (index < 0 || index > this.book.sheets.length)
      throw new ServiceError(say.invalidArgument("sheetIndex"));
    if (name !== undefined) checkSheetName(this.book, name, null);
    const { template } = options;
    if (template !== undefined && !(template instanceof Sheet))
      throw new ServiceError(say.invalidArgument("options"));
    return this.add(index, (id) => {
      const chosen =
        name ??
        freeName(
          this.book,
          template === undefined ? `Лист${this.book.sheets.length + 1}` : `${template.getName()} (копия)`,
        );
      return template === undefined ? newSheet(id, chosen) : duplicateSheet(template.model(), id, chosen);
    });
  }

  duplicateActiveSheet(): Sheet {
    const source = this.world.activeSheet(this.user);
    return this.add(this.book.sheets.indexOf(source) + 1, (id) =>
      duplicateSheet(source, id, freeName(this.book, `${source.name} (копия)`)),
    );
  }

  deleteSheet(sheet: Sheet): void {
    const doomed = sheet.model();
    const others = this.book.sheets.filter((other) => other !== doomed);
    if (others.every(({ hidden }) => hidden)) throw new ServiceError(say.lastSheet);
    if (!canDeleteSheet(this.book, doomed, this.user)) throw new ServiceError(say.protectedArea);
    this.change(() => {
      this.book.sheets = others;
    });
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  getRange(a1: string): Range {
    const active = this.world.activeSheet(this.user);
    const named = parseA1(a1, active);
    const sheet = named?.sheetName == null ? active : this.world.sheetNamed(named.sheetName);
    const reference = sheet === null ? null : parseA1(a1, sheet);
    if (sheet === null || reference === null) throw new ServiceError(say.rangeNotFound);
    return new Range(this.execution, sheet.id, reference.area);
  }

  getProtections(type: EnumValue): Protection[] {
    return this.book.sheets.flatMap((sheet) =>
      sheet.protections
        .filter((protection) => protection.type === type.label)
        .map(({ id }) => new Protection(this.execution, sheet.id, id)),
    );
  }

  toast(message: string, title = "", seconds: number | null = null): void {
    const account = this.execution.identity.actor ?? this.user;
    this.world.ui.events.push({ kind: "toast", account, title, message, seconds: seconds ?? 5 });
  }

  private sheet(id: number): Sheet {
    return new Sheet(this.execution, id);
  }

  private add(index: number, make: (id: number) => SheetModel): Sheet {
    const made = make(this.book.nextSheetId);
    const cells = this.book.sheets.reduce(
      (sum, { rows, columns }) => sum + rows * columns,
      made.rows * made.columns,
    );
    if (cells > MAX_CELLS) throw new ServiceError(say.tooManyCells);
    this.change(() => {
      this.book.nextSheetId++;
      this.book.sheets = [...this.book.sheets.slice(0, index), made, ...this.book.sheets.slice(index)];
    });
    return this.setActiveSheet(this.sheet(made.id));
  }
}
