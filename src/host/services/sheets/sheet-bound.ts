/** Base of everything that hangs on one sheet: finds it, and lets a change through only with the right to it. */

import { NotImplemented, ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { say } from "../../runtime/russian-messages";
import type { Area, SheetModel } from "../../workbook/model";
import { canEditArea, canEditLayout } from "../../workbook/rights";
import { TooLong, UnverifiedWrite } from "../../workbook/write-value";
import { BookBound } from "./book-bound";

export abstract class SheetBound extends BookBound {
  constructor(
    execution: Execution,
    override readonly sheetId: number,
  ) {
    super(execution);
  }

  model(): SheetModel {
    const sheet = this.world.sheet(this.sheetId);
    if (sheet === null) throw new ServiceError(say.noSheet(this.sheetId));
    return sheet;
  }

  /** Changes cells of `area` as the user of the execution. */
  protected change(area: Area, action: (sheet: SheetModel) => void): void {
    const sheet = this.model();
    if (!canEditArea(this.book, sheet, area, this.user)) throw new ServiceError(say.protectedArea);
    this.perform(sheet, action);
  }

  /** Changes what belongs to the tab as a whole. */
  protected changeLayout(action: (sheet: SheetModel) => void): void {
    const sheet = this.model();
    if (!canEditLayout(this.book, sheet, this.user)) throw new ServiceError(say.protectedArea);
    this.perform(sheet, action);
  }

  protected perform(sheet: SheetModel, action: (sheet: SheetModel) => void): void {
    try {
      action(sheet);
    } catch (error) {
      if (error instanceof TooLong) throw new ServiceError(say.longCell);
      if (error instanceof UnverifiedWrite) throw new NotImplemented(error.message);
      throw error;
    } finally {
      this.world.touch(sheet);
    }
  }
}
