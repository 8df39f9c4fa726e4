import { describe, expect, it } from "vitest";
import { ROADMAP } from "../../core/fixtures";
import type { Applied, Season } from "./harness";
import { apply, call, essence, newSeason, remember, typeInto } from "./harness";

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
async function everyWrite(prepare: () => Promise<Season>): Promise<number> {
  const season = await prepare();
  const before = season.host.snapshot();
  const known = { reporters: season.reporters, roadmap: season.roadmap, settings: season.settings };
  apply(season);
  const whole = JSON.stringify(essence(season));
  const calls = season.host.calls.at(-1)?.calls ?? [];
  const writes = calls.filter(({ kind }) => kind === "write").length;
  for (let at = 1; at <= writes; at++) {
    season.host.restore(before);
    Object.assign(season, known);
    const kind = at % 2 === 0 ? "before" : "lose";
    expect(killedAt(season, at, kind), `killed at change ${at} (${kind})`).toBe(true);
    apply(season);
    const now = JSON.stringify(essence(season));
    if (now !== whole) expect(essence(season), `killed at change ${at} (${kind})`).toEqual(JSON.parse(whole));
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
});
