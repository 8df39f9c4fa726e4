/**
 * What the board remembers between runs: a line of figures per run (the dynamics) and, per reporter, a fingerprint of the
 * typed cells with the day it was first seen. Google tells no script when a tab last changed; this does, without any right.
 */
import * as z from "zod/mini";
import type { Day } from "../calendar/day";
import type { AssessedReport } from "./assessed";
import type { Board } from "./board";
import { shareDone } from "./totals";
import { cellText, typedColumns } from "./typed-cells";

/** Made where the memory is read, not where the bundle is loaded. */
function memoryShape() {
  const count = z.int().check(z.nonnegative());
  const line = z.object({
    /** "29.11.2024 14:05" */
    at: z.string(),
    day: z.string(),
    share: z.number(),
    done: count,
    onTime: count,
    late: count,
    overdue: count,
    notStarted: count,
    errors: count,
    reports: count,
    ready: count,
  });
  return z.object({
    history: z.array(line),
    /** `Reporter.id` → [fingerprint, day]. */
    seen: z.record(z.string(), z.tuple([z.string(), z.string()])),
  });
}

export type BoardMemory = z.infer<ReturnType<typeof memoryShape>>;
export type HistoryLine = BoardMemory["history"][number];

export const NO_MEMORY: BoardMemory = { history: [], seen: {} };

/** Enough for a season of nightly runs; a line takes about 120 characters of the document properties. */
const HISTORY_LIMIT = 120;

/** What was stored back as memory; anything unreadable is an empty memory, never an error. */
export function readMemory(stored: unknown): BoardMemory {
  const read = z.safeParse(memoryShape(), stored);
  return read.success ? read.data : NO_MEMORY;
}

/** Fingerprints of this run: an unchanged report keeps its day, an unreadable or changed one gets a new day. */
export function noticeChanges(
  before: BoardMemory,
  reports: readonly AssessedReport[],
  today: Day,
): BoardMemory {
  const seen: Record<string, [string, string]> = {};
  for (const report of reports) {
    const known = before.seen[report.reporter.id];
    const print = report.problem === null ? fingerprint(report) : known?.[0];
    if (print !== undefined) seen[report.reporter.id] = known && known[0] === print ? known : [print, today];
  }
  return { history: before.history, seen };
}

export function changedOn(memory: BoardMemory, reporterId: string): Day | null {
  return (memory.seen[reporterId]?.[1] as Day | undefined) ?? null;
}

/** Adds the line of this run. Earlier days keep only their last line; the oldest lines go when there are too many. */
export function remember(memory: BoardMemory, board: Board, day: Day, at: string): BoardMemory {
  const { region, counts } = board;
  const line: HistoryLine = {
    at,
    day,
    share: Math.round(shareDone(region) * 1000) / 1000,
    done: region.done,
    onTime: region.onTime,
    late: region.late,
    overdue: region.overdue,
    notStarted: region.notStarted,
    errors: region.errors,
    reports: counts.reports,
    ready: counts.ready,
  };
  const kept = memory.history.filter((one, index, all) => one.day === day || all[index + 1]?.day !== one.day);
  return { history: [...kept, line].slice(-HISTORY_LIMIT), seen: memory.seen };
}

/** FNV-1a over the typed cells, whatever row they stand in; 8 hexadecimal digits. */
export function fingerprint(report: AssessedReport): string {
  let hash = 0x811c9dc5;
  const add = (text: string) => {
    for (let index = 0; index < text.length; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  };
  for (const row of report.rows) {
    for (const column of typedColumns(row, report.reporter.name)) {
      add(row.key);
      add(column);
      add(cellText(row[column]));
      for (const url of row[column].links ?? []) add(url);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
