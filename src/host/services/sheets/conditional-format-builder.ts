/** ConditionalFormatRuleBuilder: the last condition set wins. */
import { NotImplemented, ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { colourOf } from "../../workbook/colours";
import { parseFormula, sheetsIn } from "../../workbook/formula/parser";
import { localeOf } from "../../workbook/locale";
import type { Area, StyleModel } from "../../workbook/model";
import { ConditionalFormatRule, type RuleData } from "./conditional-format-rule";
import { Range } from "./range";

const text = free("local", "string");
const number = free("local", "number");
const numbers = free("local", "number,number");
const flag = free("local", "boolean");

const BUILDER_MEMBERS = {
  setRanges: free("local", "array"),
  setBackground: free("local", "string?"),
  setFontColor: free("local", "string?"),
  setBold: flag,
  setItalic: flag,
  setStrikethrough: flag,
  setUnderline: flag,
  whenFormulaSatisfied: text,
  whenCellEmpty: free("local"),
  whenCellNotEmpty: free("local"),
  whenTextContains: text,
  whenTextDoesNotContain: text,
  whenTextEqualTo: text,
  whenTextStartsWith: text,
  whenTextEndsWith: text,
  whenNumberBetween: numbers,
  whenNumberNotBetween: numbers,
  whenNumberEqualTo: number,
  whenNumberNotEqualTo: number,
  whenNumberGreaterThan: number,
  whenNumberGreaterThanOrEqualTo: number,
  whenNumberLessThan: number,
  whenNumberLessThanOrEqualTo: number,
  build: free("local"),
  copy: free("local"),
} as const;

export class ConditionalFormatRuleBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder, keyof typeof BUILDER_MEMBERS>
{
  readonly serviceName = "ConditionalFormatRuleBuilder";
  readonly members = BUILDER_MEMBERS;
  private rule: RuleData;

  constructor(execution: Execution, rule?: RuleData) {
    super(execution);
    this.rule = structuredClone(rule ?? { sheetId: -1, areas: [], criteria: "", values: [], style: {} });
  }

  setRanges(ranges: unknown[]): this {
    const sheets = new Set(ranges.map((range) => (range instanceof Range ? range.sheetId : -1)));
    const [sheetId] = sheets;
    if (sheets.size !== 1 || sheetId === undefined || sheetId < 0)
      throw new ServiceError(say.invalidArgument("ranges"));
    this.rule.sheetId = sheetId;
    this.rule.areas = ranges.flatMap((range): Area[] => (range instanceof Range ? [{ ...range.area }] : []));
    return this;
  }

  setBackground(colour: string | null): this {
    return this.paint("background", colour);
  }

  setFontColor(colour: string | null): this {
    return this.paint("color", colour);
  }

  setBold(on: boolean): this {
    return this.style({ bold: on });
  }

  setItalic(on: boolean): this {
    return this.style({ italic: on });
  }

  setStrikethrough(on: boolean): this {
    return this.style({ strikethrough: on });
  }

  setUnderline(on: boolean): this {
    return this.style({ underline: on });
  }

  whenFormulaSatisfied(formula: string): this {
    const { argumentSeparator, decimal } = localeOf(this.execution.world.book.locale);
    let sheets: (string | null)[];
    try {
      sheets = sheetsIn(
        parseFormula(formula.startsWith("=") ? formula : `=${formula}`, argumentSeparator, decimal),
      );
    } catch (error) {
      throw new NotImplemented(`Formula ${formula} (${error instanceof Error ? error.message : error})`);
    }
    if (sheets.some((name) => name !== null)) throw new ServiceError(say.formatRuleOtherSheet);
    return this.when("CUSTOM_FORMULA", formula);
  }

  whenCellEmpty(): this {
    return this.when("CELL_EMPTY");
  }

  whenCellNotEmpty(): this {
    return this.when("CELL_NOT_EMPTY");
  }

  whenTextContains(part: string): this {
    return this.when("TEXT_CONTAINS", part);
  }

  whenTextDoesNotContain(part: string): this {
    return this.when("TEXT_DOES_NOT_CONTAIN", part);
  }

  whenTextEqualTo(whole: string): this {
    return this.when("TEXT_EQUAL_TO", whole);
  }

  whenTextStartsWith(part: string): this {
    return this.when("TEXT_STARTS_WITH", part);
  }

  whenTextEndsWith(part: string): this {
    return this.when("TEXT_ENDS_WITH", part);
  }

  whenNumberBetween(low: number, high: number): this {
    return this.when("NUMBER_BETWEEN", low, high);
  }

  whenNumberNotBetween(low: number, high: number): this {
    return this.when("NUMBER_NOT_BETWEEN", low, high);
  }

  whenNumberEqualTo(bound: number): this {
    return this.when("NUMBER_EQUAL_TO", bound);
  }

  whenNumberNotEqualTo(bound: number): this {
    return this.when("NUMBER_NOT_EQUAL_TO", bound);
  }

  whenNumberGreaterThan(bound: number): this {
    return this.when("NUMBER_GREATER_THAN", bound);
  }

  whenNumberGreaterThanOrEqualTo(bound: number): this {
    return this.when("NUMBER_GREATER_THAN_OR_EQUAL_TO", bound);
  }

  whenNumberLessThan(bound: number): this {
    return this.when("NUMBER_LESS_THAN", bound);
  }

  whenNumberLessThanOrEqualTo(bound: number): this {
    return this.when("NUMBER_LESS_THAN_OR_EQUAL_TO", bound);
  }

  /** Google refuses a rule without ranges or without a condition. */
  build(): ConditionalFormatRule {
    if (this.rule.areas.length === 0) throw new ServiceError(say.invalidArgument("ranges"));
    if (this.rule.criteria === "") throw new ServiceError(say.invalidArgument("condition"));
    return new ConditionalFormatRule(this.execution, structuredClone(this.rule));
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.rule);
  }

  private when(criteria: string, ...values: (string | number)[]): this {
    this.rule = { ...this.rule, criteria, values };
    return this;
  }

  private style(part: StyleModel): this {
    this.rule = { ...this.rule, style: { ...this.rule.style, ...part } };
    return this;
  }

  private paint(key: "background" | "color", colour: string | null): this {
    const known = colour === null ? null : colourOf(colour);
    if (colour !== null && known === null) throw new NotImplemented(`Colour ${colour}`);
    const { [key]: _old, ...rest } = this.rule.style;
    this.rule = { ...this.rule, style: known === null ? rest : { ...rest, [key]: known } };
    return this;
  }
}
