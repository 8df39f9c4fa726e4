/** «Сводный отчёт»: the prescribed form for the whole region, item by item, reporter by reporter. Nothing typed is dropped. */
import type { Finding } from "../checks/finding";
import { isReturned } from "../reports/decision";
import type { ReportRow } from "../reports/row";
import type { Roadmap } from "../roadmap/roadmap";
import { type AssessedReport, isEmpty } from "./assessed";
import type { AsideReason, AsideRow, ConsolidatedForm, FormRow } from "./form-row";
import { joinPeriods } from "./join-periods";
import { indexItems, type PlacedRow, placer, sourceOf } from "./placed-row";
import { linksElsewhere, richCell } from "./rich-text";
import { cellText, isTyped } from "./typed-cells";

/** `reports` in the order of «Участники»: that is the order of reporters inside an item. */
export function consolidatedForm(reports: readonly AssessedReport[], roadmap: Roadmap): ConsolidatedForm {
  const items = indexItems(roadmap);
  const rows: { row: FormRow; order: number; reporter: number }[] = [];
  const aside: { row: AsideRow; order: number; reporter: number }[] = [];
  let included = 0;

  reports.forEach((report, reporter) => {
    const place = placer(report, items);
    const errors = errorsByRow(report.findings);
    const warnings = countWarnings(report.findings);
    const series = new Map<string, PlacedRow[]>();
    for (const row of report.rows) {
      if (!isTyped(row, report.reporter.name)) continue;
      const placed = place(row);
      const reasons = reasonsToStandAside(row, errors.get(row.row) ?? []);
      if (reasons.length > 0) {
        aside.push({ row: asideRow(report, placed, reasons), order: placed.order, reporter });
        continue;
      }
      included += 1;
      const id = placed.series === "" ? `row ${row.row}` : placed.series;
      const joined = series.get(id);
      if (joined) joined.push(placed);
      else series.set(id, [placed]);
    }
    for (const joined of series.values()) {
      const order = joined[0]?.order ?? 0;
      for (const row of joinPeriods(report, joined, warnings)) rows.push({ row, order, reporter });
    }
  });

  const unread = reports.filter((report) => report.problem !== null).length;
  const filled = reports.filter((report) => !isEmpty(report)).length;
  return {
    rows: inFormOrder(rows),
    aside: inFormOrder(aside),
    counts: {
      reporters: reports.length,
      filled,
      empty: reports.filter((report) => report.problem === null && isEmpty(report)).length,
      unread,
      included,
      aside: aside.length,
    },
  };
}

/** Item, then reporter; rows of one reporter and item stay in the order of the tab (sorting is stable). */
function inFormOrder<T>(rows: { row: T; order: number; reporter: number }[]): T[] {
  return rows.sort((a, b) => a.order - b.order || a.reporter - b.reporter).map(({ row }) => row);
}

function errorsByRow(findings: readonly Finding[]): Map<number, Finding[]> {
  const errors = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== "error" || finding.row === null) continue;
    const same = errors.get(finding.row);
    if (same) same.push(finding);
    else errors.set(finding.row, [finding]);
  }
  return errors;
}

function countWarnings(findings: readonly Finding[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { severity, row } of findings)
    if (severity === "warning" && row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}

function reasonsToStandAside(row: ReportRow, errors: readonly Finding[]): AsideReason[] {
  const reasons: AsideReason[] = [];
  if (errors.length > 0) reasons.push({ kind: "errors", findings: errors });
  if (isReturned(row.decision)) reasons.push({ kind: "returned", remark: row.remark });
  const says = [row.activities, row.result].some(
    (cell) => cellText(cell).trim() !== "" || (cell.links?.length ?? 0) > 0,
  );
  if (reasons.length === 0 && !says) reasons.push({ kind: "no-text" });
  return reasons;
}

function asideRow(report: AssessedReport, placed: PlacedRow, reasons: readonly AsideReason[]): AsideRow {
  const { row } = placed;
  const activities = richCell(row.activities);
  const result = richCell(row.result);
  return {
    reporterId: report.reporter.id,
    reporter: report.reporter.name,
    typedReporter: cellText(row.reporter),
    title: cellText(row.title),
    item: cellText(row.item),
    activities: { text: activities.text, links: activities.links },
    result: { text: result.text, links: result.links },
    done: cellText(row.done),
    state: cellText(row.state),
    unplaced: [...activities.unplaced, ...result.unplaced, ...linksElsewhere(row)],
    reasons,
    source: sourceOf(report, placed),
  };
}
