/** Counts of duties by how they stand; every figure of the board is one of these. */
import type { DutyStatus } from "../duties/status";

export interface Totals {
  readonly duties: number;
  /** Done, or honestly not needed. */
  readonly done: number;
  /** Of the done: nothing was needed. */
  readonly notNeeded: number;
  readonly onTime: number;
  readonly late: number;
  /** Done, but nobody can tell when. */
  readonly undated: number;
  readonly overdue: number;
  /** Not done, not overdue. */
  readonly inProgress: number;
  readonly notStarted: number;
  /** Findings, not duties. */
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

export const NO_TOTALS: Totals = {
  duties: 0,
  done: 0,
  notNeeded: 0,
  onTime: 0,
  late: 0,
  undated: 0,
  overdue: 0,
  inProgress: 0,
  notStarted: 0,
  errors: 0,
  warnings: 0,
  hints: 0,
};

/**
 * done + overdue + inProgress + notStarted = duties, and onTime + late + undated ≤ done (what was not needed has no date).
 * A row with an error or returned by the ministry is not done, whatever its state says.
 */
export function countDuties(statuses: readonly DutyStatus[]): Totals {
  const sum = { ...NO_TOTALS };
  for (const status of statuses) {
    sum.duties += 1;
    sum[standingOf(status)] += 1;
    if (standingOf(status) === "done") {
      if (status.progress === "not-needed") sum.notNeeded += 1;
      if (status.timeliness === "on-time") sum.onTime += 1;
      if (status.timeliness === "late") sum.late += 1;
      if (status.timeliness === "undated") sum.undated += 1;
    }
  }
  return sum;
}

export type Standing = "done" | "overdue" | "inProgress" | "notStarted";

/** The one standing of a duty among four. */
export function standingOf(status: DutyStatus): Standing {
  const finished = status.progress === "done" || status.progress === "not-needed";
  if (finished && status.timeliness !== "overdue" && status.errors === 0 && !status.returned) return "done";
  if (status.timeliness === "overdue") return "overdue";
  return status.progress === "not-started" ? "notStarted" : "inProgress";
}

export function addTotals(parts: readonly Totals[]): Totals {
  const sum: Record<keyof Totals, number> = { ...NO_TOTALS };
  for (const part of parts) for (const key of KEYS) sum[key] += part[key];
  return sum;
}

const KEYS = Object.keys(NO_TOTALS) as (keyof Totals)[];

/** 0…1; a reporter that owes nothing has done all of it. */
export const shareDone = (totals: Totals): number => (totals.duties === 0 ? 1 : totals.done / totals.duties);
