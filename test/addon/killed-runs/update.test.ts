/** «Создать листы отчётов» over tabs that people typed in, changed and damaged, killed at every call. */
import { expect, it } from "vitest";
import type { Host } from "../../../src/host/runtime/api";
import { SHEET } from "../../../src/sheets/sheet-names";
import { killAtEveryCall } from "./kill-at-every-call";
import { closedWhenTouched, type Law } from "./laws";
import { BODY, filledSmall, goOn, MUNICIPALITY, onTab, run, TYPED, tabName } from "./small-season";

const update = (host: Host, laws: readonly Law[] = []) =>
  killAtEveryCall({
    host,
    command: () => run(host, "menuCreateReportTabs"),
    resume: () => goOn(host, "menuCreateReportTabs"),
    typed: Object.values(TYPED),
    laws,
  });

it("another roadmap and a renamed reporter", async () => {
  const host = await filledSmall([MUNICIPALITY, BODY]);
  run(host, "menuConsolidate");
  const owner = host.as(host.owner);
  owner.type(SHEET.participants, 4, 2, "Александровск (новый)");
  owner.type(SHEET.roadmap, 5, 1, "1.2");
  owner.type(SHEET.roadmap, 5, 2, "Другое мероприятие");
  expect(update(host).at.length).toBeGreaterThan(150);
});

it.each([
  [
    "moved columns, rows above the table, no protection at all",
    "sheet.setFrozenRows(0); sheet.getRange(1, 1, 6, 15).breakApart(); sheet.moveColumns(sheet.getRange('E:E'), 2); sheet.insertRowsBefore(2, 2); for (const type of [SHEET, RANGE]) sheet.getProtections(type)[0].remove();",
  ],
  [
    "sorted rows, erased keys, an inserted column, a deleted input column and row",
    "sheet.getRange(7, 1, sheet.getMaxRows() - 6, 15).sort({ column: 2, ascending: false }); sheet.getRange(7, 14, 2, 1).clearContent(); sheet.insertColumnBefore(3); sheet.deleteColumn(6); sheet.deleteRow(8);",
  ],
])("mending %s", async (_, damage) => {
  const host = await filledSmall([MUNICIPALITY]);
  onTab(host, 0, damage);
  const closed = closedWhenTouched(host.snapshot().workbook, tabName(host));
  expect(update(host, [closed]).at.length).toBeGreaterThan(100);
});

it("a deleted tab, made again and filled from its snapshot", async () => {
  const host = await filledSmall([MUNICIPALITY]);
  host.as(host.owner).deleteSheet(tabName(host));
  expect(update(host).at.length).toBeGreaterThan(150);
});
