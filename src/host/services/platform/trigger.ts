/** Trigger: an installed trigger as its creator sees it. */
import type { TriggerModel } from "../../runtime/api";
import type { EnumValue } from "../../runtime/enumeration";
import type { Execution } from "../../runtime/execution";
import { needing } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { EventType, TriggerSource } from "./script-enums";

const script = needing("script");

const MEMBERS = {
  getUniqueId: script("local"),
  getHandlerFunction: script("local"),
  getEventType: script("local"),
  getTriggerSource: script("local"),
  getTriggerSourceId: script("local"),
} as const;

export class Trigger
  extends ServiceObject
  implements Contract<GoogleAppsScript.Script.Trigger, Exclude<keyof typeof MEMBERS, "getTriggerSourceId">>
{
  readonly serviceName = "Trigger";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    private readonly trigger: TriggerModel,
  ) {
    super(execution);
  }

  getUniqueId(): string {
    return this.trigger.uid;
  }

  getHandlerFunction(): string {
    return this.trigger.handler;
  }

  getEventType(): EnumValue {
    return EventType[this.trigger.eventType as keyof typeof EventType];
  }

  getTriggerSource(): EnumValue {
    return this.trigger.eventType === "CLOCK" ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  }

  /** null for a clock trigger, which the declarations do not say. */
  getTriggerSourceId(): string | null {
    return this.trigger.eventType === "CLOCK" ? null : this.execution.world.book.id;
  }
}
