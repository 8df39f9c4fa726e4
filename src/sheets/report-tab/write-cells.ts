/** Writes a block of cells so that text can never turn into a formula, whatever it begins with. */

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Text stays text; only what is marked as a formula becomes one. Rich text is never interpreted at all. */
export type CellInput =
  | string
  | number
  | boolean
  | { readonly formula: string }
  | { readonly text: string; readonly links: readonly { start: number; end: number; url: string }[] };

/** Beginnings that Sheets may read as a formula or swallow, even where the format is «@». */
const UNSAFE = /^[=+\-@'\t\r]/;

/** One call, and one more for each cell that needs rich text: links, or an unsafe beginning. */
export function writeCells(range: Range, cells: readonly (readonly CellInput[])[]): void {
  if (cells.length === 0 || cells[0]?.length === 0) return;
  const rich: { row: number; column: number; input: CellInput }[] = [];
  const values = cells.map((line, row) =>
    line.map((input, column) => {
      if (typeof input === "object" && "formula" in input) return input.formula;
      if (typeof input !== "object" && !(typeof input === "string" && UNSAFE.test(input))) return input;
      rich.push({ row, column, input });
      return "";
    }),
  );
  range.setValues(values);
  for (const { row, column, input } of rich) {
    range.getCell(row + 1, column + 1).setRichTextValue(richText(input));
  }
}

function richText(input: CellInput): GoogleAppsScript.Spreadsheet.RichTextValue {
  if (typeof input !== "object" || !("text" in input))
    return SpreadsheetApp.newRichTextValue().setText(String(input)).build();
  const builder = SpreadsheetApp.newRichTextValue().setText(input.text);
  for (const { start, end, url } of input.links) {
    if (start < end && end <= input.text.length) builder.setLinkUrl(start, end, url);
  }
  return builder.build();
}
