/** The digest to the ministry: one a day, after the last letter. */
import type { Day } from "../../core/calendar/day";
import type { Summary } from "../../core/consolidation/summary";
import { digestLetter, digestNeeded, type RunResult } from "../../core/letters/digest";
import { letterId } from "../../core/reminders/plan";
import type { Settings } from "../../core/settings/settings";
import type { Ledger } from "../../sheets/ledger";
import { mailOnce } from "./mail-once";

export interface DigestInput {
  readonly ledger: Ledger;
  readonly summary: Summary;
  readonly settings: Settings;
  readonly address: string;
  readonly today: Day;
  readonly at: string;
}

/** A digest belongs to no reporter. */
const NOBODY = "";

/** Sends nothing when there was a digest today (also a doubtful one), when it is not needed or has no room in the quota. */
export function sendDigest(
  result: RunResult,
  ministry: readonly string[],
  { ledger, summary, settings, address, today, at }: DigestInput,
  quota: number,
): void {
  const earlier = ledger.entries.filter(({ reporter, day }) => reporter === NOBODY && day === today);
  const already = earlier.some(({ state }) => state === "sent" || state === "sending");
  if (ministry.length === 0 || already || !digestNeeded(result) || quota < ministry.length) return;
  const words = digestLetter(result, summary, today, settings, address);
  const entry = {
    id: letterId(today, "сводка", earlier.length),
    day: today,
    at,
    reporter: NOBODY,
    name: "Министерство: сводка",
    to: ministry,
    subject: words.subject,
    steps: [],
    state: "sending",
    test: settings.testMode,
    note: "",
  } as const;
  mailOnce({ entry, to: ministry, cc: [], words, note: "" }, ledger, settings, quota);
}
