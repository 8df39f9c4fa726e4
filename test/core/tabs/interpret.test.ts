import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/reports/row";
import { interpret } from "../../../src/core/tabs/interpret";
import { columnOf, FIRST_ROW, type TabColumn } from "../../../src/core/tabs/layout";
import { readGrid } from "../../../src/core/tabs/reading";
import {
  STRUCTURE_RULES,
  structureFindings,
  structureSentence,
} from "../../../src/core/tabs/structure-rules";
import { gridOf, OWNER, rowsOf, THREE, type Typed } from "./tab-fixtures";

const rows = rowsOf(THREE);
const rowOf = (key: string): number => FIRST_ROW + rows.findIndex((row) => row.key === key);

function look(change: (grid: Cell[][]) => void = () => {}, typed: Record<string, Typed> = {}) {
  const grid = gridOf(rows, typed);
  change(grid);
  const seen = interpret(readGrid(grid), rows, OWNER);
  return { ...seen, codes: seen.findings.map(({ code, row }) => `${code}${row === null ? "" : ` ${row}`}`) };
}

const set =
  (key: string, column: TabColumn, value: Cell["value"]) =>
  (grid: Cell[][]): void => {
    const line = grid[rowOf(key) - 1];
    if (line) line[columnOf(column) - 1] = { value };
  };

describe("reading a tab as a report", () => {
  it("says nothing of an undamaged tab and gives a row per duty", () => {
    const { codes, rows: read } = look();
    expect(codes).toEqual([]);
    expect(read.map(({ key, row }) => [key, row])).toEqual([
      ["1.1.1", rowOf("1.1.1")],
      ["1.2.1", rowOf("1.2.1")],
      ["2.1.1", rowOf("2.1.1")],
    ]);
  });

  it("reads a spare row only when something besides the prefilled name is typed", () => {
    expect(look().rows).toHaveLength(3);
    const { rows: read } = look(() => {}, { "spare:2": { title: "Своё", item: "1.2" } });
    expect(read[3]).toMatchObject({ key: "", row: rowOf("spare:2"), title: { value: "Своё" } });
  });

  it("recognises the tick", () => {
    expect(
      look((grid) => {
        const line = grid[1];
        if (line) line[2] = { value: true };
      }).ready,
    ).toBe(true);
  });

  it("reads sorted rows by their keys and says once that they are out of order", () => {
    const { codes, rows: read } = look((grid) =>
      grid.splice(FIRST_ROW - 1, 5, ...grid.slice(FIRST_ROW - 1, FIRST_ROW + 4).reverse()),
    );
    expect(codes).toEqual(["structure.order-changed"]);
    expect(read.map(({ key }) => key)).toEqual(["2.1.1", "1.2.1", "1.1.1"]);
  });

  it("gives a row its erased key back by item, title and deadline", () => {
    const { codes, rows: read } = look(set("1.2.1", "key", null), { "1.2.1": { activities: "сделано" } });
    expect(codes).toEqual([`structure.key-lost ${rowOf("1.2.1")}`]);
    expect(read.map(({ key }) => key)).toContain("1.2.1");
  });

  it("gives all rows their keys back when the whole hidden column was cleared", () => {
    const { codes, rows: read } = look((grid) => {
      for (const line of grid) line[columnOf("key") - 1] = { value: null };
    });
    expect(codes).not.toContain("structure.row-foreign");
    expect(codes.filter((code) => code.startsWith("structure.row-missing"))).toEqual([]);
    expect(read.map(({ key }) => key)).toEqual(["1.1.1", "1.2.1", "2.1.1"]);
  });

  it("reads a row inserted by hand like a spare one", () => {
    const { codes, rows: read } = look((grid) =>
      grid.splice(FIRST_ROW, 0, [{ value: null }, { value: "Ещё одно" }]),
    );
    expect(codes).toEqual([`structure.row-foreign ${FIRST_ROW + 1}`]);
    expect(read.find(({ key }) => key === "")).toMatchObject({ title: { value: "Ещё одно" } });
  });

  it("misses a deleted row", () => {
    expect(look((grid) => grid.splice(rowOf("1.2.1") - 1, 1)).codes).toEqual(["structure.row-missing"]);
  });

  it("takes the first of two rows with one key and reads the other like a spare row", () => {
    const copy = { "1.1.1": { activities: "раз" } };
    const { codes, rows: read } = look(
      (grid) => grid.splice(rowOf("1.1.1"), 0, [...(grid[rowOf("1.1.1") - 1] ?? [])]),
      copy,
    );
    expect(codes).toEqual([`structure.row-duplicate ${rowOf("1.1.1") + 1}`]);
    expect(read.map(({ key }) => key)).toEqual(["1.1.1", "", "1.2.1", "2.1.1"]);
  });

  it("notices a changed plan cell, also one that became a number", () => {
    expect(look(set("1.1.1", "title", "Другое")).codes).toEqual([`structure.plan-changed ${rowOf("1.1.1")}`]);
    expect(look(set("1.1.1", "item", 1.1)).codes).toEqual([`structure.plan-changed ${rowOf("1.1.1")}`]);
  });

  it("keeps a duty that left the roadmap out of the report", () => {
    const shorter = rowsOf(THREE.slice(0, 2));
    const seen = interpret(readGrid(gridOf(rows, { "2.1.1": { result: "19 школ" } })), shorter, OWNER);
    expect(seen.rows.map(({ key }) => key)).toEqual(["1.1.1", "1.2.1"]);
    expect(seen.findings.map(({ code }) => code)).toEqual(["structure.row-removed"]);
  });

  it("tells whose mark is missing", () => {
    expect(
      look((grid) => {
        const line = grid[0];
        if (line) line[columnOf("key") - 1] = { value: "report:У02" };
      }).codes,
    ).toEqual(["structure.mark-lost"]);
  });
});

describe("rules on structure", () => {
  it("have a sentence each, without holes", () => {
    const params = {
      heading: "Срок",
      found: "Итог",
      column: "Q",
      item: "1.1",
      deadline: "20.09",
      first: 7,
      was: "а",
      now: "б",
      name: "Округ",
      copy: "Копия",
    };
    for (const { code } of STRUCTURE_RULES) {
      const text = structureSentence({ code, params });
      expect(text).toMatch(/[.…]$/);
      expect(text).not.toMatch(/undefined|null|\[object/);
    }
  });

  it("follow «Правила»: another severity, or off", () => {
    const [finding] = look(set("1.1.1", "title", "Другое")).findings;
    if (!finding) throw new Error("no finding");
    const chosen = (severity: "error" | "off") =>
      structureFindings([finding], [{ code: finding.code, severity, threshold: null }]).map(
        (entry) => entry.severity,
      );
    expect(chosen("error")).toEqual(["error"]);
    expect(chosen("off")).toEqual([]);
  });
});
