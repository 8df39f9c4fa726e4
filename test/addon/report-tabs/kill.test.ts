import { describe, expect, it } from "vitest";
import { SHEET } from "../../../src/sheets/sheet-names";
import { ROADMAP } from "../../core/fixtures";
import type { Applied, Season } from "./harness";
import { apply, call, essence, newSeason, OWNER, remember, tabOf, typeInto } from "./harness";

type Kind = "before" | "lose";

/** Kills the next run before its n-th change. False when the run ended before. */
function killedAt(season: Season, at: number, kind: Kind): boolean {
  let writes = 0;
  season.host.faults.failAt((call) => call.kind === "write" && ++writes === at, {
    kind: "kill",
    loseBuffered: kind === "lose",
  });
  try {
    remember(season, call<Applied>(season, "runApply"));
    return false;
  } catch {
    return true;
  } finally {
    season.host.faults.clear();
  }
}

/**
 * Kills the run before each call that changes something (between two of them nothing can be lost), with the buffered writes
 * kept and lost in turn; the next run must end in the same workbook as an undisturbed one.
 */
async function everyWrite(prepare: () => Promise<Season>, but: readonly string[] = []): Promise<number> {
  const season = await prepare();
  const before = season.host.snapshot();
  const known = { reporters: season.reporters, roadmap: season.roadmap, settings: season.settings };
  apply(season);
  const whole = JSON.stringify(essence(season, but));
  const calls = season.host.calls.at(-1)?.calls ?? [];
  const writes = calls.filter(({ kind }) => kind === "write").length;
  for (let at = 1; at <= writes; at++) {
    season.host.restore(before);
    Object.assign(season, known);
    const kind = at % 2 === 0 ? "before" : "lose";
    expect(killedAt(season, at, kind), `killed at change ${at} (${kind})`).toBe(true);
    apply(season);
    const now = JSON.stringify(essence(season, but));
    if (now !== whole)
      expect(essence(season, but), `killed at change ${at} (${kind})`).toEqual(JSON.parse(whole));
  }
  return writes;
}

/** Two items and one spare row: every call of the run, but little to copy. */
async function small(): Promise<Season> {
  const season = await newSeason(2);
  season.roadmap = only(season.roadmap, "1.1", "1.5");
  season.settings = { ...season.settings, spareRows: 1 };
  return season;
}

const only = (roadmap: Season["roadmap"], ...numbers: string[]): Season["roadmap"] => ({
  ...roadmap,
  items: roadmap.items.filter(({ number }) => numbers.includes(number)),
});

describe("a killed run", () => {
  it("of creation, before every change, ends in the same workbook after the next run", async () => {
    const killed = await everyWrite(small);
    expect(killed).toBeGreaterThan(60);
  });

  it("of an update, before every change, ends in the same workbook after the next run", async () => {
    const killed = await everyWrite(async () => {
      const season = await small();
      const all = ROADMAP;
      apply(season);
      typeInto(season, 0, "1.1.1", "activities", "Приказ № 5");
      typeInto(season, 0, "1.5.1", "result", "19 из 19 школ");
      season.roadmap = only(all, "1.1", "1.2", "2.2");
      season.reporters = season.reporters.map((entry) => ({ ...entry, name: `${entry.name} (новый)` }));
      return season;
    });
    expect(killed).toBeGreaterThan(40);
  });

  /** A tab with typed text and a snapshot of it. */
  async function filled(): Promise<Season> {
    const season = await small();
    apply(season);
    typeInto(season, 0, "1.1.1", "activities", "Приказ № 5");
    typeInto(season, 0, "1.5.1", "result", "19 из 19 школ");
    season.settings = { ...season.settings, spareRows: 2 };
    apply(season);
    return season;
  }

  const onTab = (season: Season, what: string) =>
    season.host
      .as(OWNER)
      .runSource(
        `(name) => { const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name); ${what} }`,
        [tabOf(season).name],
      );

  it.each([
    [
      "moved columns",
      'sheet.setFrozenRows(0); sheet.getRange(1, 1, 6, 15).breakApart(); sheet.moveColumns(sheet.getRange("E:E"), 2);',
    ],
    ["an inserted and a deleted column", "sheet.insertColumnBefore(3); sheet.deleteColumn(6);"],
    [
      "sorted rows",
      "sheet.getRange(7, 1, sheet.getMaxRows() - 6, 15).sort({ column: 2, ascending: false });",
    ],
    ["a deleted row and rows above the table", "sheet.deleteRow(8); sheet.insertRowsBefore(2, 2);"],
  ])(
    "of mending %s, before every change, ends in the same workbook after the next run",
    async (_, damage) => {
      const killed = await everyWrite(async () => {
        const season = await filled();
        onTab(season, damage);
        return season;
        // How often the text was kept on the way may differ.
      }, [SHEET.snapshots]);
      expect(killed).toBeGreaterThan(15);
    },
  );

  it("of refilling a deleted tab, before every change, ends in the same workbook after the next run", async () => {
    const killed = await everyWrite(async () => {
      const season = await filled();
      season.host.as(OWNER).deleteSheet(tabOf(season).name);
      return season;
    });
    expect(killed).toBeGreaterThan(40);
  });

  it("that meets one failing call goes on with the other tabs, and the next run completes the first", async () => {
    const season = await newSeason(3);
    season.roadmap = only(season.roadmap, "1.1", "1.5");
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
