/** What the host remembers of one execution of the script: who, how, what it called, what it cost, how it ended. */
export type Surface =
  | "menu"
  | "panel"
  | "onOpen"
  | "onInstall"
  | "onEdit"
  | "editTrigger"
  | "openTrigger"
  | "changeTrigger"
  | "clock"
  | "editor";

export type AuthModeName = "NONE" | "LIMITED" | "FULL";

/**
 * `read`: cell contents or protection lists come over the wire. `write`: the spreadsheet changes.
 * `lookup`: names, sizes, sheets – cheap unless something changed before. The budgets count `read` and `write`.
 */
export type CallKind =
  | "read"
  | "write"
  | "lookup"
  | "flush"
  | "storage"
  | "cache"
  | "lock"
  | "mail"
  | "ui"
  | "trigger"
  | "local";

export interface ServiceCall {
  /** "Range.setValues" */
  member: string;
  kind: CallKind;
  /** Modelled. */
  seconds: number;
  /** Sheet on which, or on a part of which, it was called. */
  sheetId?: number;
  /** Where on the modelled clock of the execution it began, in milliseconds. */
  atMs: number;
  failed?: string;
}

export interface ExecutionRecord {
  id: number;
  /** Name of the function that ran; for a menu item the function behind it. */
  operation: string;
  surface: Surface;
  mode: AuthModeName;
  /** Whose rights it had. */
  user: string;
  /** Who was at the keyboard, null for a clock trigger. */
  actor: string | null;
  /** ISO instant of the host's clock. */
  startedAt: string;
  status: "completed" | "failed" | "killed" | "timedOut" | "authorizationRequired";
  error?: { name: string; message: string; stack: string };
  calls: ServiceCall[];
  reads: number;
  writes: number;
  lookups: number;
  storage: number;
  mails: number;
  modelledMs: number;
  /** console and Logger lines. */
  logs: string[];
}

/** Nothing called and nothing spent yet. */
export const nothingSpent = (): Pick<
  ExecutionRecord,
  "calls" | "reads" | "writes" | "lookups" | "storage" | "mails" | "modelledMs" | "logs"
> => ({ calls: [], reads: 0, writes: 0, lookups: 0, storage: 0, mails: 0, modelledMs: 0, logs: [] });
