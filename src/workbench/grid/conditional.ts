/** Conditional formats of a sheet → Univer's rules. */
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormatModel, SheetModel } from "../../host/workbook/model";
import { toRange } from "./area";
import { toUniverStyle } from "./style";

const TEXT: Record<string, CFTextOperator> = {
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  TEXT_EQUAL_TO: CFTextOperator.equal,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};

const NUMBER: Record<string, CFNumberOperator> = {
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
};

export function toUniverFormats(
  sheet: Pick<SheetModel, "id" | "conditionalFormats">,
): IConditionFormattingRule[] {
  return sheet.conditionalFormats.flatMap((format, index) => {
    const rule = toConfig(format);
    return rule
      ? [{ cfId: `format-${sheet.id}-${index}`, ranges: format.areas.map(toRange), stopIfTrue: true, rule }]
      : [];
  });
}

function toConfig(format: ConditionalFormatModel): IConditionalFormattingRuleConfig | null {
  const style = toUniverStyle(format.style) ?? {};
  const base = { type: CFRuleType.highlightCell, style } as const;
  const text = TEXT[format.criteria];
  if (text)
    return { ...base, subType: CFSubRuleType.text, operator: text, value: String(format.values[0] ?? "") };
  const number = NUMBER[format.criteria];
  if (number === CFNumberOperator.between || number === CFNumberOperator.notBetween) {
    return {
      ...base,
      subType: CFSubRuleType.number,
      operator: number,
      value: [Number(format.values[0]), Number(format.values[1])],
    };
  }
  if (number)
    return { ...base, subType: CFSubRuleType.number, operator: number, value: Number(format.values[0]) };
  if (format.criteria === "CUSTOM_FORMULA") {
    return {
      ...base,
      subType: CFSubRuleType.formula,
      value: toAmericanFormula(String(format.values[0] ?? "")),
    };
  }
  return null;
}

/** Arguments of a Russian formula are separated by «;», those of Univer by a comma; texts in quotes stay as they are. */
export function toAmericanFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(";", ",") : part))
    .join("");
}
