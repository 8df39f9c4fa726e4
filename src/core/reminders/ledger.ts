/** What was sent, to whom, when and why: the memory that keeps a letter from being sent twice. */
import type { Day } from "../calendar/day";

export type LedgerState =
  /** Written before the mail call; if the run dies there, nobody can tell whether the letter went out. */
  | "sending"
  | "sent"
  /** Certainly not sent; its steps are still owed. */
  | "failed"
  /** A person said that a doubtful letter did not go out and may be sent again. */
  | "released";

export interface LedgerEntry {
  /** Unique: «2024-11-29 У07», with «#2» … for further tries of that day. */
  readonly id: string;
  readonly day: Day;
  /** "29.11.2024 09:05" */
  readonly at: string;
  /** `Reporter.id`; empty for the digest. */
  readonly reporter: string;
  readonly name: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** Steps this letter used up, see steps.ts. */
  readonly steps: readonly string[];
  readonly state: LedgerState;
  /** Went to the ministry instead of the reporter. */
  readonly test: boolean;
  /** Why it failed. */
  readonly note: string;
}

/** Steps one reporter has used up. */
export interface UsedSteps {
  has(step: string): boolean;
  /** Number and last day of the repeated notices with this base («1.1.1>2024-09-20»). */
  notices(base: string): { readonly count: number; readonly last: Day | null };
  /** The entry of this day that forbids another letter. */
  readonly today: LedgerEntry | null;
}

/**
 * The ledger by reporter. A doubtful letter uses up its steps like a sent one. Real letters do not care what was tried in test
 * mode; in test mode everything counts, so that switching it on repeats nothing.
 */
export function usedSteps(
  entries: readonly LedgerEntry[],
  today: Day,
  testMode: boolean,
): (reporter: string) => UsedSteps {
  const byReporter = new Map<string, MutableSteps>();
  for (const entry of entries) {
    if (entry.state === "failed" || entry.state === "released" || (entry.test && !testMode)) continue;
    let used = byReporter.get(entry.reporter);
    if (!used) {
      used = new MutableSteps();
      byReporter.set(entry.reporter, used);
    }
    used.add(entry, today);
  }
  const none = new MutableSteps();
  return (reporter) => byReporter.get(reporter) ?? none;
}

class MutableSteps implements UsedSteps {
  private readonly steps = new Set<string>();
  private readonly repeated = new Map<string, { count: number; last: Day }>();
  today: LedgerEntry | null = null;

  add(entry: LedgerEntry, today: Day): void {
    if (entry.day === today) this.today = entry;
    for (const step of entry.steps) {
      this.steps.add(step);
      const base = /^(.*):\+\d+$/.exec(step)?.[1];
      if (base === undefined) continue;
      const known = this.repeated.get(base);
      this.repeated.set(base, {
        count: (known?.count ?? 0) + 1,
        last: known && known.last > entry.day ? known.last : entry.day,
      });
    }
  }

  has(step: string): boolean {
    return this.steps.has(step);
  }

  notices(base: string): { readonly count: number; readonly last: Day | null } {
    return this.repeated.get(base) ?? { count: 0, last: null };
  }
}

/** Letters whose fate nobody knows. `running` holds the ids of the present run, which are simply not finished yet. */
export function doubtful(
  entries: readonly LedgerEntry[],
  running: ReadonlySet<string> = new Set(),
): LedgerEntry[] {
  return entries.filter(({ state, id }) => state === "sending" && !running.has(id));
}
