/** A report after checking: what a tab holds, what the checks say of it, and where each duty stands. */
import type { Finding } from "../checks/finding";
import type { DutyStatus } from "../duties/status";
import type { Reporter } from "../reporters/reporter";
import type { ReportRow } from "../reports/row";
import { isTyped } from "./typed-cells";

export interface AssessedReport {
  readonly reporter: Reporter;
  readonly rows: readonly ReportRow[];
  readonly findings: readonly Finding[];
  readonly statuses: readonly DutyStatus[];
  /** `Sheet.getSheetId()` of the tab; null when there is none. */
  readonly sheetId: number | null;
  readonly tabName: string;
  /** «Отчёт готов» is ticked. */
  readonly ready: boolean;
  /** Why the tab could not be read, as a Russian clause («нет листа», «нет строки заголовков»); null when it was read. */
  readonly problem: string | null;
}

/** Whether somebody has typed anything. A tab as it was created is empty and never counts as a report. */
export function isEmpty(report: AssessedReport): boolean {
  return !report.rows.some((row) => isTyped(row, report.reporter.name));
}
