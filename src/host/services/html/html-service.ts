/** HtmlService: pages from text or from the other files of the project. */
import { ServiceError } from "../../runtime/errors";
import { free } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { HtmlOutput, XFrameOptionsMode } from "./html-output";
import { HtmlTemplate } from "./html-template";

const MEMBERS = {
  createHtmlOutput: free("local", "|string"),
  createHtmlOutputFromFile: free("local", "string"),
  createTemplate: free("local", "string"),
  createTemplateFromFile: free("local", "string"),
} as const;

export class HtmlService
  extends ServiceObject
  implements Contract<GoogleAppsScript.HTML.HtmlService, keyof typeof MEMBERS>
{
  readonly serviceName = "HtmlService";
  readonly members = MEMBERS;
  override readonly constants = { XFrameOptionsMode };

  createHtmlOutput(content = ""): HtmlOutput {
    return new HtmlOutput(this.execution, content);
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(this.execution, this.file(name));
  }

  createTemplate(content: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, content);
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.file(name));
  }

  private file(name: string): string {
    const content = this.execution.world.options.html[name.replace(/\.html$/, "")];
    if (content === undefined) throw new ServiceError(say.noHtmlFile(name));
    return content;
  }
}
