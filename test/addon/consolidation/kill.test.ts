/** A consolidation killed at any of its calls: every sheet stays whole, and the next run mends all. */
import { expect, it } from "vitest";
import type { Host } from "../../../src/host/runtime/api";
import type { ConsolidateJob } from "./entry";
import { call, newHost, sheet, texts } from "./harness";
import { contents, job, NAMES, nthRemote, region, remote, roadmapOf } from "./region";

const old = () => job(region(4, "раз"));
const later = { at: "15.11.2024 10:00" };

/** What changed since the last run, by name; the run is killed before or after every call in turn. */
const CHANGES: Readonly<Record<string, () => ConsolidateJob>> = {
  "other text": () => job(region(4, "два, подлиннее"), later),
  "more reporters than the sheets have rows for": () => job(region(60, "два"), later),
  "fewer reporters": () => job(region(2, "два"), later),
  "more items, whose looks come with them": () =>
    job(region(4, "два"), { ...later, roadmap: roadmapOf(9), redress: true }),
  "fewer items, whose looks come with them": () =>
    job(region(4, "два"), { ...later, roadmap: roadmapOf(5), redress: true }),
};

/** Killed in turn before and after the call took effect. */
function killedAt(host: Host, at: number, name: string, wanted: ConsolidateJob): void {
  host.faults.failAt(nthRemote(at), { kind: "kill", when: at % 2 === 0 ? "before" : "after" });
  try {
    call(host, name, wanted);
  } catch {
    // A killed execution answers nothing.
  }
  host.faults.clear();
}

/** Everything the three sheets are, but the numbers that only tell in which order things were made. */
const whole = (host: Host): string =>
  JSON.stringify(
    NAMES.map((name) => {
      const { id: _, ...found } = sheet(host, name);
      const charts = found.charts.map(({ id: __, ...chart }) => ({
        ...chart,
        ranges: chart.ranges.map(({ area }) => area),
      }));
      return { ...found, charts };
    }),
  );

it.each(Object.entries(CHANGES))(
  "with %s: each sheet holds the old contents or the new, and the next run ends in the same sheets",
  async (_, change) => {
    const host = await newHost();
    call(host, "runStand", old());
    call(host, "runConsolidate", old());
    const start = host.snapshot();
    const before = contents(host);
    call(host, "runConsolidate", change());
    const after = contents(host);
    const undisturbed = whole(host);
    const calls = remote(host);
    expect(calls).toBeGreaterThan(10);
    expect(after).not.toEqual(before);
    for (let at = 1; at <= calls; at += 1) {
      host.restore(start);
      killedAt(host, at, "runConsolidate", change());
      contents(host).forEach((content, index) => {
        expect([before[index], after[index]], `call ${at}, ${NAMES[index]}`).toContainEqual(content);
      });
      // The last call stores that the run took place; one more would be another line of the dynamics.
      if (at < calls) call(host, "runConsolidate", change());
      if (at < calls) expect(whole(host) === undisturbed, `call ${at}`).toBe(true);
    }
  },
);

it("killed while it makes the sheets, the first run leaves no half sheet under a real name", async () => {
  const probe = await newHost();
  const empty = probe.snapshot();
  const wanted = job(region(2, "раз"));
  call(probe, "runConsolidate", wanted);
  const calls = remote(probe);
  const complete = contents(probe);
  for (let at = 1; at <= calls; at += 7) {
    probe.restore(empty);
    killedAt(probe, at, "runConsolidate", wanted);
    NAMES.forEach((name, index) => {
      const found = probe.workbook.sheets.find((one) => one.name === name);
      if (found) expect(texts(found), `call ${at}`).toEqual(complete[index]);
    });
    call(probe, "runConsolidate", wanted);
    expect(contents(probe).slice(0, 2), `call ${at}`).toEqual(complete.slice(0, 2));
    expect(probe.workbook.sheets.some((one) => one.name.includes("готовится"))).toBe(false);
  }
});

it("killed while the empty sheets are made, the preparation is completed by the next one", async () => {
  const probe = await newHost();
  const empty = probe.snapshot();
  call(probe, "runStand", old());
  const calls = remote(probe);
  const undisturbed = whole(probe);
  for (let at = 1; at <= calls; at += 3) {
    probe.restore(empty);
    killedAt(probe, at, "runStand", old());
    call(probe, "runStand", old());
    expect(whole(probe) === undisturbed, `call ${at}`).toBe(true);
  }
});
