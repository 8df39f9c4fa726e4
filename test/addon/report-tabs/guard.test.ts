import { beforeEach, describe, expect, it } from "vitest";
import { columnOf, FIRST_ROW } from "../../../src/core/tabs/layout";
import type { Restored } from "../../../src/sheets/report-tab/restore-tabs";
import {
  apply,
  COORDINATOR,
  call,
  newSeason,
  OWNER,
  rowOf,
  type Season,
  STRANGER,
  tabOf,
  typeInto,
} from "./tabs-on-host";

describe("restoring protection", () => {
  let season: Season;
  let reporter: string;

  beforeEach(async () => {
    season = await newSeason(2);
    apply(season);
    reporter = season.reporters[0]?.accounts[0] ?? "";
  });

  const restore = () => call<Restored>(season, "runRestoreTabs");
  const guards = () => JSON.stringify(tabOf(season).protections.map(({ id: _, ...rest }) => rest));
  const run = (source: string) => season.host.as(OWNER).runSource(source, [tabOf(season).name]);

  it("says that all is well and writes nothing", () => {
    expect(restore()).toMatchObject({ looked: 2, mended: 0, lines: [], finished: true });
    expect(season.host.calls.at(-1)).toMatchObject({ writes: 0 });
  });

  const SHEET = "SpreadsheetApp.ProtectionType.SHEET";
  const RANGE = "SpreadsheetApp.ProtectionType.RANGE";
  const on = (what: string) =>
    `(name) => { const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name); ${what} }`;

  it.each([
    [
      "the sheet protection removed",
      `sheet.getProtections(${SHEET})[0].remove();`,
      "защита листа была снята",
    ],
    [
      "the fence removed",
      `sheet.getProtections(${RANGE})[0].remove();`,
      "ячейки для ввода были открыты всем",
    ],
    [
      "everything removed",
      `for (const type of [${SHEET}, ${RANGE}]) sheet.getProtections(type)[0].remove();`,
      "защита листа была снята",
    ],
    [
      "a stranger on the sheet's list",
      `sheet.getProtections(${SHEET})[0].addEditor("${STRANGER}");`,
      "ячейки могли менять посторонние",
    ],
    [
      "a neighbour on the fence's list",
      `sheet.getProtections(${RANGE})[0].addEditor("u2@school.example");`,
      "ячейки могли менять посторонние",
    ],
    [
      "the reporter off the fence's list",
      `sheet.getProtections(${RANGE})[0].removeEditor("u1@school.example");`,
      "в списке не хватало своих аккаунтов",
    ],
    [
      "only a warning",
      `sheet.getProtections(${SHEET})[0].setWarningOnly(true);`,
      "защита только предупреждала",
    ],
    [
      "other holes",
      `sheet.getProtections(${SHEET})[0].setUnprotectedRanges([sheet.getRange(1, 1, 30, 14)]);`,
      "открыты были не те ячейки",
    ],
    ["a foreign range protection", `sheet.getRange(9, 4).protect();`, "была посторонняя защита"],
  ])("mends %s and says so", (_, damage, words) => {
    const before = guards();
    run(on(damage));
    expect(guards()).not.toBe(before);
    const { mended, lines } = restore();
    expect(mended).toBe(1);
    expect(lines.join()).toContain(words);
    expect(lines.join()).not.toContain("не всё");
    const tab = tabOf(season);
    const may = (account: string, column: "result" | "title") =>
      season.host.as(account).canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf(column));
    expect(
      [OWNER, COORDINATOR, reporter, "u2@school.example", STRANGER].map((account) => may(account, "result")),
    ).toEqual([true, true, true, false, false]);
    expect([reporter, "u2@school.example", STRANGER].map((account) => may(account, "title"))).toEqual([
      false,
      false,
      false,
    ]);
    expect(tab.protections).toHaveLength(2);
    expect(restore()).toMatchObject({ mended: 0 });
  });

  it("mends a fence that a repeated run put up twice", () => {
    const fence = tabOf(season).protections.find(({ type }) => type === "RANGE");
    const { row, column, rows, columns } = fence?.area ?? { row: 1, column: 1, rows: 1, columns: 1 };
    run(on(`sheet.getRange(${row}, ${column}, ${rows}, ${columns}).protect();`));
    expect(restore().lines.join()).toContain("защита была поставлена дважды");
    expect(tabOf(season).protections).toHaveLength(2);
  });

  it("brings back input rules that a paste overwrote, and keeps the text", () => {
    typeInto(season, 0, "1.1.1", "result", "19 из 19 школ");
    run(on(`sheet.getRange(${FIRST_ROW}, 1, 5, 14).clearDataValidations();`));
    expect(restore().lines.join()).toContain("возвращены правила ввода");
    const tab = tabOf(season);
    expect(tab.cells[`${rowOf(tab, "1.1.1")},${columnOf("state")}`]?.validation?.criteria).toBe(
      "VALUE_IN_LIST",
    );
    expect(tab.cells[`${rowOf(tab, "1.1.1")},${columnOf("result")}`]?.value).toBe("19 из 19 школ");
  });

  it("takes away a filter, merged cells and hidden rows", () => {
    run(
      on(
        `sheet.getRange(${FIRST_ROW - 1}, 1, 8, 14).createFilter(); sheet.hideRows(9, 2); sheet.getRange(9, 4, 1, 2).merge();`,
      ),
    );
    const words = restore().lines.join();
    for (const said of ["фильтр", "объединённые", "скрытые строки"]) expect(words).toContain(said);
    const tab = tabOf(season);
    expect(tab).toMatchObject({ filter: null, hiddenRows: [] });
    expect(tab.merges.every(({ row }) => row < FIRST_ROW)).toBe(true);
  });

  it("names a reporter without a tab", () => {
    season.host.as(OWNER).deleteSheet(tabOf(season).name);
    expect(restore().lines.join()).toContain("листа нет");
  });

  it("closes the ministry's own sheets to everybody else", () => {
    season.host.as(OWNER).addSheet("Настройки");
    expect(season.host.as(STRANGER).canEdit("Настройки", 1, 1)).toBe(true);
    expect(restore().lines.join()).toContain("«Настройки»");
    expect(
      [OWNER, COORDINATOR, reporter, STRANGER].map((account) =>
        season.host.as(account).canEdit("Настройки", 1, 1),
      ),
    ).toEqual([true, true, false, false]);
  });
});
