/** Reads every report file of a folder and types it into the tab it belongs to, as that reporter; nothing is dropped silently. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { CheckContext } from "../../core/checks/context";
import { dutiesOf } from "../../core/duties/register";
import { type Placement, placeRows } from "../../core/import/place-rows";
import { type ReportFile as ReadFile, readReport } from "../../core/import/read-report";
import type { Reporter } from "../../core/reporters/reporter";
import { READY } from "../../core/tabs/layout";
import { readGrid, reportRow } from "../../core/tabs/reading";
import type { Host } from "../runtime/api";
import { readReportFile } from "../xlsx/read-report-file";
import { ReportFileError } from "../xlsx/report-file-error";
import { gridOf } from "./grid";
import { type FileFindings, type Sources, sourceKey } from "./machine-findings";
import type { Advance } from "./progress";
import type { FileOutcome } from "./results";
import { typeRows } from "./type-rows";

export interface Imported {
  readonly outcomes: readonly FileOutcome[];
  readonly findings: readonly FileFindings[];
  readonly sources: Sources;
  /** Rows that found no place, by the reporter with the most of them: so many more spare rows would do. */
  readonly missingRows: number;
}

/** Report files in the order they are typed in: by name. Locks and hidden files of office programs are none. */
export async function reportFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new Error(`Папка с отчётами «${folder}» не найдена или не читается.`, { cause });
  });
  return names
    .filter((name) => /\.xlsx$/i.test(name) && !/^[~.]/.test(name))
    .sort((a, b) => a.localeCompare(b, "ru"));
}

export async function importFiles(
  host: Host,
  folder: string,
  files: readonly string[],
  context: CheckContext,
  advance: Advance,
): Promise<Imported> {
  const outcomes: FileOutcome[] = [];
  const findings: FileFindings[] = [];
  const sources = new Map<string, { file: string; row: number }>();
  const missing = new Map<string, number>();
  for (const [index, name] of files.entries()) {
    const read = await readFile(path.join(folder, name), context);
    if (read instanceof ReportFileError) {
      outcomes.push({ file: name, reporter: null, rows: 0, refused: read.message });
    } else {
      findings.push({ file: name, findings: read.findings });
      outcomes.push(read.reporter ? typeFile(host, read, read.reporter) : nobodys(read));
    }
    advance(index + 1, name);
  }
  return { outcomes, findings, sources, missingRows: Math.max(0, ...missing.values()) };

  function typeFile(at: Host, file: ReadFile, reporter: Reporter): FileOutcome {
    const outcome = { file: file.name, reporter: reporter.name };
    const sheet = at.workbook.sheets.find(({ id }) => id === reporter.tabId);
    const [account] = reporter.accounts;
    if (!sheet || !account) {
      const reason = sheet ? "у участника нет Google-аккаунта" : "у участника нет листа";
      return { ...outcome, rows: 0, refused: `Отчёт не введён: ${reason}.` };
    }
    const reading = readGrid(gridOf(sheet));
    const rows = reading.lines.filter(({ kind }) => kind === "keyed" || kind === "spare").map(reportRow);
    const duties = dutiesOf(context.roadmap, reporter, context.settings);
    const placements = placeRows(file, { reporter, duties, rows, ready: reading.ready }, context);
    const session = at.as(account);
    const refused = typeRows(session, sheet.name, placements, reading.located.columns);
    // Who sends a report hands it in; the add-on takes the tick back when it finds errors.
    session.type(sheet.name, READY.row, READY.column, true);
    remember(file.name, reporter, placements);
    return {
      ...outcome,
      rows: placements.filter(({ action }) => action !== "no-room").length,
      refused: refused.length > 0 ? `Не всё введено: ${refused.join("; ")}.` : null,
    };
  }

  function remember(file: string, reporter: Reporter, placements: readonly Placement[]): void {
    for (const { row, fileRow } of placements) {
      if (row !== null) sources.set(sourceKey(reporter.id, row), { file, row: fileRow });
    }
    const left = placements.filter(({ action }) => action === "no-room").length;
    missing.set(reporter.id, (missing.get(reporter.id) ?? 0) + left);
  }
}

async function readFile(file: string, context: CheckContext): Promise<ReadFile | ReportFileError> {
  try {
    return readReport(await readReportFile(file), context);
  } catch (error) {
    if (error instanceof ReportFileError) return error;
    throw error;
  }
}

function nobodys({ name, reason }: ReadFile): FileOutcome {
  return { file: name, reporter: null, rows: 0, refused: reason };
}
