/** What a person does to the cells, rows and tabs of the spreadsheet, and which triggers hear of it. */
import { overlaps } from "../workbook/area";
import { newSheet } from "../workbook/blank";
import { duplicateSheet, freeName } from "../workbook/duplicate";
import type { Area, SheetModel } from "../workbook/model";
import { renameSheet, sheetNameFault } from "../workbook/rename-sheet";
import { canDeleteSheet, canEditArea, canEditLayout, canShiftLines } from "../workbook/rights";
import { type Axis, deleteLines, insertLines } from "../workbook/shift";
import { sortRows } from "../workbook/sort";
import { writeValue } from "../workbook/write-value";
import type { EditOutcome, PersonValue } from "./api";
import type { ExecutionRecord } from "./execution-record";
import { type Entered, enterValues, linkText, noteCell, Refused } from "./person-edit";
import { say } from "./russian-messages";
import type { Starter } from "./start-functions";
import type { World } from "./world";

export const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

export abstract class PersonHands {
  constructor(
    protected readonly world: World,
    protected readonly starter: Starter,
    readonly account: string,
  ) {}

  abstract select(sheetName: string, row?: number, column?: number, rows?: number, columns?: number): void;

  canEdit(sheetName: string, row: number, column: number): boolean {
    return canEditArea(this.world.book, this.sheet(sheetName), cell(row, column), this.account);
  }

  type(sheetName: string, row: number, column: number, value: PersonValue): EditOutcome {
    return this.enter(sheetName, cell(row, column), () => value);
  }

  paste(
    sheetName: string,
    row: number,
    column: number,
    values: readonly (readonly PersonValue[])[],
  ): EditOutcome {
    const columns = Math.max(...values.map((line) => line.length));
    const area = { row, column, rows: values.length, columns };
    return this.enter(sheetName, area, (r, c) => values[r]?.[c] ?? null);
  }

  clear(sheetName: string, row: number, column: number, rows = 1, columns = 1): EditOutcome {
    return this.enter(sheetName, { row, column, rows, columns }, () => null);
  }

  setLink(sheetName: string, row: number, column: number, text: string, url: string): EditOutcome {
    const area = cell(row, column);
    return this.edit(sheetName, area, (sheet) => {
      const entered = enterValues(this.world, this.account, sheet, area, () => `'${text}`);
      linkText(sheet, row, column, text, url);
      return entered;
    });
  }

