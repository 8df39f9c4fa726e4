/** Cells the person may not edit: shaded on wish, and typing in them is stopped before a word is lost. */
import {
  type ICellDataForSheetInterceptor,
  type Injector,
  InterceptorEffectEnum,
  type IStyleData,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { canEditArea } from "../../host/workbook/rights";
import type { GridUpdater } from "./apply";
import { UNIT } from "./workbook";
import { sheetIdOf } from "./worksheet";

export class Shading {
  account = "";
  shown = false;
  #cache = new Map<string, boolean>();

  constructor(
    injector: Injector,
    private readonly updater: GridUpdater,
  ) {
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "closed-cells",
      effect: InterceptorEffectEnum.Style,
      priority: 99,
      handler: (cell, at, next) => {
        if (!this.shown || at.unitId !== UNIT) return next(cell);
        const sheetId = sheetIdOf(at.subUnitId);
        if (this.mayEdit(sheetId, at.row + 1, at.col + 1)) return next(cell);
        const base: ICellDataForSheetInterceptor = cell && cell !== at.rawData ? cell : { ...at.rawData };
        const style: IStyleData = { ...base.interceptorStyle, bg: { rgb: "#dadce0" } };
        return next({ ...base, interceptorStyle: style });
      },
    });
  }

  mayEdit(sheetId: number, row: number, column: number): boolean {
    const key = `${sheetId},${row},${column}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const sheet = this.updater.sheet(sheetId);
    const may = sheet
      ? canEditArea(this.updater.book, sheet, { row, column, rows: 1, columns: 1 }, this.account)
      : true;
    this.#cache.set(key, may);
    return may;
  }

  /** After another person sat down, or anything came from the server. */
  forget(): void {
    this.#cache.clear();
  }
}
