import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOf } from "../../../src/core/tabs/change";
import { recoverKeys } from "../../../src/core/tabs/keys";
import { FIRST_ROW } from "../../../src/core/tabs/layout";
import { readGrid, type TabLine } from "../../../src/core/tabs/reading";
import { REMOVED_DEADLINE, type TabRow } from "../../../src/core/tabs/rows";
import { keepsRows, planUpdate, type TabUpdate } from "../../../src/core/tabs/update";
import { duty, gridOf, OWNER, rowsOf, THREE, type Typed } from "./tab-fixtures";

function update(
  now: readonly TabRow[],
  wanted: readonly TabRow[],
  typed: Record<string, Typed> = {},
): TabUpdate {
  const { lines } = recoverKeys(readGrid(gridOf(now, typed)).lines, wanted, OWNER.name);
  return planOf(lines, wanted);
}

function planOf(lines: Parameters<typeof bodyOf>[0], wanted: readonly TabRow[]): TabUpdate {
  return planUpdate({
    body: bodyOf(lines),
    firstRow: FIRST_ROW,
    wanted,
    reporterName: OWNER.name,
    formerName: OWNER.name,
    reorder: true,
  });
}

describe("updating the rows of a tab", () => {
  it("does nothing to a tab that is right", () => {
    expect(keepsRows(update(rowsOf(THREE), rowsOf(THREE)))).toBe(true);
  });

  it("inserts a new duty at its place on the roadmap", () => {
    const more = [THREE[0], duty("1.1.2", "1.1"), ...THREE.slice(1)].filter((entry) => entry !== undefined);
    const { rows, added, dropped } = update(rowsOf(THREE), rowsOf(more));
    expect(rows.map(({ key }) => key)).toEqual(rowsOf(more).map(({ key }) => key));
    expect(added).toEqual(["1.1.2"]);
    expect(dropped).toEqual([]);
  });

  it("drops a former duty silently when nothing was typed, with the band of an emptied section", () => {
    const { rows, dropped, kept } = update(rowsOf(THREE), rowsOf(THREE.slice(0, 2)));
    expect(rows.map(({ key }) => key)).toEqual(rowsOf(THREE.slice(0, 2)).map(({ key }) => key));
    expect(dropped).toHaveLength(2);
    expect(kept).toEqual([]);
  });

  it("keeps and marks a former duty when something was typed", () => {
    const { rows, kept } = update(rowsOf(THREE), rowsOf(THREE.slice(0, 2)), {
      "2.1.1": { result: "ссылка" },
    });
    const row = rows.find(({ key }) => key === "2.1.1");
    expect(kept).toEqual(["2.1.1"]);
    expect(row).toMatchObject({
      kind: "removed",
      plan: { title: "Мероприятие 2.1", deadline: REMOVED_DEADLINE },
    });
  });

  it("keeps spare rows in which something was typed when fewer are wanted", () => {
    const { rows } = update(rowsOf(THREE, 3), rowsOf(THREE, 1), { "spare:3": { title: "Своё" } });
    expect(rows.filter(({ kind }) => kind === "spare").map(({ key }) => key)).toEqual([
      "spare:1",
      "spare:2",
      "spare:3",
    ]);
  });

  it("takes blank rows out that a killed run left", () => {
    const grid = gridOf(rowsOf(THREE));
    grid.splice(FIRST_ROW + 1, 0, []);
    const { lines } = readGrid(grid);
    const result = planUpdate({
      body: bodyOf(lines),
      firstRow: FIRST_ROW,
      wanted: rowsOf(THREE),
      reporterName: OWNER.name,
      formerName: OWNER.name,
      reorder: true,
    });
    expect(result.dropped).toEqual([FIRST_ROW + 2]);
    expect(result.added).toEqual([]);
  });

  const KEYS = ["1.1.1", "1.1.2", "1.2.1", "2.1.1", "2.2.1", "2.3.1"];
  const duties = fc
    .subarray(KEYS, { minLength: 1 })
    .map((keys) => keys.map((key) => duty(key, key.slice(0, 3))));

  it("law: carried out step by step it gives exactly its rows, and every typed line is among them", () => {
    fc.assert(
      fc.property(
        duties,
        duties,
        fc.array(fc.constantFrom(...KEYS, "spare:1", "spare:2")),
        fc.array(fc.nat(20), { maxLength: 8 }),
        (before, after, typedKeys, shuffle) => {
          const now = rowsOf(before);
          const typed = Object.fromEntries(typedKeys.map((key) => [key, { activities: `текст ${key}` }]));
          const grid = gridOf(now, typed);
          const body = grid.splice(FIRST_ROW - 1);
          for (const at of shuffle) body.push(...body.splice(at % body.length, 1));
          const wanted = rowsOf(after);
          const { lines } = recoverKeys(readGrid([...grid, ...body]).lines, wanted, OWNER.name);
          const plan = planOf(lines, wanted);
          const result = carriedOut(lines, plan);
          expect(result).toEqual(plan.rows.map(({ from }) => from));
          const wantedOrder = plan.rows
            .map(({ key }) => key)
            .filter((key) => wanted.some((row) => row.key === key));
          expect(wantedOrder).toEqual(wanted.map(({ key }) => key));
          for (const key of new Set(typedKeys.filter((entry) => now.some((row) => row.key === entry))))
            expect(plan.rows.map((row) => row.key)).toContain(key);
        },
      ),
    );
  });
});

/** What the sheet would hold: row numbers as they were, null for inserted rows. */
function carriedOut(lines: readonly TabLine[], { dropped, moves, rows }: TabUpdate): (number | null)[] {
  const sheet: (number | null)[] = bodyOf(lines).map((_, index) => FIRST_ROW + index);
  const left = sheet.filter((row) => row === null || !dropped.includes(row));
  for (const { from, to } of moves) left.splice(to, 0, ...left.splice(from, 1));
  rows.forEach(({ from }, index) => {
    if (from === null) left.splice(index, 0, null);
  });
  return left;
}
