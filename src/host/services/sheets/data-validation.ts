/** DataValidation: an input rule as the script sees it. */
import type { EnumValue } from "../../runtime/enumeration";
import type { Execution } from "../../runtime/execution";
import { free, needing } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import type { ValidationModel } from "../../workbook/model";
import { instantOfSerial } from "../../workbook/serial";
import { DataValidationBuilder } from "./data-validation-builder";
import { Range } from "./range";
import { DataValidationCriteria } from "./sheet-enums";

const MEMBERS = {
  getAllowInvalid: free("local"),
  getHelpText: free("local"),
  getCriteriaType: free("local"),
  getCriteriaValues: needing("spreadsheet")("local"),
  copy: free("local"),
} as const;

export class DataValidation
  extends ServiceObject
  implements
    Contract<GoogleAppsScript.Spreadsheet.DataValidation, Exclude<keyof typeof MEMBERS, "getHelpText">>
{
  readonly serviceName = "DataValidation";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    readonly rule: ValidationModel,
  ) {
    super(execution);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  /** null without a text, which the declarations do not say. */
  getHelpText(): string | null {
    return this.rule.helpText;
  }

  getCriteriaType(): EnumValue | undefined {
    return DataValidationCriteria[this.rule.criteria];
  }

  getCriteriaValues(): unknown[] {
    const { criteria, values, range, showDropdown = true } = this.rule;
    if (criteria === "VALUE_IN_LIST") return [values, showDropdown];
    if (range !== undefined) return [new Range(this.execution, range.sheetId, range.area), showDropdown];
    if (criteria.startsWith("DATE_")) {
      const { timeZone } = this.execution.world.book;
      return values.map((value) => new Date(instantOfSerial(Number(value), timeZone)));
    }
    return [...values];
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution, this.rule);
  }
}
