/** What a run leaves behind, in the exact shapes that people and machines read: files in the folder of --out. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Severity } from "../../core/checks/finding";
import type { Summary } from "../../core/consolidation/summary";
import { emlFiles } from "../outbox/eml";
import type { Mail } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";
import type { WorkbookModel } from "../workbook/model";
import { writeWorkbook } from "../xlsx/write-workbook";

/** One entry of findings.json. */
export interface MachineFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly reporter: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly item: string | null;
  readonly message: string;
  /** Where in which file the row came from; null when it was not imported. */
  readonly source: { readonly file: string; readonly row: number | null } | null;
}

/** What became of one file of --reports. */
export interface FileOutcome {
  readonly file: string;
  readonly reporter: string | null;
  readonly rows: number;
  /** Why it was not imported; null when it was. */
  readonly refused: string | null;
}

export interface RunResult {
  readonly model: WorkbookModel;
  /** The modelled moment the run ended at. */
  readonly at: Date;
  readonly consolidatedSheet: string;
  readonly findings: readonly MachineFinding[];
  readonly summary: Summary;
  readonly files: readonly FileOutcome[];
  readonly mails: readonly Mail[];
  readonly calls: readonly ExecutionRecord[];
}

export async function writeResults(folder: string, result: RunResult): Promise<void> {
  const mailFolder = path.join(folder, "mail");
  await mkdir(mailFolder, { recursive: true });
  // Letters of an earlier run must not pass for letters of this one.
  for (const name of await readdir(mailFolder))
    if (name.endsWith(".eml")) await rm(path.join(mailFolder, name));
  for (const { name, bytes } of await emlFiles(result.mails))
    await writeFile(path.join(mailFolder, name), bytes);
  await writeFile(
    path.join(folder, "workbook.xlsx"),
    await writeWorkbook(result.model, { savedAt: result.at }),
  );
  await writeFile(
    path.join(folder, "consolidated.xlsx"),
    await writeWorkbook(result.model, { only: [result.consolidatedSheet], savedAt: result.at }),
  );
  await writeJson(folder, "findings.json", result.findings);
  await writeJson(folder, "summary.json", { ...result.summary, files: result.files });
  await writeJson(folder, "calls.json", result.calls.map(callLine));
}

function callLine({ operation, user, reads, writes, mails, modelledMs }: ExecutionRecord) {
  return { operation, user, reads, writes, mails, modelledMs: Math.round(modelledMs) };
}

async function writeJson(folder: string, name: string, value: unknown): Promise<void> {
  await writeFile(path.join(folder, name), `${JSON.stringify(value, null, 1)}\n`);
}
