/** Runs the rules over a report: the same findings whether one row was edited or the whole report is checked. */
import type { CheckContext, Report, RuleSetting } from "./context";
import type { Finding, Severity } from "./finding";
import { type Origin, type ReportReading, readTab } from "./report-reading";
import type { RowReading } from "./row-reading";
import type { Remark, ReportRule, RowRule } from "./rule";
import { RULES } from "./rules";

/** Findings of all rows in their order, then those of the report as a whole. */
export function checkReport(report: Report, context: CheckContext): Finding[] {
  return checkReading(readTab(report, context));
}

/** Findings of the given rows only (numbers as in `ReportRow.row`). */
export function checkRows(report: Report, rows: readonly number[], context: CheckContext): Finding[] {
  const reading = readTab(report, context);
  const active = activeRules(context.rules);
  const wanted = new Set(rows);
  return reading.rows.filter((row) => wanted.has(row.row.row)).flatMap((row) => rowFindings(row, active));
}

/**
 * Rows whose findings may change when `rows` are edited: they themselves, rows of the same items (one may answer for
 * the other), and rows that repeat their text.
 */
export function rowsToRecheck(report: Report, rows: readonly number[], context: CheckContext): number[] {
  const reading = readTab(report, context);
  const wanted = new Set(rows);
  const items = new Set(
    reading.rows.flatMap((row) => (wanted.has(row.row.row) && row.number !== null ? [row.number] : [])),
  );
  return reading.rows
    .filter((row) => wanted.has(row.row.row) || (row.number !== null && items.has(row.number)))
    .map((row) => row.row.row);
}

/** For reports of another origin, read once and used again by the caller. */
export function checkReading(reading: ReportReading): Finding[] {
  const active = activeRules(reading.context.rules);
  return [...reading.rows.flatMap((row) => rowFindings(row, active)), ...reportFindings(reading, active)];
}

export type { Origin };

type ActiveRowRules = readonly { readonly rule: RowRule; readonly severity: Severity }[];

interface ActiveRules {
  readonly rows: {
    readonly filled: ActiveRowRules;
    readonly identified: ActiveRowRules;
    readonly blank: ActiveRowRules;
  };
  readonly reports: readonly { readonly rule: ReportRule; readonly severity: Severity }[];
  readonly failed: Severity | "off";
}

const ACTIVE = new WeakMap<readonly RuleSetting[], ActiveRules>();

function activeRules(settings: readonly RuleSetting[]): ActiveRules {
  const known = ACTIVE.get(settings);
  if (known) return known;
  const chosen = new Map(settings.map((setting) => [setting.code, setting.severity]));
  const severityOf = (rule: { code: string; severity: Severity | "off" }) =>
    chosen.get(rule.code) ?? rule.severity;
  const rows: { rule: RowRule; severity: Severity }[] = [];
  const reports = [];
  for (const rule of RULES) {
    const severity = severityOf(rule);
    if (severity === "off") continue;
    if (rule.scope === "row") rows.push({ rule, severity });
    else if (rule.scope === "report") reports.push({ rule, severity });
  }
  const failed = RULES.find((rule) => rule.code === "rules.failed");
  const looking = (...places: readonly RowRule["rows"][]) =>
    rows.filter(({ rule }) => places.includes(rule.rows));
  const built: ActiveRules = {
    rows: {
      filled: looking("filled", "all"),
      identified: looking("filled", "identified", "all"),
      blank: looking("blank", "all"),
    },
    reports,
    failed: failed ? severityOf(failed) : "warning",
  };
  ACTIVE.set(settings, built);
  return built;
}

/** A severity as «Правила» has it now; "off" where the rule is switched off. For findings that are made elsewhere. */
export function severityOf(code: string, settings: readonly RuleSetting[]): Severity | "off" {
  return (
    settings.find((setting) => setting.code === code)?.severity ??
    RULES.find((rule) => rule.code === code)?.severity ??
    "off"
  );
}

function rowFindings(row: RowReading, active: ActiveRules): Finding[] {
  const findings: Finding[] = [];
  const kind = !row.filled ? "blank" : row.hasOwnIdentity ? "identified" : "filled";
  for (const { rule, severity } of active.rows[kind]) {
    try {
      const remarks = rule.check(row);
      if (remarks.length > 0) for (const remark of remarks) push(findings, rule.code, severity, row, remark);
    } catch (cause) {
      push(findings, "rules.failed", active.failed, row, failure(rule.code, cause));
    }
  }
  return findings;
}

/** A rule that throws becomes a remark itself; the others go on. */
function failure(code: string, cause: unknown): Remark {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return { column: null, params: { rule: code, reason: reason.slice(0, 200) } };
}

function push(
  findings: Finding[],
  code: string,
  severity: Severity | "off",
  row: RowReading,
  { column, params, fix }: Remark,
): void {
  if (severity === "off") return;
  const finding: Finding = {
    code,
    severity,
    reporter: row.report.report.reporter.id,
    row: row.row.row,
    column,
    item: row.hasOwnIdentity ? safely(() => row.number) : (row.duty?.item ?? null),
    params: params ?? {},
  };
  findings.push(fix ? { ...finding, fix } : finding);
}

function reportFindings(reading: ReportReading, active: ActiveRules): Finding[] {
  const reporter = reading.report.reporter.id;
  return active.reports.flatMap(({ rule, severity }): Finding[] => {
    try {
      return rule.check(reading).map(({ row, item, column, params }) => ({
        code: rule.code,
        severity,
        reporter,
        row,
        column,
        item,
        params: params ?? {},
      }));
    } catch (cause) {
      const { params = {} } = failure(rule.code, cause);
      return active.failed === "off"
        ? []
        : [
            {
              code: "rules.failed",
              severity: active.failed,
              reporter,
              row: null,
              column: null,
              item: null,
              params,
            },
          ];
    }
  });
}

function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
