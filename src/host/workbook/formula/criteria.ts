/** The condition argument of COUNTIF and COUNTIFS: ">5", "<>", "text*", a plain value. */
import type { Locale } from "../locale";
import type { CellValue } from "../model";
import { readTyped } from "../typed-text";

const OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

const wildcard = (pattern: string): RegExp => {
  const body = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/~\*|~\?|\*|\?/g, (mark) =>
      mark === "*" ? "[\\s\\S]*" : mark === "?" ? "[\\s\\S]" : `\\${mark.slice(1)}`,
    );
  return new RegExp(`^${body}$`, "iu");
};

export const matcherOf = (criterion: CellValue, locale: Locale): ((value: CellValue) => boolean) => {
  if (criterion !== null && typeof criterion === "object") return () => false;
  if (typeof criterion === "boolean" || typeof criterion === "number") return (value) => value === criterion;
  const [, operator = "=", operand = ""] = OPERATOR.exec(criterion ?? "") ?? [];
  const hasOperator = (criterion ?? "").length > operand.length;
  if (operand === "") {
    if (operator === "<>") return (value) => value !== null && value !== "";
    if (operator === "=") return (value) => (hasOperator ? value === null : value === null || value === "");
    return () => false;
  }
  const typed = readTyped(operand, locale, 2000);
  const number = typed.kind === "value" && typeof typed.value === "number" ? typed.value : null;
  const truth = typed.kind === "value" && typeof typed.value === "boolean" ? typed.value : null;
  const compare = (value: CellValue, bound: number | string): number | null =>
    typeof value === "number" && typeof bound === "number"
      ? value - bound
      : typeof value === "string" && typeof bound === "string"
        ? value.toLowerCase().localeCompare(bound.toLowerCase(), "en")
        : null;
  switch (operator) {
    case "=":
    case "<>": {
      const pattern = wildcard(operand);
      const equal = (value: CellValue): boolean =>
        number !== null
          ? value === number || value === operand
          : truth !== null
            ? value === truth
            : typeof value === "string" && pattern.test(value);
      return operator === "=" ? equal : (value) => !equal(value);
    }
    default:
      return (value) => {
        const order = compare(value, number ?? operand);
        if (order === null) return false;
        return operator === "<"
          ? order < 0
          : operator === "<="
            ? order <= 0
            : operator === ">"
              ? order > 0
              : order >= 0;
      };
  }
};
