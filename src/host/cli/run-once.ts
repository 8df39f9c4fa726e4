/** The main job, end to end: prepare, create tabs, type the reports in, check, consolidate, remind. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { addDays, type Day } from "../../core/calendar/day";
import type { CheckContext } from "../../core/checks/context";
import { sentence } from "../../core/checks/messages";
import { summaryOf } from "../../core/consolidation/summary";
import { SHEET } from "../../sheets/sheet-names";
import type { Host } from "../runtime/api";
import { createHost } from "../runtime/host";
import { appliedContext, createdTabs } from "./applied-register";
import { type Arguments, DEFAULT_TODAY } from "./arguments";
import { assessTabs } from "./assess-tabs";
import { clickMinistry, mustHaveLeft, watching } from "./command";
import { readingOf } from "./cover-parties";
import { type Imported, importFiles, reportFiles } from "./import-files";
import { machineFindings, refusedFiles, roadmapFindings } from "./machine-findings";
import { morningOf, OWNER, readDist } from "./open-host";
import { fillParticipants, participantsOf, type Schools } from "./participants";
import { pasteRoadmap } from "./paste-roadmap";
import type { Advance, Progress } from "./progress";
import { sendReminders } from "./reminders";
import type { RunResult } from "./results";
import { finalDateOf, typeSettings } from "./settings";

export async function runOnce(options: Arguments, root: string, progress: Progress): Promise<RunResult> {
  const folder = reportsFolder(options, root);
  const schools = folder === null ? {} : await schoolsOf(folder);
  const host = createHost({
    ...(await readDist(path.join(root, "dist"))),
    owner: OWNER,
    now: () => morningOf(options.today ?? DEFAULT_TODAY),
  });
  host.grant(OWNER);
  // The coordinator of this run agrees to what a command is about to do.
  host.ui.responder = ({ buttons }) => ({ button: buttons.startsWith("YES") ? "YES" : "OK" });

  const today = await progress.step("Подготовка таблицы", 1, () => prepare(host, options, schools));
  const { reporters } = participantsOf(host);
  await progress.step("Листы отчётов", reporters.length, (advance) => createTabs(host, advance));
  const files = folder === null ? [] : await reportFiles(folder);
  const imported = await progress.step("Отчёты участников", files.length, (advance) =>
    importAll(host, folder ?? root, files, today, advance),
  );
  const context = appliedContext(host, today);
  await progress.step("Проверка", 1, () => clickMinistry(host, "Проверить все листы"));
  await progress.step("Сводный отчёт", 1, () => consolidate(host));
  const reports = assessTabs(host, context);
  await progress.step("Напоминания", 1, (advance) => sendReminders(host, advance));

  return {
    model: host.workbook,
    at: host.now(),
    consolidatedSheet: SHEET.consolidated,
    findings: [
      ...machineFindings(reports, imported.findings, imported.sources, context, sentence),
      ...refusedFiles(imported.outcomes),
      ...roadmapRemarks(host, context),
    ],
    summary: summaryOf(reports, today),
    files: imported.outcomes,
    mails: host.mail.sent,
    calls: host.calls,
  };
}

function roadmapRemarks(host: Host, { reporters, today }: CheckContext) {
  const reading = readingOf(host, [...new Set(reporters.flatMap(({ parties }) => parties))], today);
  return reading === null ? [] : roadmapFindings(reading);
}

/** The samples report on the shipped roadmap only. */
function reportsFolder({ reports, roadmap }: Arguments, root: string): string | null {
  return reports ?? (roadmap === null ? path.join(root, "data", "sample-reports") : null);
}

/** Answers the day on which everything else is done. */
async function prepare(host: Host, options: Arguments, schools: Schools): Promise<Day> {
  clickMinistry(host, "Подготовить таблицу");
  mustHaveLeft(host, "Подготовить таблицу", hasSheet(host, SHEET.participants));
  if (options.roadmap !== null) await pasteRoadmap(host, options.roadmap);
  fillParticipants(host, options.reporters, schools);
  typeSettings(host, { testMode: "нет", ministryEmails: OWNER, replyTo: OWNER });
  if (options.today !== null || options.roadmap === null) return options.today ?? DEFAULT_TODAY;
  const today = addDays(finalDateOf(host), -2);
  host.setToday(today);
  return today;
}

function createTabs(host: Host, advance: Advance): void {
  clickMinistry(host, CREATE, watching(host, "Spreadsheet.insertSheet", advance));
  mustHaveLeft(host, CREATE, createdTabs(host) > 0);
}

const CREATE = "Создать листы отчётов";

function consolidate(host: Host): void {
  clickMinistry(host, "Свести отчёты");
  mustHaveLeft(host, "Свести отчёты", hasSheet(host, SHEET.consolidated));
}

const hasSheet = (host: Host, name: string): boolean =>
  host.workbook.sheets.some((sheet) => sheet.name === name);

/** A file may have more rows than a tab has room for; then the ministry gives the tabs more spare rows and it is typed on. */
async function importAll(
  host: Host,
  folder: string,
  files: readonly string[],
  today: Day,
  advance: Advance,
): Promise<Imported> {
  const context = appliedContext(host, today);
  const imported = await importFiles(host, folder, files, context, advance);
  if (imported.missingRows === 0) return imported;
  const spareRows = Math.min(MOST_SPARE_ROWS, context.settings.spareRows + imported.missingRows);
  typeSettings(host, { spareRows: String(spareRows) });
  clickMinistry(host, CREATE);
  return importFiles(host, folder, files, appliedContext(host, today), advance);
}

/** What «Настройки» takes. */
const MOST_SPARE_ROWS = 200;

const schoolsFile = z.object({ schools: z.record(z.string(), z.int()) });

/** Numbers of schools lie beside the reports, if anybody knows them. */
async function schoolsOf(folder: string): Promise<Schools> {
  const text = await readFile(path.join(folder, "schools.json"), "utf8").catch(() => null);
  return text === null ? {} : schoolsFile.parse(JSON.parse(text)).schools;
}
