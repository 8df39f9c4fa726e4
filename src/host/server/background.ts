/** The add-on's one-shot triggers while somebody looks: a long job goes on by itself, seconds instead of minutes later. */
import type { Desk } from "./desk";

const EVERY_MS = 1500;
const SOON_MS = 10 * 60_000;

export function pump(desk: Desk): () => void {
  const timer = setInterval(() => {
    const now = desk.world.now().getTime();
    const next = desk.world.triggers
      .filter((trigger) => trigger.schedule?.kind === "once" && trigger.nextAt !== null)
      .map((trigger) => Date.parse(trigger.nextAt ?? ""))
      .filter((at) => at - now <= SOON_MS)
      .sort((a, b) => a - b)[0];
    if (next !== undefined) desk.runUntil(new Date(next));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
