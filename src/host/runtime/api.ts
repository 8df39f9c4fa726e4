/** The public face of the local host: everything tests, the command line and the workbench may use. */
import type { WorkbookModel } from "../workbook/model";
import type { ExecutionRecord, ServiceCall } from "./execution-record";

export type { ExecutionRecord, ServiceCall } from "./execution-record";

export interface HostOptions {
  /** Text of dist/Code.js. */
  code: string;
  /** What the host needs of appsscript.json. */
  manifest: { timeZone: string; oauthScopes: readonly string[] };
  /** The other files of dist by name without extension. */
  html: Readonly<Record<string, string>>;
  /** A new spreadsheet with one empty sheet when absent. */
  workbook?: WorkbookModel;
  now: () => Date;
  /** Owner of the file and developer of the bound script. */
  owner: string;
  /**
   * All executions share one realm, in which the script is evaluated once: several times cheaper, and looser than Google, where no
   * variable survives an execution. For tests that run the same command hundreds of times.
   */
  oneRealm?: boolean;
  /** An Editor add-on instead of a bound script: onOpen may run in AuthMode.NONE. */
  addOn?: boolean;
}

export interface Host {
  /** The live model: formulas are recalculated when it is read here. Changing it directly bypasses all rules. */
  readonly workbook: WorkbookModel;
  readonly owner: string;
  /** Grows with every change of the workbook; lets a viewer see that it must redraw. */
  readonly version: number;

  now(): Date;
  setNow(instant: Date): void;
  /** Same time of day in the script's zone, another day. Missed recurring triggers are dropped, not made up for. */
  setToday(day: string): void;
  advance(milliseconds: number): void;

  addEditor(account: string): void;
  removeEditor(account: string): void;
  /** Consent of an account; without `scopes` to everything in the manifest. */
  grant(account: string, scopes?: readonly string[]): void;
  revoke(account: string): void;
  grantsOf(account: string): readonly string[] | null;

  as(account: string): UserSession;

  readonly triggers: readonly TriggerModel[];
  /** Moves the clock to `until`, running due time-driven triggers in order. */
  runTriggers(until: Date): ExecutionRecord[];
  /** Runs the time-driven triggers with this handler now (all of them without a name). */
  fireClock(handler?: string): ExecutionRecord[];

  readonly ui: UiTranscript;
  readonly mail: MailBox;
  /** All executions since the start or the last `clearCalls`. */
  readonly calls: readonly ExecutionRecord[];
  clearCalls(): void;
  readonly faults: Faults;
  readonly properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };

  /** Plain JSON data: workbook, properties, triggers, grants, mail, clock. */
  snapshot(): HostSnapshot;
  restore(snapshot: HostSnapshot): void;
}

export type PersonValue = string | number | boolean | null;

export interface EditOutcome {
  accepted: boolean;
  /** Why Google refused, in Russian, as the person sees it. */
  message?: string;
  /** Cells that broke a rule which only warns. */
  warnings: string[];
  /** The simple and installable triggers the edit started. */
  executions: ExecutionRecord[];
}

export interface MenuNode {
  caption: string;
  /** Absent for a submenu. */
  functionName?: string;
  items?: (MenuNode | "separator")[];
}

export interface UserSession {
  readonly account: string;

  /** Opens the file: runs the simple onOpen (and installable open triggers), remembers the menu it builds. */
  open(): ExecutionRecord[];
  menus(): readonly MenuNode[];
  /** Captions from the top-level menu down; opens the file first when it is not open. Never throws for errors of the script. */
  clickMenu(path: readonly string[]): ExecutionRecord;
  /** google.script.run: throws `ScriptFailure` where the failure handler would be called. */
  call(functionName: string, args?: readonly unknown[]): unknown;
  /** Runs a top-level function as from the script editor. Throws `ScriptFailure`. */
  run(functionName: string, args?: readonly unknown[]): unknown;
  /** Runs the text of a function, "(a) => …", in a context without the bundle: for contract tests. Throws `ScriptFailure`. */
  runSource(source: string, args?: readonly unknown[]): unknown;

