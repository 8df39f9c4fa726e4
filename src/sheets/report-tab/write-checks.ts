/** Writes the check column of a tab: one call, and none when it already says what it should. */
import type { Finding } from "../../core/checks/finding";
import { checkTexts } from "../../core/tabs/check-column";
import type { TabLine } from "../../core/tabs/reading";

export interface CheckedTab {
  readonly lines: readonly TabLine[];
  /** 1-based; undefined when the column was deleted. */
  readonly column: number | undefined;
  readonly reporterName: string;
}

/** `rows` limits it to these rows and what lies between them; without it the whole body is written. */
export function writeChecks(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { lines, column, reporterName }: CheckedTab,
  findings: readonly Finding[],
  rows?: readonly number[],
): boolean {
  if (column === undefined) return false;
  const texts = checkTexts(lines, reporterName, findings);
  const now = new Map(lines.map(({ row, cells }) => [row, String(cells.check.value ?? "")]));
  const wanted = rows ? rows.filter((row) => texts.has(row)) : [...texts.keys()];
  const changed = wanted.filter((row) => texts.get(row) !== now.get(row));
  if (changed.length === 0) return false;
  const [first, last] = [Math.min(...changed), Math.max(...changed)];
  // Every line begins with one of the signs ✖ ⚠ ℹ ✔, so no text can be taken for a formula.
  const values = Array.from({ length: last - first + 1 }, (_, index) => {
    const row = first + index;
    return [(rows && !wanted.includes(row) ? now.get(row) : texts.get(row)) ?? ""];
  });
  sheet.getRange(first, column, values.length, 1).setValues(values);
  return true;
}
