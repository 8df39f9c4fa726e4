/** Input rules of a sheet → Univer's rules. They only show lists, ticks and help: the server decides what is refused. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { serializeListOptions } from "@univerjs/sheets";
import type { SheetView, WorkbookView } from "../../host/server/view";
import { fixedAreaName, quoteSheet } from "../../host/workbook/a1";
import type { ValidationModel } from "../../host/workbook/model";
import { rulesOf } from "../../host/workbook/rectangles";
import { toRange } from "./area";

type Shape = Pick<
  ISheetDataValidationRule,
  "type" | "formula1" | "formula2" | "operator" | "renderMode" | "showDropDown"
>;
type NameOf = (sheetId: number) => string | undefined;

const SHAPES: Record<string, (rule: ValidationModel, nameOf: NameOf) => Shape> = {
  VALUE_IN_LIST: (rule) => ({
    type: DataValidationType.LIST,
    formula1: serializeListOptions(rule.values.map(String)),
    showDropDown: true,
    renderMode: DataValidationRenderMode.ARROW,
  }),
  VALUE_IN_RANGE: (rule, nameOf) => {
    const name = rule.range && nameOf(rule.range.sheetId);
    if (!rule.range || name === undefined) return { type: DataValidationType.ANY };
    return {
      type: DataValidationType.LIST,
      formula1: `=${quoteSheet(name)}!${fixedAreaName(rule.range.area)}`,
      showDropDown: true,
      renderMode: DataValidationRenderMode.ARROW,
    };
  },
  CHECKBOX: () => ({ type: DataValidationType.CHECKBOX, formula1: "1", formula2: "0" }),
};

/** Rules that Univer cannot judge as Google does (dates in Russian, formulas) keep their help and are judged by the server. */
const shapeOf = (rule: ValidationModel, nameOf: NameOf): Shape =>
  SHAPES[rule.criteria]?.(rule, nameOf) ?? {
    type: DataValidationType.ANY,
    operator: DataValidationOperator.EQUAL,
  };

export function toUniverRules(sheet: SheetView, sheets: WorkbookView["sheets"]): ISheetDataValidationRule[] {
  const nameOf: NameOf = (id) => sheets.find((other) => other.id === id)?.name;
  return rulesOf(sheet).map(({ rule, areas }, index) => ({
    uid: `rule-${sheet.id}-${index}`,
    ranges: areas.map(toRange),
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.WARNING,
    showErrorMessage: false,
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText } : {}),
    ...shapeOf(rule, nameOf),
  }));
}
