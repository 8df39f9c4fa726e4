import { describe, expect, it } from "vitest";
import {
  boardColumns,
  fitsOnePage,
  printedRange,
  TILES,
  tilePlaces,
} from "../../../src/core/consolidation/board-geometry";

describe("places of the board", () => {
  it.each([1, 5, 15, 20, 100])(
    "%i items: the tiles stand side by side from the names to the last figure",
    (items) => {
      const columns = boardColumns(items);
      const places = tilePlaces(columns, TILES);
      let next = 1;
      for (const { column, span } of places) {
        expect(column).toBe(next);
        expect(span).toBeGreaterThan(0);
        next = column + span;
      }
      expect(next).toBe(columns.groups - 1);
    },
  );

  it("46 reporters print on one page, 500 on as many as they need", () => {
    expect(fitsOnePage(printedRange(20, 46))).toBe(true);
    expect(fitsOnePage(printedRange(20, 500))).toBe(false);
  });
});
