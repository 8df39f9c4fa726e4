/** Functions for tests that run the commands on the strict local host, without the add-on's menu around them. */

import { automationState, runAutomatically, setAutomation } from "../../../src/addon/commands/automation";
import { consolidate } from "../../../src/addon/commands/consolidate";
import { createReportTabs } from "../../../src/addon/commands/create-report-tabs";
import { standResultSheets } from "../../../src/addon/commands/result-sheets";
import { sendReminders } from "../../../src/addon/commands/send-reminders";
import type { JobRecord } from "../../../src/addon/jobs/record";
import { loadResultMemory, saveResultMemory } from "../../../src/addon/result-memory";
import { openShell } from "../../../src/addon/shell";
import type { Day } from "../../../src/core/calendar/day";
import type { Finding } from "../../../src/core/checks/finding";
import type { AssessedReport } from "../../../src/core/consolidation/assessed";
import { summaryOf } from "../../../src/core/consolidation/summary";
import { planReminders } from "../../../src/core/reminders/plan";
import type { Roadmap } from "../../../src/core/roadmap/roadmap";
import type { Settings } from "../../../src/core/settings/settings";
import { appendJournal } from "../../../src/sheets/journal";
import { openLedger } from "../../../src/sheets/ledger";

export interface ConsolidateJob {
  readonly reports: readonly AssessedReport[];
  readonly roadmap: Roadmap;
  readonly settings: Settings;
  readonly today: Day;
  readonly at: string;
  /** As «Создать листы отчётов» does after a change of the roadmap. */
  readonly redress?: boolean;
  readonly otherFindings?: readonly Finding[];
}

/** What «Подготовить таблицу» and the beginning of «Создать листы отчётов» do for the result sheets. */
export function runStand(json: string): void {
  const { reports, roadmap, settings } = JSON.parse(json) as ConsolidateJob;
  const reporters = reports.map(({ reporter }) => reporter);
  standResultSheets(openShell(), { roadmap, settings, reporters, rules: [] });
}

export function runConsolidate(json: string): string {
  const job = JSON.parse(json) as ConsolidateJob;
  const before = loadResultMemory();
  const { told, memory, summary } = consolidate(SpreadsheetApp.getActiveSpreadsheet(), {
    redress: false,
    otherFindings: [],
    ...job,
    places: {
      rules: 7,
      participants: 8,
      rows: Object.fromEntries(job.reports.map(({ reporter }, index) => [reporter.id, 4 + index])),
      tabs: Object.fromEntries(job.reports.map(({ reporter, sheetId }) => [reporter.id, sheetId ?? 0])),
    },
    sentence: ({ code }) => `замечание ${code}`,
    author: "owner@region.example",
    memory: before,
    rememberLooks: (looks) => saveResultMemory({ ...before, looks }),
  });
  saveResultMemory(memory);
  return JSON.stringify({ told, summary });
}

/** One step of «Создать листы отчётов» from a record, with or without time for more than one piece. */
export function runCreateStep(json: string): string {
  const { record, inTime } = JSON.parse(json) as { record: JobRecord; inTime: boolean };
  return JSON.stringify(createReportTabs.step(openShell(), record, () => inTime));
}

export interface SendJob {
  readonly reports: readonly AssessedReport[];
  readonly settings: Settings;
  readonly today: Day;
  readonly at: string;
}

export function runSend(json: string): string {
  const { reports, settings, today, at } = JSON.parse(json) as SendJob;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const ledger = openLedger(spreadsheet, spreadsheet.getSpreadsheetTimeZone());
  const plan = planReminders({ today, reports, settings, ledger: ledger.entries });
  const { told } = sendReminders({
    plan,
    chosen: null,
    ledger,
    summary: summaryOf(reports, today),
    today,
    at,
    inTime: () => true,
    settings,
    address: spreadsheet.getUrl(),
    sentence: ({ code }) => `замечание ${code}`,
  });
  return JSON.stringify(told);
}

export function runJournal(json: string): void {
  for (const line of JSON.parse(json)) appendJournal(SpreadsheetApp.getActiveSpreadsheet(), line);
}

export function switchAutomation(json: string): string {
  const { on, hour } = JSON.parse(json) as { on: boolean; hour: number };
  return JSON.stringify(setAutomation(on, hour, Session.getEffectiveUser().getEmail()));
}

export function automationNow(): string {
  return JSON.stringify(automationState(null));
}

export function dailyReminders(): void {
  runAutomatically("reminders", stamp, () => ({ sentence: "", lines: [] }), "https://sheet.example/edit");
}

export function nightlyRun(): void {
  const fails = PropertiesService.getDocumentProperties().getProperty("fail") === "yes";
  const work = () => {
    if (fails) throw new Error("сбой");
    return { sentence: "", lines: [] };
  };
  runAutomatically("nightly", stamp, work, "https://sheet.example/edit");
}

const stamp = (): string => Utilities.formatDate(new Date(), "Asia/Yekaterinburg", "dd.MM.yyyy HH:mm");
