/**
 * Steps of the reminder ladder. A step is a short text kept in the ledger: «1.1.1>2024-09-20:14» (14 days before that deadline),
 * «1.1.1>2024-09-20:+2» (second notice that it is overdue). A moved deadline makes new steps, a corrected one does not repeat old ones.
 */
import { addDays, type Day, daysBetween } from "../calendar/day";
import { type WorkCalendar, workingDayOnOrBefore } from "../calendar/working-days";
import type { UsedSteps } from "./ledger";

export interface Ladder {
  /** Days before the deadline, descending, always ending with 0: due today. */
  readonly rungs: readonly number[];
  /** The day a rung is climbed: itself, or the working day before it when that day is off. */
  sendDay(due: Day, rung: number): Day;
}

export function ladderOf(days: readonly number[], calendar: WorkCalendar): Ladder {
  const known = new Map<string, Day>();
  return {
    rungs: [...new Set([...days, 0])].filter((rung) => rung >= 0).sort((a, b) => b - a),
    sendDay(due, rung) {
      const id = `${due}-${rung}`;
      const found = known.get(id) ?? workingDayOnOrBefore(calendar, addDays(due, -rung));
      known.set(id, found);
      return found;
    },
  };
}

/** Steps of a deadline that are due by `today` and were not used: a day missed by a broken run is made up for in one letter. */
export function approachingSteps(
  base: string,
  due: Day,
  today: Day,
  ladder: Ladder,
  used: UsedSteps,
): string[] {
  if (due < today) return [];
  const reached = ladder.rungs.filter((rung) => ladder.sendDay(due, rung) <= today);
  const lowest = reached[reached.length - 1];
  // Only the newest rung calls for a letter; older ones that were missed are used up with it.
  if (lowest === undefined || used.has(`${base}:${lowest}`)) return [];
  return reached.map((rung) => `${base}:${rung}`).filter((step) => !used.has(step));
}

/** The next day on which something would be said about this deadline. */
export function nextRungDay(base: string, due: Day, today: Day, ladder: Ladder, used: UsedSteps): Day | null {
  for (const rung of ladder.rungs) {
    const sendDay = ladder.sendDay(due, rung);
    if (sendDay > today && !used.has(`${base}:${rung}`)) return sendDay;
  }
  return null;
}

/** The step of a repeated notice, when there was none yet or the last is at least `every` days old. */
export function repeatedStep(base: string, today: Day, every: number, used: UsedSteps): string | null {
  const { count, last } = used.notices(base);
  if (last !== null && daysBetween(last, today) < Math.max(1, every)) return null;
  return `${base}:+${count + 1}`;
}

/** The step of a notice that rides along in a letter that goes out anyway. */
export function ridingStep(base: string, used: UsedSteps): string {
  return `${base}:+${used.notices(base).count + 1}`;
}
