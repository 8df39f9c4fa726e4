/** Roadmap tables in a few words: rows of texts under the usual headings, read with the Perm parties of 2024. */
import type { Day } from "../../../src/core/calendar/day";
import { RUSSIAN_CALENDAR } from "../../../src/core/calendar/holidays";
import type { Cell } from "../../../src/core/reports/row";
import { type RoadmapReading, readRoadmap } from "../../../src/core/roadmap/read";

export const PARTIES = ["МОУО", "ОО", "Министерство образования", "МИРС ПК", "ИРО ПК"];
export const HEADINGS = [
  "№ п/п",
  "Наименование мероприятия",
  "Планируемый результат",
  "Плановая дата реализации",
  "Ответственный",
];

export type Value = string | number | { readonly day: Day };

export const cells = (values: readonly Value[]): Cell[] =>
  values.map((value) => ({ value: value === "" ? null : value }));

export function readTable(
  table: readonly (readonly Value[])[],
  parties: readonly string[] = PARTIES,
): RoadmapReading {
  return readRoadmap(table.map(cells), {
    title: "Дорожная карта",
    year: 2024,
    window: { start: "2024-09-01", end: "2024-12-01" },
    calendar: RUSSIAN_CALENDAR,
    today: "2024-09-10",
    parties,
  });
}

/** Rows below the usual headings; the first of them is row 2. */
export const readRows = (...rows: readonly (readonly Value[])[]): RoadmapReading =>
  readTable([HEADINGS, ...rows]);

/** Codes of the remarks on a row, without hints unless asked for. */
export function codes({ rows, remarks }: RoadmapReading, row: number | null, hints = false): string[] {
  const all = row === null ? remarks : (rows.find((reading) => reading.row === row)?.remarks ?? []);
  return all
    .filter(({ severity }) => hints || severity !== "hint")
    .map(({ code }) => code.replace("roadmap.", ""));
}

/** «1.1.1 | срок | кто» of every planned result. */
export const plan = ({ roadmap }: RoadmapReading): string[] =>
  roadmap.items.flatMap(({ results }) =>
    results.map(({ id, deadline, responsible }) => `${id} | ${deadline} | ${responsible.join(", ")}`),
  );
