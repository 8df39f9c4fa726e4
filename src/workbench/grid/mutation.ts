/** A mutation of one sheet in the open workbook, as Univer names it. */
import type { IMutationInfo } from "@univerjs/core";
import { UNIT } from "./workbook";
import { sheetKey } from "./worksheet";

export const mutation = (id: string, sheetId: number, params: object = {}): IMutationInfo => ({
  id,
  params: { unitId: UNIT, subUnitId: sheetKey(sheetId), ...params },
});
