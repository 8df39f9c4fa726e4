/** TriggerBuilder: chooses between the clock and the spreadsheet. */
import { ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { ClockTriggerBuilder } from "./clock-trigger-builder";
import { SpreadsheetTriggerBuilder } from "./spreadsheet-trigger-builder";

const MEMBERS = { timeBased: free("local"), forSpreadsheet: free("local", "Spreadsheet|string") } as const;

export class TriggerBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Script.TriggerBuilder, keyof typeof MEMBERS>
{
  readonly serviceName = "TriggerBuilder";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }

  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    if (typeof spreadsheet === "string" && spreadsheet !== this.execution.world.book.id) {
      throw new ServiceError(say.invalidArgument("key"));
    }
    return new SpreadsheetTriggerBuilder(this.execution, this.handler);
  }
}
