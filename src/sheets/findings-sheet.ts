/** «Замечания»: all findings with links to their cells, filterable, coloured by severity. */
import { FINDING_COLUMNS, FINDINGS_FIRST_ROW, FINDINGS_HEAD } from "../core/consolidation/finding-lines";
import { plainText, type RichText } from "../core/consolidation/rich-text";
import { FONT, PALETTE } from "./palette";
import type { ResultLook } from "./result-sheet";
import { richValues } from "./rich-value";
import { SHEET } from "./sheet-names";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const VERSION = "2";
const WIDTHS = [130, 190, 56, 180, 540, 230] as const;
const WIDTH = FINDING_COLUMNS.length;

const TONES = [
  ["✖", PALETTE.error, PALETTE.errorInk],
  ["⚠", PALETTE.warning, PALETTE.warningInk],
  ["ℹ", PALETTE.hint, PALETTE.hintInk],
] as const;

export function findingsLook(lines: readonly (readonly RichText[])[]): ResultLook {
  return {
    name: SHEET.findings,
    signature: VERSION,
    columns: WIDTH,
    dress,
    write: (sheet, rows) => {
      const empty = FINDING_COLUMNS.map(() => plainText(""));
      const all = [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => empty)];
      sheet.getRange(1, 1, all.length, WIDTH).setRichTextValues(richValues(all));
    },
  };
}

function dress(sheet: Sheet): void {
  const rows = sheet.getMaxRows();
  sheet
    .getRange(1, 1, rows, WIDTH)
    .setNumberFormat("@")
    .setFontFamily(FONT)
    .setFontSize(10)
    .setFontColor(PALETTE.ink)
    .setVerticalAlignment("top")
    .setWrap(true);
  sheet.getRange(1, 1, 2, WIDTH).setWrap(false);
  sheet.getRange(FINDINGS_HEAD.title, 1).setFontSize(14).setFontWeight("bold").setFontColor(PALETTE.heading);
  sheet.getRange(FINDINGS_HEAD.stamp, 1).setFontColor(PALETTE.quiet);
  sheet
    .getRange(FINDINGS_HEAD.headings, 1, 1, WIDTH)
    .setBackground(PALETTE.heading)
    .setFontColor(PALETTE.headingInk)
    .setFontWeight("bold")
    .setHorizontalAlignment("center");
  sheet.getRange(FINDINGS_FIRST_ROW, WIDTH, rows - FINDINGS_HEAD.headings, 1).setFontColor(PALETTE.quiet);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setFrozenRows(FINDINGS_HEAD.headings);
  const marks = sheet.getRange(FINDINGS_FIRST_ROW, 1, rows - FINDINGS_HEAD.headings, 1);
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
  if (!filter)
    sheet.getRange(FINDINGS_HEAD.headings, 1, rows - FINDINGS_HEAD.headings + 1, WIDTH).createFilter();
}
