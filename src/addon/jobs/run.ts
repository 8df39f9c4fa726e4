/** Starting, stepping and continuing jobs. Every way (menu, panel, trigger) goes through these functions. */
import { Refusal } from "../../core/messages/refusal";
import { underLock } from "../lock";
import type { Shell } from "../shell";
import { CONTINUES, removeContinuations, scheduleContinuation, scheduleInsurance } from "./continuation";
import { type JobRecord, loadJob, saveJob } from "./record";
import type { Work } from "./work";

export type Works = Readonly<Record<JobRecord["kind"], Work>>;

/** One step that a panel waits for. */
const STEP_MS = 30_000;
/** Google ends an execution after six minutes; what is left covers the step that was begun last. */
const EXECUTION_MS = 4.5 * 60_000;

/** Every try may use up minutes of Google's daily limit for triggers. */
const MOST_TRIES = 5;

/** A new job; an unfinished one of the same kind is taken up again instead. */
export function startJob(shell: Shell, kind: JobRecord["kind"], cursor: unknown = null): JobRecord {
  return underLock(() => {
    const left = loadJob();
    if (left && left.kind === kind && !left.finished && cursor === null) return takenUp(left);
    const record: JobRecord = {
      id: Utilities.getUuid(),
      kind,
      startedBy: shell.account,
      done: 0,
      total: 1,
      label: "",
      finished: false,
      summary: "",
      lines: [],
      cursor,
      tries: 0,
      trigger: "",
    };
    saveJob(record);
    return record;
  });
}

/** Nobody knows whether the trigger it names still waits, or was spent on an execution that was killed. */
function takenUp(left: JobRecord): JobRecord {
  const record = { ...left, tries: 0, trigger: "" };
  saveJob(record);
  return record;
}

/** One step of the job a panel drives. */
export function stepJob(works: Works, shell: Shell, id: string): JobRecord {
  const from = Date.now();
  return underLock(() => {
    const record = loadJob();
    if (!record || record.id !== id)
      throw new Refusal(
        "gone",
        "Эта работа уже закончена или заменена другой; ничего не потеряно. Начните её снова, если нужно.",
      );
    const { stepMs = STEP_MS } = works[record.kind];
    return record.finished ? record : drive(works, shell, record, () => Date.now() - from < stepMs);
  });
}

/** From the menu or from the trigger: as far as one execution reaches; the rest is continued by a one-shot trigger. */
export function runJob(works: Works, shell: Shell, record: JobRecord): JobRecord {
  return underLock(() => drive(works, shell, record, inExecution(shell)));
}

/** Several works of one execution share its time. */
const inExecution =
  ({ opened }: Shell) =>
  (): boolean =>
    Date.now() - opened < EXECUTION_MS;

/**
 * Goes on with a job that nobody drives any more; null when there is none. `trigger` is the one that will go on if this execution is
 * killed. What is left is asked for under the lock: the panel may have gone on meanwhile.
 */
export function continueLeft(works: Works, shell: Shell, trigger: string): JobRecord | null {
  return underLock(() => {
    const record = loadJob();
    if (record === null || record.finished) {
      removeContinuations();
      return null;
    }
    if (record.tries >= MOST_TRIES) {
      removeContinuations();
      throw new Refusal(
        "job.killed",
        `«${works[record.kind].title}» обрывается раз за разом, поэтому сама больше не продолжается; сделанное сохранено. Запустите её снова, а если не поможет, сообщите сопровождающему.`,
      );
    }
    // Counted before the step: a killed one counts nothing any more.
    saveJob({ ...record, trigger, tries: record.tries + 1 });
    const fresh = { ...record, trigger, tries: 0 };
    return go(works, shell, fresh, true, inExecution(shell));
  });
}

export function stopJob(id: string): void {
  underLock(() => {
    const record = loadJob();
    if (record?.id !== id || record.finished) return;
    saveJob({ ...record, finished: true, summary: "Остановлено; сделанное сохранено." });
    if (record.trigger !== "") removeContinuations();
  });
}

function drive(works: Works, shell: Shell, from: JobRecord, inTime: () => boolean): JobRecord {
  const insured = insure(works[from.kind], from);
  return go(works, shell, insured, insured !== from, inTime);
}

/** A step that may be the last one before Google ends the execution leaves a trigger that goes on from here. */
function insure({ scopes }: Work, record: JobRecord): JobRecord {
  if (record.trigger !== "" || !scopes.includes("triggers")) return record;
  const trigger = scheduleInsurance();
  if (trigger === "") return record;
  const insured = { ...record, trigger };
  saveJob(insured);
  return insured;
}

/** One step; `made` when this execution has made the trigger that would go on with it. */
function go(works: Works, shell: Shell, from: JobRecord, made: boolean, inTime: () => boolean): JobRecord {
  let record: JobRecord;
  try {
    record = works[from.kind].step(shell, from, inTime);
  } catch (failure) {
    // Whoever started it is told and decides; only a killed run, which gets no further than its last call, goes on by itself.
    if (made) {
      saveJob({ ...from, trigger: "" });
      removeContinuations();
    }
    throw failure;
  }
  // Properties are written at once, cells are not: the record must never be ahead of the sheets.
  SpreadsheetApp.flush();
  if (record.finished) {
    record = { ...record, trigger: "" };
    // Before the trigger goes: one that is left finds nothing to do and removes itself.
    saveJob(record);
    if (from.trigger !== "") removeContinuations();
    return record;
  }
  if (made || record.trigger === "") record = { ...record, trigger: scheduleContinuation(CONTINUES.soon) };
  saveJob(record);
  return record;
}
