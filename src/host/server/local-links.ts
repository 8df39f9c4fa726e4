/** Links to the spreadsheet on Google, turned to this workbench: cells in the grid, exports from the server. */

export function localLinks(text: string, workbookId: string, site: string): string {
  const base = `https://docs.google.com/spreadsheets/d/${workbookId}`;
  return text.replaceAll(`${base}/edit`, site).replaceAll(`${base}/export?`, `${site}api/export?`);
}
