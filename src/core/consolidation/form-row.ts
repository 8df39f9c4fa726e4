/** Rows of the consolidated form, and the rows that stand aside from it. */
import type { Finding } from "../checks/finding";
import type { RichText } from "./rich-text";

/** Where a row of the consolidated form was typed. */
export interface Source {
  readonly sheetId: number | null;
  readonly tabName: string;
  readonly row: number;
  /** «сентябрь 2024» for a period of a recurring duty, otherwise empty. */
  readonly period: string;
}

export interface FormRow {
  readonly reporterId: string;
  readonly reporter: string;
  readonly title: string;
  /** Number of the item; as typed where the roadmap has no such item. */
  readonly item: string;
  readonly activities: RichText;
  readonly result: RichText;
  /** Dates of execution and states as typed. */
  readonly done: string;
  readonly state: string;
  /** Links that stand behind words whose place in the cell is not known. */
  readonly unplaced: readonly string[];
  readonly warnings: number;
  /** One source, or one for each joined period. */
  readonly sources: readonly Source[];
}

export type AsideReason =
  | { readonly kind: "errors"; readonly findings: readonly Finding[] }
  | { readonly kind: "returned"; readonly remark: string }
  /** A date or a state without a word of what was done. */
  | { readonly kind: "no-text" };

export interface AsideRow {
  readonly reporterId: string;
  readonly reporter: string;
  /** The five cells as they stand in the tab. */
  readonly typedReporter: string;
  readonly title: string;
  readonly item: string;
  readonly activities: RichText;
  readonly result: RichText;
  readonly done: string;
  readonly state: string;
  readonly unplaced: readonly string[];
  readonly reasons: readonly AsideReason[];
  readonly source: Source;
}

export interface ConsolidatedForm {
  readonly rows: readonly FormRow[];
  readonly aside: readonly AsideRow[];
  readonly counts: {
    readonly reporters: number;
    /** Reporters with at least one typed cell. */
    readonly filled: number;
    /** Read, but nothing typed. */
    readonly empty: number;
    /** Missing or broken tabs. */
    readonly unread: number;
    /** Rows of tabs that went into the form (several may be joined into one row of it). */
    readonly included: number;
    readonly aside: number;
  };
}
