import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/reports/row";
import { columnOf, HEADER, TAB_WIDTH } from "../../../src/core/tabs/layout";
import { locate } from "../../../src/core/tabs/locate";
import { gridOf, rowsOf, THREE } from "./tab-fixtures";

const grid = (): Cell[][] => gridOf(rowsOf(THREE), { "1.1.1": { activities: "сделано" } });
const empty: Cell = { value: null };

function withoutColumn(column: number): Cell[][] {
  return grid().map((row) => row.filter((_, index) => index !== column - 1));
}

function withColumn(before: number, cell: (row: number) => Cell): Cell[][] {
  return grid().map((row, index) => [...row.slice(0, before - 1), cell(index + 1), ...row.slice(before - 1)]);
}

describe("finding the table in a tab", () => {
  it("finds an undamaged tab where it belongs", () => {
    expect(locate(grid())).toMatchObject({
      headingRow: HEADER.heading,
      numbered: true,
      assumed: false,
      renamed: [],
      missing: [],
      moved: [],
      extra: [],
    });
  });

  it("follows headings pushed down by inserted rows", () => {
    const pushed = [[], [{ value: "заметка" }], ...grid()];
    expect(locate(pushed)).toMatchObject({ headingRow: HEADER.heading + 2, blankAbove: [1], missing: [] });
  });

  it("does not care for case, line breaks and doubled spaces in a heading", () => {
    const changed = grid();
    const line = changed[HEADER.heading - 1];
    if (line) line[columnOf("activities") - 1] = { value: "ОРГАНИЗОВАННЫЕ\n мероприятия " };
    expect(locate(changed).renamed).toEqual([]);
  });

  it("knows a column with a changed heading by its place", () => {
    const changed = grid();
    const line = changed[HEADER.heading - 1];
    if (line) line[columnOf("result") - 1] = { value: "Итог" };
    expect(locate(changed)).toMatchObject({ renamed: [{ key: "result", found: "Итог" }], missing: [] });
  });

  it("knows two neighbouring columns whose headings were erased", () => {
    const changed = grid();
    const line = changed[HEADER.heading - 1];
    if (line) {
      line[columnOf("activities") - 1] = empty;
      line[columnOf("result") - 1] = empty;
    }
    expect(locate(changed).columns).toMatchObject({ activities: 4, result: 5 });
  });

  it("does not take a blank inserted column for the renamed one beside it", () => {
    const changed = withColumn(2, () => empty);
    const line = changed[HEADER.heading - 1];
    if (line) line[2] = { value: "Название" };
    expect(locate(changed)).toMatchObject({
      renamed: [{ key: "title", found: "Название" }],
      extra: [{ column: 2, typed: false }],
    });
  });

  it.each(["reporter", "item", "result", "planned", "key", "due"] as const)(
    "misses a deleted column: %s",
    (key) => {
      const located = locate(withoutColumn(columnOf(key)));
      expect(located).toMatchObject({ missing: [key], renamed: [], moved: [] });
      expect(located.columns[key]).toBeUndefined();
    },
  );

  it("sees an inserted column, typed or blank, and does not take it for one of its own", () => {
    expect(locate(withColumn(5, () => empty))).toMatchObject({
      missing: [],
      extra: [{ column: 5, typed: false }],
    });
    expect(locate(withColumn(5, (row) => ({ value: row === 9 ? "моё" : null })))).toMatchObject({
      extra: [{ column: 5, typed: true }],
    });
  });

  it("ignores blank columns behind the table", () => {
    expect(locate(withColumn(TAB_WIDTH + 1, () => empty)).extra).toEqual([]);
  });

  it("names the fewest columns that were moved", () => {
    const moved = grid().map((row) => {
      const [first, ...rest] = row;
      return [...rest.slice(0, 4), first ?? empty, ...rest.slice(4)];
    });
    expect(locate(moved)).toMatchObject({ moved: ["reporter"], missing: [], renamed: [] });
  });

  it("falls back to the row of printed numbers when all headings are gone", () => {
    const erased = grid();
    erased[HEADER.heading - 1] = [];
    expect(locate([[], ...erased])).toMatchObject({
      headingRow: HEADER.heading + 1,
      assumed: true,
      missing: [],
    });
  });
});
