/** Merging and unmerging the cells of a Range. */
import { ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import { cellsOf, contains, overlaps } from "../../workbook/area";
import type { Area } from "../../workbook/model";
import { writeValue } from "../../workbook/write-value";
import { RangeLooks } from "./range-looks";

export abstract class RangeMerging extends RangeLooks {
  merge(): this {
    return this.mergeAreas([this.area]);
  }

  mergeAcross(): this {
    const { row, column, rows, columns } = this.area;
    return this.mergeAreas(
      Array.from({ length: rows }, (_, index) => ({ row: row + index, column, rows: 1, columns })),
    );
  }

  mergeVertically(): this {
    const { row, column, rows, columns } = this.area;
    return this.mergeAreas(
      Array.from({ length: columns }, (_, index) => ({ row, column: column + index, rows, columns: 1 })),
    );
  }

  breakApart(): this {
    this.change(this.area, (sheet) => {
      if (sheet.merges.some((merge) => overlaps(merge, this.area) && !contains(this.area, merge))) {
        throw new ServiceError(say.mergeProtected);
      }
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, this.area));
    });
    return this;
  }

  private mergeAreas(areas: readonly Area[]): this {
    this.change(this.area, (sheet) => {
      if (sheet.merges.some((merge) => overlaps(merge, this.area) && !contains(this.area, merge))) {
        throw new ServiceError(say.mergeProtected);
      }
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, this.area));
      const context = { workbook: this.book, sheet, now: this.world.now(), by: "script" as const };
      for (const area of areas) {
        if (area.rows * area.columns < 2) continue;
        for (const [row, column] of cellsOf(area)) {
          if (row !== area.row || column !== area.column) writeValue(context, row, column, null);
        }
        sheet.merges.push({ ...area });
      }
    });
    return this;
  }
}
