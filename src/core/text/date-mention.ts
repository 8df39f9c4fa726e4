/** A date in a text, and all that a text says about dates. */
import type { Day } from "../calendar/day";

export interface DateMention {
  /** First and last day it names; the same for a single day. */
  readonly start: Day;
  readonly end: Day;
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  readonly precision: "day" | "month" | "quarter";
  readonly shortYear?: boolean;
  /** The year is not written; it was taken from a neighbour or from the year of the roadmap. */
  readonly noYear?: boolean;
  readonly inWords?: boolean;
}

export interface DateReading {
  readonly mentions: readonly DateMention[];
  /** Written like dates but naming no day: «31.09.2024». `meant` is the likely day, when there is one. */
  readonly impossible: readonly { readonly text: string; readonly meant: Day | null }[];
  /** Slips of the keyboard inside a date: «12.092024», «12.09.20244». */
  readonly unreadable: readonly string[];
  /** The text with dates, school years and numbers of documents, points, phones and streets taken out. */
  readonly rest: string;
}
