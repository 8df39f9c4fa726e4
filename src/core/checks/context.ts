/** What the checks know besides the rows: the applied register and the day they are run on. */
import type { Day } from "../calendar/day";
import type { Duty } from "../duties/duty";
import type { Reporter } from "../reporters/reporter";
import type { ReportRow } from "../reports/row";
import type { Roadmap } from "../roadmap/roadmap";
import type { Settings } from "../settings/settings";
import type { Area, Severity } from "./finding";

/** One line of «Правила»: what the ministry chose for a rule. */
export interface RuleSetting {
  readonly code: string;
  readonly severity: Severity | "off";
  readonly threshold: number | null;
}

/** A rule as data; its check is a small pure function kept beside it. */
export interface RuleDefinition {
  readonly code: string;
  readonly area: Area;
  /** Russian, as listed on «Правила». */
  readonly title: string;
  /** What it looks at, Russian. */
  readonly looksAt: string;
  readonly severity: Severity | "off";
  /** Meaning, unit and default of its threshold, where it has one. */
  readonly threshold?: { readonly title: string; readonly value: number };
  /** Why the rule exists, Russian. */
  readonly why: string;
  /** The smallest text that breaks it. */
  readonly example: string;
}

export interface CheckContext {
  readonly roadmap: Roadmap;
  readonly reporters: readonly Reporter[];
  readonly settings: Settings;
  readonly rules: readonly RuleSetting[];
  readonly today: Day;
}

/** One reporter's report: a tab, or a file before it is typed. */
export interface Report {
  readonly reporter: Reporter;
  readonly duties: readonly Duty[];
  readonly rows: readonly ReportRow[];
  /** «Отчёт готов» is ticked. */
  readonly ready: boolean;
}
