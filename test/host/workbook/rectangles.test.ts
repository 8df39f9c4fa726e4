/** Cells gathered into rectangles: every cell once, none besides. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf } from "../../../src/host/workbook/area";
import type { ValidationModel } from "../../../src/host/workbook/model";
import { rectanglesOf, rulesOf } from "../../../src/host/workbook/rectangles";

const place = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }));

describe("rectanglesOf", () => {
  test("a full rectangle is one area", () => {
    expect(rectanglesOf(["2,3", "2,4", "3,3", "3,4"])).toEqual([{ row: 2, column: 3, rows: 2, columns: 2 }]);
  });

  test("law: the areas cover exactly the cells, each once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: String }), (places) => {
        const keys = places.map(String);
        const covered = rectanglesOf(keys).flatMap((area) => [...cellsOf(area)].map(String));
        expect(covered.sort()).toEqual(keys.sort());
      }),
    );
  });
});

test("rules that are alike are one rule, wherever they stand", () => {
  const list = (...values: string[]): ValidationModel => ({
    criteria: "VALUE_IN_LIST",
    values,
    allowInvalid: false,
    helpText: null,
    showDropdown: true,
  });
  const cells = {
    "1,1": { value: null, validation: list("да") },
    "2,1": { value: "да", validation: list("да") },
    "3,1": { value: null, validation: list("нет") },
    "5,1": { value: null, validation: list("да") },
    "6,1": { value: "без правила" },
  };
  expect(rulesOf({ cells })).toEqual([
    {
      rule: list("да"),
      areas: [
        { row: 1, column: 1, rows: 2, columns: 1 },
        { row: 5, column: 1, rows: 1, columns: 1 },
      ],
    },
    { rule: list("нет"), areas: [{ row: 3, column: 1, rows: 1, columns: 1 }] },
  ]);
});
