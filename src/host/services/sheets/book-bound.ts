/** Base of everything that belongs to the bound spreadsheet: the world of the execution, its workbook, whose rights it has. */
import { ServiceObject } from "../../runtime/service-object";
import type { World } from "../../runtime/world";
import type { WorkbookModel } from "../../workbook/model";

export abstract class BookBound extends ServiceObject {
  protected get world(): World {
    return this.execution.world;
  }

  protected get book(): WorkbookModel {
    return this.world.book;
  }

  protected get user(): string {
    return this.execution.identity.user;
  }
}
