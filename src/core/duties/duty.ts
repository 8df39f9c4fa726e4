/** A duty: reporter × item × deadline, one per period where the deadline recurs. */
import type { Day } from "../calendar/day";
import type { DeadlineRule } from "../deadlines/rule";

/** The key of one period of a recurring duty, «4.1.1@2024-09-01». */
export const periodKey = (id: string, start: Day): string => `${id}@${start}`;
export const isPeriodKey = (key: string): boolean => key.includes("@");

export interface Duty {
  /** Stable inside a reporter: the first planned result's id, plus the period's first day where the rule recurs: «4.1.1@2024-09-01». */
  readonly key: string;
  /** `Reporter.id`. */
  readonly reporter: string;
  /** Item number, «4.1». */
  readonly item: string;
  readonly title: string;
  readonly section: string;
  /** Ids and texts of the planned results that share this deadline. */
  readonly results: readonly { readonly id: string; readonly text: string }[];
  readonly kind: DeadlineRule["kind"];
  /** Deadline as written. */
  readonly phrase: string;
  /** First and last day of the period; null where nothing falls due by date. */
  readonly start: Day | null;
  readonly due: Day | null;
  /** «сентябрь 2024» for a period of a recurring duty, otherwise empty. */
  readonly period: string;
  readonly conditional: boolean;
  readonly minLinkShare?: number;
  readonly targetShare?: number;
}
