/** Google's comparing criteria in Excel's words; input rules and conditional formats share them. */
import type { DataValidation } from "hucre";
import { isDay, toNumber } from "../../core/calendar/day";

type Operator = NonNullable<DataValidation["operator"]>;

/** The end of a criterion's name («DATE_AFTER», «NUMBER_BETWEEN») → Excel's operator. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  AFTER: "greaterThan",
  BEFORE: "lessThan",
  ON_OR_AFTER: "greaterThanOrEqual",
  ON_OR_BEFORE: "lessThanOrEqual",
  BETWEEN: "between",
  NOT_BETWEEN: "notBetween",
  EQUAL_TO: "equal",
  NOT_EQUAL_TO: "notEqual",
  GREATER_THAN: "greaterThan",
  GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual",
  LESS_THAN: "lessThan",
  LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual",
};

export interface Comparison {
  readonly kind: "date" | "decimal";
  readonly operator: Operator;
}

export function comparisonOf(criteria: string): Comparison | null {
  const [, kind, name] = /^(DATE|NUMBER)_(.+)$/.exec(criteria) ?? [];
  const operator = name === undefined ? undefined : OPERATORS[name];
  return operator === undefined ? null : { kind: kind === "DATE" ? "date" : "decimal", operator };
}

const SERIAL_OF_1970 = 25_569;

/** A number as a formula writes it; a day becomes its serial number; anything else has no place there. */
export function operand(value: string | number | boolean | undefined): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  const day = value.slice(0, 10);
  if (isDay(day)) return String(toNumber(day) + SERIAL_OF_1970);
  return /^-?\d+(\.\d+)?$/.test(value) ? value : null;
}

/** A text as a formula writes it. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
