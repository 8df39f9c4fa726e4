/** What each call of the panel answers, as JSON text of `Answer`. Checked where the answer is read: in the browser. */
import * as z from "zod/mini";
import { type Answer, refusal } from "./answer";
import { automation } from "./automation";
import type { CallName } from "./call-arguments";
import { job } from "./jobs";
import { panelState, reporterState } from "./people";
import { letter, reminderPreview } from "./reminders";
import { settingsForm } from "./settings-form";

export const RESULTS = {
  panelState,
  jumpTo: z.object({}),
  checkMyTab: reporterState,
  applyFix: reporterState,
  setReady: reporterState,
  startJob: job,
  stepJob: job,
  stopJob: z.object({}),
  previewReminders: reminderPreview,
  showLetter: letter,
  sendReminders: job,
  settleDoubtful: reminderPreview,
  saveSettings: settingsForm(),
  setAutomation: automation,
} as const satisfies Record<CallName, unknown>;

export type ResultOf<N extends CallName> = z.infer<(typeof RESULTS)[N]>;

/** The checked answer; anything else (null, another version's shape) is a refusal of its own. */
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
  return z.discriminatedUnion("ok", [z.object({ ok: z.literal(true), data: RESULTS[name] }), refusal]);
}

function parseJson(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
