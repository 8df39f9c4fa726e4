/** The main job, end to end: prepare, create tabs, type the reports in, check, consolidate, remind. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { summaryOf } from "../../core/consolidation/summary";
import { findingSentence } from "../../core/messages/finding-sentence";
import { SHEET } from "../../sheets/sheet-names";
import type { Host } from "../runtime/api";
import { createHost } from "../runtime/host";
import { appliedContext } from "./applied-register";
import type { Arguments } from "./arguments";
import { assessTabs } from "./assess-tabs";
import { clickMinistry, watching } from "./command";
import { importFiles } from "./import-files";
import { machineFindings } from "./machine-findings";
import { morningOf, OWNER, readDist } from "./open-host";
import { fillParticipants, participantsOf, type Schools, sheetNamed } from "./participants";
import { pasteRoadmap } from "./paste-roadmap";
import type { Progress } from "./progress";
import { sendReminders } from "./reminders";
import type { RunResult } from "./results";
import { typeSettings } from "./settings";

export async function runOnce(options: Arguments, root: string, progress: Progress): Promise<RunResult> {
  const folder = options.reports ?? path.join(root, "data", "sample-reports");
  const schools = await schoolsOf(folder);
  const host = createHost({
    ...(await readDist(path.join(root, "dist"))),
    owner: OWNER,
    now: () => morningOf(options.today),
  });
  host.grant(OWNER);

  await progress.step("Подготовка таблицы", 1, () => prepare(host, options, schools));
  const { reporters } = participantsOf(host);
  await progress.step("Листы отчётов", reporters.length, (advance) =>
    watching(host, "Sheet.copyTo", advance, () => clickMinistry(host, "Создать листы отчётов")),
  );
  const context = appliedContext(host, options.today);
  const imported = await importFiles(host, folder, context, progress);
  await progress.step("Проверка", 1, () => clickMinistry(host, "Проверить все листы"));
  await progress.step("Сводный отчёт", 1, () => clickMinistry(host, "Свести отчёты"));
  const reports = assessTabs(host, context);
  await progress.step("Напоминания", 1, (advance) => sendReminders(host, advance));

  sheetNamed(host, SHEET.consolidated);
  return {
    model: host.workbook,
    at: host.now(),
    consolidatedSheet: SHEET.consolidated,
    findings: machineFindings(reports, imported.findings, imported.sources, context, findingSentence),
    summary: summaryOf(reports, options.today),
    files: imported.outcomes,
    mails: host.mail.sent,
    calls: host.calls,
  };
}

async function prepare(host: Host, options: Arguments, schools: Schools): Promise<void> {
  clickMinistry(host, "Подготовить таблицу");
  if (options.roadmap !== null) await pasteRoadmap(host, options.roadmap);
  fillParticipants(host, options.reporters, schools);
  typeSettings(host, { testMode: "нет", ministryEmails: OWNER, replyTo: OWNER });
}

const schoolsFile = z.object({ schools: z.record(z.string(), z.int()) });

/** Numbers of schools lie beside the reports, if anybody knows them. */
async function schoolsOf(folder: string): Promise<Schools> {
  const text = await readFile(path.join(folder, "schools.json"), "utf8").catch(() => null);
  return text === null ? {} : schoolsFile.parse(JSON.parse(text)).schools;
}
