/** How anything a person does by hand runs: refused or done, and then heard of by the triggers it concerns. */
import type { Area, SheetModel } from "../workbook/model";
import { canEditLayout } from "../workbook/rights";
import type { EditOutcome } from "./api";
import type { ExecutionRecord } from "./execution-record";
import { type Entered, Refused } from "./person-edit";
import { say } from "./russian-messages";
import type { Starter } from "./start-functions";
import type { World } from "./world";

export abstract class PersonAttempts {
  constructor(
    protected readonly world: World,
    protected readonly starter: Starter,
    readonly account: string,
  ) {}

  abstract select(sheetName: string, row?: number, column?: number, rows?: number, columns?: number): void;

  protected sheet(name: string): SheetModel {
    const found = this.world.sheetNamed(name);
    if (found === null) throw new Error(`No sheet «${name}»`);
    return found;
  }

  /** An edit of cell contents: simple and installable edit triggers hear of it. */
  protected edit(sheetName: string, area: Area, action: (sheet: SheetModel) => Entered): EditOutcome {
    const sheet = this.sheet(sheetName);
    this.select(sheetName, area.row, area.column, area.rows, area.columns);
    let entered: Entered = { warnings: [] };
    const outcome = this.attempt(() => {
      entered = action(sheet);
      const { value, oldValue } = entered;
      const event = this.starter.editEvent(this.account, {
        sheetId: sheet.id,
        area,
        ...(value === undefined ? {} : { value }),
        ...(oldValue === undefined ? {} : { oldValue }),
      });
      this.world.touch();
      const simple = this.starter.simple("onEdit", this.account, event);
      return [...(simple === null ? [] : [simple]), ...this.installed("ON_EDIT", event)];
    });
    return { ...outcome, warnings: entered.warnings };
  }

  /** Name, order, visibility: closed to those whom a protection of the sheet shuts out. */
  protected layout(sheetName: string, action: (sheet: SheetModel) => void): EditOutcome {
    return this.quietly(sheetName, (sheet) => {
      this.require(canEditLayout(this.world.book, sheet, this.account));
      action(sheet);
    });
  }

  /** A change that no edit trigger hears of, only change triggers. */
  protected quietly(sheetName: string, action: (sheet: SheetModel) => void): EditOutcome {
    const sheet = this.sheet(sheetName);
    return this.attempt(() => {
      action(sheet);
      this.world.touch();
      return this.installed("ON_CHANGE", this.starter.openEvent(this.account));
    });
  }

  protected attempt(action: () => ExecutionRecord[]): EditOutcome {
    try {
      return { accepted: true, warnings: [], executions: action() };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { accepted: false, message: error.message, warnings: [], executions: [] };
    } finally {
      this.world.touch();
    }
  }

  protected require(isAllowed: boolean): void {
    if (!isAllowed) throw new Refused(say.protectedArea);
  }

  protected installed(eventType: string, event: Parameters<Starter["installed"]>[2]): ExecutionRecord[] {
    return this.world.triggers
      .filter((trigger) => trigger.eventType === eventType)
      .map((trigger) => this.starter.installed(trigger, this.account, event));
  }
}
