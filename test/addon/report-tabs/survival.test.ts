import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf, FIRST_ROW, HEADER, TAB_WIDTH, type TabColumn } from "../../../src/core/tabs/layout";
import { ROADMAP as WHOLE } from "../../core/fixtures";
import { apply, call, keysOf, newSeason, OWNER, rowOf, type Season, tabOf, valueAt } from "./tabs-on-host";

/** Small enough for many runs, with several sections and a recurring item. */
const ITEMS = ["1.1", "1.4", "1.5", "2.1", "2.2", "4.1"];
const ROADMAP = { ...WHOLE, items: WHOLE.items.filter(({ number }) => ITEMS.includes(number)) };

/** What people and the ministry do to a tab, at random; `at` chooses among what there is. */
const ACTIONS: Record<string, (season: Season, at: number) => void> = {
  type: (season, at) => {
    const tab = tabOf(season);
    const keys = keysOf(tab).filter((key) => key !== "" && !key.startsWith("section:"));
    const key = keys[at % keys.length];
    const column: TabColumn = at % 2 === 0 ? "activities" : "result";
    const account = season.reporters[0]?.accounts[0] ?? "";
    if (key)
      season.host.as(account).type(tab.name, rowOf(tab, key), columnOf(column), `текст ${at} ${typed++}`);
  },
  typeInSpare: (season, at) => {
    const tab = tabOf(season);
    const account = season.reporters[0]?.accounts[0] ?? "";
    const key = keysOf(tab).filter((entry) => entry.startsWith("spare:"))[at % 2];
    if (key)
      season.host.as(account).type(tab.name, rowOf(tab, key), columnOf("title"), `своё ${at} ${typed++}`);
  },
  sort: (season, at) => {
    const tab = tabOf(season);
    const area = { row: FIRST_ROW, column: 1, rows: tab.rows - HEADER.numbers, columns: tab.columns };
    season.host.as(OWNER).sort(tab.name, area, 1 + (at % 7), at % 2 === 0);
  },
  renameTab: (season, at) => void season.host.as(OWNER).renameSheet(tabOf(season).name, `Лист ${at}`),
  renameHeading: (season, at) =>
    void season.host.as(OWNER).type(tabOf(season).name, HEADER.heading, 1 + (at % 13), `Столбец ${at}`),
  insertRow: (season, at) =>
    void season.host.as(OWNER).insertRows(tabOf(season).name, FIRST_ROW + 1 + (at % 6)),
  insertColumn: (season, at) => void season.host.as(OWNER).insertColumns(tabOf(season).name, 2 + (at % 12)),
  eraseKeys: (season, at) =>
    void season.host.as(OWNER).clear(tabOf(season).name, FIRST_ROW + (at % 5), columnOf("key"), 3, 1),
  hide: (season) => void season.host.as(OWNER).hideSheet(tabOf(season).name),
  shorten: (season, at) => {
    season.roadmap = {
      ...ROADMAP,
      items: ROADMAP.items.filter((_, index) => (at >> (index % 8)) % 2 === 0 || index % 3 === 0),
    };
  },
  restoreRoadmap: (season) => {
    season.roadmap = ROADMAP;
  },
  renameReporter: (season, at) => {
    season.reporters = season.reporters.map((entry) => ({ ...entry, name: `Округ ${at}` }));
  },
  fewerSpares: (season, at) => {
    season.settings = { ...season.settings, spareRows: at % 4 };
  },
  update: (season) => void apply(season),
  restoreProtection: (season) => void call(season, "runRestoreTabs"),
};
let typed = 0;

/** Every text a person typed, wherever it stands on the tab. */
function textsOf(season: Season): string[] {
  return Object.values(tabOf(season).cells)
    .map(({ value }) => value)
    .filter((value): value is string => typeof value === "string" && /^(текст|своё) /.test(value))
    .sort();
}

describe("survival of typed text", () => {
  it("law: whatever is done to a tab, the next update leaves every typed text on it, once, and a whole tab", async () => {
    const season = await newSeason(1);
    season.roadmap = ROADMAP;
    apply(season);
    const start = season.host.snapshot();
    const known = { reporters: season.reporters, roadmap: season.roadmap, settings: season.settings };
    const action = fc.tuple(fc.constantFrom(...Object.keys(ACTIONS)), fc.nat(1_000));
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 12 }), (actions) => {
        season.host.restore(start);
        Object.assign(season, known);
        ACTIONS.type?.(season, 1);
        for (const [name, at] of actions) {
          const before = textsOf(season);
          ACTIONS[name]?.(season, at);
          // Typing replaces the text of its own cell; nothing else may change the texts.
          if (!name.startsWith("type")) expect(textsOf(season), name).toEqual(before);
        }
        const before = textsOf(season);
        apply(season);
        expect(textsOf(season)).toEqual(before);
        expect(new Set(before).size).toBe(before.length);
        const tab = tabOf(season);
        expect(tab.name).toBe(season.reporters[0]?.name);
        expect(valueAt(tab, HEADER.heading, "result")).toContain("Результат");
        expect(tab.columns).toBeLessThanOrEqual(TAB_WIDTH + 12);
        expect(tab.protections).toHaveLength(2);
        expect(apply(season).outcomes[0]?.did).toBe("nothing");
      }),
      { numRuns: Number(process.env.SURVIVAL_RUNS ?? 20) },
    );
  });
});
