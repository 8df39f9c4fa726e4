import { describe, expect, it } from "vitest";
import { fenceOf, holesOf } from "../../../src/core/tabs/holes";
import { columnOf, FIRST_ROW, READY, type TabColumn } from "../../../src/core/tabs/layout";
import { rowsOf, THREE } from "./tab-fixtures";

const kinds = rowsOf(THREE).map(({ kind }) => kind);
const isOpen = (row: number, column: number): boolean =>
  holesOf(kinds).some(
    (hole) =>
      row >= hole.row &&
      row < hole.row + hole.rows &&
      column >= hole.column &&
      column < hole.column + hole.columns,
  );

describe("cells a reporter may type into", () => {
  const openIn = (kind: string, column: TabColumn): boolean =>
    isOpen(FIRST_ROW + kinds.indexOf(kind as never), columnOf(column));

  it("are the input cells of a duty and nothing from the plan", () => {
    for (const column of ["activities", "result", "done", "state", "check"] as const)
      expect(openIn("duty", column)).toBe(true);
    for (const column of [
      "reporter",
      "title",
      "item",
      "planned",
      "deadline",
      "left",
      "decision",
      "remark",
      "key",
      "due",
    ] as const)
      expect(openIn("duty", column)).toBe(false);
  });

  it("in a spare row also reporter, title and item", () => {
    for (const column of ["reporter", "title", "item", "activities", "result", "done", "state"] as const)
      expect(openIn("spare", column)).toBe(true);
    expect(openIn("spare", "planned")).toBe(false);
  });

  it("on a band only the check column, which is written in one piece", () => {
    expect(openIn("band", "check")).toBe(true);
    for (const column of ["reporter", "activities", "result", "state"] as const)
      expect(openIn("band", column)).toBe(false);
  });

  it("the tick and the words beside it, not the name", () => {
    expect(isOpen(READY.row, READY.column)).toBe(true);
    expect(isOpen(READY.row, READY.captionColumn)).toBe(true);
    expect(isOpen(READY.row, 1)).toBe(false);
  });

  it("all lie inside the fence", () => {
    const fence = fenceOf(kinds.length);
    for (const hole of holesOf(kinds)) {
      expect(hole.row).toBeGreaterThanOrEqual(fence.row);
      expect(hole.row + hole.rows).toBeLessThanOrEqual(fence.row + fence.rows);
      expect(hole.column + hole.columns).toBeLessThanOrEqual(fence.column + fence.columns);
    }
  });
});
