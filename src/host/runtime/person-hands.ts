/** What a person does to the cells, rows and tabs of the spreadsheet. */
import { overlaps } from "../workbook/area";
import { newSheet } from "../workbook/blank";
import { duplicateSheet, freeName } from "../workbook/duplicate";
import type { Area } from "../workbook/model";
import { renameSheet, sheetNameFault } from "../workbook/rename-sheet";
import { canDeleteSheet, canEditArea, canShiftLines } from "../workbook/rights";
import { type Axis, deleteLines, insertLines } from "../workbook/shift";
import { sortRows } from "../workbook/sort";
import { writeValue } from "../workbook/write-value";
import type { EditOutcome, PersonValue } from "./api";
import { PersonAttempts } from "./person-attempts";
import { enterValues, linkText, noteCell, Refused } from "./person-edit";
import { say } from "./russian-messages";

export const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

export abstract class PersonHands extends PersonAttempts {
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

  private enter(
    sheetName: string,
    area: Area,
    valueAt: (row: number, column: number) => PersonValue,
  ): EditOutcome {
    return this.edit(sheetName, area, (sheet) => enterValues(this.world, this.account, sheet, area, valueAt));
  }

  private insert(sheetName: string, axis: Axis, at: number, count: number): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      this.require(canShiftLines(this.world.book, sheet, this.account, axis, at, 0));
      insertLines(this.world.book, this.world.links, sheet, axis, at, count, "after");
    });
  }

  private remove(sheetName: string, axis: Axis, at: number, count: number): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      this.require(canShiftLines(this.world.book, sheet, this.account, axis, at, count));
      if ((axis === "row" ? sheet.rows : sheet.columns) <= count)
        throw new Refused(axis === "row" ? say.allRows : say.allColumns);
      deleteLines(this.world.book, this.world.links, sheet, axis, at, count);
    });
  }
}
