/** Conditional formats of a sheet as Excel's rules, in the same order of precedence. */
import type { ConditionalRule } from "hucre";
import { areaName, cellName } from "../workbook/a1";
import type { ConditionalFormatModel, SheetModel } from "../workbook/model";
import { overlayStyle } from "./cell-style";
import { comparisonOf, literal, operand } from "./comparisons";
import { type FormulaContext, toExcelFormula } from "./formula";

export function conditionalRulesOf(sheet: SheetModel, context: FormulaContext): ConditionalRule[] {
  return sheet.conditionalFormats.flatMap((format, index) => {
    const [first] = format.areas;
    if (!first) return [];
    const cell = cellName(first.row, first.column);
    const condition = conditionOf(format, cell, context);
    if (condition === null) return [];
    return [
      {
        ...condition,
        priority: index + 1,
        style: overlayStyle(format.style),
        // In Google the first rule that matches wins; in Excel all would be laid over each other.
        stopIfTrue: true,
        range: format.areas.map(areaName).join(" "),
      },
    ];
  });
}

type Condition = Pick<ConditionalRule, "type" | "operator" | "formula">;

const TEXT_TESTS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  CELL_EMPTY: (cell) => `LEN(TRIM(${cell}))=0`,
  CELL_NOT_EMPTY: (cell) => `LEN(TRIM(${cell}))>0`,
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(SEARCH(${literal(wildcards(text))},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, text) => `NOT(ISNUMBER(SEARCH(${literal(wildcards(text))},${cell})))`,
  TEXT_EQUAL_TO: (cell, text) => `${cell}=${literal(text)}`,
  TEXT_STARTS_WITH: (cell, text) => `LEFT(${cell},${text.length})=${literal(text)}`,
  TEXT_ENDS_WITH: (cell, text) => `RIGHT(${cell},${text.length})=${literal(text)}`,
};

/** SEARCH reads ?, * and ~ as wildcards unless a tilde stands before them. */
function wildcards(text: string): string {
  return text.replace(/[~?*]/g, "~$&");
}

function conditionOf(
  format: ConditionalFormatModel,
  cell: string,
  context: FormulaContext,
): Condition | null {
  const test = TEXT_TESTS[format.criteria];
  const [value = ""] = format.values;
  if (test) return { type: "expression", formula: test(cell, String(value)) };
  if (format.criteria === "CUSTOM_FORMULA") {
    const formula = toExcelFormula(String(value), context);
    return formula === null ? null : { type: "expression", formula };
  }
  const comparison = comparisonOf(format.criteria);
  const operands = format.values.map(operand).filter((text) => text !== null);
  if (!comparison || operands.length === 0) return null;
  return { type: "cellIs", operator: comparison.operator, formula: operands };
}
