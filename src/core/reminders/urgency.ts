/** Which letters go first when the day's quota is short. */
import { type Day, daysBetween } from "../calendar/day";
import { type LetterPlan, recipientsOf } from "./letter-plan";
import type { Owed } from "./owed";

export interface Urgency {
  readonly kind: "overdue" | "today" | "soon" | "errors";
  /** Days to the nearest open deadline; negative when it has passed. */
  readonly daysLeft: number;
  /** How many duties make it so urgent. */
  readonly count: number;
}

const ORDER: readonly Urgency["kind"][] = ["overdue", "today", "soon", "errors"];

export function urgencyOf(owed: Owed, today: Day): Urgency {
  const overdueBy = owed.overdue.map(({ daysLeft }) => daysLeft ?? 0);
  if (overdueBy.length > 0)
    return { kind: "overdue", daysLeft: Math.min(...overdueBy), count: overdueBy.length };
  const [nearest] = owed.coming;
  if (nearest) {
    const daysLeft = nearest.daysLeft ?? 0;
    const count = owed.coming.filter((duty) => duty.daysLeft === nearest.daysLeft).length;
    return { kind: daysLeft === 0 ? "today" : "soon", daysLeft, count };
  }
  const count = owed.errors.length + owed.returned.length;
  if (count > 0) return { kind: "errors", daysLeft: 0, count };
  const daysLeft = daysBetween(today, owed.finalDate);
  return { kind: daysLeft < 0 ? "overdue" : daysLeft === 0 ? "today" : "soon", daysLeft, count: 1 };
}

export function byUrgency(a: LetterPlan, b: LetterPlan): number {
  return (
    ORDER.indexOf(a.urgency.kind) - ORDER.indexOf(b.urgency.kind) ||
    a.urgency.daysLeft - b.urgency.daysLeft ||
    b.urgency.count - a.urgency.count
  );
}

export interface Allotment {
  readonly now: readonly LetterPlan[];
  /** No room today; planned again tomorrow. */
  readonly later: readonly LetterPlan[];
}

/** The most urgent letters that fit into `quota` recipients. Order is kept: nobody is overtaken by a less urgent letter. */
export function fitQuota(letters: readonly LetterPlan[], quota: number): Allotment {
  let left = quota;
  let cut = 0;
  for (const letter of letters) {
    if (recipientsOf(letter) > left) break;
    left -= recipientsOf(letter);
    cut += 1;
  }
  return { now: letters.slice(0, cut), later: letters.slice(cut) };
}
