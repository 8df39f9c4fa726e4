/** RichTextValue and its builder: a text with links on parts of it. Text styles inside a cell are not modelled. */
import { NotImplemented } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";

export interface Link {
  start: number;
  end: number;
  url: string;
}

const VALUE_MEMBERS = {
  getText: free("local"),
  getLinkUrl: free("local", "|number,number"),
  getRuns: free("local"),
  getStartIndex: free("local"),
  getEndIndex: free("local"),
  copy: free("local"),
} as const;

export class RichTextValue
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.RichTextValue, keyof typeof VALUE_MEMBERS>
{
  readonly serviceName = "RichTextValue";
  readonly members = VALUE_MEMBERS;

  constructor(
    execution: Execution,
    readonly text: string,
    readonly links: readonly Link[],
    private readonly start = 0,
  ) {
    super(execution);
  }

  getText(): string {
    return this.text;
  }

  /** One link over the whole text, or over the asked part; null when there are none or several. */
  getLinkUrl(start = 0, end = this.text.length): string | null {
    const link = this.links.find((candidate) => candidate.start <= start && candidate.end >= end);
    return start < end ? (link?.url ?? null) : null;
  }

  /** The text cut where the link changes. */
  getRuns(): RichTextValue[] {
    const cuts = [
      ...new Set([0, this.text.length, ...this.links.flatMap(({ start, end }) => [start, end])]),
    ].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((start, index) => {
      const end = cuts[index + 1] ?? this.text.length;
      const url = this.getLinkUrl(start, end);
      const links = url === null ? [] : [{ start: 0, end: end - start, url }];
      return new RichTextValue(this.execution, this.text.slice(start, end), links, start);
    });
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.start + this.text.length;
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.execution, this.text, this.links);
  }
}

const BUILDER_MEMBERS = {
  setText: free("local", "string"),
  setLinkUrl: free("local", "string?|number,number,string?"),
  build: free("local"),
} as const;

export class RichTextValueBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.RichTextValueBuilder, keyof typeof BUILDER_MEMBERS>
{
  readonly serviceName = "RichTextValueBuilder";
  readonly members = BUILDER_MEMBERS;

  constructor(
    execution: Execution,
    private text = "",
    private links: readonly Link[] = [],
  ) {
    super(execution);
  }

  setText(text: string): this {
    this.text = text;
    this.links = [];
    return this;
  }

  setLinkUrl(first: string | number | null, end?: number, url?: string | null): this {
    const [start, stop, target] =
      typeof first === "number" ? [first, end ?? 0, url ?? null] : [0, this.text.length, first];
    if (start < 0 || stop > this.text.length || start >= stop) {
      throw new NotImplemented(`RichTextValueBuilder.setLinkUrl(${start}, ${stop}) outside the text`);
    }
    const kept = this.links.flatMap((link) => [
      ...(link.start < start ? [{ ...link, end: Math.min(link.end, start) }] : []),
      ...(link.end > stop ? [{ ...link, start: Math.max(link.start, stop) }] : []),
    ]);
    this.links = target === null ? kept : [...kept, { start, end: stop, url: target }];
    return this;
  }

  build(): RichTextValue {
    return new RichTextValue(this.execution, this.text, this.links);
  }
}
