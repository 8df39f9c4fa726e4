/** SpreadsheetTriggerBuilder: triggers for opening, editing and changing the file. */
import { ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free, needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { installTrigger } from "./install-trigger";
import type { Trigger } from "./trigger";

const MEMBERS = {
  onOpen: free("local"),
  onEdit: free("local"),
  onChange: free("local"),
  create: needing("script")("trigger"),
} as const;

export class SpreadsheetTriggerBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Script.SpreadsheetTriggerBuilder, keyof typeof MEMBERS>
{
  readonly serviceName = "SpreadsheetTriggerBuilder";
  readonly members = MEMBERS;
  private eventType: string | null = null;

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  onOpen(): this {
    this.eventType = "ON_OPEN";
    return this;
  }

  onEdit(): this {
    this.eventType = "ON_EDIT";
    return this;
  }

  onChange(): this {
    this.eventType = "ON_CHANGE";
    return this;
  }

  create(): Trigger {
    if (this.eventType === null) throw new ServiceError(say.invalidArgument("eventType"));
    return installTrigger(this.execution, this.handler, this.eventType, null);
  }
}
