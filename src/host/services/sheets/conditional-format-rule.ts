/** ConditionalFormatRule: kept as data, never applied by the host. */
import type { EnumValue } from "../../runtime/enumeration";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import type { ConditionalFormatModel } from "../../workbook/model";
import { ConditionalFormatRuleBuilder } from "./conditional-format-builder";
import { Range } from "./range";
import { BooleanCriteria } from "./sheet-enums";

export interface RuleData extends ConditionalFormatModel {
  sheetId: number;
}

const CONDITION_MEMBERS = {
  getCriteriaType: free("local"),
  getCriteriaValues: free("local"),
} as const;

class BooleanCondition
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.BooleanCondition, keyof typeof CONDITION_MEMBERS>
{
  readonly serviceName = "BooleanCondition";
  readonly members = CONDITION_MEMBERS;

  constructor(
    execution: Execution,
    private readonly rule: RuleData,
  ) {
    super(execution);
  }

  getCriteriaType(): EnumValue | undefined {
    return Object.values(BooleanCriteria).find(({ label }) => label === this.rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    return [...this.rule.values];
  }
}

const RULE_MEMBERS = {
  getRanges: free("local"),
  getBooleanCondition: free("local"),
  copy: free("local"),
} as const;

export class ConditionalFormatRule
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.ConditionalFormatRule, keyof typeof RULE_MEMBERS>
{
  readonly serviceName = "ConditionalFormatRule";
  readonly members = RULE_MEMBERS;

  constructor(
    execution: Execution,
    readonly rule: RuleData,
  ) {
    super(execution);
  }

  getRanges(): Range[] {
    return this.rule.areas.map((area) => new Range(this.execution, this.rule.sheetId, area));
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.execution, this.rule);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.rule);
  }
}
