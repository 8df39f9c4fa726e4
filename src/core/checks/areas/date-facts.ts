/** What the rules on dates have in common: which dates are the reporter's own, of which year, in which column. */
import { addDays, type Day, formatDay, yearOf } from "../../calendar/day";
import type { Column } from "../../reports/row";
import type { DatedFact } from "../../text/date-roles";
import type { RowReading } from "../row-reading";
import { NOTHING, type Remark, remark } from "../rule";

export const ON_DATES = {
  area: "dates",
  scope: "row",
  rows: "filled",
  looksAt: "«Дата исполнения», а без неё даты в тексте",
} as const;

/** A date of the reporter's own work, not a plan, a law or a birth. */
export const judged = (fact: DatedFact): boolean =>
  fact.role === "event" || fact.role === "document" || fact.role === "by";

const SHIFTED = new Map<Day, Map<number, Day>>();

/** `addDays`, remembered: rules ask for the same few days in every row of every report. */
export function daysFrom(day: Day, days: number): Day {
  const known = SHIFTED.get(day) ?? new Map<number, Day>();
  SHIFTED.set(day, known);
  const shifted = known.get(days) ?? addDays(day, days);
  known.set(days, shifted);
  return shifted;
}

/** «Контроль – до 31.12.2025»: a term that is still to come. */
export const isTerm = (fact: DatedFact, row: RowReading): boolean =>
  fact.role === "by" && fact.start > row.context.today;

export function eachFact(
  row: RowReading,
  wanted: (fact: DatedFact) => boolean,
  params: (fact: DatedFact) => Record<string, string | number> = (fact) => ({
    text: fact.text,
    meant: formatDay(fact.end),
  }),
): readonly Remark[] {
  if (!row.facts.some(wanted)) return NOTHING;
  return row.texts.flatMap((text) =>
    text.facts.filter(wanted).flatMap((fact) => remark(text.column, params(fact))),
  );
}

/** Neither the year of the roadmap nor a neighbouring month over the turn of the year. */
export function isWrongYear(value: Day, row: RowReading): boolean {
  const { settings, today } = row.context;
  const year = yearOf(value);
  if (year === settings.year) return false;
  const years = [settings.year, yearOf(settings.window.start), yearOf(settings.window.end), yearOf(today)];
  if (years.includes(year)) return false;
  return value < settings.window.start || value > daysFrom(today, 366) || year > Math.max(...years);
}

export function wrongYear(text: string, value: Day, row: RowReading): Record<string, string | number> {
  return {
    text,
    year: row.context.settings.year,
    meant: `${value.slice(8, 10)}.${value.slice(5, 7)}.${row.context.settings.year}`,
  };
}

export function columnOf(row: RowReading, fact: DatedFact): Column {
  return row.activities.facts.includes(fact) ? "activities" : "result";
}

/** One click puts the date found in the text into its own column, where that is empty. */
export function doneFix(row: RowReading): Remark["fix"] {
  const { found } = row.execution;
  if (row.done.text !== "" || !found || found.fact.precision !== "day") return undefined;
  return { column: "done", text: formatDay(found.day) };
}
