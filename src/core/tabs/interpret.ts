/** Compares what stands in a tab with what should: the report rows to be checked, and remarks on the structure. */
import type { Finding, Severity } from "../checks/finding";
import type { Cell, Column, ReportRow } from "../reports/row";
import { isTypedLine, planOfLine, recoverKeys } from "./keys";
import { TAB_COLUMNS, type TabColumn } from "./layout";
import { longestRising } from "./longest-rising";
import { reportRow, type TabLine, type TabReading } from "./reading";
import type { PlanCells, TabRow } from "./rows";
import { STRUCTURE_RULES, type StructureCode } from "./structure-rules";

export interface Interpreted {
  /** All lines, keys given back where they could be. */
  readonly lines: readonly TabLine[];
  /** What the checks and the consolidated report look at: every duty's row, and other rows in which something is typed. */
  readonly rows: readonly ReportRow[];
  readonly ready: boolean;
  readonly findings: readonly Finding[];
}

export interface Owner {
  readonly id: string;
  readonly name: string;
}

export function interpret(reading: TabReading, expected: readonly TabRow[], owner: Owner): Interpreted {
  const recovered = recoverKeys(reading.lines, expected, owner.name);
  const byKey = new Map(expected.map((row) => [row.key, row]));
  const remarks = new Remarks(owner.id);
  remarkOnColumns(reading, remarks);
  if (reading.owner !== owner.id) remarks.add("structure.mark-lost");
  for (const row of recovered.rows) remarks.add("structure.key-lost", {}, row);
  const firstOf = new Map<string, number>();
  const rows: ReportRow[] = [];
  for (const line of recovered.lines) {
    if (line.kind === "band") continue;
    const first = firstOf.get(line.key);
    const typed = isTypedLine(line, owner.name, reading.name);
    if (line.kind === "foreign") {
      if (typed) remarks.add("structure.row-foreign", {}, line.row);
    } else if (first !== undefined) {
      if (line.kind === "keyed") remarks.add("structure.row-duplicate", { first }, line.row);
    } else firstOf.set(line.key, line.row);
    const wanted = byKey.get(line.key);
    if (line.kind === "keyed" && first === undefined) {
      if (wanted) remarkOnPlan(line, wanted.plan, remarks, reading.located.columns);
      else remarks.add("structure.row-removed", {}, line.row);
    }
    const answers = line.kind === "keyed" && wanted !== undefined && first === undefined;
    const removed = line.kind === "keyed" && wanted === undefined;
    if (answers) rows.push(reportRow(line));
    // A repeated or inserted row is read like a spare one: it answers no duty by its key.
    else if (typed && !removed) rows.push({ ...reportRow(line), key: "" });
  }
  remarkOnMissing(expected, firstOf, remarks);
  remarkOnOrder(recovered.lines, expected, remarks);
  return { lines: recovered.lines, rows, ready: reading.ready, findings: remarks.findings };
}

class Remarks {
  readonly findings: Finding[] = [];

  constructor(private readonly reporter: string) {}

  add(
    code: StructureCode,
    params: Finding["params"] = {},
    row: number | null = null,
    column: TabColumn | null = null,
    item: string | null = null,
  ): void {
    const severity = STRUCTURE_RULES.find((rule) => rule.code === code)?.severity as Severity;
    this.findings.push({
      code,
      severity,
      reporter: this.reporter,
      row,
      column: pointable(column),
      item,
      params,
    });
  }
}

/** Findings point at columns a person reads. */
function pointable(column: TabColumn | null): Column | null {
  return column === "planned" || column === "left" || column === "due" ? null : column;
}

const headingOf = (key: TabColumn): string =>
  TAB_COLUMNS.find((column) => column.key === key)?.heading ?? key;

function remarkOnColumns({ located }: TabReading, remarks: Remarks): void {
  if (located.assumed) {
    remarks.add("structure.headings-lost");
    return;
  }
  for (const { key, found } of located.renamed)
    remarks.add("structure.heading-renamed", { heading: headingOf(key), found }, located.headingRow, key);
  for (const key of located.missing)
    remarks.add("structure.column-missing", { heading: headingOf(key) }, null, key);
  for (const key of located.moved)
    remarks.add("structure.column-moved", { heading: headingOf(key) }, located.headingRow, key);
  for (const { column, typed } of located.extra)
    if (typed) remarks.add("structure.column-extra", { column: letters(column) }, located.headingRow);
}

const PLAN_TEXTS = [
  "reporter",
  "title",
  "item",
  "planned",
  "deadline",
] as const satisfies readonly (keyof PlanCells & TabColumn)[];

function remarkOnPlan(
  line: TabLine,
  wanted: PlanCells,
  remarks: Remarks,
  columns: TabReading["located"]["columns"],
): void {
  const now = planOfLine(line);
  for (const key of PLAN_TEXTS) {
    if (columns[key] === undefined || isPlanText(line.cells[key], wanted[key])) continue;
    const params = { heading: headingOf(key), was: wanted[key], now: now[key] };
    remarks.add("structure.plan-changed", params, line.row, key, wanted.item);
  }
}

/** The text itself: «1.1» that became a number or a date is no longer what the plan says. */
export function isPlanText({ value }: Cell, wanted: string): boolean {
  return value === null ? wanted === "" : typeof value === "string" && sameText(value, wanted);
}

/** Line ends come back as Sheets keeps them. */
export function sameText(left: string, right: string): boolean {
  return left.replace(/\r\n?/g, "\n").trim() === right.replace(/\r\n?/g, "\n").trim();
}

function remarkOnMissing(
  expected: readonly TabRow[],
  present: ReadonlyMap<string, number>,
  remarks: Remarks,
): void {
  for (const { kind, key, plan } of expected) {
    if (kind !== "duty" || present.has(key)) continue;
    const deadline = plan.deadline.replace(/\n/g, ", ");
    remarks.add("structure.row-missing", { item: plan.item, deadline }, null, null, plan.item);
  }
}

function remarkOnOrder(lines: readonly TabLine[], expected: readonly TabRow[], remarks: Remarks): void {
  const place = new Map(expected.map(({ key }, index) => [key, index]));
  const places = lines.map(({ key }) => place.get(key)).filter((index) => index !== undefined);
  if (longestRising(places).size < new Set(places).size) remarks.add("structure.order-changed");
}

/** 1 → A, 27 → AA. */
export function letters(column: number): string {
  let rest = column;
  let text = "";
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}
