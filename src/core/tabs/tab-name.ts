/** The name of a reporter's tab: the reporter's name, without what sheet names cannot bear, unlike every other. */

/** Allowed by Sheets, but they break references or the export to .xlsx. */
const FORBIDDEN = /[[\]*?:\\/'"]/g;
const LONGEST = 90;

/** `taken` are the names of all other sheets; names differ whatever the case of their letters. */
export function tabName(reporterName: string, taken: ReadonlySet<string>): string {
  const base =
    reporterName.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim().slice(0, LONGEST).trim() || "Отчёт";
  if (!taken.has(base.toLowerCase())) return base;
  let number = 2;
  while (taken.has(`${base} (${number})`.toLowerCase())) number += 1;
  return `${base} (${number})`;
}
