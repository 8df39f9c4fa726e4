/** A reporter: who fills a tab – a municipality (answers for МОУО and ОО) or a regional body (answers for itself). */
import type { Day } from "../calendar/day";

export interface Reporter {
  /** Short stable key from «Участники» («У01»); survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly kind: "municipality" | "body";
  /** Parties of the roadmap whose duties this reporter answers for. */
  readonly parties: readonly string[];
  /** Other spellings and former names under which reports come. */
  readonly aliases: readonly string[];
  readonly coordinator: string;
  /** Addresses for letters. */
  readonly emails: readonly string[];
  /** Google accounts that may edit the tab. */
  readonly accounts: readonly string[];
  /** Number of schools; null when unknown. */
  readonly schools: number | null;
  /** Granted extension: deadlines before this day count as this day. */
  readonly extension: Day | null;
  /** `Sheet.getSheetId()` of the tab; null before it is created. */
  readonly tabId: number | null;
}
