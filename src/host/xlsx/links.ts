/** Where a cell's link leads in an .xlsx: to a place of the same file, to an address, or nowhere Excel could open. */

import type { Hyperlink } from "hucre";
import { quoteSheet } from "../workbook/a1";
import type { CellModel } from "../workbook/model";

export interface LinkContext {
  readonly workbookId: string;
  /** Sheet id in Google → name of the sheet in the file. */
  readonly sheetNameById: ReadonlyMap<number, string>;
}

const EXCEL_URL_LIMIT = 2079;
const INSIDE = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/i;

/** Excel calls a file damaged when a link is not a proper address, so a doubtful one is left out (the text stays). */
export function hyperlinkTo(url: string, context: LinkContext): Hyperlink | null {
  const own = `https://docs.google.com/spreadsheets/d/${context.workbookId}/`;
  const local = url.startsWith(own) && url.includes("#") ? url.slice(url.indexOf("#")) : url;
  if (local.startsWith("#")) return insideLink(local, context);
  const address = properAddress(url);
  return address === null || address.length > EXCEL_URL_LIMIT ? null : { target: address };
}

function insideLink(fragment: string, context: LinkContext): Hyperlink | null {
  const [, gid, range] = INSIDE.exec(fragment) ?? [];
  const sheet = gid === undefined ? undefined : context.sheetNameById.get(Number(gid));
  return sheet === undefined ? null : { target: "", location: `${quoteSheet(sheet)}!${range ?? "A1"}` };
}

function properAddress(url: string): string | null {
  if (!/^(https?|ftp|mailto):/i.test(url)) return null;
  if (/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(url) && URL.canParse(url)) return url;
  return URL.canParse(url) ? new URL(url).href : null;
}

/** Different addresses of a cell in order: of its text and of a HYPERLINK formula. */
export function urlsOf(cell: CellModel): string[] {
  const formula = hyperlinkFormula(cell.formula);
  const urls = [...(formula === null ? [] : [formula]), ...(cell.links ?? []).map((link) => link.url)];
  return [...new Set(urls)];
}

/** The address of `=HYPERLINK("…";"…")` when it is written out in the formula. */
export function hyperlinkFormula(formula: string | undefined): string | null {
  const match = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i.exec(formula ?? "");
  return match?.[1] === undefined ? null : match[1].replaceAll('""', '"');
}

/** A cell of Excel has one link; when there are more, a note lists them all so that none is lost. */
export function noteWithLinks(cell: CellModel, urls: readonly string[]): string | undefined {
  const list = urls.length > 1 ? `Ссылки в ячейке:\n${urls.join("\n")}` : "";
  const parts = [cell.note ?? "", list].filter((part) => part !== "");
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}
