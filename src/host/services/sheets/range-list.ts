/** RangeList: one call that formats many ranges of a sheet. */
import type { EnumValue } from "../../runtime/enumeration";
import type { Execution } from "../../runtime/execution";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import type { Input } from "../../workbook/write-value";
import type { Range } from "./range";
import { RANGE_LIST_MEMBERS } from "./range-members";

type Text = string | null;

export class RangeList
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.RangeList, keyof typeof RANGE_LIST_MEMBERS>
{
  readonly serviceName = "RangeList";
  readonly members = RANGE_LIST_MEMBERS;

  constructor(
    execution: Execution,
    private readonly ranges: readonly Range[],
  ) {
    super(execution);
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  setBackground(value: Text): this {
    return this.each((range) => range.setBackground(value));
  }

  setFontColor(value: Text): this {
    return this.each((range) => range.setFontColor(value));
  }

  setFontWeight(value: Text): this {
    return this.each((range) => range.setFontWeight(value));
  }

  setFontSize(value: number): this {
    return this.each((range) => range.setFontSize(value));
  }

  setFontStyle(value: Text): this {
    return this.each((range) => range.setFontStyle(value));
  }

  setFontFamily(value: Text): this {
    return this.each((range) => range.setFontFamily(value));
  }

  setFontLine(value: Text): this {
    return this.each((range) => range.setFontLine(value));
  }

  setHorizontalAlignment(value: Text): this {
    return this.each((range) => range.setHorizontalAlignment(value));
  }

  setVerticalAlignment(value: Text): this {
    return this.each((range) => range.setVerticalAlignment(value));
  }

  setWrap(value: boolean): this {
    return this.each((range) => range.setWrap(value));
  }

  setNumberFormat(format: string): this {
    return this.each((range) => range.setNumberFormat(format));
  }

  setValue(value: Input): this {
    return this.each((range) => range.setValue(value));
  }

  setBorder(
    ...sides: [
      boolean | null,
      boolean | null,
      boolean | null,
      boolean | null,
      boolean | null,
      boolean | null,
      (string | null)?,
      (EnumValue | null)?,
    ]
  ): this {
    return this.each((range) => range.setBorder(...sides));
  }

  clear(): this {
    return this.each((range) => range.clear());
  }

  clearContent(): this {
    return this.each((range) => range.clearContent());
  }

  clearFormat(): this {
    return this.each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.each((range) => range.clearNote());
  }

  clearDataValidations(): this {
    return this.each((range) => range.clearDataValidations());
  }

  private each(action: (range: Range) => unknown): this {
    for (const range of this.ranges) action(range);
    return this;
  }
}
