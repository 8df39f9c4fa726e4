/** Links to cells of the same table: the table names sheets by number, the grid by its own key. */
import { columnNumber } from "../../host/workbook/a1";

/** What Google would make of the spreadsheet, the server of the workbench makes here. */
const EXPORT = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/local-spreadsheet\/export\?/;

export const toGridLink = (url: string): string =>
  url.replace(/^#gid=(\d+)/, "#gid=s$1").replace(EXPORT, `${location.origin}/api/export?`);
export const fromGridLink = (url: string): string => url.replace(/^#gid=s(\d+)/, "#gid=$1");

/** "#gid=1012&range=D8" in the address of the page, as Google's own links have it. */
export function placeOf(hash: string): { sheetId: number; row: number; column: number } | null {
  const sheet = /[#&]gid=(\d+)/.exec(hash);
  if (!sheet) return null;
  const cell = /[#&]range=([A-Z]{1,3})(\d+)/.exec(hash);
  return { sheetId: Number(sheet[1]), row: Number(cell?.[2] ?? 1), column: columnNumber(cell?.[1] ?? "A") };
}
