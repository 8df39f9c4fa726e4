/** An area of the workbook (1-based, with its size) as Univer's range (0-based, inclusive ends). */
import type { IRange } from "@univerjs/core";
import type { Area } from "../../host/workbook/model";

export function toRange(area: Area): IRange {
  return {
    startRow: area.row - 1,
    startColumn: area.column - 1,
    endRow: area.row + area.rows - 2,
    endColumn: area.column + area.columns - 2,
  };
}
