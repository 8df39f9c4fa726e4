/** What every sheet of the product starts from: its hand, its ink, wrapped text from the top of the cell. */
import { FONT, PALETTE } from "./palette";

type Range = GoogleAppsScript.Spreadsheet.Range;

export function groundLook(range: Range): Range {
  return range
    .setFontFamily(FONT)
    .setFontSize(10)
    .setFontColor(PALETTE.ink)
    .setVerticalAlignment("top")
    .setWrap(true);
}
