/** What the triggers of «Автоматическая работа…» do; they run as the coordinator who switched them on. */
import { Refusal } from "../core/messages/refusal";
import { now } from "./clock";
import { type AutomaticKind, noteFailure, runAutomatically } from "./commands/automation";
import type { Told } from "./from-menu";
import { CONTINUES, removeContinuations, scheduleContinuation, scheduleInsurance } from "./jobs/continuation";
import { type JobRecord, loadJob } from "./jobs/record";
import { continueLeft, runJob, startJob } from "./jobs/run";
import { coordinatorsOf, loadRegister } from "./register/store";
import { openShell, type Shell } from "./shell";
import { refuseUnlessMinistry } from "./who";
import { WORKS } from "./works";

type ClockEvent = GoogleAppsScript.Events.TimeDriven;

export function dailyReminders(event: unknown): void {
  automatic(event, "reminders", (shell) => toEnd(shell, "send"));
}

export function nightlyRun(event: unknown): void {
  automatic(event, "nightly", (shell) => {
    // What does not fit into this execution goes on by itself; a new job would take its place.
    for (const kind of ["restore-protection", "check-all"] as const)
      if (toEnd(shell, kind) === null) return null;
    return toEnd(shell, "consolidate");
  });
}

/** Goes on with a job that nobody drives any more. */
export function continueJob(event: unknown): void {
  if (!isFired(event)) return;
  // The trigger that fired is spent, so the next one comes before anything at which this execution may be killed.
  const next = scheduleInsurance();
  const shell = trigger(event);
  if (shell === null) {
    removeContinuations();
    return;
  }
  try {
    continueLeft(WORKS, shell, next);
  } catch (failure) {
    if (failure instanceof Refusal && failure.code === "busy") scheduleContinuation(CONTINUES.soon);
    else noteContinued(shell, failure);
  }
}

function noteContinued(shell: Shell, failure: unknown): void {
  const kind = loadJob()?.kind;
  if (kind === undefined) throw failure;
  noteFailure(AUTOMATIC_KIND[kind] ?? null, WORKS[kind].title, failure, shell.spreadsheet.getUrl());
}

/** Which automatic work a job may be a part of. */
const AUTOMATIC_KIND: Readonly<Partial<Record<JobRecord["kind"], AutomaticKind>>> = {
  send: "reminders",
  "check-all": "nightly",
  consolidate: "nightly",
  "restore-protection": "nightly",
};

function automatic(event: unknown, kind: "reminders" | "nightly", work: (shell: Shell) => Told | null): void {
  const shell = trigger(event);
  if (shell === null) return;
  const at = () => now(shell.timeZone).stamp;
  runAutomatically(kind, at, () => work(shell), shell.spreadsheet.getUrl());
}

function toEnd(shell: Shell, kind: JobRecord["kind"]): Told | null {
  const { finished, summary, lines } = runJob(WORKS, shell, startJob(shell, kind));
  return finished ? { sentence: summary, lines } : null;
}

function isFired(event: unknown): boolean {
  const given = event as Partial<ClockEvent> | null | undefined;
  return typeof given?.triggerUid === "string";
}

/**
 * The shell of a run that a clock started; null when the function was called from a browser, where everybody could call it: then
 * only the ministry may, and for them there is the menu.
 */
function trigger(event: unknown): Shell | null {
  if (!isFired(event)) return null;
  const shell = openShell();
  try {
    refuseUnlessMinistry(shell.spreadsheet, shell.account, coordinatorsOf(loadRegister()));
    return shell;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
