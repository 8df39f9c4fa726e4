import { beforeEach, describe, expect, it } from "vitest";
import { columnOf, FIRST_ROW, HEADER, READY } from "../../../src/core/tabs/layout";
import {
  apply,
  newSeason,
  OWNER,
  rowOf,
  type Season,
  STRANGER,
  tabOf,
  typeInto,
  valueAt,
} from "./tabs-on-host";

describe("live help while typing", () => {
  let season: Season;
  let account: string;

  beforeEach(async () => {
    season = await newSeason(2);
    apply(season);
    account = season.reporters[0]?.accounts[0] ?? "";
    season.host.clearCalls();
  });

  const check = (key: string): string => {
    const tab = tabOf(season);
    return String(valueAt(tab, rowOf(tab, key), "check") ?? "");
  };

  it("writes the findings of the row into its check cell, the gravest first, each with its sign", () => {
    typeInto(season, 0, "1.1.1", "activities", "выполнено");
    const lines = check("1.1.1").split("\n");
    expect(lines[0]).toMatch(/^✖ /);
    expect(lines.map((line) => line[0]).join("")).toMatch(/^✖*⚠*ℹ*$/);
  });

  it("says ✔ when nothing is wrong, and clears itself when the row is emptied", () => {
    typeInto(
      season,
      0,
      "1.1.1",
      "activities",
      "Приказом управления образования от 12.09.2024 № 318 назначены координаторы",
    );
    typeInto(season, 0, "1.1.1", "result", "Приказы изданы в 19 из 19 школ, копии в приложении 1");
    typeInto(season, 0, "1.1.1", "done", "12.09.2024");
    expect(check("1.1.1")).toBe("✔");
    const tab = tabOf(season);
    for (const column of ["activities", "result", "done"] as const)
      season.host.as(account).clear(tab.name, rowOf(tab, "1.1.1"), columnOf(column));
    expect(check("1.1.1")).not.toContain("✔");
  });

  it("costs one read and one write, also for a paste over many rows and a band", () => {
    const tab = tabOf(season);
    const rows = Array.from({ length: 5 }, (_, index) => [`сделано ${index}`, "19 из 19 школ"]);
    const outcome = season.host
      .as(account)
      .paste(tab.name, rowOf(tab, "1.1.1"), columnOf("activities"), rows);
    expect(outcome).toMatchObject({ accepted: true });
    const [run] = outcome.executions;
    expect(run).toMatchObject({ operation: "onEdit", status: "completed", reads: 1, writes: 1 });
    for (const key of ["1.1.1", "1.2.1", "1.4.1"]) expect(check(key)).not.toBe("");
  });

  it("leaves rows between the checked ones as they say", () => {
    typeInto(season, 0, "1.4.1", "activities", "выполнено");
    const before = check("1.4.1");
    // 1.5 has two rows; both are looked at again, 1.4 above them is not touched.
    typeInto(season, 0, "1.5.2", "activities", "Созданы 412 учётных записей, приказ от 12.09.2024 № 8");
    expect(check("1.4.1")).toBe(before);
    expect(check("1.5.2")).not.toBe("");
  });

  it("writes nothing when nothing changes", () => {
    typeInto(season, 0, "1.1.1", "activities", "выполнено");
    const tab = tabOf(season);
    const again = season.host
      .as(account)
      .type(tab.name, rowOf(tab, "1.1.1"), columnOf("activities"), "выполнено");
    expect(again.executions[0]).toMatchObject({ reads: 1, writes: 0 });
  });

  it("is silent on other sheets and without a register", () => {
    const [first] = season.host.workbook.sheets;
    const other = season.host.as(OWNER).type(first?.name ?? "", 1, 1, "текст");
    expect(other.executions[0]).toMatchObject({ status: "completed", reads: 0, writes: 0 });
    season.host.properties.document.register = "{";
    const tab = tabOf(season);
    const broken = season.host.as(account).type(tab.name, rowOf(tab, "1.1.1"), columnOf("result"), "19 школ");
    expect(broken).toMatchObject({ accepted: true, executions: [{ status: "completed" }] });
  });

  it("does not doubt links that it cannot see", () => {
    typeInto(season, 0, "2.1.1", "activities", "На сайте размещена новость о возможностях сервиса");
    typeInto(season, 0, "2.1.1", "result", "Опубликованы новости на сайтах школ");
    expect(check("2.1.1")).not.toMatch(/ссыл/);
  });

  describe("«Отчёт готов»", () => {
    const tick = (value: boolean) =>
      season.host.as(account).type(tabOf(season).name, READY.row, READY.column, value);
    const ticked = () => valueAt(tabOf(season), READY.row, READY.column);
    const caption = () => String(valueAt(tabOf(season), READY.row, READY.captionColumn));

    it("is unticked while there are errors, and the words beside it name them", () => {
      typeInto(season, 0, "1.1.1", "activities", "выполнено");
      const outcome = tick(true);
      expect(outcome.executions[0]).toMatchObject({ status: "completed", reads: 1, writes: 1 });
      expect(ticked()).toBe(false);
      expect(caption()).toMatch(/^Отметка снята: \d+ ошиб/);
      expect(caption()).toContain(`п. 1.1 (строка ${FIRST_ROW + 1})`);
    });

    it("stays when there are none, with the day; taking it away brings the plain words back", async () => {
      season.roadmap = {
        ...season.roadmap,
        items: season.roadmap.items.filter(({ number }) => number === "1.1"),
      };
      apply(season);
      typeInto(
        season,
        0,
        "1.1.1",
        "activities",
        "Приказом управления образования от 12.09.2024 № 318 назначены координаторы",
      );
      typeInto(season, 0, "1.1.1", "result", "Приказы изданы в 19 из 19 школ, копии в приложении 1");
      typeInto(season, 0, "1.1.1", "done", "12.09.2024");
      tick(true);
      expect(ticked()).toBe(true);
      expect(caption()).toBe("Отчёт готов · отмечено 29.11.2024");
      tick(false);
      expect(caption()).toBe("Отчёт готов");
    });
  });

  it("stays inside the file's rights: a stranger's try changes nothing", () => {
    const tab = tabOf(season);
    const before = JSON.stringify(tab.cells);
    expect(
      season.host.as(STRANGER).type(tab.name, rowOf(tab, "1.1.1"), columnOf("check"), "✔").accepted,
    ).toBe(false);
    expect(JSON.stringify(tabOf(season).cells)).toBe(before);
  });

  it("follows a table whose rows were sorted by the ministry", () => {
    const tab = tabOf(season);
    season.host
      .as(OWNER)
      .sort(
        tab.name,
        { row: FIRST_ROW, column: 1, rows: tab.rows - HEADER.numbers, columns: tab.columns },
        columnOf("title"),
      );
    typeInto(season, 0, "1.1.1", "activities", "выполнено");
    expect(check("1.1.1")).toMatch(/^✖/);
  });
});
