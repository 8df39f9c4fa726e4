/** Starting, stepping and continuing jobs. Every way (menu, panel, trigger) goes through these three functions. */
import { Refusal } from "../../core/messages/refusal";
import { underLock } from "../lock";
import type { Shell } from "../shell";
import { removeContinuations, scheduleContinuation } from "./continuation";
import { type JobRecord, loadJob, saveJob } from "./record";
import type { Work } from "./work";

export type Works = Readonly<Record<JobRecord["kind"], Work>>;

/** One step that a panel waits for. */
const STEP_MS = 30_000;
/** Google ends an execution after six minutes; what is left covers the step that was begun last. */
const EXECUTION_MS = 4.5 * 60_000;

/** A new job; an unfinished one of the same kind is taken up again instead. */
export function startJob(shell: Shell, kind: JobRecord["kind"], cursor: unknown = null): JobRecord {
  return underLock(() => {
    const left = loadJob();
    if (left && left.kind === kind && !left.finished && cursor === null) return left;
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
      trigger: "",
    };
    saveJob(record);
    return record;
  });
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
  const from = Date.now();
  return underLock(() => drive(works, shell, record, () => Date.now() - from < EXECUTION_MS));
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
  const work = works[from.kind];
  let record = work.step(shell, from, inTime);
  if (record.finished && record.trigger !== "") {
    removeContinuations();
    record = { ...record, trigger: "" };
  }
  // Written before it is needed: a killed step leaves a trigger that goes on from here.
  if (!record.finished && record.trigger === "") record = { ...record, trigger: scheduleContinuation() };
  saveJob(record);
  return record;
}
