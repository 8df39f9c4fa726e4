/** HtmlTemplate: scriptlets <? ?>, <?= ?> (escaped) and <?!= ?> (as it is), run once before the page is shown. */
import vm from "node:vm";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { escapeHtml, HtmlOutput } from "./html-output";

const MEMBERS = {
  evaluate: free("local"),
  getRawContent: free("local"),
  getCode: free("local"),
} as const;

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

/** The body of a function of `output` (collects text), `escape` and the properties hung on the template. */
const codeOf = (source: string): string => {
  let code = "";
  let end = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    code += `output(${JSON.stringify(source.slice(end, match.index))});`;
    const [whole, print, body = ""] = match;
    code += print === undefined ? `${body}\n` : `output(${print === "=" ? "escape" : "String"}((${body})));`;
    end = match.index + whole.length;
  }
  return `${code}output(${JSON.stringify(source.slice(end))});`;
};

export class HtmlTemplate
  extends ServiceObject
  implements Contract<GoogleAppsScript.HTML.HtmlTemplate, keyof typeof MEMBERS>
{
  readonly serviceName = "HtmlTemplate";
  readonly members = MEMBERS;
  override readonly isOpen = true;

  constructor(
    execution: Execution,
    private readonly source: string,
  ) {
    super(execution);
  }

  getRawContent(): string {
    return this.source;
  }

  getCode(): string {
    return codeOf(this.source);
  }

  evaluate(): HtmlOutput {
    const { realm } = this.execution;
    const given = realm.propertiesOf(this);
    const names = Object.keys(given);
    const script = new vm.Script(`(function (output, escape, ${names.join(", ")}) { ${this.getCode()} })`, {
      filename: "template.html",
    });
    let page = "";
    const run = realm.evaluate(script) as (...args: unknown[]) => void;
    run(
      (text: unknown) => {
        page += String(text);
      },
      (value: unknown) => escapeHtml(String(value)),
      ...names.map((name) => given[name]),
    );
    return new HtmlOutput(this.execution, page);
  }
}
