import { beforeEach, describe, expect, it } from "vitest";
import type { Roadmap } from "../../../src/core/roadmap/roadmap";
import { columnOf, HEADER } from "../../../src/core/tabs/layout";
import { REMOVED_DEADLINE } from "../../../src/core/tabs/rows";
import type { TabPreview } from "../../../src/sheets/report-tab/preview-tabs";
import { ROADMAP } from "../../core/fixtures";
import {
  apply,
  call,
  keysOf,
  newSeason,
  OWNER,
  rowOf,
  type Season,
  tabOf,
  typeInto,
  valueAt,
} from "./tabs-on-host";

const without = (...numbers: string[]): Roadmap => ({
  ...ROADMAP,
  items: ROADMAP.items.filter(({ number }) => !numbers.includes(number)),
});

describe("updating existing tabs", () => {
  let season: Season;

  beforeEach(async () => {
    season = await newSeason(2);
    season.roadmap = without("1.2", "2.2");
    apply(season);
  });

  it("puts new duties at their place and leaves what was typed beside its duty", () => {
    typeInto(season, 0, "1.4.1", "activities", "Приказ № 7");
    season.roadmap = ROADMAP;
    const { outcomes } = apply(season);
    const tab = tabOf(season);
    expect(keysOf(tab).slice(0, 4)).toEqual(["section:1", "1.1.1", "1.2.1", "1.4.1"]);
    expect(valueAt(tab, rowOf(tab, "1.4.1"), "activities")).toBe("Приказ № 7");
    expect(outcomes[0]).toMatchObject({
      did: "updated",
      changes: ["новые строки – 2"],
    });
  });

  it("makes new rows as usable as old ones: format, input rule, hole, formula", () => {
    season.roadmap = ROADMAP;
    apply(season);
    const tab = tabOf(season);
    const row = rowOf(tab, "1.2.1");
    expect(tab.cells[`${row},${columnOf("result")}`]?.numberFormat).toBe("@");
    expect(tab.cells[`${row},${columnOf("state")}`]?.validation?.criteria).toBe("VALUE_IN_LIST");
    expect(tab.cells[`${row},${columnOf("left")}`]?.formula).toContain(`O${row}`);
    typeInto(season, 0, "1.2.1", "result", "31 учётная запись");
    const [, neighbour] = season.reporters;
    expect(season.host.as(neighbour?.accounts[0] ?? "").canEdit(tab.name, row, columnOf("result"))).toBe(
      false,
    );
  });

  it("refreshes changed plan cells without touching the input", () => {
    typeInto(season, 0, "1.1.1", "result", "19 из 19 школ");
    season.roadmap = {
      ...season.roadmap,
      items: season.roadmap.items.map((item) =>
        item.number === "1.1" ? { ...item, title: "Новое название" } : item,
      ),
    };
    apply(season);
    const tab = tabOf(season);
    expect(valueAt(tab, rowOf(tab, "1.1.1"), "title")).toBe("Новое название");
    expect(valueAt(tab, rowOf(tab, "1.1.1"), "result")).toBe("19 из 19 школ");
  });

  it("keeps and marks a removed duty with typed text, drops an empty one", () => {
    typeInto(season, 0, "2.1.1", "result", "https://school.example/news");
    season.roadmap = without("1.2", "2.2", "2.1", "2.3");
    apply(season);
    const [first, second] = [tabOf(season, 0), tabOf(season, 1)];
    expect(valueAt(first, rowOf(first, "2.1.1"), "deadline")).toBe(REMOVED_DEADLINE);
    expect(valueAt(first, rowOf(first, "2.1.1"), "result")).toBe("https://school.example/news");
    expect(keysOf(first)).not.toContain("2.3.1");
    expect(keysOf(second).filter((key) => key.startsWith("2."))).toEqual([]);
  });

  it("brings a removed duty to life again when the roadmap has it again", () => {
    typeInto(season, 0, "2.1.1", "result", "19 школ");
    season.roadmap = without("2.1");
    apply(season);
    season.roadmap = ROADMAP;
    apply(season);
    const tab = tabOf(season);
    expect(valueAt(tab, rowOf(tab, "2.1.1"), "deadline")).not.toBe(REMOVED_DEADLINE);
    expect(valueAt(tab, rowOf(tab, "2.1.1"), "result")).toBe("19 школ");
  });

  it("renames the tab and the name in it with the reporter", () => {
    typeInto(season, 0, "1.1.1", "result", "19 школ");
    season.reporters = season.reporters.map((entry, index) =>
      index === 0 ? { ...entry, name: "Новый округ: центр" } : entry,
    );
    apply(season);
    const tab = tabOf(season);
    expect(tab.name).toBe("Новый округ центр");
    expect(valueAt(tab, HEADER.reporter, 1)).toBe("Новый округ: центр");
    expect(valueAt(tab, rowOf(tab, "1.1.1"), "reporter")).toBe("Новый округ: центр");
    expect(valueAt(tab, rowOf(tab, "spare:1"), "reporter")).toBe("Новый округ: центр");
    expect(valueAt(tab, rowOf(tab, "1.1.1"), "result")).toBe("19 школ");
  });

  it("lets two reporters have the same name", () => {
    season.reporters = season.reporters.map((entry) => ({ ...entry, name: "Округ" }));
    apply(season);
    expect(season.reporters.map((_, index) => tabOf(season, index).name)).toEqual(["Округ", "Округ (2)"]);
    expect(apply(season).outcomes.map(({ did }) => did)).toEqual(["nothing", "nothing"]);
  });

  it("shows an extension in the tab of its reporter only", () => {
    season.reporters = season.reporters.map((entry, index) =>
      index === 0 ? { ...entry, extension: "2024-12-25" } : entry,
    );
    apply(season);
    expect(String(valueAt(tabOf(season, 0), rowOf(tabOf(season, 0), "1.1.1"), "deadline"))).toContain(
      "отсрочка до 25.12.2024",
    );
    expect(String(valueAt(tabOf(season, 1), rowOf(tabOf(season, 1), "1.1.1"), "deadline"))).not.toContain(
      "отсрочка",
    );
  });

  it("offers one row instead of a row per period when the setting says so, and keeps filled periods", () => {
    typeInto(season, 0, "4.1.1@2024-09-29", "result", "Мониторинг проведён, 19 школ");
    season.settings = { ...season.settings, rowPerPeriod: false };
    apply(season);
    const keys = keysOf(tabOf(season)).filter((key) => key.startsWith("4.1.1"));
    expect(keys.sort()).toEqual(["4.1.1", "4.1.1@2024-09-29"]);
  });

  it("tells beforehand what would change, and changes nothing by telling", () => {
    typeInto(season, 0, "2.1.1", "result", "19 школ");
    season.roadmap = without("2.1");
    const before = JSON.stringify(season.host.workbook.sheets);
    const [first, second] = call<TabPreview[]>(season, "runPreview");
    expect(first).toMatchObject({ action: "update", added: 2, kept: 1 });
    expect(second).toMatchObject({ action: "update", added: 2, kept: 0, dropped: 1 });
    expect(first?.sentence).toBe("новые строки – 2; исключены с сохранением введённого – 1");
    expect(JSON.stringify(season.host.workbook.sheets)).toBe(before);
    apply(season);
    expect(call<TabPreview[]>(season, "runPreview").map(({ action }) => action)).toEqual([
      "nothing",
      "nothing",
    ]);
  });

  it("never writes into an input cell", () => {
    const typed = ["=СУММ(1;1)", "+7 342 000-00-00", "-", "@все", "1.10", "'кавычка", "00123"];
    for (const text of typed) {
      const tab = tabOf(season);
      const row = rowOf(tab, "1.1.1");
      const at = columnOf("activities");
      const cell = tab.cells[`${row},${at}`];
      if (cell) cell.value = text;
      season.roadmap = season.roadmap.items.length === ROADMAP.items.length ? without("1.2") : ROADMAP;
      apply(season);
      const now = tabOf(season);
      expect(now.cells[`${rowOf(now, "1.1.1")},${at}`]).toMatchObject({ value: text, numberFormat: "@" });
      expect(now.cells[`${rowOf(now, "1.1.1")},${at}`]?.formula).toBeUndefined();
    }
  });

  it("goes with the duty when items are renumbered, not with the number", () => {
    season.roadmap = ROADMAP;
    apply(season);
    typeInto(season, 0, "1.2.1", "result", "31 учётная запись");
    typeInto(season, 0, "1.4.1", "result", "Группировки созданы");
    typeInto(season, 0, "4.1.1@2024-09-29", "result", "Мониторинг сентября");
    const renumber: Record<string, string> = {
      "1.2": "1.3",
      "1.3": "1.4",
      "1.4": "1.5",
      "1.5": "1.6",
      "1.6": "1.7",
      "4.1": "4.3",
    };
    const title = (number: string) => ROADMAP.items.find((item) => item.number === number)?.title;
    const moved = ROADMAP.items.map((item) => {
      const number = renumber[item.number] ?? item.number;
      const results = item.results.map((result) => ({
        ...result,
        id: result.id.replace(item.number, number),
      }));
      return { ...item, number, results };
    });
    const [first] = moved;
    if (!first) throw new Error("no items");
    const added = {
      ...first,
      number: "1.2",
      title: "Совсем новое",
      results: first.results.map((result) => ({ ...result, id: "1.2.1", text: "Новый итог" })),
    };
    season.roadmap = { ...ROADMAP, items: [first, added, ...moved.slice(1)] };
    apply(season);
    const tab = tabOf(season);
    const at = (key: string) => [
      valueAt(tab, rowOf(tab, key), "title"),
      valueAt(tab, rowOf(tab, key), "result"),
    ];
    expect(at("1.2.1")).toEqual(["Совсем новое", null]);
    expect(at("1.3.1")).toEqual([title("1.2"), "31 учётная запись"]);
    expect(at("1.5.1")).toEqual([title("1.4"), "Группировки созданы"]);
    expect(at("4.3.1@2024-09-29")).toEqual([title("4.1"), "Мониторинг сентября"]);
    expect(keysOf(tab).filter((key) => key.includes("~"))).toEqual([]);
    expect(apply(season).outcomes[0]?.did).toBe("nothing");
  });

  it("leaves alone what is typed while it runs", () => {
    season.roadmap = ROADMAP;
    season.reporters = season.reporters.map((entry) => ({ ...entry, name: `${entry.name} (новый)` }));
    const tab = tabOf(season);
    const account = season.reporters[0]?.accounts[0] ?? "";
    const rows = { duty: rowOf(tab, "1.1.1"), spare: rowOf(tab, "spare:1") };
    season.host.faults.interruptAt(
      ({ member }) => member === "Sheet.insertRowsAfter",
      () => {
        season.host.as(account).type(tab.name, rows.duty, columnOf("result"), "вписано во время обновления");
        season.host.as(account).type(tab.name, rows.spare, columnOf("title"), "своё во время обновления");
      },
    );
    apply(season);
    const now = tabOf(season);
    expect(valueAt(now, rowOf(now, "1.1.1"), "result")).toBe("вписано во время обновления");
    expect(valueAt(now, rowOf(now, "spare:1"), "title")).toBe("своё во время обновления");
    expect(keysOf(now)).toContain("1.2.1");
  });

  it("works for a reporter that owes nothing", async () => {
    const empty = await newSeason(1);
    empty.reporters = empty.reporters.map((entry) => ({ ...entry, parties: ["Никто"] }));
    expect(apply(empty).outcomes[0]?.did).toBe("created");
    empty.settings = { ...empty.settings, spareRows: 0 };
    expect(apply(empty).outcomes[0]?.did).toBe("updated");
    expect(apply(empty).outcomes[0]?.did).toBe("nothing");
    empty.host.as(OWNER);
  });
});
