/** Cells gathered into rectangles: every cell once, none besides; numbers and letters of columns. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { illegalValue } from "../../src/workbench/frame/legal-values";
import { a1, gather, letters, toArea, toRange } from "../../src/workbench/grid/area";

const place = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }));

describe("gather", () => {
  test("a full rectangle is one area", () => {
    expect(gather(["2,3", "2,4", "3,3", "3,4"])).toEqual([{ row: 2, column: 3, rows: 2, columns: 2 }]);
  });

  test("law: the areas cover exactly the cells, each once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: String }), (places) => {
        const keys = places.map(([row, column]) => `${row},${column}`);
        const covered = gather(keys).flatMap(({ row, column, rows, columns }) =>
          Array.from(
            { length: rows * columns },
            (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
          ),
        );
        expect(covered.sort()).toEqual(keys.sort());
      }),
    );
  });
});

describe("places", () => {
  test("columns are lettered as in a spreadsheet", () => {
    expect([1, 26, 27, 702, 703].map(letters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(a1(7, 28)).toBe("AB7");
  });

  test("law: an area survives the way to Univer and back", () => {
    fc.assert(
      fc.property(
        fc.record({
          row: fc.integer({ min: 1 }),
          column: fc.integer({ min: 1 }),
          rows: fc.integer({ min: 1, max: 999 }),
          columns: fc.integer({ min: 1, max: 99 }),
        }),
        (area) => {
          expect(toArea(toRange(area))).toEqual(area);
        },
      ),
    );
  });
});

describe("values that google.script.run carries", () => {
  test.each([[1], ["а"], [true], [null], [[1, [2]]], [{ a: { b: [null] } }]])("%j is carried", (value) => {
    expect(illegalValue(value, "0")).toBeNull();
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const refused: [unknown, string][] = [
    [new Date(0), "0"],
    [{ a: [() => 1] }, "0"],
    [new Map(), "0"],
    [Symbol("s"), "0"],
    [{ when: new Date(0) }, "when"],
    [cycle, "self"],
  ];
  test.each(refused)("%s is not, and the place is named", (value, path) => {
    expect(illegalValue(value, "0")).toBe(path);
  });
});
