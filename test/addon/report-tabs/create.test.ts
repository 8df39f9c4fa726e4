import { beforeAll, describe, expect, it } from "vitest";
import { columnOf, FIRST_ROW, HEADER, TAB_WIDTH } from "../../../src/core/tabs/layout";
import { type Applied, apply, HEADINGS, newSeason, OWNER, type Season, tabOf, valueAt } from "./tabs-on-host";

describe("creating report tabs", () => {
  let season: Season;
  let applied: Applied;

  beforeAll(async () => {
    season = await newSeason(3);
    applied = apply(season);
  });

  it("makes a tab for each reporter, named after it, behind the other sheets", () => {
    expect(applied.finished).toBe(true);
    expect(applied.outcomes.map(({ did }) => did)).toEqual(["created", "created", "created"]);
    expect(season.host.workbook.sheets.slice(-3).map(({ name }) => name)).toEqual(
      season.reporters.map(({ name }) => name),
    );
  });

  it("shows the official headings first", () => {
    const tab = tabOf(season);
    const shown = HEADINGS.map((_, index) => valueAt(tab, HEADER.heading, index + 1));
    expect(shown).toEqual(HEADINGS);
  });

  it("leaves no template behind and comes back to the sheet where the person was", () => {
    expect(season.host.workbook.sheets.filter(({ name }) => name.startsWith("Шаблон"))).toEqual([]);
    expect(
      season.host.workbook.sheets.find(({ id }) => id === season.host.workbook.activeSheetId)?.name,
    ).toBe(season.host.workbook.sheets[0]?.name);
  });

  it("keeps item numbers as text", () => {
    const tab = tabOf(season);
    expect(valueAt(tab, FIRST_ROW + 1, "item")).toBe("1.1");
    expect(tab.cells[`${FIRST_ROW + 1},${columnOf("item")}`]?.numberFormat).toBe("@");
  });

  it("trims the grid to what is used", () => {
    expect(tabOf(season).columns).toBe(TAB_WIDTH);
  });

  it("changes nothing the second time", () => {
    const before = JSON.stringify(season.host.workbook.sheets);
    const again = apply(season);
    expect(again.outcomes.map(({ did, changes, needs }) => [did, ...changes, ...needs])).toEqual([
      ["nothing"],
      ["nothing"],
      ["nothing"],
    ]);
    expect(JSON.stringify(season.host.workbook.sheets)).toBe(before);
    const run = season.host.calls.at(-1);
    expect(run).toMatchObject({ user: OWNER, writes: 0 });
  });

  it("meets one failing call, goes on with the other tabs, and the next run completes the first", async () => {
    const season = await newSeason(3);
    season.host.faults.failAt(({ member }) => member === "Range.protect", { kind: "timeout" });
    const { outcomes, failed, finished } = apply(season);
    expect(finished).toBe(true);
    expect(failed.map(({ reporter }) => reporter.id)).toEqual(["У01"]);
    expect(outcomes.map(({ did }) => did)).toEqual(["created", "created"]);
    season.host.faults.clear();
    expect(apply(season).outcomes.map(({ did }) => did)).toEqual(["updated", "nothing", "nothing"]);
    expect(apply(season).outcomes.every(({ did }) => did === "nothing")).toBe(true);
  });
});
