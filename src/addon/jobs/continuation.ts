/** The one-shot trigger that goes on with a job when nobody drives it any more. */
const HANDLER = "continueJob";

/** Milliseconds from now. */
export const CONTINUES = {
  /** After a step that left something: long enough not to meet a panel that drives on at once, short enough not to be waited for. */
  soon: 60_000,
  /** Before a step: when it fires, the execution that made it has ended, one way or the other (docs: quotas, six minutes). */
  afterExecution: 7 * 60_000,
} as const;

/** The new one first: a run killed in between leaves one too many, never none. */
export function scheduleContinuation(after: number): string {
  const made = ScriptApp.newTrigger(HANDLER).timeBased().after(after).create().getUniqueId();
  for (const trigger of continuations()) if (trigger.getUniqueId() !== made) ScriptApp.deleteTrigger(trigger);
  return made;
}

/** For the time after this execution, if it is killed; empty when Google makes none, which must not keep anybody from the work. */
export function scheduleInsurance(): string {
  try {
    return scheduleContinuation(CONTINUES.afterExecution);
  } catch (failure) {
    console.error("a killed step will not go on by itself", failure);
    return "";
  }
}

/** Fired one-shot triggers stay listed and count towards the limit of 20, so they are removed by handler. */
export function removeContinuations(): void {
  for (const trigger of continuations()) ScriptApp.deleteTrigger(trigger);
}

const continuations = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
