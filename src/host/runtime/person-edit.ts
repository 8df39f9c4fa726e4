/** A person's hands on the spreadsheet: rights, input rules and locale, before any trigger hears of it. */
import { cellName } from "../workbook/a1";
import { lastColumn, lastRow, singleCell } from "../workbook/area";
import { MAX_CELL_CHARACTERS } from "../workbook/blank";
import { cellAt, editCell, pruneCell } from "../workbook/cells";
import { localeOf } from "../workbook/locale";
import type { Area, CellModel, CellValue, SheetModel } from "../workbook/model";
import { cellKey } from "../workbook/model";
import { canEditArea, canShiftLines } from "../workbook/rights";
import { insertLines } from "../workbook/shift";
import { obeys } from "../workbook/validation";
import { writeValue } from "../workbook/write-value";
import type { PersonValue } from "./api";
import { say } from "./russian-messages";
import type { World } from "./world";

export class Refused extends Error {}

export interface Entered {
  warnings: string[];
  /** Only for a single cell. */
  value?: string;
  oldValue?: string;
}

/** As an event carries it: numbers and serial dates as text. */
const eventText = (value: CellValue): string | undefined => {
  if (value === null) return undefined;
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
};

/** Pasting past the edge adds rows and columns, where the person may. */
const makeRoom = (world: World, sheet: SheetModel, account: string, area: Area): void => {
  const missing = [
    ["row", lastRow(area) - sheet.rows],
    ["column", lastColumn(area) - sheet.columns],
  ] as const;
  for (const [axis, count] of missing) {
    if (count <= 0) continue;
    const at = (axis === "row" ? sheet.rows : sheet.columns) + 1;
    if (!canShiftLines(world.book, sheet, account, axis, at, 0)) throw new Refused(say.protectedArea);
    insertLines(world.book, world.links, sheet, axis, at, count, "before");
  }
};

const asTyped = (value: PersonValue, cell: CellModel | undefined, decimal: string): PersonValue =>
  typeof value === "number" && cell?.numberFormat === "@" ? String(value).replace(".", decimal) : value;

export const enterValues = (
  world: World,
  account: string,
  sheet: SheetModel,
  area: Area,
  valueAt: (row: number, column: number) => PersonValue,
): Entered => {
  const { book, calculator } = world;
  if (!canEditArea(book, sheet, area, account)) throw new Refused(say.protectedArea);
  makeRoom(world, sheet, account, area);
  const isSingle = area.rows === 1 && area.columns === 1;
  const before = new Map<string, CellModel | undefined>();
  const old = calculator.valueAt(sheet, area.row, area.column);
  const warnings: string[] = [];
  const context = { workbook: book, sheet, now: world.now(), by: "person" as const };
  const { decimal } = localeOf(book.locale);
  try {
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const known = cellAt(sheet, row, column);
        before.set(cellKey(row, column), known === undefined ? undefined : { ...known });
        const value = asTyped(valueAt(row - area.row, column - area.column), known, decimal);
        if (typeof value === "string" && value.length > MAX_CELL_CHARACTERS) throw new Refused(say.longCell);
        writeValue(context, row, column, value);
        world.touch(sheet);
        const warning = checkRule(world, sheet, row, column);
        if (warning !== null) warnings.push(warning);
      }
    }
  } catch (error) {
    for (const [key, cell] of before) {
      if (cell === undefined) delete sheet.cells[key];
      else sheet.cells[key] = cell;
    }
    world.touch(sheet);
    throw error;
  }
  if (!isSingle) return { warnings };
  const value = eventText(calculator.valueAt(sheet, area.row, area.column));
  const oldValue = eventText(old);
  return {
    warnings,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
};

/** A warning, or null; a rule that rejects throws. */
const checkRule = (world: World, sheet: SheetModel, row: number, column: number): string | null => {
  const rule = cellAt(sheet, row, column)?.validation;
  if (rule === undefined) return null;
  const value = world.calculator.valueAt(sheet, row, column);
  if (obeys(rule, value, { workbook: world.book, sheet, calculator: world.calculator })) return null;
  const message = say.validation(singleCell(row, column), rule.helpText);
  if (!rule.allowInvalid) throw new Refused(message);
  return `${cellName(row, column)}: ${message}`;
};

export const linkText = (sheet: SheetModel, row: number, column: number, text: string, url: string): void => {
  const cell = editCell(sheet, row, column);
  cell.value = text;
  delete cell.formula;
  cell.links = [{ start: 0, end: text.length, url }];
};

export const noteCell = (sheet: SheetModel, row: number, column: number, note: string): void => {
  const cell = editCell(sheet, row, column);
  if (note === "") delete cell.note;
  else cell.note = note;
  pruneCell(sheet, row, column);
};
