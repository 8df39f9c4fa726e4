/** «Замечания»: all findings with links to their cells, filterable, coloured by severity. */
import { FINDING_COLUMNS, FINDINGS_FIRST_ROW, FINDINGS_HEAD } from "../core/consolidation/finding-lines";
import { plainText, type RichText } from "../core/consolidation/rich-text";
import { GridLook, setWidths } from "./grid-look";
import { PALETTE } from "./palette";
import type { ResultSheet } from "./result-sheet";
import { richValues } from "./rich-value";
import { SHEET } from "./sheet-names";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const VERSION = "3";
const WIDTHS = [130, 190, 56, 280, 470, 215] as const;
const WIDTH = FINDING_COLUMNS.length;

const TONES = [
  ["✖", PALETTE.error, PALETTE.errorInk],
  ["⚠", PALETTE.warning, PALETTE.warningInk],
  ["ℹ", PALETTE.hint, PALETTE.hintInk],
] as const;

export function findingsSheet(lines: readonly (readonly RichText[])[]): ResultSheet {
  return {
    name: SHEET.findings,
    signature: VERSION,
    columns: WIDTH,
    dress,
    rows: lines.length,
    spare: 400,
    write: (sheet, rows) => {
      const empty = FINDING_COLUMNS.map(() => plainText(""));
      const all = [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => empty)];
      sheet.getRange(1, 1, all.length, WIDTH).setRichTextValues(richValues(all));
    },
  };
}

function dress(sheet: Sheet): void {
  const rows = sheet.getMaxRows();
  const bodyRows = rows - FINDINGS_HEAD.headings;
  new GridLook(rows, WIDTH)
    .paint({ row: 1, rows: 2, column: 1, columns: WIDTH }, { wrap: false })
    .paint({ row: FINDINGS_HEAD.title, column: 1 }, { size: 14, weight: "bold", color: PALETTE.heading })
    .paint({ row: FINDINGS_HEAD.stamp, column: 1 }, { color: PALETTE.quiet })
    .paint(
      { row: FINDINGS_HEAD.headings, column: 1, columns: WIDTH },
      { background: PALETTE.heading, color: PALETTE.headingInk, weight: "bold", align: "center" },
    )
    .paint({ row: FINDINGS_FIRST_ROW, rows: bodyRows, column: WIDTH }, { color: PALETTE.quiet })
    .putOn(sheet);
  setWidths(sheet, WIDTHS);
  sheet.setFrozenRows(FINDINGS_HEAD.headings);
  const marks = sheet.getRange(FINDINGS_FIRST_ROW, 1, bodyRows, 1);
  sheet.setConditionalFormatRules(
    TONES.map(([sign, background, ink]) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextStartsWith(sign)
        .setBackground(background)
        .setFontColor(ink)
        .setRanges([marks])
        .build(),
    ),
  );
  const filter = sheet.getFilter();
  if (!filter) sheet.getRange(FINDINGS_HEAD.headings, 1, bodyRows + 1, WIDTH).createFilter();
}
