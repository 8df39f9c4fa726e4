/** Who gets a letter today, with what in it and why; and who gets none, and why not. Pure: same input, same plan. */
import { type Day, daysBetween } from "../calendar/day";
import { isWorkingDay } from "../calendar/working-days";
import type { AssessedReport } from "../consolidation/assessed";
import type { Settings } from "../settings/settings";
import { RECIPIENT_LIMIT, sortAddresses } from "./addresses";
import { type LedgerEntry, type UsedSteps, usedSteps } from "./ledger";
import type { LetterPlan, Omitted } from "./letter-plan";
import { type Owed, owedBy } from "./owed";
import { type Ladder, ladderOf, nextRungDay } from "./steps";
import { stepsDue, stepsRiding } from "./steps-due";
import { byUrgency, urgencyOf } from "./urgency";

export interface PlanInput {
  readonly today: Day;
  readonly reports: readonly AssessedReport[];
  readonly settings: Settings;
  readonly ledger: readonly LedgerEntry[];
  /** False in a run that continues another one of the same day: what failed today waits for tomorrow. */
  readonly retryFailed?: boolean;
}

export interface ReminderPlan {
  /** Most urgent first. */
  readonly letters: readonly LetterPlan[];
  readonly omitted: readonly Omitted[];
}

export function planReminders({
  today,
  reports,
  settings,
  ledger,
  retryFailed = true,
}: PlanInput): ReminderPlan {
  const used = usedSteps(ledger, today, settings.testMode);
  const ladder = ladderOf(settings.ladder, settings.calendar);
  const entries = entriesOf(ledger, today);
  const dayOff = !isWorkingDay(settings.calendar, today);
  const letters: LetterPlan[] = [];
  const omitted: Omitted[] = [];
  for (const report of reports) {
    const outcome = dayOff
      ? ({ reason: { kind: "day-off" } } as const)
      : planOne(
          report,
          settings,
          today,
          ladder,
          used(report.reporter.id),
          entries.get(report.reporter.id) ?? [],
          retryFailed,
        );
    if ("reason" in outcome) omitted.push({ reporter: report.reporter, reason: outcome.reason });
    else letters.push(outcome);
  }
  return { letters: letters.sort(byUrgency), omitted };
}

function planOne(
  report: AssessedReport,
  settings: Settings,
  today: Day,
  ladder: Ladder,
  used: UsedSteps,
  entriesToday: readonly LedgerEntry[],
  retryFailed: boolean,
): LetterPlan | { reason: Omitted["reason"] } {
  const { reporter } = report;
  if (report.problem !== null) return { reason: { kind: "unread", problem: report.problem } };
  if (report.statuses.length === 0) return { reason: { kind: "no-duties" } };

  const owed = owedBy(report, settings, today);
  const due = stepsDue(owed, settings, today, ladder, used);
  if (due.length === 0) return { reason: quietReason(owed, today, ladder, used) };
  if (used.today) {
    return { reason: { kind: used.today.state === "sending" ? "doubtful-today" : "already-today" } };
  }

  const failed = entriesToday.filter(({ state }) => state === "failed").pop();
  if (failed && !retryFailed) return { reason: { kind: "failed-today", note: failed.note } };

  const escalated = escalation(owed, settings);
  const addresses = sortAddresses(reporter.emails, escalated.length);
  const { good, bad, tooMany } = addresses;
  if (good.length === 0)
    return { reason: bad.length > 0 ? { kind: "bad-address", bad } : { kind: "no-address" } };
  const ministry = sortAddresses(settings.ministryEmails).good;
  if (settings.testMode && ministry.length === 0) return { reason: { kind: "no-test-address" } };

  const cc = escalated.filter(
    (copy) => !good.some((address) => address.toLowerCase() === copy.toLowerCase()),
  );
  const shown = withinHorizon(owed, ladder, today);
  return {
    id: letterId(today, reporter.id, entriesToday.length),
    day: today,
    reporter,
    sheetId: report.sheetId,
    tabName: report.tabName,
    to: settings.testMode ? ministry : good,
    cc: settings.testMode ? [] : cc,
    intended: [...good, ...cc],
    badAddresses: [...bad, ...tooMany],
    test: settings.testMode,
    owed: shown,
    urgency: urgencyOf(shown, today),
    steps: [...due, ...stepsRiding(shown, due, used)],
  };
}

/** A letter speaks of deadlines within the ladder's reach, and of the final date when it is near. */
function withinHorizon(owed: Owed, ladder: Ladder, today: Day): Owed {
  const reach = ladder.rungs[0] ?? 0;
  const finalNear = daysBetween(today, owed.finalDate) <= reach;
  return {
    ...owed,
    coming: owed.coming.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= reach),
    undated: finalNear ? owed.undated : [],
    notReady: owed.notReady && finalNear,
  };
}

/** The second address, once something has been overdue for longer than the ministry tolerates. */
function escalation(owed: Owed, settings: Settings): readonly string[] {
  const { escalateAfter, escalationEmail } = settings;
  const longOverdue = owed.overdue.some(({ daysLeft }) => daysLeft !== null && -daysLeft > escalateAfter);
  return escalateAfter > 0 && longOverdue
    ? sortAddresses([escalationEmail]).good.slice(0, RECIPIENT_LIMIT - 1)
    : [];
}

function quietReason(owed: Owed, today: Day, ladder: Ladder, used: UsedSteps): Omitted["reason"] {
  const owes =
    owed.overdue.length +
    owed.coming.length +
    owed.undated.length +
    owed.errors.length +
    owed.returned.length;
  if (owes === 0 && !owed.notReady) return { kind: "nothing-owed" };
  const next = owed.coming
    .map(({ key, due }) => (due === null ? null : nextRungDay(`${key}>${due}`, due, today, ladder, used)))
    .filter((day): day is Day => day !== null)
    .sort()[0];
  return next === undefined ? { kind: "reminded-lately" } : { kind: "later", next };
}

/** Entries of today by reporter, whatever became of them. */
function entriesOf(ledger: readonly LedgerEntry[], today: Day): Map<string, LedgerEntry[]> {
  const found = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    if (entry.day !== today) continue;
    const same = found.get(entry.reporter);
    if (same) same.push(entry);
    else found.set(entry.reporter, [entry]);
  }
  return found;
}

/** «2024-11-29 У07»; tries that failed before get their own numbers. */
export function letterId(today: Day, reporter: string, earlier: number): string {
  return `${today} ${reporter}${earlier > 0 ? `#${earlier + 1}` : ""}`;
}
