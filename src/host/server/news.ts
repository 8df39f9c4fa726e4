/** What the open pages are told: what changed in the workbook since they last heard, and which executions there were. */
import type { Host } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";
import { dayOf } from "./days";
import type { CallLine, Update } from "./protocol";
import { callLine } from "./showing";
import { Versions } from "./versions";

const CALLS_KEPT = 300;

export class News {
  readonly #versions = new Versions();
  #calls: readonly CallLine[] = [];

  get version(): number {
    return this.#versions.current;
  }

  get calls(): readonly CallLine[] {
    return this.#calls;
  }

  /** Takes note of the workbook as it is now and of what ran to make it so. */
  note(host: Host, executions: readonly ExecutionRecord[]): void {
    this.#calls = [...this.#calls, ...executions.map(callLine)].slice(-CALLS_KEPT);
    this.#versions.note(host.workbook);
  }

  forgetCalls(): void {
    this.#calls = [];
  }

  since(host: Host, version: number): Omit<Update, "showing" | "moveTo"> {
    return {
      version: this.#versions.current,
      today: dayOf(host),
      change: this.#versions.changeSince(host.workbook, version),
      letters: host.mail.sent.length,
      executions: this.#calls.at(-1)?.id ?? 0,
    };
  }
}
