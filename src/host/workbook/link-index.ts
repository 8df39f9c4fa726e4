/** Remembers which cells of a sheet name other sheets, so that inserting a row need not look through every tab. */
import type { SheetModel } from "./model";

export class LinkIndex {
  private known = new WeakMap<SheetModel, readonly string[]>();

  /** Keys of cells whose formula or input rule may point to another sheet. */
  cellsNamingOthers(sheet: SheetModel): readonly string[] {
    const cached = this.known.get(sheet);
    if (cached !== undefined) return cached;
    const keys: string[] = [];
    for (const key in sheet.cells) {
      const cell = sheet.cells[key];
      if (cell === undefined) continue;
      const rule = cell.validation;
      if (cell.formula?.includes("!") || rule?.range !== undefined || rule?.criteria === "CUSTOM_FORMULA")
        keys.push(key);
    }
    this.known.set(sheet, keys);
    return keys;
  }

  forget(sheet: SheetModel): void {
    this.known.delete(sheet);
  }

  forgetAll(): void {
    this.known = new WeakMap();
  }
}
