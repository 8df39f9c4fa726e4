/**
 * Reads any roadmap table as it came from Word, Excel, PDF or a web page, says how each row was understood and asks where
 * it cannot know. No row is passed over in silence: each is an item, a section, or named as something else.
 */
import { type Day, formatDay } from "../calendar/day";
import { isWorkingDay, type WorkCalendar, workingDayOnOrBefore } from "../calendar/working-days";
import { explain } from "../deadlines/explain";
import { nextDue, periodsOf, type Window } from "../deadlines/periods";
import type { DeadlineRule } from "../deadlines/rule";
import type { Cell } from "../reports/row";
import { abbreviationsIn } from "./abbreviations";
import { roadmapText } from "./cells";
import { DeadlineReader } from "./deadlines";
import { type RoadmapDraft, roadmapDraft } from "./items";
import { tableLines } from "./lines";
import { Parties } from "./parties";
import { Remarks, type RoadmapRemark } from "./remark";
import { plannedResults } from "./results";
import type { Item, PlannedResult, Roadmap } from "./roadmap";

export type { RoadmapRemark } from "./remark";

export interface RoadmapOptions {
  readonly title: string;
  readonly year: number;
  readonly window: Window;
  readonly calendar: WorkCalendar;
  readonly today: Day;
  /** Parties that somebody on «Участники» answers for. */
  readonly parties: readonly string[];
}

export interface RowReading {
  readonly row: number;
  /** «Как понято». */
  readonly understood: string;
  /** «Ближайший срок». */
  readonly next: Day | null;
  readonly remarks: readonly RoadmapRemark[];
}

export interface RoadmapReading {
  readonly roadmap: Roadmap;
  /** Every row below the headings that is not empty, in order. */
  readonly rows: readonly RowReading[];
  /** Remarks on the table as a whole. */
  readonly remarks: readonly RoadmapRemark[];
}

export function readRoadmap(table: readonly (readonly Cell[])[], options: RoadmapOptions): RoadmapReading {
  const remarks = new Remarks();
  const reader = new DeadlineReader(options);
  const { lines, aside } = tableLines(table, (text) => reader.isDeadline(text), remarks);
  const draft = roadmapDraft(lines, (text) => reader.isDeadline(text), remarks);
  const parties = new Parties(options.parties, abbreviationsIn(textsOf(options.title, table, lines)));
  const items = resolved(plannedResults(draft.items, { reader, parties, remarks }), remarks);
  if (items.length === 0) remarks.add("empty", "error", null, null);
  const explainer = new Explainer(options);
  checkDays(items, explainer, options, remarks);
  const roadmap: Roadmap = {
    title: options.title,
    year: options.year,
    sections: draft.sections.map(({ number, title }) => ({ number, title })),
    items,
  };
  return {
    roadmap,
    rows: rowReadings(draft, items, aside, explainer, remarks),
    remarks: remarks.all.filter(({ row }) => row === null),
  };
}

/** Where abbreviations may be introduced: cells as they were joined, and what stands above the table. */
function* textsOf(
  title: string,
  table: readonly (readonly Cell[])[],
  lines: ReturnType<typeof tableLines>["lines"],
): Iterable<string> {
  yield title;
  for (const { cells } of lines) if (cells.responsible) yield cells.responsible;
  for (const cells of table)
    for (const cell of cells)
      if (typeof cell.value === "string" && cell.value.includes("далее")) yield roadmapText(cell);
}

/** «согласно п. 1.1» takes the deadline of that item. */
function resolved(items: readonly Item[], remarks: Remarks): Item[] {
  const ruleOf = (number: string): DeadlineRule | undefined => {
    const rules = items
      .flatMap((item) => item.results.filter(({ id }) => item.number === number || id === number))
      .flatMap(({ rule }) => (rule.kind === "reference" ? [] : [rule]));
    return new Set(rules.map((rule) => JSON.stringify(rule))).size === 1 ? rules[0] : undefined;
  };
  const known = new Map<string, DeadlineRule | undefined>();
  for (const { rule } of items.flatMap(({ results }) => results))
    if (rule.kind === "reference" && !known.has(rule.item)) known.set(rule.item, ruleOf(rule.item));
  return items.map((item) => ({
    ...item,
    results: item.results.map((result): PlannedResult => {
      if (result.rule.kind !== "reference") return result;
      const rule = known.get(result.rule.item);
      const params = { item: result.rule.item };
      if (rule) remarks.add("reference", "hint", result.row, "deadline", params);
      else remarks.add("reference-unclear", "error", result.row, "deadline", params);
      return rule ? { ...result, rule } : result;
    }),
  }));
}

