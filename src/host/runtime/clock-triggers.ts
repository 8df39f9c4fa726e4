/** Time-driven triggers: fires what is due, in order, as the account that made each. */
import type { TriggerModel } from "./api";
import type { ExecutionRecord } from "./execution-record";
import type { Starter } from "./start-functions";
import { nextFiring } from "./trigger-schedule";
import type { World } from "./world";

const isClock = (trigger: TriggerModel): boolean => trigger.eventType === "CLOCK";

export class ClockTriggers {
  constructor(
    private readonly world: World,
    private readonly starter: Starter,
  ) {}

  runUntil(until: number): ExecutionRecord[] {
    const records: ExecutionRecord[] = [];
    for (let due = this.due(until); due !== null; due = this.due(until)) {
      const at = Math.max(Date.parse(due.nextAt ?? ""), this.world.clock.now());
      this.world.clock.set(at);
      this.reschedule(due, at);
      records.push(this.fire(due));
    }
    if (this.world.clock.now() < until) this.world.clock.set(until);
    return records;
  }

  fireNow(handler: string | undefined): ExecutionRecord[] {
    return this.world.triggers
      .filter((trigger) => isClock(trigger) && (handler === undefined || trigger.handler === handler))
      .map((trigger) => {
        if (trigger.schedule?.kind === "once") trigger.nextAt = null;
        return this.fire(trigger);
      });
  }

  /** Recurring firings that lie in the past are dropped; a one-shot still waits for its run. */
  skipMissed(): void {
    const now = this.world.clock.now();
    for (const trigger of this.world.triggers) {
      if (isClock(trigger) && trigger.schedule?.kind !== "once") this.reschedule(trigger, now);
    }
  }

  private due(until: number): TriggerModel | null {
    const waiting = this.world.triggers.filter(
      (trigger) => isClock(trigger) && trigger.nextAt !== null && Date.parse(trigger.nextAt) <= until,
    );
    return waiting.reduce<TriggerModel | null>(
      (first, trigger) => (first === null || (trigger.nextAt ?? "") < (first.nextAt ?? "") ? trigger : first),
      null,
    );
  }

  /** A fired one-shot stays listed but never comes again. */
  private reschedule(trigger: TriggerModel, after: number): void {
    const next =
      trigger.schedule === null || trigger.schedule.kind === "once"
        ? null
        : nextFiring(trigger.schedule, after);
    trigger.nextAt = next === null ? null : new Date(next).toISOString();
  }

  private fire(trigger: TriggerModel): ExecutionRecord {
    const instant = new Date(this.world.clock.now());
    return this.starter.installed(trigger, null, () => ({
      year: instant.getUTCFullYear(),
      month: instant.getUTCMonth() + 1,
      "day-of-month": instant.getUTCDate(),
      "day-of-week": instant.getUTCDay() || 7,
      hour: instant.getUTCHours(),
      minute: instant.getUTCMinutes(),
      second: instant.getUTCSeconds(),
      timezone: "UTC",
    }));
  }
}
