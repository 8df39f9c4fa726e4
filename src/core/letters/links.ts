/** Links into the spreadsheet, and where its columns stand. */
import { columnOf, type TabColumn } from "../tabs/layout";

/** `address` is `Spreadsheet.getUrl()`; the part after «#» is ours. */
export function cellUrl(address: string, sheetId: number, a1: string): string {
  return `${address.replace(/#.*$/, "")}#gid=${sheetId}&range=${a1}`;
}

export function tabUrl(address: string, sheetId: number): string {
  return `${address.replace(/#.*$/, "")}#gid=${sheetId}`;
}

/** The same inside the spreadsheet, where the address is not needed. */
export function cellLink(sheetId: number, a1: string): string {
  return `#gid=${sheetId}&range=${a1}`;
}

/** «D12»: the cell of a report tab. */
export function tabCell(column: TabColumn, row: number): string {
  return `${columnLetters(columnOf(column))}${row}`;
}

/** 1 → «A», 27 → «AA». */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/**
 * The spreadsheet's own export of a part of a sheet as PDF: A4 landscape, as wide as the page, frozen rows repeated. An ordinary
 * address that the person opens; no right of the script is involved.
 */
export function pdfUrl(address: string, sheetId: number, range: string, onePage: boolean): string {
  const options = [
    "format=pdf",
    `gid=${sheetId}`,
    `range=${range}`,
    "size=A4",
    "portrait=false",
    // 2: as wide as the page; 4: the whole range on one page.
    `scale=${onePage ? 4 : 2}`,
    "gridlines=false",
    "sheetnames=false",
    "fzr=true",
  ];
  return exportUrl(address, options);
}

/** «Файл → Скачать» as an address. */
export function exportUrl(address: string, options: readonly string[]): string {
  return `${address.replace(/\/(edit|view)?([?#].*)?$/, "")}/export?${options.join("&")}`;
}