  /** Where the cursor of this person stands: what getActiveSheet and getActiveRange answer. */
  select(sheetName: string, row?: number, column?: number, rows?: number, columns?: number): void;
  /** Where it stands now, after the script may have moved it (activate, setActiveRange, setActiveSheet). */
  selection(): { sheetName: string; row: number; column: number; rows: number; columns: number };
  type(sheetName: string, row: number, column: number, value: PersonValue): EditOutcome;
  paste(
    sheetName: string,
    row: number,
    column: number,
    values: readonly (readonly PersonValue[])[],
  ): EditOutcome;
  clear(sheetName: string, row: number, column: number, rows?: number, columns?: number): EditOutcome;
  setLink(sheetName: string, row: number, column: number, text: string, url: string): EditOutcome;
  setNote(sheetName: string, row: number, column: number, note: string): EditOutcome;
  insertRows(sheetName: string, beforeRow: number, count?: number): EditOutcome;
  deleteRows(sheetName: string, row: number, count?: number): EditOutcome;
  insertColumns(sheetName: string, beforeColumn: number, count?: number): EditOutcome;
  deleteColumns(sheetName: string, column: number, count?: number): EditOutcome;
  sort(
    sheetName: string,
    area: { row: number; column: number; rows: number; columns: number },
    byColumn: number,
    ascending?: boolean,
  ): EditOutcome;
  merge(sheetName: string, row: number, column: number, rows: number, columns: number): EditOutcome;
  renameSheet(sheetName: string, newName: string): EditOutcome;
  /** `position` is 1-based. */
  moveSheet(sheetName: string, position: number): EditOutcome;
  duplicateSheet(sheetName: string): EditOutcome;
  deleteSheet(sheetName: string): EditOutcome;
  hideSheet(sheetName: string): EditOutcome;
  showSheet(sheetName: string): EditOutcome;
  addSheet(name: string): EditOutcome;
  /** A protected cell, without trying: may this person edit it? */
  canEdit(sheetName: string, row: number, column: number): boolean;
}

export type UiEvent =
  | { kind: "alert"; account: string; title: string; prompt: string; buttons: string; answer: string }
  | {
      kind: "prompt";
      account: string;
      title: string;
      prompt: string;
      buttons: string;
      answer: string;
      text: string;
    }
  | { kind: "toast"; account: string; title: string; message: string; seconds: number }
  | {
      kind: "sidebar" | "modalDialog" | "modelessDialog";
      account: string;
      title: string;
      html: string;
      width: number | null;
      height: number | null;
    }
  | { kind: "authorization"; account: string; operation: string; scopes: string[] }
  | { kind: "error"; account: string; operation: string; message: string };

export interface UiQuestion {
  kind: "alert" | "prompt";
  account: string;
  title: string;
  prompt: string;
  /** `ButtonSet` name: OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
  buttons: string;
}

/** `Button` name: OK, CANCEL, YES, NO, CLOSE. */
export interface UiAnswer {
  button: string;
  text?: string;
}

export interface UiTranscript {
  readonly events: readonly UiEvent[];
  /** Answers for the next questions, in order; a bare word is the button. */
  answer(...answers: (string | UiAnswer)[]): void;
  /** Asked when no scripted answer is left. Without it a plain OK box is closed with OK, anything else fails loudly. */
  responder: ((question: UiQuestion) => UiAnswer) | null;
  clear(): void;
}

export interface Mail {
  /** Effective user: mail always leaves from this account. */
  from: string;
  /** Display name of the sender. */
  name: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string | null;
  noReply: boolean;
  subject: string;
  body: string;
  htmlBody: string | null;
  attachments: { name: string; contentType: string; base64: string }[];
  inlineImages: Record<string, { name: string; contentType: string; base64: string }>;
  /** ISO instant on the modelled clock. */
  sentAt: string;
  executionId: number;
}

export interface MailBox {
  readonly sent: readonly Mail[];
  remainingQuota(account: string): number;
  /** Takes recipients off today's quota, to rehearse a short one. */
  useQuota(account: string, recipients: number): void;
  clear(): void;
}

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

export interface TriggerModel {
  uid: string;
  creator: string;
  handler: string;
  /** `ScriptApp.EventType` name: CLOCK, ON_OPEN, ON_EDIT, ON_CHANGE. */
  eventType: string;
  schedule: TriggerSchedule | null;
  /** ISO instant; null when a one-shot has fired or it is not a clock trigger. */
  nextAt: string | null;
}

export type TriggerSchedule =
  | { kind: "once"; at: string }
  | { kind: "minutes"; every: number }
  | { kind: "hours"; every: number }
  | {
      kind: "days" | "weeks";
      every: number;
      weekDay: number | null;
      hour: number;
      minute: number;
      timeZone: string;
    }
  | { kind: "month"; day: number; hour: number; minute: number; timeZone: string };

export interface HostSnapshot {
  format: 1;
  now: string;
  workbook: WorkbookModel;
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  triggers: TriggerModel[];
  grants: Record<string, string[]>;
  mail: Mail[];
  mailQuota: Record<string, { windowStart: string; used: number }>;
  nextId: number;
}
