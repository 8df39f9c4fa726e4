/** The real roadmap, form and municipalities as core types, for the tests of the checks, built from data/ directly. */
import municipalities from "../../data/municipalities.json";
import reportExamples from "../../data/report-examples.json";
import reportForm from "../../data/report-form-2024.json";
import roadmap from "../../data/roadmap-2024.json";
import type { Day } from "../../src/core/calendar/day";
import { checkReport } from "../../src/core/checks/check-report";
import type { CheckContext, Report } from "../../src/core/checks/context";
import type { Finding } from "../../src/core/checks/finding";
import type { DeadlineRule } from "../../src/core/deadlines/rule";
import { dutiesOf } from "../../src/core/duties/register";
import { type ReportFile, readReport } from "../../src/core/import/read-report";
import type { Reporter } from "../../src/core/reporters/reporter";
import { OFFICIAL_COLUMNS } from "../../src/core/reports/form";
import { type Cell, EMPTY_CELL, type ReportRow } from "../../src/core/reports/row";
import type { Roadmap } from "../../src/core/roadmap/roadmap";
import type { Settings } from "../../src/core/settings/settings";

export const TODAY: Day = "2024-11-29";

interface RawDue {
  kind: "date" | "ongoing" | "monthly" | "biweekly" | "by_schedule";
  raw: string;
  date?: Day;
}

function ruleOf(due: RawDue): DeadlineRule {
  if (due.kind === "date") return { kind: "date", due: due.date ?? "2024-12-01" };
  if (due.kind === "ongoing") return { kind: "ongoing" };
  if (due.kind === "by_schedule") return { kind: "schedule", awaits: due.raw };
  return due.kind === "monthly"
    ? { kind: "recurring", every: { count: 1, unit: "month" } }
    : { kind: "recurring", every: { count: 2, unit: "week" } };
}

interface RawItem {
  number: string;
  section: number;
  title: string;
  results: { id: string; text: string; due: RawDue; responsible: string[] }[];
}

function buildRoadmap(): Roadmap {
  const raw = roadmap as unknown as {
    title: string;
    year: number;
    sections: { number: number; title: string }[];
    items: RawItem[];
  };
  let row = 1;
  return {
    title: raw.title,
    year: raw.year,
    sections: raw.sections.map(({ number, title }) => ({ number: String(number), title })),
    items: raw.items.map((item) => ({
      number: item.number,
      section: String(item.section),
      title: item.title,
      results: item.results.map((result) => ({
        id: result.id,
        text: result.text,
        deadline: result.due.raw,
        rule: ruleOf(result.due),
        responsible: result.responsible,
        conditional: /в случае|при необходимости/i.test(result.text),
        row: ++row,
        ...(result.id === "2.1.1" ? { minLinkShare: 0.1 } : {}),
        ...(result.id === "4.1.2" ? { targetShare: 0.5 } : {}),
      })),
    })),
  };
}

export const ROADMAP: Roadmap = buildRoadmap();

const person = { coordinator: "", emails: [], accounts: [], schools: null, extension: null, tabId: null };

function buildReporters(): Reporter[] {
  const listed: readonly { name: string; aliases?: string[]; nameAfterConversion?: string }[] =
    municipalities;
  const bare = (alias: string) => alias.replace(/\s*\([^)]*\)\s*$/, "");
  const bodies: [string, string[]][] = [
    ["Министерство образования", ["Министерство образования и науки Пермского края"]],
    ["МИРС ПК", ["МИРС", "Министерство информационного развития и связи Пермского края"]],
    ["ИРО ПК", ["ИРО", "ГАУ ДПО «Институт развития образования Пермского края»"]],
  ];
  return [
    ...listed.map(
      (entry, index): Reporter => ({
        ...person,
        id: `М${String(index + 1).padStart(2, "0")}`,
        name: entry.name,
        kind: "municipality",
        parties: ["МОУО", "ОО"],
        aliases: [
          ...(entry.nameAfterConversion ? [entry.nameAfterConversion] : []),
          ...(entry.aliases ?? []).map(bare),
        ],
      }),
    ),
    ...bodies.map(
      ([name, aliases], index): Reporter => ({
        ...person,
        id: `О${index + 1}`,
        name,
        kind: "body",
        parties: [name],
        aliases,
      }),
    ),
  ];
}

export const REPORTERS: readonly Reporter[] = buildReporters();

export const SETTINGS: Settings = {
  formTitle: "ОТЧЕТ",
  year: 2024,
  window: { start: "2024-09-01", end: "2024-12-01" },
  finalDate: "2024-12-01",
  ladder: [14, 7, 3, 1],
  overdueEvery: 7,
  grace: 0,
  calendar: { holidays: ["2024-11-04"], workingWeekends: ["2024-11-02"] },
  coordinators: [],
  ministryEmails: [],
  senderName: "",
  replyTo: "",
  testMode: false,
  escalateAfter: 0,
  escalationEmail: "",
  letterGreeting: "",
  letterFooter: "",
  rowPerPeriod: true,
  spareRows: 10,
};

