/** Sends the reminders as the ministry does from the dialog «Напоминания…»: look at the preview, then send what it lists. */
import type { ArgumentsOf, CallName } from "../../core/panel/call-arguments";
import { type ResultOf, readAnswer } from "../../core/panel/calls";
import type { Host } from "../runtime/api";
import { CommandFailed, finishJob, watching } from "./command";
import type { Advance } from "./progress";

/** Answers how many letters the preview listed; what did not go out today is told by the add-on's own journal. */
export function sendReminders(host: Host, advance: Advance): number {
  const { letters } = ask(host, "previewReminders", {});
  if (letters.length === 0) return 0;
  const reporters = letters.map(({ reporter }) => reporter);
  const { id } = ask(host, "sendReminders", { reporters, mode: "real" });
  const watch = watching(host, "MailApp.sendEmail", (sent) => advance(sent, "", letters.length));
  watch.arm();
  ask(host, "stepJob", { jobId: id });
  // A dialog that is closed now leaves the rest to the trigger, which plans once for many letters instead of once for a few.
  finishJob(host, watch);
  return letters.length;
}

function ask<N extends CallName>(host: Host, name: N, given: ArgumentsOf<N>): ResultOf<N> {
  const answer = readAnswer(name, host.as(host.owner).call(name, [given]));
  if (!answer.ok) throw new CommandFailed(`Напоминания: ${answer.message}`);
  return answer.data;
}
