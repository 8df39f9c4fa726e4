/** One person at the spreadsheet: opens it, clicks, calls, and sees what Google answers. */
import { isFileEditor } from "../workbook/rights";
import type { MenuNode, UserSession } from "./api";
import type { ExecutionRecord } from "./execution-record";
import { cell, PersonHands } from "./person-hands";
import type { RunResult } from "./run-execution";
import { say } from "./russian-messages";
import { ScriptFailure } from "./script-failure";
import { checkTransferable, IllegalValue, isHostPlain } from "./serialize";
import type { Starter } from "./start-functions";
import type { World } from "./world";

export class Session extends PersonHands implements UserSession {
  constructor(world: World, starter: Starter, account: string) {
    super(world, starter, account);
    if (!isFileEditor(world.book, account)) throw new Error(`${account} may not edit this spreadsheet`);
  }

  open(): ExecutionRecord[] {
    const seat = this.world.seat(this.account);
    seat.isOpen = true;
    seat.menus = [];
    const event = this.starter.openEvent(this.account);
    const simple = this.starter.simple("onOpen", this.account, event);
    return [...(simple === null ? [] : [simple]), ...this.installed("ON_OPEN", event)];
  }

  menus(): readonly MenuNode[] {
    return this.world.seat(this.account).menus;
  }

  clickMenu(path: readonly string[]): ExecutionRecord {
    if (!this.world.seat(this.account).isOpen) this.world.faults.aside(() => this.open());
    let items: readonly (MenuNode | "separator")[] = this.menus();
    let found: MenuNode | undefined;
    for (const caption of path) {
      found = items.find((item): item is MenuNode => item !== "separator" && item.caption === caption);
      if (found === undefined) throw new Error(`No menu item «${path.join("» ▸ «")}»`);
      items = found.items ?? [];
    }
    if (found?.functionName === undefined) throw new Error(`«${path.join("» ▸ «")}» is not an item to click`);
    const { record } = this.starter.full("menu", this.account, found.functionName, []);
    if (record.status === "failed" || record.status === "timedOut") {
      this.world.ui.events.push({
        kind: "error",
        account: this.account,
        operation: record.operation,
        message: record.error?.message ?? "",
      });
    }
    return record;
  }

  call(functionName: string, args: readonly unknown[] = []): unknown {
    if (functionName.endsWith("_") || !this.starter.has(functionName)) {
      throw new ScriptFailure(say.noFunction(functionName), null);
    }
    const sent = transferred(args, isHostPlain, null) as unknown[];
    const { record, value, isPlain } = this.finished(
      this.starter.full("panel", this.account, functionName, sent),
    );
    return transferred(value, isPlain, record);
  }

  run(functionName: string, args: readonly unknown[] = []): unknown {
    return this.finished(this.starter.full("editor", this.account, functionName, args)).value;
  }

  runSource(source: string, args: readonly unknown[] = []): unknown {
    return this.finished(this.starter.source(this.account, source, args)).value;
  }

  select(sheetName: string, row = 1, column = 1, rows = 1, columns = 1): void {
    const seat = this.world.seat(this.account);
    seat.sheetId = this.sheet(sheetName).id;
    seat.selection = { row, column, rows, columns };
  }

  selection(): { sheetName: string; row: number; column: number; rows: number; columns: number } {
    const sheet = this.world.activeSheet(this.account);
    const seat = this.world.seat(this.account);
    const area = seat.sheetId === sheet.id ? seat.selection : cell(1, 1);
    return { sheetName: sheet.name, ...area };
  }

  private finished(result: RunResult): RunResult {
    const { record } = result;
    if (record.status !== "completed")
      throw new ScriptFailure(record.error?.message ?? record.status, record);
    return result;
  }
}

const transferred = (
  value: unknown,
  isPlain: (value: object) => boolean,
  record: ExecutionRecord | null,
): unknown => {
  try {
    return checkTransferable(value, isPlain);
  } catch (error) {
    if (!(error instanceof IllegalValue)) throw error;
    throw new ScriptFailure(`google.script.run cannot carry ${error.message}`, record);
  }
};
