/** Reads every reporter's tab, checks it and says where each duty stands: two reads a tab, nothing is written. */
import { checkReport } from "../core/checks/check-report";
import type { CheckContext } from "../core/checks/context";
import type { AssessedReport } from "../core/consolidation/assessed";
import { assessDuties } from "../core/duties/assess";
import { dutiesOf } from "../core/duties/register";
import { Refusal } from "../core/messages/refusal";
import type { Reporter } from "../core/reporters/reporter";
import type { Roadmap } from "../core/roadmap/roadmap";
import { interpret } from "../core/tabs/interpret";
import type { TabColumn } from "../core/tabs/layout";
import { tabRows } from "../core/tabs/rows";
import { structureFindings } from "../core/tabs/structure-rules";
import { readTab } from "../sheets/report-tab/read";
import { type CheckedTab, writeChecks } from "../sheets/report-tab/write-checks";
import { checkContext, type Register } from "./register/register";
import type { Shell } from "./shell";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Gathered {
  readonly context: CheckContext;
  readonly reports: readonly AssessedReport[];
  /** Tabs that could be read, in the order of the reports. */
  readonly tabs: readonly AssessedTab[];
}

/** The register with the roadmap that the tabs were made from; refuses before there are tabs. */
export function applied(register: Register): Register & { readonly roadmap: Roadmap } {
  const { roadmap } = register;
  if (roadmap !== null) return { ...register, roadmap };
  throw new Refusal(
    "tabs.none",
    "Листы отчётов ещё не созданы, поэтому проверять и сводить нечего; ничего не изменено. Сначала выполните «Создать листы отчётов».",
  );
}

export function gatherReports(shell: Shell, register: Register): Gathered {
  const context = checkContext(applied(register), shell.now.today);
  const sheets = new Map(shell.spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const tabs: AssessedTab[] = [];
  const reports = register.reporters.map((reporter) => {
    const sheet = reporter.tabId === null ? undefined : sheets.get(reporter.tabId);
    if (!sheet) return withoutTab(reporter, context);
    const tab = assessTab(sheet, reporter, context, shell.timeZone);
    tabs.push(tab);
    return tab.report;
  });
  return { context, reports, tabs };
}

/** The tab as it was read, for whoever writes its check column. */
export interface AssessedTab {
  readonly sheet: Sheet;
  readonly report: AssessedReport & { readonly sheetId: number };
  readonly checked: CheckedTab;
  /** Where each column stands in this tab, 1-based; people move columns. */
  readonly places: Readonly<Partial<Record<TabColumn, number>>>;
}

/** At most one write. */
export function writeTabChecks({ sheet, report, checked }: AssessedTab): boolean {
  return writeChecks(sheet, checked, report.findings);
}

/** One tab, by whomever it is looked at: every path of the product goes through here. */
export function assessTab(
  sheet: Sheet,
  reporter: Reporter,
  context: CheckContext,
  timeZone: string,
): AssessedTab {
  const { roadmap, settings } = context;
  const duties = dutiesOf(roadmap, reporter, settings);
  const expected = tabRows({ roadmap, reporter, duties, spareRows: 0 });
  const reading = readTab(sheet, timeZone);
  const { lines, rows, ready, findings } = interpret(reading, expected, reporter);
  const report = { reporter, duties, rows, ready };
  const all = [...structureFindings(findings, context.rules), ...checkReport(report, context)];
  return {
    sheet,
    places: reading.located.columns,
    checked: { lines, column: reading.located.columns.check, reporterName: reporter.name },
    report: {
      reporter,
      rows,
      findings: all,
      statuses: assessDuties(report, all, context),
      sheetId: sheet.getSheetId(),
      tabName: sheet.getName(),
      ready,
      problem: null,
    },
  };
}

/** Nothing can be read, so everything is still owed. */
function withoutTab(reporter: Reporter, context: CheckContext): AssessedReport {
  const report = {
    reporter,
    duties: dutiesOf(context.roadmap, reporter, context.settings),
    rows: [],
    ready: false,
  };
  return {
    reporter,
    rows: [],
    findings: [],
    statuses: assessDuties(report, [], context),
    sheetId: null,
    tabName: reporter.name,
    ready: false,
    problem: reporter.tabId === null ? "лист ещё не создан" : "лист удалён",
  };
}
