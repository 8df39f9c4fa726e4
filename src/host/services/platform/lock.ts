/** Lock and LockService: one holder at a time; waiting costs modelled time. */
import { ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";

const LOCK_MEMBERS = {
  tryLock: free("lock", "number"),
  waitLock: free("lock", "number"),
  releaseLock: free("lock"),
  hasLock: free("local"),
} as const;

export class Lock
  extends ServiceObject
  implements Contract<GoogleAppsScript.Lock.Lock, keyof typeof LOCK_MEMBERS>
{
  readonly serviceName = "Lock";
  readonly members = LOCK_MEMBERS;

  constructor(
    execution: Execution,
    private readonly name: string,
  ) {
    super(execution);
  }

  /**
   * Another holder is an execution interrupted by this one, so it cannot let go meanwhile: the whole waiting time passes.
   */
  tryLock(milliseconds: number): boolean {
    const { world, record } = this.execution;
    if (world.locks.take(this.name, record.id)) return true;
    this.execution.wait(milliseconds);
    return false;
  }

  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) throw new ServiceError(say.lockTimeout);
  }

  releaseLock(): void {
    this.execution.world.locks.release(this.name, this.execution.record.id);
  }

  hasLock(): boolean {
    return this.execution.world.locks.holds(this.name, this.execution.record.id);
  }
}

const MEMBERS = {
  getDocumentLock: free("local"),
  getScriptLock: free("local"),
  getUserLock: free("local"),
} as const;

export class LockService
  extends ServiceObject
  implements Contract<GoogleAppsScript.Lock.LockService, keyof typeof MEMBERS>
{
  readonly serviceName = "LockService";
  readonly members = MEMBERS;

  getDocumentLock(): Lock {
    return new Lock(this.execution, "document");
  }

  getScriptLock(): Lock {
    return new Lock(this.execution, "script");
  }

  getUserLock(): Lock {
    return new Lock(this.execution, `user ${this.execution.identity.user.toLowerCase()}`);
  }
}
