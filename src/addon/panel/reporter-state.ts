/** What the panel shows a reporter: own progress, what is due next, findings by row. */
import { type Day, daysBetween } from "../../core/calendar/day";
import type { Finding } from "../../core/checks/finding";
import { sentence } from "../../core/checks/messages";
import type { AssessedReport } from "../../core/consolidation/assessed";
import { countDuties, standingOf } from "../../core/consolidation/totals";
import type { DutyStatus } from "../../core/duties/status";
import type { ReporterState } from "../../core/panel/people";
import type { Cell, Column, ReportRow } from "../../core/reports/row";
import type { Settings } from "../../core/settings/settings";
import { columnOf, READY } from "../../core/tabs/layout";
import type { Shell } from "../shell";

const SHOWN_NEXT = 6;

export function reporterState(
  shell: Shell,
  report: AssessedReport & { sheetId: number },
  settings: Settings,
): ReporterState {
  const { reporter, sheetId, statuses, findings } = report;
  const { duties, done, onTime, late, overdue } = countDuties(statuses);
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    who: "reporter",
    account: shell.account,
    userKey: Session.getTemporaryActiveUserKey(),
    today: shell.now.today,
    finalDate: settings.finalDate,
    reporter: { id: reporter.id, name: reporter.name, sheetId },
    progress: {
      duties,
      done,
      onTime,
      late,
      overdue,
      errors: count("error"),
      warnings: count("warning"),
      hints: count("hint"),
    },
    ready: report.ready,
    next: nextDue(statuses, shell.now.today, sheetId),
    rows: findingsByRow(report, sheetId),
  };
}

/** Overdue first, then by deadline; what has no date is never due. */
function nextDue(statuses: readonly DutyStatus[], today: Day, sheetId: number): ReporterState["next"] {
  return statuses
    .filter((status) => standingOf(status) !== "done" && status.duty.due !== null)
    .sort((a, b) => (a.duty.due ?? "").localeCompare(b.duty.due ?? ""))
    .slice(0, SHOWN_NEXT)
    .map(({ duty, row, progress, errors, returned }) => ({
      item: duty.item,
      title: duty.title,
      period: duty.period,
      due: duty.due,
      toMend: (progress === "done" || progress === "not-needed") && (errors > 0 || returned),
      daysLeft: duty.due === null ? null : daysBetween(today, duty.due),
      place: { sheetId, row: row ?? 1, column: columnOf("activities") },
    }));
}

function findingsByRow({ rows, findings }: AssessedReport, sheetId: number): ReporterState["rows"] {
  const groups = new Map<number | null, Finding[]>();
  for (const finding of findings) groups.set(finding.row, [...(groups.get(finding.row) ?? []), finding]);
  return [...groups.entries()]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([number, group]) => {
      const row = rows.find((candidate) => candidate.row === number);
      return {
        row: number,
        item: String(row?.item.value ?? ""),
        title: String(row?.title.value ?? ""),
        findings: group.map((finding) => ({
          code: finding.code,
          severity: finding.severity,
          message: sentence(finding),
          place: placeOf(finding, sheetId),
          fix: fixOf(finding, row),
        })),
      };
    });
}

function placeOf({ row, column }: Finding, sheetId: number) {
  if (row === null) return { sheetId, row: READY.row, column: READY.column };
  return { sheetId, row, column: columnOf(column ?? "activities") };
}

function fixOf({ fix }: Finding, row: ReportRow | undefined) {
  return fix && row ? { text: fix.text, before: typedText(row, fix.column) } : null;
}

/** The text of a cell as the panel shows it and as a correction compares it. */
export function typedText(row: ReportRow, column: Column): string {
  const cell: Cell | string | undefined = (row as unknown as Partial<Record<Column, Cell | string>>)[column];
  if (cell === undefined || typeof cell === "string") return cell ?? "";
  const { value } = cell;
  if (value === null) return "";
  return typeof value === "object" ? value.day : String(value);
}
