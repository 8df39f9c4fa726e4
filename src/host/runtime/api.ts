/** The public face of the local host: everything tests, the command line and the workbench may use. */
import type { WorkbookModel } from "../workbook/model";
import type { Faults } from "./api/faults";
import type { UserSession } from "./api/person";
import type { Mail, MailBox, UiTranscript } from "./api/transcript";
import type { TriggerModel } from "./api/triggers";
import type { ExecutionRecord } from "./execution-record";

export type * from "./api/faults";
export type * from "./api/person";
export type * from "./api/transcript";
export type * from "./api/triggers";
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
