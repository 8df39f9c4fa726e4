/**
 * Every call the panel and the dialogs may make, with its arguments. Each name is a public function of the add-on that gets one
 * plain object. A schema is made when its call is: the bundle is loaded on every edit, and no edit needs any of them.
 */
import * as z from "zod/mini";
import { JOB_KINDS } from "./job-kinds";
import { settingsChange } from "./settings-form";

const nothing = () => z.strictObject({});
const row = () => z.int().check(z.minimum(1), z.maximum(100_000));
const column = () => z.int().check(z.minimum(1), z.maximum(500));
const id = () => z.string().check(z.minLength(1), z.maxLength(100));

export const ARGUMENTS = {
  /** Who is looking, and what there is to see. Reads no tabs for the ministry: the figures are those of the last check. */
  panelState: nothing,
  /** Selects a cell (and its sheet) for the person. */
  jumpTo: () => z.strictObject({ sheetId: z.int(), row: row(), column: column() }),
  /** «Проверить»: checks the reporter's own tab afresh. */
  checkMyTab: nothing,
  /** Applies the correction of one finding; refused as "changed" when the cell does not hold `before` any more. */
  applyFix: () => z.strictObject({ row: row(), code: id(), before: z.string().check(z.maxLength(50_000)) }),
  /** «Отчёт готов»; with errors left the answer is a refusal that names them. */
  setReady: () => z.strictObject({ ready: z.boolean() }),
  startJob: () => z.strictObject({ kind: z.enum(JOB_KINDS) }),
  stepJob: () => z.strictObject({ jobId: id() }),
  stopJob: () => z.strictObject({ jobId: id() }),
  previewReminders: nothing,
  showLetter: () => z.strictObject({ reporter: id() }),
  /** Starts a sending run as a job (`stepJob` drives it). "test" writes to the ministry only. */
  sendReminders: () =>
    z.strictObject({
      reporters: z.array(id()).check(z.minLength(1), z.maxLength(1000)),
      mode: z.enum(["real", "test"]),
    }),
  /** A person's word on a doubtful letter: it went out, or it may be sent again. */
  settleDoubtful: () => z.strictObject({ id: id(), sent: z.boolean() }),
  saveSettings: settingsChange,
  setAutomation: () => z.strictObject({ on: z.boolean(), hour: z.int().check(z.minimum(0), z.maximum(23)) }),
} as const;

export type CallName = keyof typeof ARGUMENTS;
export type ArgumentsOf<N extends CallName> = z.infer<ReturnType<(typeof ARGUMENTS)[N]>>;

/** The checked arguments, or null when they are not what the call takes. */
export function readArguments<N extends CallName>(name: N, value: unknown): ArgumentsOf<N> | null {
  const read = z.safeParse(ARGUMENTS[name](), value ?? {});
  return read.success ? (read.data as ArgumentsOf<N>) : null;
}
