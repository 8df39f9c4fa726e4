/** Where each duty of a report stands on a day: from rows, recorded dates and findings, never from self-praise. */

import type { Day } from "../calendar/day";
import type { CheckContext, Report } from "../checks/context";
import type { Finding, Severity } from "../checks/finding";
import { type ReportReading, readTab } from "../checks/report-reading";
import type { RowReading } from "../checks/row-reading";
import { isAccepted, isReturned } from "../reports/decision";
import { executionDate } from "../text/date-roles";
import type { Duty } from "./duty";
import type { DutyStatus, Progress, Timeliness } from "./status";

/** One status per duty, in the order of the duties. */
export function assessDuties(
  report: Report,
  findings: readonly Finding[],
  context: CheckContext,
): DutyStatus[] {
  const reading = readTab(report, context);
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.row === null) continue;
    const list = byRow.get(finding.row);
    if (list) list.push(finding);
    else byRow.set(finding.row, [finding]);
  }
  return report.duties.map((duty) => assess(duty, reading, byRow));
}

function assess(
  duty: Duty,
  reading: ReportReading,
  byRow: ReadonlyMap<number, readonly Finding[]>,
): DutyStatus {
  const own = reading.rowByKey.get(duty.key) ?? null;
  const covering = own?.state === "Не требуется" ? null : reading.coveredBy(duty);
  const row = own?.filled || !covering ? own : covering;
  const found = row ? (byRow.get(row.row.row) ?? []) : [];
  const progress = progressOf(row, found);
  // A row that answers for several deadlines names dates of all of them.
  const shared = row !== null && (row === covering || (row.answers.length > 1 && !row.execution.typed));
  const doneOn = progress === "done" && row ? doneOnOf(duty, row, shared, reading) : null;
  // A row in error proves nothing for the duties it covers either.
  const remarks = [own, row === covering ? covering : null].flatMap((one) =>
    one ? (byRow.get(one.row.row) ?? []) : [],
  );
  const count = (severity: Severity) => remarks.filter((finding) => finding.severity === severity).length;
  const decision = row?.row.decision ?? "";
  return {
    duty,
    row: own?.row.row ?? null,
    coveredBy: row !== null && row === covering ? row.row.row : null,
    progress,
    timeliness: timelinessOf(duty, progress, doneOn, shared, reading),
    doneOn,
    errors: count("error"),
    warnings: count("warning"),
    hints: count("hint"),
    returned: isReturned(decision),
    accepted: isAccepted(decision),
  };
}

/** Rules that say that what stands in the row is no report of work done. */
const NOTHING_DONE = new Set(["dates.not-done", "substance.nothing", "substance.promise"]);

function progressOf(row: RowReading | null, findings: readonly Finding[]): Progress {
  if (row === null) return "not-started";
  if (row.state === "Не требуется" && !findings.some(({ code }) => code === "completeness.no-reason"))
    return "not-needed";
  if (!row.filled) return row.state === "В работе" ? "in-progress" : "not-started";
  if (row.state === "В работе" || row.state === "Не начато") return "in-progress";
  return findings.some(({ code }) => NOTHING_DONE.has(code)) ? "in-progress" : "done";
}

/** The typed date, otherwise the one in the text that fits this very duty. */
function doneOnOf(duty: Duty, row: RowReading, shared: boolean, reading: ReportReading): Day | null {
  const { today } = reading.context;
  const typed = row.done.day;
  if (typed !== null) return typed <= today ? typed : null;
  const last = duty.due === null ? null : reading.deadlineOf(duty.due).last;
  const facts =
    shared && duty.start !== null && duty.due !== null
      ? row.facts.filter((fact) => fact.end >= (duty.start ?? fact.end))
      : row.facts;
  const found = shared ? executionDate(facts, { due: last, today, paper: true }) : row.execution.found;
  return found !== null && found.day <= today ? found.day : null;
}

function timelinessOf(
  duty: Duty,
  progress: Progress,
  doneOn: Day | null,
  shared: boolean,
  reading: ReportReading,
): Timeliness {
  const { today } = reading.context;
  const deadline = duty.due === null ? null : reading.deadlineOf(duty.due);
  if (progress === "not-needed") return "undated";
  if (progress !== "done") return deadline !== null && today > deadline.last ? "overdue" : "pending";
  if (deadline === null) return doneOn === null ? "undated" : "on-time";
  if (doneOn === null) return "undated";
  if (doneOn <= deadline.last) return "on-time";
  // A row that answers for the whole item is dated for the item, not for each of its deadlines.
  return shared ? "undated" : "late";
}
