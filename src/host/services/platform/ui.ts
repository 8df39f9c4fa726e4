/** Ui: menus, alerts, prompts, sidebars and dialogs; everything lands in the transcript. */
import { EnumValue, enumeration } from "../../runtime/enumeration";
import { ServiceError } from "../../runtime/errors";
import { free, needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import type { HtmlOutput } from "../html/html-output";
import { Menu } from "./menu";
import { PromptResponse } from "./prompt-response";

const container = needing("container");

export const Button = enumeration("Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
export const ButtonSet = enumeration("ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);

const QUESTION = "string|string,ButtonSet|string,string,ButtonSet";

const MEMBERS = {
  createMenu: free("local", "string"),
  createAddonMenu: free("local"),
  alert: free("window", QUESTION),
  prompt: free("window", QUESTION),
  showSidebar: container("window", "HtmlOutput"),
  showModalDialog: container("window", "HtmlOutput,string"),
  showModelessDialog: container("window", "HtmlOutput,string"),
} as const;

export class Ui extends ServiceObject implements Contract<GoogleAppsScript.Base.Ui, keyof typeof MEMBERS> {
  readonly serviceName = "Ui";
  readonly members = MEMBERS;
  override readonly constants = { Button, ButtonSet };

  createMenu(caption: string): Menu {
    return new Menu(this.execution, caption);
  }

  /** Google names it after the add-on, inside «Расширения». */
  createAddonMenu(): Menu {
    return new Menu(this.execution, "Расширения");
  }

  alert(...args: (string | EnumValue)[]): EnumValue {
    const { button } = this.ask("alert", args);
    return Button[button as keyof typeof Button];
  }

  prompt(...args: (string | EnumValue)[]): PromptResponse {
    const { button, text } = this.ask("prompt", args);
    return new PromptResponse(this.execution, Button[button as keyof typeof Button], text);
  }

  showSidebar(html: HtmlOutput): void {
    this.show("sidebar", html, html.getTitle());
  }

  showModalDialog(html: HtmlOutput, title: string): void {
    this.show("modalDialog", html, title);
  }

  showModelessDialog(html: HtmlOutput, title: string): void {
    this.show("modelessDialog", html, title);
  }

  /** The script waits while the window is open, and its locks are gone (platform.md §7). */
  private ask(kind: "alert" | "prompt", args: (string | EnumValue)[]): { button: string; text: string } {
    if (this.execution.isSimpleTrigger) throw new ServiceError(say.noDialogHere);
    const texts = args.filter((arg) => typeof arg === "string");
    const buttons = args.find((arg) => arg instanceof EnumValue)?.label ?? "OK";
    const [title = "", prompt = ""] = texts.length > 1 ? texts : ["", texts[0]];
    const { world, record } = this.execution;
    world.locks.releaseAll(record.id);
    return world.ui.ask({ kind, account: this.account(), title, prompt, buttons });
  }

  private show(kind: "sidebar" | "modalDialog" | "modelessDialog", html: HtmlOutput, title: string): void {
    this.execution.world.ui.events.push({
      kind,
      account: this.account(),
      title,
      html: html.page(),
      width: html.getWidth(),
      height: html.getHeight(),
    });
  }

  private account(): string {
    return this.execution.identity.actor ?? this.execution.identity.user;
  }
}
