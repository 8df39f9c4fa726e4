/** Whether a value obeys the input rule of its cell. */

import type { Calculator } from "./formula/calculator";
import { localeOf } from "./locale";
import type { CellValue, SheetModel, ValidationModel, WorkbookModel } from "./model";

const EMAIL = /^[^\s@,;<>()"]+@[^\s@.,;<>()"]+(?:\.[^\s@.,;<>()"]+)+$/;
const LINK = /^(?:https?:\/\/|ftp:\/\/|mailto:)?[^\s/$.?#]+\.[^\s]+$/i;

export const isEmail = (value: string): boolean => EMAIL.test(value);

type Check = (value: CellValue, bounds: readonly (string | number | boolean)[]) => boolean;

const number =
  (test: (value: number, low: number, high: number) => boolean): Check =>
  (value, bounds) =>
    typeof value === "number" && test(value, Number(bounds[0]), Number(bounds[1]));

/** Dates are compared by their day. */
const date =
  (test: (value: number, low: number, high: number) => boolean): Check =>
  (value, bounds) =>
    typeof value === "number" && test(Math.floor(value), Number(bounds[0]), Number(bounds[1]));

const text =
  (test: (value: string, bound: string) => boolean): Check =>
  (value, bounds) =>
    (typeof value === "string" || typeof value === "number") && test(String(value), String(bounds[0]));

const CHECKS: Readonly<Record<string, Check>> = {
  DATE_AFTER: date((value, low) => value > low),
  DATE_BEFORE: date((value, low) => value < low),
  DATE_BETWEEN: date((value, low, high) => value >= low && value <= high),
  DATE_EQUAL_TO: date((value, low) => value === low),
  DATE_IS_VALID_DATE: (value) => typeof value === "number" && value >= 0,
  DATE_NOT_BETWEEN: date((value, low, high) => value < low || value > high),
  DATE_ON_OR_AFTER: date((value, low) => value >= low),
  DATE_ON_OR_BEFORE: date((value, low) => value <= low),
  NUMBER_BETWEEN: number((value, low, high) => value >= low && value <= high),
  NUMBER_EQUAL_TO: number((value, low) => value === low),
  NUMBER_GREATER_THAN: number((value, low) => value > low),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, low) => value >= low),
  NUMBER_LESS_THAN: number((value, low) => value < low),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, low) => value <= low),
  NUMBER_NOT_BETWEEN: number((value, low, high) => value < low || value > high),
  NUMBER_NOT_EQUAL_TO: number((value, low) => value !== low),
  TEXT_CONTAINS: text((value, bound) => value.toLowerCase().includes(bound.toLowerCase())),
  TEXT_DOES_NOT_CONTAIN: text((value, bound) => !value.toLowerCase().includes(bound.toLowerCase())),
  TEXT_EQUAL_TO: text((value, bound) => value === bound),
  TEXT_IS_VALID_EMAIL: text((value) => EMAIL.test(value)),
  TEXT_IS_VALID_URL: text((value) => LINK.test(value)),
};

export const SUPPORTED_CRITERIA: ReadonlySet<string> = new Set([
  ...Object.keys(CHECKS),
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CUSTOM_FORMULA",
  "CHECKBOX",
]);

const inList = (value: CellValue, list: readonly unknown[], workbook: WorkbookModel): boolean => {
  const locale = localeOf(workbook.locale);
  const shown = typeof value === "boolean" ? (value ? locale.trueText : locale.falseText) : String(value);
  return list.some((item) => item === value || String(item) === shown);
};

export const obeys = (
  rule: ValidationModel,
  value: CellValue,
  place: { workbook: WorkbookModel; sheet: SheetModel; calculator: Calculator },
): boolean => {
  if (value === null || value === "") return true;
  if (typeof value === "object") return false;
  switch (rule.criteria) {
    case "VALUE_IN_LIST":
      return inList(value, rule.values, place.workbook);
    case "VALUE_IN_RANGE": {
      const source = place.workbook.sheets.find((sheet) => sheet.id === rule.range?.sheetId);
      if (source === undefined || rule.range === undefined) return false;
      const { row, column, rows, columns } = rule.range.area;
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          const item = place.calculator.valueAt(source, r, c);
          if (item !== null && inList(value, [item], place.workbook)) return true;
        }
      }
      return false;
    }
    case "CHECKBOX":
      return rule.values.length === 0 ? typeof value === "boolean" : rule.values.includes(value);
    case "CUSTOM_FORMULA":
      return place.calculator.evaluate(String(rule.values[0]), place.sheet) === true;
    default: {
      const check = CHECKS[rule.criteria];
      if (check === undefined) throw new Error(`The host does not check the rule ${rule.criteria}`);
      return check(value, rule.values);
    }
  }
};
