/** Rectangles and their names: laws that hold for every area. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaName, columnLetters, columnNumber, parseA1 } from "../../../src/host/workbook/a1";
import {
  cellsOf,
  contains,
  containsCell,
  enclosing,
  intersection,
  isCovered,
  overlaps,
  subtract,
} from "../../../src/host/workbook/area";

const area = fc.record({
  row: fc.integer({ min: 1, max: 8 }),
  column: fc.integer({ min: 1, max: 8 }),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

describe("areas", () => {
  test("what is left after cutting out a hole are exactly the cells outside the hole, each once", () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const left = subtract(whole, hole).flatMap((piece) => [...cellsOf(piece)].map(String));
        const expected = [...cellsOf(whole)]
          .filter(([row, column]) => !containsCell(hole, row, column))
          .map(String);
        expect(left.sort()).toEqual(expected.sort());
      }),
    );
  });

  test("an intersection holds exactly the common cells", () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const both = intersection(a, b);
        const common = [...cellsOf(a)].filter(([row, column]) => containsCell(b, row, column));
        expect(both === null ? [] : [...cellsOf(both)]).toEqual(common);
        expect(overlaps(a, b)).toBe(common.length > 0);
      }),
    );
  });

  test("an area is covered when each of its cells is, by whichever of the covers", () => {
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 5 }), (whole, covers) => {
        const every = [...cellsOf(whole)].every(([row, column]) =>
          covers.some((cover) => containsCell(cover, row, column)),
        );
        expect(isCovered(whole, covers)).toBe(every);
      }),
    );
  });

  test("the enclosing area contains all", () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 4 }), (areas) => {
        const all = enclosing(areas);
        expect(all !== null && areas.every((one) => contains(all, one))).toBe(true);
      }),
    );
  });
});

describe("A1 names", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [702, "ZZ"],
    [703, "AAA"],
    [18278, "ZZZ"],
  ])("column %d is %s", (number, letters) => {
    expect([columnLetters(number), columnNumber(letters)]).toEqual([letters, number]);
  });

  test("a name read back is the same area", () => {
    fc.assert(
      fc.property(area, (one) => {
        expect(parseA1(areaName(one), { rows: 100, columns: 100 })?.area).toEqual(one);
      }),
    );
  });

  test.each(["", "A", "1", "A0", "A1:B2:C3", "AAAA1", "A-1", "Лист!"])("%j is no range", (text) => {
    expect(parseA1(text, { rows: 10, columns: 10 })).toBeNull();
  });
});
