/** Rich text of the core as Google's RichTextValue: text that is never interpreted, with its links. */
import type { RichText } from "../core/consolidation/rich-text";

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

/** What Google keeps in one cell at most. */
const CELL_LIMIT = 50_000;

/** Turns texts into values; the empty one is built once, since most cells of a result sheet are empty. */
export function richValues(rows: readonly (readonly RichText[])[]): RichTextValue[][] {
  const empty = SpreadsheetApp.newRichTextValue().setText("").build();
  return rows.map((row) => row.map((cell) => (cell.text === "" ? empty : richValue(cell))));
}

function richValue({ text, links }: RichText): RichTextValue {
  const cut = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
  const builder = SpreadsheetApp.newRichTextValue().setText(cut);
  for (const { start, end, url } of links)
    if (end <= cut.length && start < end) builder.setLinkUrl(start, end, url);
  return builder.build();
}