export function contextOf(change: Partial<CheckContext> = {}): CheckContext {
  return { roadmap: ROADMAP, reporters: REPORTERS, settings: SETTINGS, rules: [], today: TODAY, ...change };
}

export function reporterNamed(name: string, change: Partial<Reporter> = {}): Reporter {
  const found = REPORTERS.find((reporter) => reporter.name === name);
  if (!found) throw new Error(`no reporter ${name}`);
  return { ...found, ...change };
}

export const titleOf = (item: string): string =>
  ROADMAP.items.find(({ number }) => number === item)?.title ?? "";

export const cell = (value: Cell["value"] | undefined): Cell =>
  value === undefined || value === "" ? EMPTY_CELL : { value };

export interface Typed {
  activities?: Cell["value"];
  result?: Cell["value"];
  done?: Cell["value"];
  state?: Cell["value"];
  reporter?: Cell["value"];
  title?: Cell["value"];
  item?: Cell["value"];
}

/** The tab of a reporter with a line per duty; `typed` by duty key; `spare` rows below. */
export function tabOf(reporter: Reporter, typed: Record<string, Typed> = {}, spare: Typed[] = []): Report {
  const duties = dutiesOf(ROADMAP, reporter, SETTINGS);
  const unknown = Object.keys(typed).filter((key) => !duties.some((duty) => duty.key === key));
  if (unknown.length > 0)
    throw new Error(`no duty ${unknown.join()} among ${duties.map(({ key }) => key).join()}`);
  const rows = duties.map((duty, index) =>
    rowOf(index + 10, duty.key, {
      reporter: reporter.name,
      title: duty.title,
      item: duty.item,
      ...typed[duty.key],
    }),
  );
  const below = spare.map((cells, index) => rowOf(rows.length + 20 + index, "", cells));
  return { reporter, duties, rows: [...rows, ...below], ready: false };
}

export function rowOf(row: number, key: string, typed: Typed): ReportRow {
  return {
    row,
    key,
    reporter: cell(typed.reporter),
    title: cell(typed.title),
    item: cell(typed.item),
    activities: cell(typed.activities),
    result: cell(typed.result),
    done: cell(typed.done),
    state: cell(typed.state),
    decision: "",
    remark: "",
  };
}

export type FiveCells = readonly (Cell["value"] | undefined)[];

/** A file in the official form: headings, printed numbers, then the rows. The first data row is row 3. */
export function formFile(
  rows: readonly FiveCells[],
  name = "отчет.xlsx",
): { name: string; sheets: { name: string; rows: Cell[][] }[] } {
  const head = [
    OFFICIAL_COLUMNS.map(({ heading }) => cell(heading)),
    OFFICIAL_COLUMNS.map(({ printed }) => cell(printed)),
  ];
  return { name, sheets: [{ name: "Лист1", rows: [...head, ...rows.map((cells) => cells.map(cell))] }] };
}

export const FIRST_DATA_ROW = 3;

/** Reads rows as a file and gives the findings of each row, in order. */
export function checkFile(
  rows: readonly FiveCells[],
  change: Partial<CheckContext> = {},
  name = "отчет.xlsx",
): { file: ReportFile; findings: Finding[][] } {
  const file = readReport(formFile(rows, name), contextOf(change));
  return {
    file,
    findings: rows.map((_, index) =>
      file.findings.filter((finding) => finding.row === FIRST_DATA_ROW + index),
    ),
  };
}

/** Findings of one row of a report of Чайковский городской округ (19 schools) or of whom its first cell names. */
export function checkOne(
  item: string,
  activities: Cell["value"],
  result: Cell["value"],
  change: Partial<CheckContext> = {},
  who = "Чайковский городской округ",
): Finding[] {
  return checkFile([[who, titleOf(item), item, activities, result]], change).findings[0] ?? [];
}

/** Findings on the row of one duty of a tab. */
export function checkDuty(
  key: string,
  typed: Typed,
  change: Partial<CheckContext> = {},
  who = "Чайковский городской округ",
): Finding[] {
  const report = tabOf(reporterNamed(who), { [key]: typed });
  const row = report.rows.find((each) => each.key === key)?.row;
  return checkReport(report, contextOf(change)).filter((finding) => finding.row === row);
}

export const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
export const grave = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity !== "hint").map(({ code }) => code);
export const errors = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ code }) => code);

export interface ExampleReport {
  id: string;
  municipality: string;
  schools: number;
  file: string;
  rows: {
    row: number;
    cells: (string | number | null)[];
    expect: { severity: "ok" | "info" | "warning" | "error"; code: string };
  }[];
}

export const REPORT_EXAMPLES = reportExamples.reports as unknown as readonly ExampleReport[];
export const FORM_JSON_EXAMPLES: readonly {
  reporter: string;
  title: string;
  item: string;
  activities: string;
  result: string;
}[] = reportForm.examples;

/** Spare rows in which nothing is typed. */
export const EMPTY_ROWS = (count: number): Typed[] => Array.from({ length: count }, () => ({}));
