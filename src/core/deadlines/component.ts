/** The pieces a deadline phrase is made of, before years are known and pieces are joined into rules. */
import { type Day, day, exists } from "../calendar/day";
import type { DeadlineRule, Unit } from "./rule";
import type { Token } from "./tokens";

export type Severity = "error" | "warning" | "hint";

export interface DeadlineRemark {
  readonly code: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What every piece of the grammar reads from. */
export interface Source {
  readonly tokens: readonly Token[];
  /** The phrase the tokens' places refer to. */
  readonly text: string;
  /** Year of the roadmap, for «текущего года». */
  readonly year: number;
  /** First calendar year of the school year the reporting window lies in, for «следующего учебного года». */
  readonly schoolYear: () => number;
}

/** Something recognised at a place, and the place after it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

/** A day whose year may be missing; `on` is null where the year has no such day. */
export interface PartDay {
  readonly year: number | null;
  readonly month: number;
  readonly on: (year: number) => Day | null;
  /** Meant as the end of its month, whichever day that is. */
  readonly last?: true;
}

export interface PartSpan {
  readonly from: PartDay;
  readonly to: PartDay;
}

export type Level =
  | "days"
  | "decade"
  | "week"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "school"
  | "years";

export interface NamedWeekday {
  readonly nth: number;
  readonly weekday: number;
  readonly month: number;
}

export type Component =
  | {
      readonly is: "day";
      readonly at: PartDay;
      /** «до», «не позднее», «к» stand before it. */
      readonly upTo: boolean;
      /** «по»: beside a frequency it can only be the last day of all. */
      readonly through?: true;
      readonly named?: NamedWeekday;
      /** The weekday written beside the date. */
      readonly said?: number;
      /** «до конца учебного года», «15 мая текущего учебного года»: the stretch it lies in tells the year. */
      readonly inside?: PartSpan;
    }
  | {
      readonly is: "span";
      readonly span: PartSpan;
      readonly level: Level;
      readonly during: boolean;
      readonly inside?: PartSpan;
    }
  | { readonly is: "from"; readonly at: PartDay }
  /** How often. */
  | {
      readonly is: "often";
      readonly count: number;
      readonly unit: Unit;
      readonly times?: number;
      readonly weekday?: number;
      /** «по итогам квартала»: a day named beside it is one of the month after. */
      readonly after?: true;
    }
  /** When inside each period; `unit` where the words name the period themselves. */
  | {
      readonly is: "within";
      readonly unit?: Unit;
      readonly day?: number;
      readonly weekday?: number;
      readonly nth?: number;
      readonly month?: number;
      /** «до конца месяца»: the end of a period that only a frequency beside it tells. */
      readonly ends?: Unit;
      readonly offsetMonths?: number;
      readonly offsetYears?: number;
      /** What «месяца, следующего за отчётным» means where no frequency stands beside it. */
      readonly implied?: Unit;
    }
  | { readonly is: "weekday"; readonly weekday: number }
  | { readonly is: "constantly"; readonly span?: PartSpan }
  | { readonly is: "rule"; readonly rule: DeadlineRule };

export interface Piece {
  readonly component: Component;
  /** First token and the token after the last one. */
  readonly start: number;
  readonly end: number;
  readonly remarks: readonly DeadlineRemark[];
  /** The phrase where it is not simply the text between the tokens («17 октября» of «17, 21 октября»). */
  readonly phrase?: string;
}

export function dayOf(year: number | null, month: number, dayOfMonth: number): PartDay {
  return { year, month, on: (in_) => (exists(in_, month, dayOfMonth) ? day(in_, month, dayOfMonth) : null) };
}

/** The last day of a month; month 2 of a leap year is the 29th. */
export function monthEnd(year: number | null, month: number): PartDay {
  return { year, month, on: (in_) => day(in_, month + 1, 0), last: true };
}

export const inYear = (at: PartDay, year: number | null): PartDay => ({ ...at, year });

export const remark = (
  code: string,
  severity: Severity,
  params: Readonly<Record<string, string | number>> = {},
): DeadlineRemark => ({ code: `deadline.${code}`, severity, params });

export const unknown = (reason: string, suggest?: string): Component => ({
  is: "rule",
  rule: suggest === undefined ? { kind: "unknown", reason } : { kind: "unknown", reason, suggest },
});
