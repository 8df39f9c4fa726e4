/** A command of the menu clicked by a person; whatever keeps it from being done ends the run with the command's own words. */
import type { Host } from "../runtime/api";
import type { Advance } from "./progress";

export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
}

const MENU = ["Дорожная карта", "Министерство"] as const;

/** Continuations are one-shot triggers a minute ahead; this many of them are far more than any season needs. */
const MOST_CONTINUATIONS = 200;
const CONTINUATION = "continueJob";
const STEP_MS = 5 * 60_000;

/** Clicks the command and, where it takes several executions, waits until the last of them has ended. */
export function clickMinistry(host: Host, title: string, watch: Watch = NOT_WATCHING): void {
  const before = host.ui.events.length;
  watch.arm();
  const record = host.as(host.owner).clickMenu([...MENU, title]);
  const said = host.ui.events.slice(before);
  if (record.status !== "completed") {
    throw new CommandFailed(`Команда «${title}» прервана: ${record.error?.message ?? record.status}.`);
  }
  const error = said.find((event) => event.kind === "error");
  if (error?.kind === "error") throw new CommandFailed(`Команда «${title}»: ${error.message}`);
  finishJob(host, watch);
}

/** Lets the triggers finish a job that one execution could not: what happens in Google when everybody closes the file. */
export function finishJob(host: Host, watch: Watch = NOT_WATCHING): void {
  for (let left = MOST_CONTINUATIONS; left > 0 && isUnfinished(host); left -= 1) {
    watch.arm();
    host.runTriggers(new Date(host.now().getTime() + STEP_MS));
  }
}

function isUnfinished(host: Host): boolean {
  return host.triggers.some((trigger) => trigger.handler === CONTINUATION && trigger.nextAt !== null);
}

/** Ends the run with what the add-on said last, unless the command has left what it must leave. */
export function mustHaveLeft(host: Host, title: string, done: boolean): void {
  if (!done) throw new CommandFailed(`Команда «${title}»: ${lastWords(host)}`);
}

/** The last thing the add-on said to the owner in a dialog: what it did, or why it did not. */
export function lastWords(host: Host): string {
  const last = host.ui.events.findLast((event) => event.kind === "alert");
  return last?.kind === "alert" ? last.prompt : "ничего не сделано.";
}

export interface Watch {
  /** Before each execution that is to be watched. */
  arm(): void;
}

const NOT_WATCHING: Watch = { arm: () => undefined };

/** Counts calls of one service method: the only sight there is into a command while it runs. */
export function watching(host: Host, member: string, advance: Advance): Watch {
  let seen = 0;
  return {
    arm: () => {
      host.faults.clear();
      host.faults.interruptAt(
        (call) => {
          if (call.member === member) {
            seen += 1;
            advance(seen);
          }
          return false;
        },
        () => undefined,
      );
    },
  };
}
