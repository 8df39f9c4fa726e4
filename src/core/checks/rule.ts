/** A rule with its check: what it remarks on a row or on a whole report. */
import type { Column } from "../reports/row";
import type { RuleDefinition } from "./context";
import type { Finding } from "./finding";
import type { ReportReading } from "./report-reading";
import type { RowReading } from "./row-reading";

/** What a check says; the engine adds code, severity, reporter, row and item. */
export interface Remark {
  readonly column: Column | null;
  readonly params?: Finding["params"];
  readonly fix?: { readonly column: Column; readonly text: string };
}

export interface RowRule extends RuleDefinition {
  readonly scope: "row";
  /**
   * Where the rule looks: rows with something typed, those of them in which a person also typed who, what and which item,
   * rows of duties with nothing typed, or all.
   */
  readonly rows: "filled" | "identified" | "blank" | "all";
  readonly check: (row: RowReading) => readonly Remark[];
}

/** What most rules look at. */
export const IN_FILLED_TEXTS = {
  scope: "row",
  rows: "filled",
  looksAt: "«Организованные мероприятия» и «Результат»",
} as const;

export interface ReportRemark extends Remark {
  readonly row: number | null;
  readonly item: string | null;
}

export interface ReportRule extends RuleDefinition {
  readonly scope: "report";
  readonly check: (report: ReportReading) => readonly ReportRemark[];
}

/** A rule whose findings are made elsewhere: by the reader of a tab, of a file, or of «Правила». */
export interface ToldRule extends RuleDefinition {
  readonly scope: "told";
}

export type Rule = RowRule | ReportRule | ToldRule;

/** What most checks say of most rows. */
export const NOTHING: readonly Remark[] = [];

export const remark = (
  column: Column | null,
  params: Finding["params"] = {},
  fix?: Remark["fix"],
): Remark[] => [fix ? { column, params, fix } : { column, params }];
