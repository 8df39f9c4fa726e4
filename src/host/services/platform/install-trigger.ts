/** Installs a trigger for the account that runs: at most 20, only for functions that exist. */
import type { TriggerModel, TriggerSchedule } from "../../runtime/api";
import { ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { say } from "../../runtime/russian-messages";
import { nextFiring } from "../../runtime/trigger-schedule";
import { sameAccount } from "../../workbook/rights";
import { Trigger } from "./trigger";

const MAX_TRIGGERS = 20;

export const installTrigger = (
  execution: Execution,
  handler: string,
  eventType: string,
  schedule: ((uid: string) => TriggerSchedule) | null,
): Trigger => {
  const { world, identity } = execution;
  if (!execution.hasFunction(handler)) throw new ServiceError(say.noFunction(handler));
  const own = world.triggers.filter(({ creator }) => sameAccount(creator, identity.user));
  if (own.length >= MAX_TRIGGERS) throw new ServiceError(say.tooManyTriggers);
  const uid = String(7_000_000_000 + world.nextExecutionId() * 7919);
  const plan = schedule?.(uid) ?? null;
  const next = plan === null ? null : nextFiring(plan, execution.nowMs());
  const trigger: TriggerModel = {
    uid,
    creator: identity.user,
    handler,
    eventType,
    schedule: plan,
    nextAt: next === null ? null : new Date(next).toISOString(),
  };
  world.triggers.push(trigger);
  return new Trigger(execution, trigger);
};
