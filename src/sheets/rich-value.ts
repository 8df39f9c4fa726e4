/** Rich text of the core as Google's RichTextValue: text that is never interpreted, with its links. */
import { plainText, type RichText } from "../core/consolidation/rich-text";

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

/** What Google keeps in one cell at most. */
const CELL_LIMIT = 50_000;

/** Turns texts into values; the empty one is built once, since most cells of a result sheet are empty. */
export function richValues(rows: readonly (readonly RichText[])[]): RichTextValue[][] {
  const empty = SpreadsheetApp.newRichTextValue().setText("").build();
  return rows.map((row) => row.map((cell) => (cell.text === "" ? empty : richValue(cell))));
}

/** One call from the first row down: the lines, then emptiness over whatever stood in the rows of the grid below them. */
export function writeRichRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  lines: readonly (readonly RichText[])[],
  rows: number,
  columns: number,
): void {
  const empty = Array.from({ length: columns }, () => plainText(""));
  const all = [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => empty)];
  sheet.getRange(1, 1, all.length, columns).setRichTextValues(richValues(all));
}

function richValue({ text, links }: RichText): RichTextValue {
  const cut = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
  const builder = SpreadsheetApp.newRichTextValue().setText(cut);
  for (const { start, end, url } of links)
    if (end <= cut.length && start < end) builder.setLinkUrl(start, end, url);
  return builder.build();
}
