/** An execution that did not end well, as the caller of the script learns of it. */
import type { ExecutionRecord } from "./execution-record";

export class ScriptFailure extends Error {
  constructor(
    message: string,
    readonly execution: ExecutionRecord | null,
  ) {
    super(message);
    this.name = "ScriptFailure";
  }
}
