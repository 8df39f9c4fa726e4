/** Values that google.script.run carries between a panel and the script, and what it refuses by its place. */
import { describe, expect, test } from "vitest";
import { illegalValue } from "../../../src/workbench/frame/legal-values";

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
