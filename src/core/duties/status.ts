/** Where one duty stands on a given day, computed from what was typed and from recorded dates, never from self-praise. */
import type { Day } from "../calendar/day";
import type { Duty } from "./duty";

export type Progress =
  /** Activities or result are given (and the state does not say otherwise). */
  | "done"
  /** «Не требуется» with a reason. */
  | "not-needed"
  /** Something is typed, but the state says «В работе» or «Не начато». */
  | "in-progress"
  | "not-started";

export type Timeliness =
  | "on-time"
  | "late"
  /** Done, but no date of execution can be told. */
  | "undated"
  /** The deadline (with extension and grace) has passed and nothing acceptable stands there. */
  | "overdue"
  /** Not done, and not due yet or never due by date. */
  | "pending";

export interface DutyStatus {
  readonly duty: Duty;
  /** Row of the tab that answers the duty; null when the duty has no row. */
  readonly row: number | null;
  /** Another filled row of the same item that answers this duty too (its own row is empty). */
  readonly coveredBy: number | null;
  readonly progress: Progress;
  readonly timeliness: Timeliness;
  /** Date of execution: typed, or found in the text. */
  readonly doneOn: Day | null;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** The ministry returned the row. */
  readonly returned: boolean;
  /** The ministry accepted the row. */
  readonly accepted: boolean;
}
