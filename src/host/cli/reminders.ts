/** Sends the reminders as the ministry does from the dialog «Напоминания…»: look at the preview, then send what it lists. */
import { type ArgumentsOf, type CallName, type ResultOf, readAnswer } from "../../core/panel/calls";
import type { Host } from "../runtime/api";
import { CommandFailed } from "./command";
import type { Advance } from "./progress";

/** A sending run of a thousand letters takes far fewer steps. */
const MOST_STEPS = 500;

export interface Sent {
  readonly planned: number;
  /** What the run said at its end. */
  readonly summary: string;
}

export function sendReminders(host: Host, advance: Advance): Sent {
  const { letters } = ask(host, "previewReminders", {});
  if (letters.length === 0) return { planned: 0, summary: "" };
  const reporters = letters.map(({ reporter }) => reporter);
  let job = ask(host, "sendReminders", { reporters, mode: "real" });
  for (let step = 0; !job.finished && step < MOST_STEPS; step += 1) {
    job = ask(host, "stepJob", { jobId: job.id });
    advance(job.done, job.label, job.total);
  }
  return { planned: letters.length, summary: job.summary };
}

function ask<N extends CallName>(host: Host, name: N, given: ArgumentsOf<N>): ResultOf<N> {
  const answer = readAnswer(name, host.as(host.owner).call(name, [given]));
  if (!answer.ok) throw new CommandFailed(`Напоминания: ${answer.message}`);
  return answer.data;
}
