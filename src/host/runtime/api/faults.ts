/** Faults on demand: calls that fail, runs that are killed, somebody else in between. */
import type { ServiceCall } from "../execution-record";

export interface Fault {
  /**
   * throw: the call fails with an error of the service. timeout: the same with Google's time-out sentence.
   * kill: the execution ends at once; nothing the script does afterwards has any effect.
   */
  kind: "throw" | "timeout" | "kill";
  /** Whether the call itself still takes effect: "before" (default) it does not, "after" it does. */
  when?: "before" | "after";
  /** Waits for an execution of this function; without it the very next execution is meant. */
  operation?: string;
  message?: string;
  /** For kill: buffered writes since the last flush are lost instead of kept. */
  loseBuffered?: boolean;
}

export interface Faults {
  /** `at`: the n-th service call (from 1) of the next execution, or the first call for which the predicate holds. */
  failAt(at: number | ((call: ServiceCall, index: number) => boolean), fault: Fault): void;
  /** Runs `action` (for instance a command of another user) in the middle of the next execution, before that call. */
  interruptAt(at: number | ((call: ServiceCall, index: number) => boolean), action: () => void): void;
  clear(): void;
}
