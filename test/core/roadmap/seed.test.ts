/**
 * The seed's own text, pasted as it stands: page breaks through rows, merged cells lost, cells slid to the left, results
 * run together. It must give the transcription, except where that marks a doubt, and there a remark says so.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import transcription from "../../../data/roadmap-2024.json";
import { readTable } from "./tables";

interface Due {
  readonly raw: string;
  readonly kind: string;
  readonly date?: string;
  readonly inherited?: boolean;
}

interface Result {
  readonly id: string;
  readonly text: string;
  readonly due: Due;
  readonly responsible: readonly string[];
  readonly confidence: string;
  readonly alternatives?: readonly {
    readonly due?: { readonly raw: string };
    readonly responsible?: readonly string[];
  }[];
}

/** Lines 37–76 of the seed are the table; cells are split by tabs, paragraphs inside a cell by markup. */
const FIRST_LINE = 37;
const lines = readFileSync("data/seed.txt", "utf8")
  .split("\n")
  .slice(FIRST_LINE - 1, 76);
const reading = readTable(lines.map((line) => line.split("\t")));
const items = transcription.items as unknown as readonly {
  readonly number: string;
  readonly title: string;
  readonly results: readonly Result[];
}[];
const read = new Map(
  reading.roadmap.items.flatMap(({ results }) => results.map((result) => [result.id, result] as const)),
);
const remarksAt = (row: number) => reading.rows.find((one) => one.row === row)?.remarks ?? [];

const KINDS: Readonly<Record<string, object>> = {
  ongoing: { kind: "ongoing" },
  monthly: { kind: "recurring", every: { count: 1, unit: "month" } },
  biweekly: { kind: "recurring", every: { count: 2, unit: "week" } },
  by_schedule: { kind: "schedule" },
};

describe("the seed's table", () => {
  it("has its 4 sections, 20 items and 32 planned results, and nothing stops it from being applied", () => {
    expect(reading.roadmap.sections.map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
    expect(reading.roadmap.sections.map(({ title }) => title)).toEqual(
      transcription.sections.map(({ title }) => title),
    );
    expect(reading.roadmap.items.map(({ number, title }) => ({ number, title }))).toEqual(
      items.map(({ number, title }) => ({ number, title })),
    );
    expect(read.size).toBe(32);
    expect(
      [...reading.remarks, ...reading.rows.flatMap(({ remarks }) => remarks)].filter(
        ({ severity }) => severity === "error",
      ),
    ).toEqual([]);
  });

  for (const item of items)
    for (const wanted of item.results)
      it(`${wanted.id}: text, deadline and parties are the transcription's, or a doubt it marks`, () => {
        const result = read.get(wanted.id);
        if (!result) throw new Error("not read");
        expect(result.text).toBe(wanted.text);
        expect(result.deadline).toBe(wanted.due.raw);
        expect(result.rule).toMatchObject(
          wanted.due.date ? { kind: "date", due: wanted.due.date } : (KINDS[wanted.due.kind] ?? {}),
        );
        if (JSON.stringify(result.responsible) !== JSON.stringify(wanted.responsible)) {
          // Only 1.6: four results, three deadlines, four lines of parties; our reading is one the transcription lists.
          expect(wanted.confidence).not.toBe("high");
          expect(wanted.alternatives?.map(({ responsible }) => responsible)).toContainEqual(
            result.responsible,
          );
          expect(remarksAt(result.row).map(({ code }) => code)).toContain("roadmap.parties-paired");
        }
      });

  it("wherever the transcription is less than sure, the row carries a warning", () => {
    const silent = items
      .flatMap(({ results }) => results)
      .filter(({ confidence }) => confidence !== "high")
      .filter(({ id }) => !remarksAt(read.get(id)?.row ?? 0).some(({ severity }) => severity === "warning"))
      .map(({ id }) => id);
    expect(silent).toEqual([]);
  });

  it("what is only in the text is proposed, not taken: 50 % of 4.1, the condition of 1.2", () => {
    expect(read.get("4.1.2")?.targetShare).toBeUndefined();
    expect(remarksAt(read.get("4.1.2")?.row ?? 0)).toContainEqual(
      expect.objectContaining({ code: "roadmap.target-proposed", params: { percent: 50 } }),
    );
    expect([...read.values()].filter(({ conditional }) => conditional).map(({ id }) => id)).toEqual([
      "1.2.1",
      "1.5.1",
      "1.7.1",
      "2.2.1",
    ]);
  });
});
