/** Every tab as it stands now, judged by the same rules of the core that the add-on runs. */
import { checkReport } from "../../core/checks/check-report";
import type { CheckContext } from "../../core/checks/context";
import type { AssessedReport } from "../../core/consolidation/assessed";
import { assessDuties } from "../../core/duties/assess";
import { dutiesOf } from "../../core/duties/register";
import type { Reporter } from "../../core/reporters/reporter";
import { interpret } from "../../core/tabs/interpret";
import { readGrid } from "../../core/tabs/reading";
import { tabRows } from "../../core/tabs/rows";
import { structureFindings } from "../../core/tabs/structure-rules";
import type { Host } from "../runtime/api";
import type { SheetModel } from "../workbook/model";
import { gridOf } from "./grid";

export function assessTabs(host: Host, context: CheckContext): AssessedReport[] {
  const sheets = new Map(host.workbook.sheets.map((sheet) => [sheet.id, sheet]));
  return context.reporters.map((reporter) => {
    const sheet = reporter.tabId === null ? undefined : sheets.get(reporter.tabId);
    return assessTab(sheet ?? null, reporter, context);
  });
}

function assessTab(sheet: SheetModel | null, reporter: Reporter, context: CheckContext): AssessedReport {
  const { roadmap, settings } = context;
  const duties = dutiesOf(roadmap, reporter, settings);
  const expected = tabRows({ roadmap, reporter, duties, spareRows: 0 });
  const read = sheet ? interpret(readGrid(gridOf(sheet)), expected, reporter) : null;
  const report = { reporter, duties, rows: read?.rows ?? [], ready: read?.ready ?? false };
  const findings = read
    ? [...structureFindings(read.findings, context.rules), ...checkReport(report, context)]
    : [];
  return {
    reporter,
    rows: report.rows,
    findings,
    statuses: assessDuties(report, findings, context),
    sheetId: sheet?.id ?? null,
    tabName: sheet?.name ?? reporter.name,
    ready: report.ready,
    problem: sheet ? null : "нет листа",
  };
}
