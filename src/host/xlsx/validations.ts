/** Input rules of the cells as Excel's data validation, equal rules of many cells in one entry. */
import type { DataValidation } from "hucre";
import { areaName, cellName, fixedAreaName, quoteSheet } from "../workbook/a1";
import type { Area, SheetModel, ValidationModel } from "../workbook/model";
import { rulesOf } from "../workbook/rectangles";
import { comparisonOf, literal, operand } from "./comparisons";
import { type FormulaContext, toExcelFormula } from "./formula";

/** Excel refuses a longer list inside the rule itself. */
const LIST_LIMIT = 255;
const HELP_LIMIT = 255;

export interface ValidationContext extends FormulaContext {
  readonly sheetNameById: ReadonlyMap<number, string>;
  /** Puts a list that is too long for a rule on a sheet of its own and returns the range it stands in. */
  readonly listRange: (values: readonly string[]) => string;
}

export function validationsOf(sheet: SheetModel, context: ValidationContext): DataValidation[] {
  return rulesOf(sheet).flatMap(({ rule, areas }) => {
    const first = areas[0];
    const written = first ? ruleOf(rule, first, context) : null;
    return written ? [{ ...written, ...messages(rule), range: areas.map(areaName).join(" ") }] : [];
  });
}

function messages(rule: ValidationModel): Partial<DataValidation> {
  const help = rule.helpText?.slice(0, HELP_LIMIT);
  const reject = { errorStyle: rule.allowInvalid ? ("warning" as const) : ("stop" as const) };
  return {
    allowBlank: true,
    showErrorMessage: true,
    ...reject,
    ...(help ? { showInputMessage: true, inputMessage: help, errorMessage: help.slice(0, 225) } : {}),
  };
}

type Rule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values">;

function ruleOf(rule: ValidationModel, first: Area, context: ValidationContext): Rule | null {
  const comparison = comparisonOf(rule.criteria);
  if (comparison) return compared(comparison.kind, comparison.operator, rule);
  const cell = cellName(first.row, first.column);
  const [value = ""] = rule.values;
  switch (rule.criteria) {
    case "VALUE_IN_LIST":
      return listRule(rule.values, context);
    case "VALUE_IN_RANGE":
      return rangeRule(rule, context);
    case "DATE_IS_VALID_DATE":
      return { type: "date", operator: "greaterThanOrEqual", formula1: "1" };
    case "CUSTOM_FORMULA": {
      const formula = toExcelFormula(String(value), context);
      return formula === null ? null : { type: "custom", formula1: formula };
    }
    case "TEXT_CONTAINS":
      return { type: "custom", formula1: `ISNUMBER(SEARCH(${literal(String(value))},${cell}))` };
    case "TEXT_DOES_NOT_CONTAIN":
      return { type: "custom", formula1: `NOT(ISNUMBER(SEARCH(${literal(String(value))},${cell})))` };
    case "TEXT_EQUAL_TO":
      return { type: "custom", formula1: `${cell}=${literal(String(value))}` };
    case "TEXT_IS_VALID_EMAIL":
      return { type: "custom", formula1: `ISNUMBER(SEARCH("?@?*.?",${cell}))` };
    case "TEXT_IS_VALID_URL":
      return { type: "custom", formula1: `ISNUMBER(SEARCH("?.?",${cell}))` };
    default:
      // A tick box is drawn by the cell itself and needs no rule.
      return null;
  }
}

function compared(type: "date" | "decimal", operator: Rule["operator"], rule: ValidationModel): Rule | null {
  const [first, second] = rule.values.map(operand);
  if (!first || !operator) return null;
  return { type, operator, formula1: first, ...(second ? { formula2: second } : {}) };
}

function listRule(values: ValidationModel["values"], context: ValidationContext): Rule {
  // The model may keep "show the drop-down" after the values.
  const texts = values.filter((value) => typeof value !== "boolean").map(String);
  const fits = texts.join(",").length <= LIST_LIMIT && !texts.some((text) => /[,"\n]/.test(text));
  return fits ? { type: "list", values: texts } : { type: "list", formula1: context.listRange(texts) };
}

function rangeRule(rule: ValidationModel, context: ValidationContext): Rule | null {
  const name = rule.range && context.sheetNameById.get(rule.range.sheetId);
  return rule.range && name
    ? { type: "list", formula1: `${quoteSheet(name)}!${fixedAreaName(rule.range.area)}` }
    : null;
}
