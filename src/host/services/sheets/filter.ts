/** The basic filter of a sheet: its range, sorting, removal. Hidden values are not modelled. */
import { ServiceError } from "../../runtime/errors";
import { needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import type { Contract } from "../../runtime/service-object";
import type { Area } from "../../workbook/model";
import { Range } from "./range";
import { SheetBound } from "./sheet-bound";

const sheet = needing("spreadsheet");

const MEMBERS = {
  getRange: sheet("lookup"),
  remove: sheet("write"),
  sort: sheet("write", "number,boolean"),
} as const;

export class Filter
  extends SheetBound
  implements Contract<GoogleAppsScript.Spreadsheet.Filter, keyof typeof MEMBERS>
{
  readonly serviceName = "Filter";
  readonly members = MEMBERS;

  getRange(): Range {
    return new Range(this.execution, this.sheetId, this.area());
  }

  remove(): void {
    this.change(this.area(), (model) => {
      model.filter = null;
    });
  }

  /** The heading row stays where it is. */
  sort(column: number, ascending: boolean): this {
    const { row, rows, ...rest } = this.area();
    if (rows > 1) {
      new Range(this.execution, this.sheetId, { ...rest, row: row + 1, rows: rows - 1 }).sort({
        column: rest.column + column - 1,
        ascending,
      });
    }
    return this;
  }

  private area(): Area {
    const { filter } = this.model();
    if (filter === null) throw new ServiceError(say.rangeNotFound);
    return filter;
  }
}
