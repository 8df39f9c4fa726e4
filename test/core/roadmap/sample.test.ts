/** The second roadmap we ship: another year, other parties, another order of columns; it must be applicable as it stands. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import sample from "../../../data/sample-roadmap-2026.json";
import type { Day } from "../../../src/core/calendar/day";
import { RUSSIAN_CALENDAR } from "../../../src/core/calendar/holidays";
import { readRoadmap } from "../../../src/core/roadmap/read";
import { readReportBytes } from "../../../src/host/xlsx/read-report-file";

const parties = [...new Set(sample.participants.flatMap((participant) => participant.parties.split(", ")))];
const options = {
  title: sample.title,
  year: sample.year,
  window: { start: sample.window.start as Day, end: sample.window.end as Day },
  calendar: RUSSIAN_CALENDAR,
  today: "2026-03-10" as Day,
  parties,
};
const table = [sample.headings, ...sample.rows].map((row) =>
  row.map((value) => ({ value: value === "" ? null : value })),
);
const reading = readRoadmap(table, options);

describe("the sample roadmap of 2026", () => {
  it("is marked as a sample and has nothing that stops it", () => {
    expect(sample.title).toContain("ОБРАЗЕЦ");
    const remarks = [...reading.remarks, ...reading.rows.flatMap((row) => row.remarks)];
    expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("has four sections and every kind of deadline it was made for", () => {
    expect(reading.roadmap.sections.map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
    const kinds = new Set(
      reading.roadmap.items.flatMap(({ results }) => results.map(({ rule }) => rule.kind)),
    );
    expect([...kinds].sort()).toEqual(["date", "ongoing", "recurring", "relative", "schedule", "span"]);
    const known = new Set(
      reading.roadmap.items.flatMap(({ results }) => results.flatMap(({ responsible }) => responsible)),
    );
    expect([...known].sort()).toEqual([...parties].sort());
  });

  it("reads the same from the file as from the data", async () => {
    const file = await readReportBytes(
      await readFile("data/sample-roadmap-2026.xlsx"),
      "sample-roadmap-2026.xlsx",
    );
    expect(file.sheets.map(({ name }) => name)).toEqual(["Дорожная карта", "Участники", "Настройки"]);
    const fromFile = readRoadmap(file.sheets[0]?.rows ?? [], options);
    const withoutRows = (roadmap: typeof reading.roadmap) =>
      JSON.parse(JSON.stringify(roadmap, (key, value) => (key === "row" ? undefined : value)));
    expect(withoutRows(fromFile.roadmap)).toEqual(withoutRows(reading.roadmap));
  });
});
