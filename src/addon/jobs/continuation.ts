/** The one-shot trigger that goes on with a job when nobody drives it any more. */
const HANDLER = "continueJob";
/** A minute after the last step: long enough not to meet a panel that is still driving, short enough not to be waited for. */
const AFTER_MS = 60_000;

export function scheduleContinuation(): string {
  removeContinuations();
  return ScriptApp.newTrigger(HANDLER).timeBased().after(AFTER_MS).create().getUniqueId();
}

/** Fired one-shot triggers stay listed and count towards the limit of 20, so they are removed by handler. */
export function removeContinuations(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === HANDLER) ScriptApp.deleteTrigger(trigger);
  }
}
