/**
 * Every call the panel and the dialogs may make: name → arguments and result. Each name is a public function of the
 * add-on. It gets one plain object and answers JSON text of `Answer`. Both ends check with these schemas.
 */
import * as z from "zod/mini";
import { type Answer, refusal } from "./answer";
import { automation } from "./automation";
import { JOB_KINDS, job } from "./jobs";
import { panelState, reporterState } from "./people";
import { letter, reminderPreview } from "./reminders";
import { settingsChange, settingsForm } from "./settings-form";

const nothing = z.strictObject({});
const row = z.int().check(z.minimum(1), z.maximum(100_000));
const column = z.int().check(z.minimum(1), z.maximum(500));
const id = z.string().check(z.minLength(1), z.maxLength(100));

export const CALLS = {
  /** Who is looking, and what there is to see. Reads no tabs for the ministry: the figures are those of the last check. */
  panelState: { args: nothing, result: panelState },
  /** Selects a cell (and its sheet) for the person. */
  jumpTo: { args: z.strictObject({ sheetId: z.int(), row, column }), result: z.object({}) },
  /** «Проверить»: checks the reporter's own tab afresh. */
  checkMyTab: { args: nothing, result: reporterState },
  /** Applies the correction of one finding; refused as "changed" when the cell does not hold `before` any more. */
  applyFix: {
    args: z.strictObject({ row, code: id, before: z.string().check(z.maxLength(50_000)) }),
    result: reporterState,
  },
  /** «Отчёт готов»; with errors left the answer is a refusal that names them. */
  setReady: { args: z.strictObject({ ready: z.boolean() }), result: reporterState },
  startJob: { args: z.strictObject({ kind: z.enum(JOB_KINDS) }), result: job },
  stepJob: { args: z.strictObject({ jobId: id }), result: job },
  stopJob: { args: z.strictObject({ jobId: id }), result: z.object({}) },
  previewReminders: { args: nothing, result: reminderPreview },
  showLetter: { args: z.strictObject({ reporter: id }), result: letter },
  /** Starts a sending run as a job (`stepJob` drives it). "test" writes to the ministry only. */
  sendReminders: {
    args: z.strictObject({
      reporters: z.array(id).check(z.minLength(1), z.maxLength(1000)),
      mode: z.enum(["real", "test"]),
    }),
    result: job,
  },
  /** A person's word on a doubtful letter: it went out, or it may be sent again. */
  settleDoubtful: {
    args: z.strictObject({ id, sent: z.boolean() }),
    result: reminderPreview,
  },
  saveSettings: { args: settingsChange, result: settingsForm },
  setAutomation: {
    args: z.strictObject({ on: z.boolean(), hour: z.int().check(z.minimum(0), z.maximum(23)) }),
    result: automation,
  },
} as const;

export type Calls = typeof CALLS;
export type CallName = keyof Calls;
export type ArgumentsOf<N extends CallName> = z.infer<Calls[N]["args"]>;
export type ResultOf<N extends CallName> = z.infer<Calls[N]["result"]>;

/** Server end: the checked arguments, or null when they are not what the call takes. */
export function readArguments<N extends CallName>(name: N, value: unknown): ArgumentsOf<N> | null {
  const read = z.safeParse(CALLS[name].args, value ?? {});
  return read.success ? (read.data as ArgumentsOf<N>) : null;
}

/** Browser end: the checked answer; anything else (null, another version's shape) is a refusal of its own. */
export function readAnswer<N extends CallName>(name: N, value: unknown): Answer<ResultOf<N>> {
  const read = z.safeParse(answerOf(name), parseJson(value));
  if (read.success) return read.data as Answer<ResultOf<N>>;
  return {
    ok: false,
    code: "failed",
    message:
      "Ответ таблицы не удалось прочитать. Введённое не потеряно. Закройте панель и откройте её снова; если не поможет, обновите страницу.",
  };
}

function answerOf(name: CallName) {
  return z.discriminatedUnion("ok", [z.object({ ok: z.literal(true), data: CALLS[name].result }), refusal]);
}

function parseJson(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
