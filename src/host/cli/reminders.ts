/** Sends the reminders as the ministry does from the dialog «Напоминания…»: look at the preview, then send what it lists. */
import { type ArgumentsOf, type CallName, type ResultOf, readAnswer } from "../../core/panel/calls";
import type { Host } from "../runtime/api";
import { CommandFailed, finishJob, watching } from "./command";
import type { Advance } from "./progress";

export interface Sent {
  readonly planned: number;
  /** What the run said at its end. */
  readonly summary: string;
}

export function sendReminders(host: Host, advance: Advance): Sent {
  const { letters } = ask(host, "previewReminders", {});
  if (letters.length === 0) return { planned: 0, summary: "" };
  const reporters = letters.map(({ reporter }) => reporter);
  const { id } = ask(host, "sendReminders", { reporters, mode: "real" });
  const watch = watching(host, "MailApp.sendEmail", (sent) => advance(sent, "", letters.length));
  watch.arm();
  const first = ask(host, "stepJob", { jobId: id });
  // A dialog that is closed now leaves the rest to the trigger, which plans once for many letters instead of once for a few.
  finishJob(host, watch);
  const last = first.finished ? first : ask(host, "stepJob", { jobId: id });
  return { planned: letters.length, summary: last.summary };
}

function ask<N extends CallName>(host: Host, name: N, given: ArgumentsOf<N>): ResultOf<N> {
  const answer = readAnswer(name, host.as(host.owner).call(name, [given]));
  if (!answer.ok) throw new CommandFailed(`Напоминания: ${answer.message}`);
  return answer.data;
}