  setNote(sheetName: string, row: number, column: number, note: string): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      this.require(canEditArea(this.world.book, sheet, cell(row, column), this.account));
      noteCell(sheet, row, column, note);
    });
  }

  insertRows(sheetName: string, beforeRow: number, count = 1): EditOutcome {
    return this.insert(sheetName, "row", beforeRow, count);
  }

  deleteRows(sheetName: string, row: number, count = 1): EditOutcome {
    return this.remove(sheetName, "row", row, count);
  }

  insertColumns(sheetName: string, beforeColumn: number, count = 1): EditOutcome {
    return this.insert(sheetName, "column", beforeColumn, count);
  }

  deleteColumns(sheetName: string, column: number, count = 1): EditOutcome {
    return this.remove(sheetName, "column", column, count);
  }

  sort(sheetName: string, area: Area, byColumn: number, ascending = true): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      this.require(canEditArea(this.world.book, sheet, area, this.account));
      const { calculator } = this.world;
      sortRows(sheet, area, [{ column: byColumn, ascending }], (row, column) =>
        calculator.valueAt(sheet, row, column),
      );
    });
  }

  merge(sheetName: string, row: number, column: number, rows: number, columns: number): EditOutcome {
    const area = { row, column, rows, columns };
    return this.quietly(sheetName, (sheet) => {
      this.require(canEditArea(this.world.book, sheet, area, this.account));
      const context = { workbook: this.world.book, sheet, now: this.world.now(), by: "person" as const };
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++)
          if (r !== row || c !== column) writeValue(context, r, c, null);
      }
      sheet.merges.push(area);
    });
  }

  renameSheet(sheetName: string, newName: string): EditOutcome {
    return this.layout(sheetName, (sheet) => {
      const fault = sheetNameFault(this.world.book, newName, sheet.id);
      if (fault !== null)
        throw new Refused(fault === "taken" ? say.sheetExists(newName) : say.sheetName(newName));
      renameSheet(this.world.book, this.world.links, sheet, newName);
    });
  }

  moveSheet(sheetName: string, position: number): EditOutcome {
    return this.layout(sheetName, (sheet) => {
      const others = this.world.book.sheets.filter((other) => other !== sheet);
      this.world.book.sheets = [...others.slice(0, position - 1), sheet, ...others.slice(position - 1)];
    });
  }

  duplicateSheet(sheetName: string): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      const { book } = this.world;
      const copy = duplicateSheet(sheet, book.nextSheetId++, freeName(book, `${sheet.name} (копия)`));
      book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, copy);
    });
  }

  deleteSheet(sheetName: string): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      const others = this.world.book.sheets.filter((other) => other !== sheet);
      if (others.every(({ hidden }) => hidden)) throw new Refused(say.lastSheet);
      this.require(canDeleteSheet(this.world.book, sheet, this.account));
      this.world.book.sheets = others;
    });
  }

  hideSheet(sheetName: string): EditOutcome {
    return this.layout(sheetName, (sheet) => {
      const others = this.world.book.sheets.filter((other) => other !== sheet);
      if (others.every(({ hidden }) => hidden)) throw new Refused(say.lastVisibleSheet);
      sheet.hidden = true;
    });
  }

  showSheet(sheetName: string): EditOutcome {
    return this.layout(sheetName, (sheet) => {
      sheet.hidden = false;
    });
  }

  addSheet(name: string): EditOutcome {
    return this.attempt(() => {
      const { book } = this.world;
      if (sheetNameFault(book, name, null) !== null) throw new Refused(say.sheetExists(name));
      book.sheets.push(newSheet(book.nextSheetId++, name));
      return [];
    });
  }

  protected sheet(name: string): SheetModel {
    const found = this.world.sheetNamed(name);
    if (found === null) throw new Error(`No sheet «${name}»`);
    return found;
  }

  protected enter(
    sheetName: string,
    area: Area,
    valueAt: (row: number, column: number) => PersonValue,
  ): EditOutcome {
    return this.edit(sheetName, area, (sheet) => enterValues(this.world, this.account, sheet, area, valueAt));
  }

  /** An edit of cell contents: simple and installable edit triggers hear of it. */
  protected edit(sheetName: string, area: Area, action: (sheet: SheetModel) => Entered): EditOutcome {
    const sheet = this.sheet(sheetName);
    this.select(sheetName, area.row, area.column, area.rows, area.columns);
    let entered: Entered = { warnings: [] };
    const outcome = this.attempt(() => {
      entered = action(sheet);
      const { value, oldValue } = entered;
      const event = this.starter.editEvent(this.account, {
        sheetId: sheet.id,
        area,
        ...(value === undefined ? {} : { value }),
        ...(oldValue === undefined ? {} : { oldValue }),
      });
      this.world.touch();
      const simple = this.starter.simple("onEdit", this.account, event);
      return [...(simple === null ? [] : [simple]), ...this.installed("ON_EDIT", event)];
    });
    return { ...outcome, warnings: entered.warnings };
  }

  protected insert(sheetName: string, axis: Axis, at: number, count: number): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      this.require(canShiftLines(this.world.book, sheet, this.account, axis, at, 0));
      insertLines(this.world.book, this.world.links, sheet, axis, at, count, "after");
    });
  }

  protected remove(sheetName: string, axis: Axis, at: number, count: number): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      this.require(canShiftLines(this.world.book, sheet, this.account, axis, at, count));
      if ((axis === "row" ? sheet.rows : sheet.columns) <= count)
        throw new Refused(axis === "row" ? say.allRows : say.allColumns);
      deleteLines(this.world.book, this.world.links, sheet, axis, at, count);
    });
  }

  protected layout(sheetName: string, action: (sheet: SheetModel) => void): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      this.require(canEditLayout(this.world.book, sheet, this.account));
      action(sheet);
    });
  }

  /** A change that no edit trigger hears of, only change triggers. */
  protected quietly(sheetName: string, action: (sheet: SheetModel) => void): EditOutcome {
    const sheet = this.sheet(sheetName);
    return this.attempt(() => {
      action(sheet);
      this.world.touch();
      return this.installed("ON_CHANGE", this.starter.openEvent(this.account));
    });
  }

  protected attempt(action: () => ExecutionRecord[]): EditOutcome {
    try {
      return { accepted: true, warnings: [], executions: action() };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { accepted: false, message: error.message, warnings: [], executions: [] };
    } finally {
      this.world.touch();
    }
  }

  protected require(isAllowed: boolean): void {
    if (!isAllowed) throw new Refused(say.protectedArea);
  }

  protected installed(eventType: string, event: Parameters<Starter["installed"]>[2]): ExecutionRecord[] {
    return this.world.triggers
      .filter((trigger) => trigger.eventType === eventType)
      .map((trigger) => this.starter.installed(trigger, this.account, event));
  }
}
