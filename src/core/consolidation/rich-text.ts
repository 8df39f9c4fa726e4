/** Text with links inside, as cells of the consolidated sheets hold it. */
import type { Cell, ReportRow } from "../reports/row";
import { cellText } from "./typed-cells";

export interface LinkSpan {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly url: string;
}

export interface RichText {
  readonly text: string;
  readonly links: readonly LinkSpan[];
}

export const plainText = (text: string): RichText => ({ text, links: [] });

/** The text as one link to `url`. */
export const linkedText = (text: string, url: string): RichText => ({
  text,
  links: text === "" ? [] : [{ start: 0, end: text.length, url }],
});

/**
 * A typed cell with its links where they stood. Where the reader did not tell the places, an address that the text shows is
 * linked there, a single hidden one is put under the whole text; `unplaced` are the rest, which the caller must show.
 */
export function richCell(cell: Cell): RichText & { readonly unplaced: readonly string[] } {
  const text = cellText(cell);
  const links: LinkSpan[] = [...(cell.linkSpans ?? [])];
  const known = new Set(links.map(({ url }) => url));
  const hidden: string[] = [];
  for (const url of cell.links ?? []) {
    if (known.has(url)) continue;
    const start = text.indexOf(url);
    const end = start + url.length;
    if (start < 0) hidden.push(url);
    else if (!links.some((link) => link.start < end && start < link.end)) links.push({ start, end, url });
    else hidden.push(url);
  }
  const [only] = hidden;
  if (links.length === 0 && hidden.length === 1 && only !== undefined && text !== "")
    return { ...linkedText(text, only), unplaced: [] };
  return { text, links: links.sort((a, b) => a.start - b.start), unplaced: hidden };
}

/** Links of the cells that the form shows without their links. */
export function linksElsewhere(row: ReportRow | undefined): string[] {
  if (!row) return [];
  return [row.reporter, row.title, row.item, row.done, row.state].flatMap((cell) => cell.links ?? []);
}

/** Texts one under another (or with another separator), their links moved along. */
export function joinRich(parts: readonly RichText[], separator: string): RichText {
  let text = "";
  const links: LinkSpan[] = [];
  parts.forEach((part, index) => {
    if (index > 0) text += separator;
    const shift = text.length;
    for (const link of part.links)
      links.push({ start: link.start + shift, end: link.end + shift, url: link.url });
    text += part.text;
  });
  return { text, links };
}
