/** Inserting lines and taking them out again changes nothing, whatever stands on the sheet. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newSheet, newWorkbook } from "../../../src/host/workbook/blank";
import { LinkIndex } from "../../../src/host/workbook/link-index";
import type { Area, SheetModel, WorkbookModel } from "../../../src/host/workbook/model";
import { cellKey } from "../../../src/host/workbook/model";
import { type Axis, deleteLines, insertLines, moveLinesTo } from "../../../src/host/workbook/shift";

const line = fc.integer({ min: 1, max: 10 });
const area = fc.record({
  row: line,
  column: line,
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const axis = fc.constantFrom<Axis>("row", "column");

interface Parts {
  cells: [number, number, number | string][];
  hole: Area;
  range: Area;
  filter: Area | null;
  hidden: number[];
}

const sheetArbitrary: fc.Arbitrary<Parts> = fc.record({
  cells: fc.array(
    fc.tuple(
      line,
      line,
      fc.oneof(fc.integer(), fc.constantFrom("=A1+$B$2", "=SUM(C3:E5)", "=COUNTA(B:B)&A$7")),
    ),
    { maxLength: 12 },
  ),
  hole: area,
  range: area,
  filter: fc.option(area),
  hidden: fc.uniqueArray(line, { maxLength: 3 }),
});

const build = (parts: Parts): { book: WorkbookModel; sheet: SheetModel } => {
  const book = newWorkbook("owner@gmail.com");
  const sheet = newSheet(7, "Лист", 20, 20);
  book.sheets = [sheet];
  for (const [row, column, content] of parts.cells) {
    sheet.cells[cellKey(row, column)] =
      typeof content === "string" ? { value: 0, formula: content } : { value: content };
  }
  const protection = { description: "", editors: [], domainEdit: false, warningOnly: false };
  sheet.protections = [
    { ...protection, id: 1, type: "SHEET", area: null, unprotected: [parts.hole] },
    { ...protection, id: 2, type: "RANGE", area: parts.range, unprotected: [] },
  ];
  sheet.filter = parts.filter;
  sheet.hiddenRows = [...parts.hidden].sort((a, b) => a - b);
  sheet.rowHeights = Object.fromEntries(parts.hidden.map((row) => [row, 50]));
  return { book, sheet };
};

describe("lines", () => {
  test("inserted and deleted again leave everything as it was", () => {
    fc.assert(
      fc.property(sheetArbitrary, axis, line, fc.integer({ min: 1, max: 3 }), (parts, way, at, count) => {
        const { book, sheet } = build(parts);
        const before = structuredClone(sheet);
        insertLines(book, new LinkIndex(), sheet, way, at, count, "before");
        deleteLines(book, new LinkIndex(), sheet, way, at, count);
        expect(sheet).toEqual(before);
      }),
    );
  });

  test("moved there and back stand where they stood", () => {
    fc.assert(
      fc.property(sheetArbitrary, axis, line, line, (parts, way, from, to) => {
        fc.pre(to !== from && to !== from + 1);
        const { book, sheet } = build({
          ...parts,
          cells: parts.cells.filter(([, , content]) => typeof content === "number"),
        });
        const before = structuredClone(sheet.cells);
        moveLinesTo(book, new LinkIndex(), sheet, way, from, 1, to);
        const now = to > from ? to - 1 : to;
        moveLinesTo(book, new LinkIndex(), sheet, way, now, 1, from > now ? from + 1 : from);
        expect(sheet.cells).toEqual(before);
      }),
    );
  });

  test("a deletion takes exactly the cells of the lines", () => {
    fc.assert(
      fc.property(sheetArbitrary, line, (parts, at) => {
        const { book, sheet } = build(parts);
        const kept = Object.keys(sheet.cells).filter((key) => Number(key.split(",")[0]) !== at).length;
        deleteLines(book, new LinkIndex(), sheet, "row", at, 1);
        expect([Object.keys(sheet.cells).length, sheet.rows]).toEqual([kept, 19]);
      }),
    );
  });
});
