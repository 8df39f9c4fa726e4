/** What an item cell was read as, and what was odd about it. */

/** What was odd about the cell; the word is the second part of the rule's code. */
export type ItemSlip =
  | "missing"
  | "missing-title-known"
  | "unknown"
  | "section"
  | "list"
  | "trailing-dot"
  | "decimal-comma"
  | "prefix"
  | "spaces"
  | "separator"
  | "numeric"
  | "leading-zero"
  | "letters"
  | "two-decimals"
  | "result-number"
  | "extra-text"
  | "as-date"
  | "as-date-unclear";

export interface ItemReading {
  /** Number of an item of the roadmap; null when it cannot be told. */
  readonly number: string | null;
  readonly slips: readonly {
    readonly slip: ItemSlip;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}
