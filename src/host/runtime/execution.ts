/** One running execution: checks, prices and performs every service call the script makes. */

import type { Fault } from "./api";
import { CostMeter } from "./cost-meter";
import { COSTS, LIMITS } from "./costs";
import { NotImplemented, ServiceError, Terminated } from "./errors";
import { type AuthModeName, type ExecutionRecord, nothingSpent, type Surface } from "./execution-record";
import type { FaultPlan } from "./fault-plan";
import { acceptsArguments, describeArgument, type Member } from "./member";
import { Realm } from "./realm";
import { say } from "./russian-messages";
import { scopesFor } from "./scopes";
import type { ServiceObject } from "./service-object";
import type { World } from "./world";

export interface ExecutionIdentity {
  operation: string;
  surface: Surface;
  mode: AuthModeName;
  /** Whose rights it has. */
  user: string;
  /** Who is at the keyboard. */
  actor: string | null;
}

const SIMPLE: ReadonlySet<Surface> = new Set<Surface>(["onOpen", "onInstall", "onEdit"]);
const TRIGGERS: ReadonlySet<Surface> = new Set<Surface>([
  "clock",
  "editTrigger",
  "openTrigger",
  "changeTrigger",
]);

export class Execution {
  readonly record: ExecutionRecord;
  readonly realm: Realm;
  readonly meter: CostMeter;
  readonly isSimpleTrigger: boolean;
  readonly isInstallableTrigger: boolean;
  /** Set when the execution has been ended from outside; nothing has an effect any more. */
  private ended: Terminated | null = null;
  /** Objections of the host and its own faults: reported even if the script swallows them. */
  objection: Error | null = null;
  private readonly startMs: number;

  constructor(
    readonly world: World,
    readonly identity: ExecutionIdentity,
    private readonly faults: FaultPlan,
    runsBundle = false,
  ) {
    this.startMs = world.now();
    this.record = {
      id: world.nextExecutionId(),
      ...identity,
      startedAt: new Date(this.startMs).toISOString(),
      status: "completed",
      ...nothingSpent(),
    };
    this.isSimpleTrigger = SIMPLE.has(identity.surface);
    this.isInstallableTrigger = TRIGGERS.has(identity.surface);
    this.meter = new CostMeter(this.record);
    this.realm = (runsBundle ? world.keptRealm(this) : null) ?? new Realm(this);
    this.faults.begin(world);
  }

  nowMs(): number {
    return this.startMs + this.meter.elapsedMs;
  }

  hasFunction(name: string): boolean {
    return this.world.functionNames.has(name);
  }

  get termination(): Terminated | null {
    return this.ended;
  }

  refuse(error: Error): never {
    this.objection ??= error;
    throw this.scriptError(error.name, error.message);
  }

  /** Modelled waiting, for Utilities.sleep and locks. */
  wait(milliseconds: number): void {
    this.meter.spend(milliseconds / 1000);
    this.checkLimit();
  }

  invoke(target: ServiceObject, property: string, member: Member, given: readonly unknown[]): unknown {
    const name = `${target.serviceName}.${property}`;
    if (this.ended !== null) throw this.scriptError("Exception", this.ended.message);
    const call = this.meter.price(name, member.cost);
    if (target.sheetId !== undefined) call.sheetId = target.sheetId;
    let fault: Fault | null = null;
    try {
      if (call.kind !== "local") fault = this.faults.next(call);
      this.meter.begin(call);
      this.checkLimit();
      this.checkRights(name, member);
      const args = given.map((value) => this.realm.toHost(value));
      if (!acceptsArguments(member.args, args)) {
        throw new ServiceError(say.badArguments(name, args.map(describeArgument)));
      }
      if (fault !== null && fault.when !== "after") this.faults.strike(fault, this);
      const method = (target as unknown as Record<string, (...all: unknown[]) => unknown>)[property];
      if (method === undefined) throw new NotImplemented(name);
      const result = this.realm.toScript(method.apply(target, args));
      if (call.kind === "flush" || call.kind === "read") this.faults.flushed(this.world);
      if (fault !== null) this.faults.strike(fault, this);
      return result;
    } catch (error) {
      call.failed = error instanceof Error ? error.message : String(error);
      throw this.translate(error);
    }
  }

  /** What the script sees of an error thrown on the host's side. */
  private translate(error: unknown): unknown {
    if (error instanceof ServiceError) return this.scriptError("Exception", error.message);
    if (error instanceof Terminated) {
      this.ended ??= error;
      return this.scriptError("Exception", error.message);
    }
    // Errors of callbacks into the script are already the script's own.
    if (!(error instanceof Error)) return error;
    this.objection ??= error;
    return this.scriptError(error.name, error.message);
  }

  private scriptError(name: string, message: string): Error {
    return this.realm.error(name, message);
  }

  private checkLimit(): void {
    const limit = this.isSimpleTrigger ? LIMITS.simpleTriggerMs : LIMITS.executionMs;
    if (this.meter.elapsedMs > limit) throw new Terminated("timedOut", say.executionTimeout);
  }

  /** Source: platform.md §2 and §4. */
  private checkRights(name: string, member: Member): void {
    const { mode, user } = this.identity;
    const { kind } = COSTS[member.cost];
    // An add-on that is not enabled here sees neither the document nor anything stored with it.
    if (mode === "NONE" && kind !== "local" && kind !== "ui") {
      throw new ServiceError(say.noPermission(name, member.scope === null ? [] : scopesFor(member.scope)));
    }
    if (member.scope === null) return;
    const scopes = scopesFor(member.scope);
    const allowed =
      mode === "FULL"
        ? scopes.some((scope) => this.world.hasScope(user, scope))
        : // Sharing the file reaches beyond it, which a simple trigger may not.
          mode === "LIMITED" &&
          member.scope === "spreadsheet" &&
          member.cost !== "share" &&
          scopes.some((scope) => this.world.inManifest(scope));
    if (!allowed) throw new ServiceError(say.noPermission(name, scopes));
  }
}
