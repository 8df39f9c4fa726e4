import { beforeEach, describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/checks/finding";
import type { ReportRow } from "../../../src/core/reports/row";
import { columnOf, FIRST_ROW, HEADER, type TabColumn } from "../../../src/core/tabs/layout";
import { SHEET } from "../../../src/sheets/sheet-names";
import {
  apply,
  call,
  HEADINGS,
  keysOf,
  newSeason,
  OWNER,
  rowOf,
  type Season,
  tabOf,
  typeInto,
  valueAt,
} from "./tabs-on-host";

interface Read {
  readonly rows: readonly ReportRow[];
  readonly findings: readonly Finding[];
}

describe("damage to a tab", () => {
  let season: Season;
  let order: string[];

  beforeEach(async () => {
    season = await newSeason(2);
    apply(season);
    order = keysOf(tabOf(season));
    typeInto(season, 0, "1.1.1", "activities", "Приказ № 5");
    typeInto(season, 0, "1.1.1", "result", "19 из 19 школ");
    typeInto(season, 0, "4.2.1", "result", "Отчёт направлен");
    typeInto(season, 0, "spare:2", "title", "Своё мероприятие");
    const tab = tabOf(season);
    const account = season.reporters[0]?.accounts[0] ?? "";
    season.host
      .as(account)
      .setLink(tab.name, rowOf(tab, "2.1.1"), columnOf("result"), "новость", "https://school.example/news");
  });

  const read = () => call<Read>(season, "runRead", { reporter: season.reporters[0]?.id });
  const codes = () => [...new Set(read().findings.map(({ code }) => code))];
  const owner = () => season.host.as(OWNER);
  const name = () => tabOf(season).name;

  function whole(): void {
    const tab = tabOf(season);
    expect(keysOf(tab)).toEqual(order);
    expect(HEADINGS.map((_, index) => valueAt(tab, HEADER.heading, index + 1))).toEqual(HEADINGS);
    expect(valueAt(tab, HEADER.reporter, 1)).toBe(season.reporters[0]?.name);
    const at = (key: string, column: TabColumn) => valueAt(tab, rowOf(tab, key), column);
    expect([
      at("1.1.1", "activities"),
      at("1.1.1", "result"),
      at("4.2.1", "result"),
      at("spare:2", "title"),
      at("2.1.1", "result"),
    ]).toEqual(["Приказ № 5", "19 из 19 школ", "Отчёт направлен", "Своё мероприятие", "новость"]);
    expect(tab.cells[`${rowOf(tab, "2.1.1")},${columnOf("result")}`]?.links?.[0]?.url).toBe(
      "https://school.example/news",
    );
    expect(codes()).toEqual([]);
    expect(apply(season).outcomes.map(({ did }) => did)).toEqual(["nothing", "nothing"]);
  }

  /** The same rows are read while the damage lasts, it is named, and the next run mends it. */
  const DAMAGE: [string, () => void, string[]][] = [
    [
      "a renamed heading",
      () => owner().type(name(), HEADER.heading, columnOf("result"), "Итог"),
      ["structure.heading-renamed"],
    ],
    [
      "an erased heading",
      () => owner().clear(name(), HEADER.heading, columnOf("done")),
      ["structure.heading-renamed"],
    ],
    [
      "all headings erased",
      () => owner().clear(name(), HEADER.heading, 1, 1, 15),
      ["structure.headings-lost"],
    ],
    ["an inserted column", () => owner().insertColumns(name(), columnOf("result")), []],
    ["a row inserted above the table", () => owner().insertRows(name(), 2), []],
    ["a blank row inserted in the table", () => owner().insertRows(name(), FIRST_ROW + 2), []],
    ["erased keys", () => owner().clear(name(), FIRST_ROW, columnOf("key"), 20, 1), ["structure.key-lost"]],
    ["an erased mark", () => owner().clear(name(), 1, columnOf("key"), 1, 2), ["structure.mark-lost"]],
    [
      "an overwritten plan cell",
      () => owner().type(name(), FIRST_ROW + 1, columnOf("title"), "Другое"),
      ["structure.plan-changed"],
    ],
    [
      "rows sorted by the ministry",
      () =>
        owner().sort(
          name(),
          { row: FIRST_ROW, column: 1, rows: order.length, columns: 15 },
          columnOf("title"),
          false,
        ),
      ["structure.order-changed"],
    ],
  ];

  it.each(DAMAGE)("%s: noticed, read all the same, mended", (_, damage, expected) => {
    const before = read()
      .rows.map(({ key, result }) => `${key} ${String(result.value)}`)
      .sort();
    damage();
    expect(codes()).toEqual(expected);
    expect(
      read()
        .rows.map(({ key, result }) => `${key} ${String(result.value)}`)
        .sort(),
    ).toEqual(before);
    apply(season);
    whole();
  });

  it("moved columns: read by their headings, moved back", () => {
    owner().runSource(
      '(name) => { const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name); sheet.setFrozenRows(0); sheet.getRange(1, 1, 6, 15).breakApart(); sheet.moveColumns(sheet.getRange("E:E"), 2); }',
      [name()],
    );
    expect(codes()).toEqual(["structure.column-moved"]);
    expect(read().rows.find(({ key }) => key === "1.1.1")?.result.value).toBe("19 из 19 школ");
    apply(season);
    whole();
  });

  it("a column with somebody's text: the text stays, behind the table", () => {
    owner().insertColumns(name(), columnOf("result"));
    owner().type(name(), FIRST_ROW + 1, columnOf("result"), "заметка на полях");
    expect(codes()).toEqual(["structure.column-extra"]);
    apply(season);
    const tab = tabOf(season);
    expect(HEADINGS.map((_, index) => valueAt(tab, HEADER.heading, index + 1))).toEqual(HEADINGS);
    expect(Object.values(tab.cells).map(({ value }) => value)).toContain("заметка на полях");
    expect(apply(season).outcomes[0]?.did).toBe("nothing");
  });

  it("a row of somebody's text above the table goes below it", () => {
    owner().insertRows(name(), 2);
    owner().type(name(), 2, 2, "важно!");
    apply(season);
    const tab = tabOf(season);
    expect(valueAt(tab, HEADER.reporter, 1)).toBe(season.reporters[0]?.name);
    expect(Object.values(tab.cells).map(({ value }) => value)).toContain("важно!");
    expect(apply(season).outcomes[0]?.did).toBe("nothing");
  });

  it("a deleted plan column comes back", () => {
    owner().deleteColumns(name(), columnOf("planned"));
    expect(codes()).toEqual(["structure.column-missing"]);
    apply(season);
    whole();
  });

  it("a deleted input column comes back with what the last snapshot holds", () => {
    season.roadmap = { ...season.roadmap, title: `${season.roadmap.title} ` };
    season.settings = { ...season.settings, spareRows: 4 };
    apply(season);
    order = keysOf(tabOf(season));
    owner().deleteColumns(name(), columnOf("result"));
    expect(codes()).toContain("structure.column-missing");
    const { outcomes } = apply(season);
    expect(outcomes[0]?.changes.join()).toContain("снимка");
    whole();
  });

  it("a deleted row comes back with what the last snapshot holds", () => {
    season.settings = { ...season.settings, spareRows: 4 };
    apply(season);
    order = keysOf(tabOf(season));
    owner().deleteRows(name(), rowOf(tabOf(season), "1.1.1"));
    expect(codes()).toEqual(["structure.row-missing"]);
    apply(season);
    whole();
  });

  it("a row that was copied whole stays, once", () => {
    const tab = tabOf(season);
    const row = rowOf(tab, "1.1.1");
    owner().runSource(
      `(name) => { const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name); sheet.insertRowAfter(${row}); sheet.getRange(${row}, 1, 1, 15).copyTo(sheet.getRange(${row + 1}, 1)); }`,
      [tab.name],
    );
    expect(codes()).toEqual(["structure.row-duplicate"]);
    apply(season);
    const now = tabOf(season);
    const texts = Object.entries(now.cells).filter(([, { value }]) => value === "Приказ № 5");
    expect(texts).toHaveLength(1);
    whole();
  });

  it("a renamed, hidden and moved tab is found by its number, named and shown again", () => {
    owner().renameSheet(name(), "Отчёт новый");
    owner().hideSheet(name());
    expect(call<Finding[]>(season, "runDamage").map(({ code }) => code)).toEqual([
      "structure.tab-renamed",
      "structure.tab-hidden",
    ]);
    apply(season);
    expect(tabOf(season)).toMatchObject({ name: season.reporters[0]?.name, hidden: false });
    whole();
  });

  it("a copy of a tab is named and left alone", () => {
    owner().duplicateSheet(name());
    const [finding] = call<Finding[]>(season, "runDamage");
    expect(finding).toMatchObject({ code: "structure.tab-copied", reporter: season.reporters[0]?.id });
    const copies = season.host.workbook.sheets.length;
    apply(season);
    expect(season.host.workbook.sheets).toHaveLength(copies);
    whole();
  });

  it("a tab whose reporter left the list is named, and stays", () => {
    season.reporters = season.reporters.slice(1);
    expect(call<Finding[]>(season, "runDamage").map(({ code }) => code)).toEqual(["structure.tab-orphan"]);
    const sheets = season.host.workbook.sheets.length;
    apply(season);
    expect(season.host.workbook.sheets).toHaveLength(sheets);
  });

  it("a deleted tab is made again and filled from the snapshot", () => {
    season.settings = { ...season.settings, spareRows: 4 };
    apply(season);
    order = keysOf(tabOf(season));
    owner().deleteSheet(name());
    expect(call<Finding[]>(season, "runDamage").map(({ code }) => code)).toEqual(["structure.tab-missing"]);
    const { outcomes } = apply(season);
    expect(outcomes[0]).toMatchObject({ did: "refilled" });
    whole();
  });

  it("a deleted tab whose copy is left: the copy takes its place, nothing is lost", () => {
    owner().duplicateSheet(name());
    owner().deleteSheet(name());
    apply(season);
    whole();
  });
});

describe("snapshots", () => {
  it("are kept on a hidden sheet, the newest three of a tab, and only when something changed", async () => {
    const season = await newSeason(1);
    apply(season);
    for (let round = 1; round <= 5; round++) {
      typeInto(season, 0, "1.1.1", "result", `${round} школ`);
      season.settings = { ...season.settings, spareRows: 3 + round };
      apply(season);
    }
    const sheet = season.host.workbook.sheets.find((entry) => entry.name === SHEET.snapshots);
    expect(sheet).toMatchObject({ hidden: true });
    const kept = Object.entries(sheet?.cells ?? {}).filter(
      ([at, { value }]) => at.endsWith(",7") && value !== null,
    );
    expect(kept).toHaveLength(1 + 3);
    expect(JSON.stringify(kept)).not.toContain("2 школ");
    expect(JSON.stringify(kept)).toContain("5 школ");
  });

  it("«Вернуть» brings the text back, links and dates too, and can itself be undone", async () => {
    const season = await newSeason(1);
    apply(season);
    const account = season.reporters[0]?.accounts[0] ?? "";
    typeInto(season, 0, "1.1.1", "result", "было: 19 школ");
    typeInto(season, 0, "1.1.1", "done", "12.09.2024");
    season.host
      .as(account)
      .setLink(
        tabOf(season).name,
        rowOf(tabOf(season), "2.1.1"),
        columnOf("result"),
        "новость",
        "https://school.example/news",
      );
    season.settings = { ...season.settings, spareRows: 4 };
    apply(season);
    const tab = tabOf(season);
    season.host.as(account).type(tab.name, rowOf(tab, "1.1.1"), columnOf("result"), "стало");
    season.host.as(account).clear(tab.name, rowOf(tab, "1.1.1"), columnOf("done"));
    season.host.as(account).clear(tab.name, rowOf(tab, "2.1.1"), columnOf("result"));
    const id = season.reporters[0]?.id;
    const before = tabOf(season).cells[`${rowOf(tabOf(season), "1.1.1")},${columnOf("done")}`];
    expect(before?.value ?? null).toBeNull();
    expect(call(season, "runRestoreTab", { reporter: id })).toMatchObject({ rows: 2 });
    const now = tabOf(season);
    expect(valueAt(now, rowOf(now, "1.1.1"), "result")).toBe("было: 19 школ");
    expect(valueAt(now, rowOf(now, "1.1.1"), "done")).toBe(45547);
    expect(now.cells[`${rowOf(now, "2.1.1")},${columnOf("result")}`]?.links?.[0]?.url).toBe(
      "https://school.example/news",
    );
    call(season, "runRestoreTab", { reporter: id });
    expect(valueAt(tabOf(season), rowOf(tabOf(season), "1.1.1"), "result")).toBe("стало");
  });

  it("are refused in words when there is none", async () => {
    const season = await newSeason(1);
    apply(season);
    expect(() => call(season, "runRestoreTab", { reporter: season.reporters[0]?.id })).toThrow(/снимк/);
  });
});
