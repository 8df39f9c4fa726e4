/** DataValidationBuilder: each require… method sets the criteria, the last one wins. */
import { ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import type { ValidationModel } from "../../workbook/model";
import { serialOfInstant } from "../../workbook/serial";
import { DataValidation } from "./data-validation";
import type { Range } from "./range";

const date = free("local", "date");
const dates = free("local", "date,date");
const number = free("local", "number");
const numbers = free("local", "number,number");
const text = free("local", "string");

const MEMBERS = {
  setAllowInvalid: free("local", "boolean"),
  setHelpText: free("local", "string"),
  requireCheckbox: free("local", "|any|any,any"),
  requireDate: free("local"),
  requireDateAfter: date,
  requireDateBefore: date,
  requireDateBetween: dates,
  requireDateEqualTo: date,
  requireDateNotBetween: dates,
  requireDateOnOrAfter: date,
  requireDateOnOrBefore: date,
  requireFormulaSatisfied: text,
  requireNumberBetween: numbers,
  requireNumberEqualTo: number,
  requireNumberGreaterThan: number,
  requireNumberGreaterThanOrEqualTo: number,
  requireNumberLessThan: number,
  requireNumberLessThanOrEqualTo: number,
  requireNumberNotBetween: numbers,
  requireNumberNotEqualTo: number,
  requireTextContains: text,
  requireTextDoesNotContain: text,
  requireTextEqualTo: text,
  requireTextIsEmail: free("local"),
  requireTextIsUrl: free("local"),
  requireValueInList: free("local", "array,boolean?"),
  requireValueInRange: free("local", "Range,boolean?"),
  build: free("local"),
  copy: free("local"),
} as const;

const EMPTY: ValidationModel = { criteria: "", values: [], allowInvalid: true, helpText: null };

export class DataValidationBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.DataValidationBuilder, keyof typeof MEMBERS>
{
  readonly serviceName = "DataValidationBuilder";
  readonly members = MEMBERS;
  private rule: ValidationModel;

  constructor(execution: Execution, rule: ValidationModel = EMPTY) {
    super(execution);
    this.rule = structuredClone(rule);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.rule.allowInvalid = allowInvalid;
    return this;
  }

  setHelpText(helpText: string): this {
    this.rule.helpText = helpText;
    return this;
  }

  requireCheckbox(checked?: string | number | boolean, unchecked?: string | number | boolean): this {
    return this.require("CHECKBOX", ...[checked, unchecked].filter((value) => value !== undefined));
  }

  requireDate(): this {
    return this.require("DATE_IS_VALID_DATE");
  }

  requireDateAfter(bound: Date): this {
    return this.require("DATE_AFTER", this.day(bound));
  }

  requireDateBefore(bound: Date): this {
    return this.require("DATE_BEFORE", this.day(bound));
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.require("DATE_BETWEEN", this.day(start), this.day(end));
  }

  requireDateEqualTo(bound: Date): this {
    return this.require("DATE_EQUAL_TO", this.day(bound));
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.require("DATE_NOT_BETWEEN", this.day(start), this.day(end));
  }

  requireDateOnOrAfter(bound: Date): this {
    return this.require("DATE_ON_OR_AFTER", this.day(bound));
  }

  requireDateOnOrBefore(bound: Date): this {
    return this.require("DATE_ON_OR_BEFORE", this.day(bound));
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require("CUSTOM_FORMULA", formula);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require("NUMBER_BETWEEN", start, end);
  }

  requireNumberEqualTo(bound: number): this {
    return this.require("NUMBER_EQUAL_TO", bound);
  }

  requireNumberGreaterThan(bound: number): this {
    return this.require("NUMBER_GREATER_THAN", bound);
  }

  requireNumberGreaterThanOrEqualTo(bound: number): this {
    return this.require("NUMBER_GREATER_THAN_OR_EQUAL_TO", bound);
  }

  requireNumberLessThan(bound: number): this {
    return this.require("NUMBER_LESS_THAN", bound);
  }

  requireNumberLessThanOrEqualTo(bound: number): this {
    return this.require("NUMBER_LESS_THAN_OR_EQUAL_TO", bound);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.require("NUMBER_NOT_BETWEEN", start, end);
  }

  requireNumberNotEqualTo(bound: number): this {
    return this.require("NUMBER_NOT_EQUAL_TO", bound);
  }

  requireTextContains(text: string): this {
    return this.require("TEXT_CONTAINS", text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.require("TEXT_DOES_NOT_CONTAIN", text);
  }

  requireTextEqualTo(text: string): this {
    return this.require("TEXT_EQUAL_TO", text);
  }

  requireTextIsEmail(): this {
    return this.require("TEXT_IS_VALID_EMAIL");
  }

  requireTextIsUrl(): this {
    return this.require("TEXT_IS_VALID_URL");
  }

  requireValueInList(values: (string | number | boolean)[], showDropdown: boolean | null = true): this {
    if (values.length === 0) throw new ServiceError(say.invalidArgument("values"));
    this.require("VALUE_IN_LIST", ...values);
    if (showDropdown === false) this.rule.showDropdown = false;
    return this;
  }

  requireValueInRange(range: Range, showDropdown: boolean | null = true): this {
    this.require("VALUE_IN_RANGE");
    this.rule.range = { sheetId: range.sheetId, area: { ...range.area } };
    if (showDropdown === false) this.rule.showDropdown = false;
    return this;
  }

  build(): DataValidation {
    if (this.rule.criteria === "") throw new ServiceError(say.invalidArgument("criteria"));
    return new DataValidation(this.execution, structuredClone(this.rule));
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution, this.rule);
  }

  private require(criteria: string, ...values: (string | number | boolean)[]): this {
    const { allowInvalid, helpText } = this.rule;
    this.rule = { criteria, values, allowInvalid, helpText };
    return this;
  }

  private day(date: Date): number {
    return Math.floor(serialOfInstant(date.getTime(), this.execution.world.book.timeZone));
  }
}
