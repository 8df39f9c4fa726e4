/** One thing done in the host, with what ran and what was shown because of it and nothing of what came before. */
import type { Host, UiEvent } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";

export interface Recorded {
  executions: ExecutionRecord[];
  events: UiEvent[];
}

export function recorded(host: Host, act: () => void): Recorded {
  forget(host);
  act();
  return taken(host);
}

/** What the host has recorded so far, taken out of it. */
export function taken(host: Host): Recorded {
  const record = { executions: [...host.calls], events: [...host.ui.events] };
  forget(host);
  return record;
}

export function forget(host: Host): void {
  host.clearCalls();
  host.ui.clear();
}
