/** Starting functions of the script from the outside: menu, panel, editor, triggers – each with its mode and consent. */
import vm from "node:vm";
import { AuthMode } from "../services/platform/script-enums";
import { Range } from "../services/sheets/range";
import { Spreadsheet } from "../services/sheets/spreadsheet";
import { User } from "../services/sheets/user";
import type { Area } from "../workbook/model";
import { domainOf, isConsumer, sameAccount } from "../workbook/rights";
import type { TriggerModel } from "./api";
import type { Bundle } from "./bundle";
import type { Execution } from "./execution";
import { type AuthModeName, type ExecutionRecord, nothingSpent, type Surface } from "./execution-record";
import { type RunResult, runExecution } from "./run-execution";
import { say } from "./russian-messages";
import type { World } from "./world";

export interface EditEvent {
  sheetId: number;
  area: Area;
  value?: string;
  oldValue?: string;
}

const SURFACES: Readonly<Record<string, Surface>> = {
  CLOCK: "clock",
  ON_EDIT: "editTrigger",
  ON_OPEN: "openTrigger",
};

type EventMaker = (execution: Execution) => Record<string, unknown>;

const nothing = (record: ExecutionRecord): RunResult => ({ record, value: undefined, isPlain: () => false });

export class Starter {
  constructor(
    private readonly world: World,
    private readonly bundle: Bundle,
  ) {}

  has(functionName: string): boolean {
    return this.bundle.functionNames.has(functionName);
  }

  /** With full rights, as the person who started it. Without any consent the function does not start. */
  full(
    surface: "menu" | "panel" | "editor",
    account: string,
    operation: string,
    args: readonly unknown[],
  ): RunResult {
    if (this.world.grants[account.toLowerCase()] === undefined) {
      return nothing(this.refused(surface, account, account, operation));
    }
    const identity = { operation, surface, mode: "FULL", user: account, actor: account } as const;
    return runExecution(this.world, {
      ...identity,
      script: this.bundle.script,
      enter: (execution) =>
        this.callable(execution, operation)(...args.map((arg) => execution.realm.toScript(arg))),
    });
  }

  /** The text of a function, without the bundle. */
  source(account: string, source: string, args: readonly unknown[]): RunResult {
    if (this.world.grants[account.toLowerCase()] === undefined) {
      return nothing(this.refused("editor", account, account, "source"));
    }
    return runExecution(this.world, {
      operation: "source",
      surface: "editor",
      mode: "FULL",
      user: account,
      actor: account,
      script: null,
      enter: (execution) => {
        const made = execution.realm.evaluate(new vm.Script(`(${source})`, { filename: "source.js" }));
        const run = made as (...given: unknown[]) => unknown;
        return execution.realm.toHost(run(...args.map((arg) => execution.realm.toScript(arg))));
      },
    });
  }

  /** null when the script has no such function. */
  simple(
    surface: "onOpen" | "onInstall" | "onEdit",
    account: string,
    event: EventMaker,
  ): ExecutionRecord | null {
    if (!this.has(surface)) return null;
    const isUnknownAddOn =
      this.world.options.addOn === true && this.world.grants[account.toLowerCase()] === undefined;
    const mode: AuthModeName = isUnknownAddOn ? "NONE" : "LIMITED";
    return runExecution(this.world, {
      operation: surface,
      surface,
      mode,
      user: account,
      actor: account,
      script: this.bundle.script,
      enter: (execution) => this.callable(execution, surface)(execution.realm.toScript(event(execution))),
    }).record;
  }

  /** Runs as the creator of the trigger, and not at all when the creator lacks any scope of the project. */
  installed(trigger: TriggerModel, actor: string | null, event: EventMaker): ExecutionRecord {
    const surface: Surface = SURFACES[trigger.eventType] ?? "changeTrigger";
    if (this.world.missingScopes(trigger.creator).length > 0) {
      return this.refused(surface, trigger.creator, actor, trigger.handler);
    }
    return runExecution(this.world, {
      operation: trigger.handler,
      surface,
      mode: "FULL",
      user: trigger.creator,
      actor,
      script: this.bundle.script,
      enter: (execution) =>
        this.callable(
          execution,
          trigger.handler,
        )(
          execution.realm.toScript({ ...event(execution), triggerUid: trigger.uid, authMode: AuthMode.FULL }),
        ),
    }).record;
  }

  openEvent(account: string): EventMaker {
    return (execution) => ({
      authMode: AuthMode[execution.identity.mode],
      source: new Spreadsheet(execution),
      user: new User(execution, this.visible(execution, account)),
    });
  }

  /** `value` and `oldValue` only for a single cell. */
  editEvent(account: string, edit: EditEvent): EventMaker {
    return (execution) => ({
      ...this.openEvent(account)(execution),
      range: new Range(execution, edit.sheetId, edit.area),
      ...(edit.value === undefined ? {} : { value: edit.value }),
      ...(edit.oldValue === undefined ? {} : { oldValue: edit.oldValue }),
    });
  }

  private callable(execution: Execution, name: string): (...args: unknown[]) => unknown {
    const found = this.has(name) ? execution.realm.global[name] : undefined;
    if (typeof found !== "function") throw execution.realm.error("Exception", say.noFunction(name));
    return found as (...args: unknown[]) => unknown;
  }

  /** Blank unless it is the developer or somebody of the same organisation. */
  private visible(execution: Execution, account: string): string {
    const { owner } = this.world.options;
    const isKnown =
      (execution.identity.mode === "FULL" && sameAccount(execution.identity.user, account)) ||
      sameAccount(owner, account) ||
      (!isConsumer(owner) && domainOf(owner) === domainOf(account));
    return isKnown ? account : "";
  }

  private refused(surface: Surface, user: string, actor: string | null, operation: string): ExecutionRecord {
    const record: ExecutionRecord = {
      id: this.world.nextExecutionId(),
      operation,
      surface,
      mode: "FULL",
      user,
      actor,
      startedAt: new Date(this.world.now()).toISOString(),
      status: "authorizationRequired",
      error: { name: "Exception", message: say.authorization, stack: "" },
      ...nothingSpent(),
    };
    this.world.records.push(record);
    if (actor !== null && sameAccount(actor, user)) {
      this.world.ui.events.push({
        kind: "authorization",
        account: actor,
        operation,
        scopes: this.world.missingScopes(user),
      });
    }
    return record;
  }
}
