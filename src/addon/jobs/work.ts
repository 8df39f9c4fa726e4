/** What a job is made of: work that is done in steps, each of which may be the last one before the execution is killed. */
import type { ScopeName } from "../scopes";
import type { Shell } from "../shell";
import type { JobRecord } from "./record";

export interface Work {
  /** «Создание листов отчётов». */
  readonly title: string;
  readonly scopes: readonly ScopeName[];
  /** How long one step that a panel waits for may take, in milliseconds; 30 s unless the work must read much before it can begin. */
  readonly stepMs?: number;
  /**
   * Does as much as `inTime` allows, at least one piece, and returns the record as it now stands. Idempotent: a piece that was half
   * done is completed, one that was done is skipped.
   */
  step(shell: Shell, record: JobRecord, inTime: () => boolean): JobRecord;
}

/** The record after the whole work was done in one piece. */
export function finished(record: JobRecord, summary: string, lines: readonly string[]): JobRecord {
  const total = Math.max(record.total, 1);
  return { ...record, done: total, total, label: "", finished: true, summary, lines: [...lines] };
}
