/** Functions for tests that run the commands on the strict local host, without the add-on's menu around them. */

import { automationState, runAutomatically, setAutomation } from "../../../src/addon/commands/automation";
import { consolidate, readResultMemory } from "../../../src/addon/commands/consolidate";
import { sendReminders } from "../../../src/addon/commands/send-reminders";
import { loadPacked, savePacked } from "../../../src/addon/packed-property";
import type { Day } from "../../../src/core/calendar/day";
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
}

export function runConsolidate(json: string): string {
  const job = JSON.parse(json) as ConsolidateJob;
  const { told, memory, summary } = consolidate(SpreadsheetApp.getActiveSpreadsheet(), {
    ...job,
    otherFindings: [],
    sentence: ({ code }) => `замечание ${code}`,
    author: "owner@region.example",
    memory: readResultMemory(loadPacked("results")),
  });
  savePacked("results", memory);
  return JSON.stringify({ told, summary });
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