interface RuleReading {
  readonly text: string;
  readonly first: Day | null;
  readonly next: Day | null;
}

/** Many rows share a wording and so a rule: each is explained once. */
class Explainer {
  private readonly known = new Map<DeadlineRule, RuleReading>();

  constructor(private readonly options: RoadmapOptions) {}

  of(rule: DeadlineRule): RuleReading {
    const known = this.known.get(rule);
    if (known) return known;
    const { window, today } = this.options;
    const periods = periodsOf(rule, window);
    const reading = {
      text: explain(rule, this.options),
      first: periods[0]?.due ?? null,
      next: nextDue(periods, today),
    };
    this.known.set(rule, reading);
    return reading;
  }
}

/** Days off, and recurring rules without a deadline inside the window. */
function checkDays(
  items: readonly Item[],
  explainer: Explainer,
  { calendar, window }: RoadmapOptions,
  remarks: Remarks,
): void {
  for (const { rule, row } of items.flatMap(({ results }) => results)) {
    if (rule.kind === "date" || rule.kind === "span") {
      if (isWorkingDay(calendar, rule.due)) continue;
      const before = formatDay(workingDayOnOrBefore(calendar, rule.due));
      remarks.add("day-off", "hint", row, "deadline", { date: formatDay(rule.due), before });
    } else if (rule.kind === "recurring") {
      const due = explainer.of(rule).first;
      if (due === null) remarks.add("no-period", "warning", row, "deadline");
      else if (due > window.end)
        remarks.add("period-later", "warning", row, "deadline", { date: formatDay(due) });
    } else if (rule.kind !== "unknown" && rule.kind !== "ongoing")
      remarks.add("no-date", "hint", row, "deadline");
  }
}

function rowReadings(
  draft: RoadmapDraft,
  items: readonly Item[],
  aside: readonly { readonly row: number; readonly what: string }[],
  explainer: Explainer,
  { all }: Remarks,
): RowReading[] {
  const said = new Map<number, { texts: string[]; next: Day | null }>();
  const say = (row: number, text: string, next: Day | null) => {
    const known = said.get(row) ?? { texts: [], next: null };
    if (!known.texts.includes(text)) known.texts.push(text);
    if (next !== null && (known.next === null || next < known.next)) known.next = next;
    said.set(row, known);
  };
  for (const { row, what } of aside) say(row, `Не пункт плана: ${what}.`, null);
  for (const { row, number, title } of draft.sections)
    if (row !== null) say(row, `Раздел ${number}: ${title}`, null);
  for (const { row, below } of draft.items.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.deadlineBelow ? [{ row: line.deadlineBelow.row, below: line.row }] : [])),
  ))
    say(row, `Срок последнего результата строки ${below}.`, null);
  for (const item of items) {
    const perRow = grouped(item.results);
    for (const [row, results] of perRow) {
      const several = new Set(results.map(({ rule }) => JSON.stringify(rule))).size > 1;
      for (const { id, rule } of results) {
        const { text, next } = explainer.of(rule);
        say(row, several ? `${id}: ${text}` : text, next);
      }
    }
  }
  const byRow = grouped(
    all.flatMap((remark) => (remark.row === null ? [] : [{ ...remark, row: remark.row }])),
  );
  for (const row of byRow.keys()) if (!said.has(row)) said.set(row, { texts: [], next: null });
  return [...said]
    .sort(([a], [b]) => a - b)
    .map(([row, { texts, next }]) => ({
      row,
      understood: texts.join("\n"),
      next,
      remarks: byRow.get(row) ?? [],
    }));
}

function grouped<T extends { readonly row: number }>(all: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(one.row);
    if (group) group.push(one);
    else groups.set(one.row, [one]);
  }
  return groups;
}
