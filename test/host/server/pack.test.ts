/** Packing for the wire loses nothing: laws. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "../../../src/host/server/pack";
import type { CellView, SheetView } from "../../../src/host/server/view";
import { newSheet } from "../../../src/host/workbook/blank";

const cell = fc.record(
  {
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    display: fc.string(),
    note: fc.string(),
    style: fc.record(
      { bold: fc.boolean(), background: fc.constantFrom("#ffffff", "#123456") },
      { requiredKeys: [] },
    ),
    validation: fc.record({
      criteria: fc.constantFrom("VALUE_IN_LIST", "CHECKBOX"),
      values: fc.array(fc.string(), { maxLength: 3 }),
      allowInvalid: fc.boolean(),
      helpText: fc.constantFrom(null, "справка"),
    }),
  },
  { requiredKeys: ["value"] },
);

const sheet = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.dictionary(fc.stringMatching(/^[1-9],[1-9]$/), cell, { maxKeys: 12 }),
  )
  .map(
    ([id, cells]): SheetView => ({ ...newSheet(id, `Лист${id}`), cells: cells as Record<string, CellView> }),
  );

test("what is packed, sent as JSON and unpacked is what it was", () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
      expect(unpack(JSON.parse(JSON.stringify(pack(sheets))))).toEqual(JSON.parse(JSON.stringify(sheets)));
    }),
  );
});

test("a look shared by a thousand cells crosses once", () => {
  const style = { bold: true };
  const cells = Object.fromEntries(
    Array.from({ length: 1000 }, (_, row) => [`${row + 1},1`, { value: row, style: { ...style } }]),
  );
  expect(pack([{ ...newSheet(0, "Лист1"), cells }]).styles).toEqual([style]);
});
