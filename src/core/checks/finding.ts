/** One remark of the checks as data; the Russian sentence is made from it by the message catalogue. */
import type { Column } from "../reports/row";

export type Severity = "error" | "warning" | "hint";

/** Area of a check; also the first part of every finding's code («dates.late»). */
export type Area =
  | "item"
  | "title"
  | "reporter"
  | "responsibility"
  | "dates"
  | "completeness"
  | "substance"
  | "leftovers"
  | "hygiene"
  | "structure"
  | "rules";

export interface Finding {
  /** Code of the rule, «item.trailing-dot». */
  readonly code: string;
  readonly severity: Severity;
  /** `Reporter.id`; empty when it belongs to nobody. */
  readonly reporter: string;
  /** Row, 1-based, of the tab (or of the file when a file is checked); null for the whole tab. */
  readonly row: number | null;
  readonly column: Column | null;
  /** Item number the row was recognised as, when it was. */
  readonly item: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  /** A correction that is safe to apply with one click: the text the cell would get. */
  readonly fix?: { readonly column: Column; readonly text: string };
}
