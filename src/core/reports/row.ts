/** Rows of a report as read from a tab or from a file, before anything is judged. */
import type { Day } from "../calendar/day";

/** Columns of a tab that a person reads; findings point at one of them. */
export type Column =
  | "reporter"
  | "title"
  | "item"
  | "activities"
  | "result"
  | "deadline"
  | "done"
  | "state"
  | "check"
  | "decision"
  | "remark"
  | "key";

/** One cell: what a spreadsheet keeps (a date as `Day`), plus links that the text itself may not show. */
export interface Cell {
  readonly value: string | number | boolean | DayValue | null;
  /** Addresses of rich-text links and of HYPERLINK formulas, in order. */
  readonly links?: readonly string[];
  /** The same links with their places in the text (`end` exclusive), where the cell's rich text tells them. */
  readonly linkSpans?: readonly { readonly start: number; readonly end: number; readonly url: string }[];
  /** The formula, with its leading "=", when the cell holds one. */
  readonly formula?: string;
}

export interface DayValue {
  readonly day: Day;
  /** "HH:MM" where the cell had a time of day. */
  readonly time?: string;
}

export interface ReportRow {
  /** Row of the sheet (or of the file), 1-based. */
  readonly row: number;
  /** Key of the duty the row answers; empty for a spare row and for a row of a file. */
  readonly key: string;
  readonly reporter: Cell;
  readonly title: Cell;
  readonly item: Cell;
  readonly activities: Cell;
  readonly result: Cell;
  /** Date of execution. */
  readonly done: Cell;
  readonly state: Cell;
  /** The ministry's decision: «Принято», «Возвращено» or empty, and its remark. */
  readonly decision: string;
  readonly remark: string;
}

export const EMPTY_CELL: Cell = { value: null };
