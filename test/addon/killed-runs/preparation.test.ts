/** «Подготовить таблицу», killed at every call: no half sheet under a real name, and the next run brings the rest. */
import { expect, it } from "vitest";
import { SHEET } from "../../../src/sheets/sheet-names";
import { keepEnd, sheetDifferences } from "../same-end";
import { killAtEveryCall } from "./kill-at-every-call";
import { BODY, blankSmall, MUNICIPALITY, run } from "./small-season";

it("preparing the workbook", async () => {
  const host = await blankSmall([MUNICIPALITY, BODY]);
  const { at, left, kinds } = killAtEveryCall({
    host,
    command: () => run(host, "menuPrepareWorkbook"),
  });
  expect(at.length).toBeGreaterThan(300);
  expect([...kinds]).toEqual(expect.arrayContaining(["write", "read", "lookup", "storage", "lock", "flush"]));

  const last = left[left.length - 1];
  if (!last) throw new Error("nothing was killed");
  host.restore(last.snapshot);
  const end = keepEnd(host);
  for (const { killed, snapshot, draft } of left) {
    if (draft !== null) continue;
    const there = snapshot.workbook.sheets.map(({ name }) => name);
    const missing = Object.values(SHEET).filter((name) => !there.includes(name));
    const found = { ...end, book: snapshot.workbook };
    const half = sheetDifferences(end, found, missing).filter((place) => !/^(sheets|editors):/.test(place));
    expect(half, killed).toEqual([]);
  }
});
