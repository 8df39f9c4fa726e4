/** The figures of a run as plain numbers: for summary.json of the command line and for the panel. */
import type { Day } from "../calendar/day";
import { type AssessedReport, isEmpty } from "./assessed";
import { countFindings } from "./board";
import { addTotals, countDuties, type Totals } from "./totals";

export interface SummaryLine extends Totals {
  readonly id: string;
  readonly reporter: string;
  /** Something is typed and the tab could be read. */
  readonly report: boolean;
  readonly ready: boolean;
  readonly problem: string | null;
}

export interface Summary {
  readonly today: Day;
  readonly reporters: readonly SummaryLine[];
  readonly total: Totals & {
    readonly reporters: number;
    readonly reports: number;
    readonly ready: number;
    readonly unread: number;
  };
}

export function summaryOf(reports: readonly AssessedReport[], today: Day): Summary {
  const lines = reports.map((report): SummaryLine => {
    const typed = !isEmpty(report) && report.problem === null;
    return {
      id: report.reporter.id,
      reporter: report.reporter.name,
      ...countDuties(report.statuses),
      ...countFindings(report.findings),
      report: typed,
      ready: report.ready && typed,
      problem: report.problem,
    };
  });
  return {
    today,
    reporters: lines,
    total: {
      ...addTotals(lines),
      reporters: lines.length,
      reports: lines.filter(({ report }) => report).length,
      ready: lines.filter(({ ready }) => ready).length,
      unread: lines.filter(({ problem }) => problem !== null).length,
    },
  };
}
