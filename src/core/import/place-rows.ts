/** Decides for each row of a report file where it is typed: into the duty it answers, into a spare row, or nowhere because it is there already. */

import type { CheckContext, Report } from "../checks/context";
import { readTitle } from "../checks/match-title";
import { readItem } from "../checks/read-item";
import { ReportReading } from "../checks/report-reading";
import { roadmapIndex } from "../checks/roadmap-index";
import { RowReading } from "../checks/row-reading";
import type { Duty } from "../duties/duty";
import { recogniseReporter } from "../reporters/recognise";
import { cellText, isBlank } from "../reports/cell-text";
import { OFFICIAL_COLUMNS } from "../reports/form";
import type { Cell, ReportRow } from "../reports/row";
import { comparable } from "../text/key";
import type { FileRow, ReportFile } from "./read-report";

export type TypedColumn = "reporter" | "title" | "item" | "activities" | "result" | "done" | "state";

export interface Placement {
  readonly fileRow: number;
  readonly sheet: string;
  readonly action: /** Type `cells` into `row`. */
    | "type"
    /** The same text stands in `row` already. */
    | "present"
    /** No duty and no spare row is free: the caller adds a spare row and asks again. */
    | "no-room";
  /** Row of the tab; null when there is no room. */
  readonly row: number | null;
  /** Key of the duty; empty for a spare row. */
  readonly key: string;
  /** Cells to type, links kept; only those that hold something. */
  readonly cells: Readonly<Partial<Record<TypedColumn, Cell>>>;
}

/** `report` is the tab as it stands, spare rows included (rows without key, empty or not). Typed text is never overwritten. */
export function placeRows(file: ReportFile, report: Report, context: CheckContext): Placement[] {
  const tab = new Tab(report);
  // A row that names an item and says nothing has nothing to type; the finding on it tells.
  const rows = file.rows.filter(({ kind, row }) => kind === "data" && !isBlankRow(row));
  const wanted = wantedDuties(rows, report, context);
  return rows.map((line) => tab.place(line, wanted.get(line) ?? []));
}

/** For each row that answers an item of this reporter: the duties it may go to, the best first. */
function wantedDuties(
  rows: readonly FileRow[],
  report: Report,
  context: CheckContext,
): Map<FileRow, readonly Duty[]> {
  const index = roadmapIndex(context.roadmap);
  const byItem = new Map<string, FileRow[]>();
  for (const line of rows) {
    const named = recogniseReporter(cellText(line.row.reporter), context.reporters);
    if (named.kind === "reporter" ? named.reporter.id !== report.reporter.id : named.kind !== "empty")
      continue;
    const { number } = readItem(line.row.item, readTitle(cellText(line.row.title), index), index);
    if (number === null) continue;
    const list = byItem.get(number);
    if (list) list.push(line);
    else byItem.set(number, [line]);
  }
  const reading = new ReportReading({ ...report, rows: [] }, context, "file");
  const wanted = new Map<FileRow, readonly Duty[]>();
  for (const [number, lines] of byItem) {
    const duties = report.duties.filter((duty) => duty.item === number);
    const facts = lines.map((line) => new RowReading(reading, line.row));
    lines.forEach((line, at) => {
      const reads = facts[at];
      if (!reads) return;
      const inOrder = duties[at];
      if (lines.length >= duties.length && inOrder) wanted.set(line, [inOrder]);
      else if (lines.length < duties.length)
        wanted.set(line, preferred(duties, reads, context, lines.length > 1));
    });
  }
  return wanted;
}

const isBlankRow = (row: ReportRow): boolean => isBlank(row.activities) && isBlank(row.result);

/** Decision 12: the latest dated duty, else the ongoing one, else the last period not after today, one that the row names before the others. */
function preferred(
  duties: readonly Duty[],
  row: RowReading,
  context: CheckContext,
  several: boolean,
): Duty[] {
  const periods = duties.filter((duty) => duty.kind === "recurring" && duty.period !== "");
  const others = duties.filter((duty) => !periods.includes(duty));
  const dated = others
    .filter((duty) => duty.due !== null)
    .sort((a, b) => (b.due ?? "").localeCompare(a.due ?? ""));
  const open = others.filter((duty) => duty.due === null);
  const dates = row.facts.filter((fact) => fact.role !== "planned" && fact.role !== "quoted");
  const [latest] = dated;
  // What is dated only after the deadline reports the ongoing work.
  const late =
    latest?.due != null && dates.length > 0 && dates.every((fact) => fact.start > (latest.due ?? ""));
  const byDate = open.length > 0 && late ? [...open, ...dated] : [...dated, ...open];
  const past = periods.filter((duty) => (duty.due ?? "") <= context.today).reverse();
  const named = periods.filter((duty) => row.names(duty));
  // One row among several is one period's, when it names that one.
  if (several && named.length === 1) return [...named, ...byDate, ...past];
  const spokenOf = past.filter((duty) => named.includes(duty));
  return [...byDate, ...spokenOf, ...past, ...periods];
}

class Tab {
  private readonly free = new Map<string, ReportRow>();
  private readonly spare: ReportRow[] = [];
  /** Texts that stand in the tab, with their rows: used up one by one, so that equal rows of a file count singly. */
  private readonly typed = new Map<string, ReportRow[]>();

  constructor(report: Report) {
    for (const row of report.rows) {
      if (!isBlankRow(row)) {
        const same = this.typed.get(textKey(row));
        if (same) same.push(row);
        else this.typed.set(textKey(row), [row]);
      } else if (row.key !== "") this.free.set(row.key, row);
      else if (isFreeSpare(row)) this.spare.push(row);
    }
  }

  place(line: FileRow, duties: readonly Duty[]): Placement {
    const at = { fileRow: line.fileRow, sheet: line.sheet };
    const present = this.take(line.row);
    if (present) return { ...at, action: "present", row: present.row, key: present.key, cells: {} };
    const duty = duties.find(({ key }) => this.free.has(key));
    const free = duty ? this.free.get(duty.key) : undefined;
    if (duty && free) {
      this.free.delete(duty.key);
      return {
        ...at,
        action: "type",
        row: free.row,
        key: duty.key,
        cells: given(line.row, ["activities", "result", "done", "state"]),
      };
    }
    const cells = given(line.row, ["reporter", "title", "item", "activities", "result", "done", "state"]);
    const spare = this.spare.shift();
    return spare
      ? { ...at, action: "type", row: spare.row, key: "", cells }
      : { ...at, action: "no-room", row: null, key: "", cells };
  }

  private take(row: ReportRow): ReportRow | null {
    return this.typed.get(textKey(row))?.shift() ?? null;
  }
}

const isFreeSpare = (row: ReportRow): boolean =>
  OFFICIAL_COLUMNS.every(({ key }) => key === "reporter" || isBlank(row[key])) &&
  isBlank(row.done) &&
  isBlank(row.state);

/** Two rows are the same when their texts are. */
const textKey = (row: ReportRow): string =>
  `${comparable(cellText(row.activities))}|${comparable(cellText(row.result))}`;

function given(row: ReportRow, columns: readonly TypedColumn[]): Partial<Record<TypedColumn, Cell>> {
  const cells: Partial<Record<TypedColumn, Cell>> = {};
  for (const column of columns) if (!isBlank(row[column])) cells[column] = row[column];
  return cells;
}
