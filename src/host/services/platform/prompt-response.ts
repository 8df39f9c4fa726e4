/** PromptResponse: the button and the text of a prompt. */
import type { EnumValue } from "../../runtime/enumeration";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";

const MEMBERS = { getSelectedButton: free("local"), getResponseText: free("local") } as const;

export class PromptResponse
  extends ServiceObject
  implements Contract<GoogleAppsScript.Base.PromptResponse, keyof typeof MEMBERS>
{
  readonly serviceName = "PromptResponse";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    private readonly button: EnumValue,
    private readonly text: string,
  ) {
    super(execution);
  }

  getSelectedButton(): EnumValue {
    return this.button;
  }

  getResponseText(): string {
    return this.text;
  }
}
