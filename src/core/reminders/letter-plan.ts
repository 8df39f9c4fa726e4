/** A letter as data, before it is put into words. */
import type { Day } from "../calendar/day";
import type { Reporter } from "../reporters/reporter";
import type { Owed } from "./owed";
import type { Urgency } from "./urgency";

export interface LetterPlan {
  /** Unique in the ledger. */
  readonly id: string;
  readonly day: Day;
  readonly reporter: Reporter;
  readonly sheetId: number | null;
  readonly tabName: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Whom a letter of the test mode would have gone to; otherwise the same as `to` and `cc`. */
  readonly intended: readonly string[];
  /** Addresses that cannot be used. */
  readonly badAddresses: readonly string[];
  readonly test: boolean;
  readonly owed: Owed;
  readonly urgency: Urgency;
  /** Written to the ledger: what this letter uses up. */
  readonly steps: readonly string[];
}

export type OmitReason =
  | { readonly kind: "day-off" }
  | { readonly kind: "unread"; readonly problem: string }
  | { readonly kind: "no-duties" }
  | { readonly kind: "nothing-owed" }
  | { readonly kind: "later"; readonly next: Day }
  /** Owes something, but was told of it less than `overdueEvery` days ago. */
  | { readonly kind: "reminded-lately" }
  | { readonly kind: "already-today" }
  | { readonly kind: "doubtful-today" }
  | { readonly kind: "failed-today"; readonly note: string }
  | { readonly kind: "no-address" }
  | { readonly kind: "bad-address"; readonly bad: readonly string[] }
  | { readonly kind: "no-test-address" };

export interface Omitted {
  readonly reporter: Reporter;
  readonly reason: OmitReason;
}

/** What a letter takes off the day's quota. */
export const recipientsOf = (letter: Pick<LetterPlan, "to" | "cc">): number =>
  letter.to.length + letter.cc.length;
