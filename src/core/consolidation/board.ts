/** «Сводка»: reporters × items, figures of each reporter, item, section and of the region. Pure counting, worst first. */
import type { Day } from "../calendar/day";
import type { Finding } from "../checks/finding";
import type { Reporter } from "../reporters/reporter";
import type { Roadmap } from "../roadmap/roadmap";
import { type AssessedReport, isEmpty } from "./assessed";
import { type BoardCell, boardCell } from "./board-cell";
import { addTotals, countDuties, NO_TOTALS, shareDone, type Totals } from "./totals";

export interface BoardRow {
  readonly reporter: Reporter;
  readonly sheetId: number | null;
  readonly tabName: string;
  readonly totals: Totals;
  /** 0…1; 0 for a tab that could not be read. */
  readonly share: number;
  readonly cells: readonly BoardCell[];
  readonly ready: boolean;
  /** Nothing typed: not counted as a report. */
  readonly empty: boolean;
  readonly problem: string | null;
  /** Day on which the typed cells were first seen as they are now; null while nothing is typed. */
  readonly changed: Day | null;
}

export interface GroupTotals {
  /** Number of the item or section. */
  readonly number: string;
  readonly title: string;
  readonly totals: Totals;
  /** Reporters that have a duty here, and those of them that have done all of it. */
  readonly reporters: number;
  readonly complete: number;
}

export interface Board {
  readonly rows: readonly BoardRow[];
  readonly items: readonly GroupTotals[];
  readonly sections: readonly GroupTotals[];
  readonly region: Totals;
  readonly counts: {
    readonly reporters: number;
    /** Tabs with something typed. */
    readonly reports: number;
    readonly empty: number;
    readonly unread: number;
    readonly ready: number;
  };
}

/** `changed` tells for each reporter the day its report last changed (see board-memory.ts). */
export function board(
  reports: readonly AssessedReport[],
  roadmap: Roadmap,
  changed: (report: AssessedReport) => Day | null,
): Board {
  const rows = reports.map((report) => boardRow(report, roadmap, changed(report)));
  const items = roadmap.items.map(({ number, title }, index) =>
    group(
      number,
      title,
      rows.map(({ cells }) => cells[index]?.totals ?? NO_TOTALS),
    ),
  );
  const sections = roadmap.sections.map(({ number, title }) => {
    const own = roadmap.items.flatMap((item, index) => (item.section === number ? [index] : []));
    return group(
      number,
      title,
      rows.map(({ cells }) => addTotals(own.map((index) => cells[index]?.totals ?? NO_TOTALS))),
    );
  });
  return {
    rows: rows
      .map((row, index) => ({ row, index }))
      .sort((a, b) => compareWorstFirst(a.row, b.row) || a.index - b.index)
      .map(({ row }) => row),
    items,
    sections,
    region: addTotals(rows.map(({ totals }) => totals)),
    counts: {
      reporters: rows.length,
      reports: rows.filter(({ empty, problem }) => !empty && problem === null).length,
      empty: rows.filter(({ empty, problem }) => empty && problem === null).length,
      unread: rows.filter(({ problem }) => problem !== null).length,
      ready: rows.filter(({ ready }) => ready).length,
    },
  };
}

function boardRow(report: AssessedReport, roadmap: Roadmap, changed: Day | null): BoardRow {
  const byItem = groupBy(report.statuses, ({ duty }) => duty.item);
  const findings = findingsByItem(report);
  const cells = roadmap.items.map(({ number }) => {
    const cell = boardCell(number, byItem.get(number) ?? []);
    return { ...cell, totals: { ...cell.totals, ...countFindings(findings.get(number) ?? []) } };
  });
  const totals = { ...countDuties(report.statuses), ...countFindings(report.findings) };
  const empty = isEmpty(report);
  return {
    reporter: report.reporter,
    sheetId: report.sheetId,
    tabName: report.tabName,
    totals,
    share: report.problem === null ? shareDone(totals) : 0,
    cells,
    ready: report.ready && !empty && report.problem === null,
    empty,
    problem: report.problem,
    changed: empty ? null : changed,
  };
}

/** Findings of an item: those that name it, and those of a row that answers one of its duties. */
function findingsByItem(report: AssessedReport): Map<string, Finding[]> {
  const itemOfRow = new Map<number, string>();
  for (const { row, duty } of report.statuses) if (row !== null) itemOfRow.set(row, duty.item);
  return groupBy(report.findings, ({ item, row }) => item ?? itemOfRow.get(row ?? 0) ?? "");
}

export function countFindings(findings: readonly Finding[]): Pick<Totals, "errors" | "warnings" | "hints"> {
  const sum = { errors: 0, warnings: 0, hints: 0 };
  for (const { severity } of findings) sum[`${severity}s`] += 1;
  return sum;
}

function group(number: string, title: string, parts: readonly Totals[]): GroupTotals {
  const owing = parts.filter(({ duties }) => duties > 0);
  return {
    number,
    title,
    totals: addTotals(parts),
    reporters: owing.length,
    complete: owing.filter(({ done, duties }) => done === duties).length,
  };
}

/** Unreadable tabs, then most overdue, then least done, then most errors. */
function compareWorstFirst(a: BoardRow, b: BoardRow): number {
  return (
    Number(b.problem !== null) - Number(a.problem !== null) ||
    b.totals.overdue - a.totals.overdue ||
    a.share - b.share ||
    b.totals.errors - a.totals.errors
  );
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const same = groups.get(key);
    if (same) same.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
