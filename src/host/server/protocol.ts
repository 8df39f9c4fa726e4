/** What the page may ask of the server, checked at the boundary, and what it is answered. */
import * as z from "zod/mini";
import type { Mail, MenuNode } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";
import type { PackedBook, PackedChange } from "./view";

const account = z.string().check(z.minLength(3), z.maxLength(200));
const index = z.int().check(z.minimum(1), z.maximum(1_000_000));
const count = z.int().check(z.minimum(1), z.maximum(100_000));
const text = z.string().check(z.maxLength(60_000));
const name = z.string().check(z.minLength(1), z.maxLength(200));
const value = z.union([text, z.number(), z.boolean(), z.null()]);

const editBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("values"), row: index, column: index, values: z.array(z.array(value)) }),
  z.object({ kind: z.literal("link"), row: index, column: index, text, url: text }),
]);
export type EditBlock = z.infer<typeof editBlock>;

/** Everything else a person does to sheets and rows. */
const action = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("setNote"), row: index, column: index, note: text }),
  z.object({ kind: z.literal("insertRows"), at: index, count }),
  z.object({ kind: z.literal("deleteRows"), at: index, count }),
  z.object({ kind: z.literal("insertColumns"), at: index, count }),
  z.object({ kind: z.literal("deleteColumns"), at: index, count }),
  /** Undoes an insertion: lines that hold something stay. */
  z.object({ kind: z.literal("takeBackRows"), at: index, count }),
  z.object({ kind: z.literal("takeBackColumns"), at: index, count }),
  z.object({ kind: z.literal("merge"), row: index, column: index, rows: count, columns: count }),
  z.object({ kind: z.literal("renameSheet"), name }),
  z.object({ kind: z.literal("moveSheet"), position: index }),
  z.object({ kind: z.literal("duplicateSheet") }),
  z.object({ kind: z.literal("deleteSheet") }),
  z.object({ kind: z.literal("hideSheet") }),
  z.object({ kind: z.literal("showSheet") }),
  z.object({ kind: z.literal("addSheet") }),
]);
export type SheetAction = z.infer<typeof action>;

const uiAnswer = z.object({ button: z.string().check(z.maxLength(20)), text: z.optional(text) });
export type QuestionAnswer = z.infer<typeof uiAnswer>;

/** Where the person's cursor stands, sent along because commands ask for it. */
const cursor = z.object({ sheetId: z.int(), row: index, column: index, rows: count, columns: count });
export type Cursor = z.infer<typeof cursor>;

/** Version of the workbook the page has; the answer tells what changed since. */
const base = { account, since: z.int(), cursor: z.optional(cursor) };

export const REQUESTS = {
  /** Somebody else sits down at the same page. */
  sit: z.object({ ...base }),
  refresh: z.object({ ...base }),
  edit: z.object({ ...base, sheetId: z.int(), blocks: z.array(editBlock).check(z.maxLength(5000)) }),
  act: z.object({ ...base, sheetId: z.int(), action }),
  click: z.object({
    ...base,
    path: z.array(name).check(z.maxLength(5)),
    answers: z.array(uiAnswer).check(z.maxLength(50)),
  }),
  run: z.object({
    ...base,
    functionName: z.string().check(z.maxLength(200)),
    args: z.array(z.unknown()).check(z.maxLength(20)),
    answers: z.array(uiAnswer).check(z.maxLength(50)),
  }),
  consent: z.object({ ...base, scopes: z.array(name).check(z.maxLength(20)) }),
  revoke: z.object({ ...base }),
  /** The owner gives accounts the right to edit the file, as with «Настройки доступа». */
  share: z.object({ ...base, accounts: z.array(account).check(z.maxLength(1000)) }),
  today: z.object({ ...base, day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) }),
  clearCalls: z.object({ ...base }),
  reset: z.object({ ...base, empty: z.boolean() }),
  import: z.object({ ...base, name, base64: z.string().check(z.maxLength(40_000_000)) }),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestOf<N extends RequestName> = z.infer<(typeof REQUESTS)[N]>;
/** What every request says: who asks, what they know, where they stand. */
export type Asking = RequestOf<"refresh">;

export interface Person {
  account: string;
  name: string;
  role: "owner" | "coordinator" | "reporter" | "stranger";
  /** Tab of a reporter. */
  sheetId: number | null;
}

/** What the host wants shown to this person, in order. */
export type Showing =
  | { kind: "toast"; title: string; message: string; seconds: number }
  | {
      kind: "sidebar" | "modalDialog" | "modelessDialog";
      title: string;
      frame: string;
      width: number | null;
      height: number | null;
    }
  | { kind: "consent"; operation: string; scopes: string[] }
  | { kind: "alert"; title: string; prompt: string }
  | { kind: "error"; message: string };

export interface Question {
  kind: "alert" | "prompt";
  title: string;
  prompt: string;
  buttons: string;
}

/** One execution as the list of calls shows it. */
export type CallLine = Pick<
  ExecutionRecord,
  | "id"
  | "operation"
  | "surface"
  | "user"
  | "status"
  | "reads"
  | "writes"
  | "mails"
  | "storage"
  | "modelledMs"
  | "startedAt"
> & { error: string; calls: { member: string; count: number; seconds: number }[] };

export interface Letter
  extends Pick<
    Mail,
    "from" | "name" | "to" | "cc" | "bcc" | "replyTo" | "subject" | "body" | "htmlBody" | "sentAt"
  > {
  id: number;
}

/** Every answer says what changed since `since`. */
export interface Update {
  version: number;
  today: string;
  change: PackedChange | null;
  letters: number;
  executions: number;
  showing: Showing[];
  /** Where the script put the person's cursor, when it did. */
  moveTo: Cursor | null;
}

export interface StateAnswer {
  account: string;
  version: number;
  today: string;
  book: PackedBook;
  people: Person[];
  menus: readonly MenuNode[];
  granted: boolean;
  letters: Letter[];
  calls: readonly CallLine[];
}

export interface SitAnswer extends Update {
  people: Person[];
  menus: readonly MenuNode[];
  granted: boolean;
}

export interface EditAnswer extends Update {
  accepted: boolean;
  message: string;
}

export interface ClickAnswer extends Update {
  question: Question | null;
}

export interface RunAnswer extends Update {
  question: Question | null;
  ok: boolean;
  /** JSON text of what the script returned, or the message of the failure. */
  value: string;
}
