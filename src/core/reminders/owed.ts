/** What one reporter owes today, taken from where its duties stand; nothing here decides whether to write. */
import { type Day, daysBetween } from "../calendar/day";
import type { Finding } from "../checks/finding";
import type { AssessedReport } from "../consolidation/assessed";
import { cellText, isTyped } from "../consolidation/typed-cells";
import { deadlineOf } from "../duties/deadline";
import type { DutyStatus } from "../duties/status";
import { isReturned } from "../reports/decision";
import type { ReportRow } from "../reports/row";
import type { Settings } from "../settings/settings";

export type Missing = "everything" | "activities" | "result" | "done" | "state";

export interface OwedDuty {
  readonly key: string;
  readonly item: string;
  readonly title: string;
  /** «сентябрь 2024», or empty. */
  readonly period: string;
  /** The deadline with the extension; null where nothing falls due by date. */
  readonly due: Day | null;
  /** Negative when the deadline has passed. */
  readonly daysLeft: number | null;
  readonly row: number | null;
  readonly missing: readonly Missing[];
}

export interface RowWithErrors {
  readonly item: string;
  readonly title: string;
  readonly row: number;
  /** The first few; `total` counts all. */
  readonly findings: readonly Finding[];
  readonly total: number;
}

export interface ReturnedRow {
  readonly key: string;
  readonly item: string;
  readonly title: string;
  readonly row: number;
  readonly remark: string;
}

export interface Owed {
  readonly overdue: readonly OwedDuty[];
  /** Dated, not yet due (or within the grace), nearest first. */
  readonly coming: readonly OwedDuty[];
  /** Not done and without a date of their own: wanted by the final date. */
  readonly undated: readonly OwedDuty[];
  readonly errors: readonly RowWithErrors[];
  readonly returned: readonly ReturnedRow[];
  /** «Отчёт готов» is not ticked. */
  readonly notReady: boolean;
  /** The day the whole report is to be handed in, with the extension. */
  readonly finalDate: Day;
}

const FIRST_FINDINGS = 3;

export function owedBy(report: AssessedReport, settings: Settings, today: Day): Owed {
  const moved = (due: Day): Day => deadlineOf(due, report.reporter, settings).official;
  const rows = new Map(report.rows.map((row) => [row.row, row]));
  const open = report.statuses.filter(
    ({ progress, returned }) => progress !== "done" && progress !== "not-needed" && !returned,
  );
  const owed = open.map((status) => {
    const due = status.duty.due === null ? null : moved(status.duty.due);
    return { status, duty: owedDuty(status, due, today, rows) };
  });
  const isOverdue = ({ timeliness }: DutyStatus) => timeliness === "overdue";
  return {
    overdue: owed.filter(({ status }) => isOverdue(status)).map(({ duty }) => duty),
    coming: owed
      .filter(({ status, duty }) => !isOverdue(status) && duty.due !== null)
      .map(({ duty }) => duty)
      .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0)),
    undated: owed
      .filter(({ status, duty }) => !isOverdue(status) && duty.due === null)
      .map(({ duty }) => duty),
    errors: rowsWithErrors(report, rows),
    returned: returnedRows(report, rows),
    notReady: !report.ready && report.statuses.length > 0,
    finalDate: moved(settings.finalDate),
  };
}

function owedDuty(
  { duty, row, coveredBy }: DutyStatus,
  due: Day | null,
  today: Day,
  rows: ReadonlyMap<number, ReportRow>,
): OwedDuty {
  const place = row ?? coveredBy;
  return {
    key: duty.key,
    item: duty.item,
    title: duty.title,
    period: duty.period,
    due,
    daysLeft: due === null ? null : daysBetween(today, due),
    row: place,
    missing: missingIn(place === null ? undefined : rows.get(place)),
  };
}

function missingIn(row: ReportRow | undefined): Missing[] {
  const blank = (column: "activities" | "result" | "done") =>
    row === undefined || (cellText(row[column]).trim() === "" && !row[column].links?.length);
  const empty = (["activities", "result", "done"] as const).filter(blank);
  if (empty.length === 3) return ["everything"];
  const state = row ? cellText(row.state).trim() : "";
  return state === "Не начато" || state === "В работе" ? [...empty, "state"] : empty;
}

/** Rows where something is typed and an error stands; a row that the ministry returned is listed as returned only. */
function rowsWithErrors(report: AssessedReport, rows: ReadonlyMap<number, ReportRow>): RowWithErrors[] {
  const byRow = new Map<number, Finding[]>();
  for (const finding of report.findings) {
    if (finding.severity !== "error" || finding.row === null) continue;
    const row = rows.get(finding.row);
    if (!row || isReturned(row.decision) || !isTyped(row, report.reporter.name)) continue;
    const same = byRow.get(finding.row);
    if (same) same.push(finding);
    else byRow.set(finding.row, [finding]);
  }
  const dutyOf = new Map(report.statuses.map(({ row, duty }) => [row, duty]));
  return [...byRow.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, findings]) => ({
      item: dutyOf.get(row)?.item ?? findings.find(({ item }) => item !== null)?.item ?? "",
      title: dutyOf.get(row)?.title ?? "",
      row,
      findings: findings.slice(0, FIRST_FINDINGS),
      total: findings.length,
    }));
}

function returnedRows(report: AssessedReport, rows: ReadonlyMap<number, ReportRow>): ReturnedRow[] {
  const dutyOf = new Map(report.statuses.map(({ row, duty }) => [row, duty]));
  return [...rows.values()]
    .filter(({ decision }) => isReturned(decision))
    .map((row) => ({
      key: row.key === "" ? `row${row.row}` : row.key,
      item: dutyOf.get(row.row)?.item ?? cellText(row.item),
      title: dutyOf.get(row.row)?.title ?? cellText(row.title),
      row: row.row,
      remark: row.remark,
    }));
}
