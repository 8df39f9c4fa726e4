/** HtmlOutput: a page for a sidebar or a dialog. */

import { enumeration } from "../../runtime/enumeration";
import { NotImplemented } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";

export const XFrameOptionsMode = enumeration("XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]);

const MEMBERS = {
  getContent: free("local"),
  setContent: free("local", "string"),
  append: free("local", "string"),
  appendUntrusted: free("local", "string"),
  clear: free("local"),
  getTitle: free("local"),
  setTitle: free("local", "string"),
  getWidth: free("local"),
  setWidth: free("local", "number"),
  getHeight: free("local"),
  setHeight: free("local", "number"),
  addMetaTag: free("local", "string,string"),
  setXFrameOptionsMode: free("local", "XFrameOptionsMode"),
} as const;

/** The only ones Google lets through. */
const META_TAGS: ReadonlySet<string> = new Set([
  "apple-mobile-web-app-capable",
  "google-site-verification",
  "mobile-web-app-capable",
  "viewport",
]);

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

export class HtmlOutput
  extends ServiceObject
  implements
    Contract<GoogleAppsScript.HTML.HtmlOutput, Exclude<keyof typeof MEMBERS, "getWidth" | "getHeight">>
{
  readonly serviceName = "HtmlOutput";
  readonly members = MEMBERS;
  private title = "";
  private width: number | null = null;
  private height: number | null = null;
  private readonly metaTags: string[] = [];

  constructor(
    execution: Execution,
    private content: string,
  ) {
    super(execution);
  }

  /** What the browser gets. */
  page(): string {
    return this.metaTags.join("") + this.content;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  append(content: string): this {
    this.content += content;
    return this;
  }

  appendUntrusted(content: string): this {
    this.content += escapeHtml(content);
    return this;
  }

  clear(): this {
    this.content = "";
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  /** null until it is set, which the declarations do not say. */
  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.has(name)) throw new NotImplemented(`HtmlOutput.addMetaTag(${name})`);
    this.metaTags.push(`<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`);
    return this;
  }

  setXFrameOptionsMode(): this {
    return this;
  }
}
