/** Result sheets, killed at every call: each holds the old contents or the new, never a part of them, and none is half made. */
import { describe, expect, it } from "vitest";
import type { Host } from "../../../src/host/runtime/api";
import { SHEET } from "../../../src/sheets/sheet-names";
import type { ConsolidateJob } from "../consolidation/entry";
import { job, newHost, region, roadmapOf } from "../consolidation/region";
import { call } from "../season-on-host";
import { killAtEveryCall } from "./kill-at-every-call";
import { oldOrNew } from "./laws";
import { BODY, filledSmall, MUNICIPALITY, run, TYPED, typeInto } from "./small-season";

const RESULTS = [SHEET.board, SHEET.consolidated, SHEET.findings];

/** Runs it once to see what is new, and gives what must hold when it is killed. */
function wholeResults(host: Host, command: () => void) {
  const before = host.snapshot();
  command();
  const after = host.snapshot();
  host.restore(before);
  return oldOrNew(before.workbook, after.workbook, RESULTS);
}

it("«Свести отчёты»", async () => {
  const host = await filledSmall([MUNICIPALITY, BODY]);
  run(host, "menuConsolidate");
  typeInto(host, "1.5.1", "activities", "Проведены собрания в школах");
  const command = () => run(host, "menuConsolidate");
  const laws = [wholeResults(host, command)];
  const { at } = killAtEveryCall({ host, command, typed: Object.values(TYPED), laws });
  expect(at.length).toBeGreaterThan(60);
});

describe("what changed since the last run", () => {
  const old = () => job(region(4, "раз"));
  const later = { at: "15.11.2024 10:00" };

  it.each<[string, ConsolidateJob]>([
    ["other text", job(region(4, "два, подлиннее"), later)],
    ["more reporters than the sheets have rows for", job(region(60, "два"), later)],
    ["fewer reporters", job(region(2, "два"), later)],
    [
      "more items, whose looks come with them",
      job(region(4, "два"), { ...later, roadmap: roadmapOf(9), redress: true }),
    ],
    [
      "fewer items, whose looks come with them",
      job(region(4, "два"), { ...later, roadmap: roadmapOf(5), redress: true }),
    ],
  ])("%s", async (_, change) => {
    const host = await newHost({ oneRealm: true });
    call(host, "runStand", old());
    call(host, "runConsolidate", old());
    const command = () => void call(host, "runConsolidate", change);
    const { at } = killAtEveryCall({ host, command, laws: [wholeResults(host, command)] });
    expect(at.length).toBeGreaterThan(10);
  });

  it.each([
    ["deleted sheets, made by the consolidation itself", "runConsolidate"],
    ["no sheets yet, made empty", "runStand"],
  ])("%s", async (_, name) => {
    const host = await newHost({ oneRealm: true });
    const command = () => void call(host, name, old());
    const { at } = killAtEveryCall({ host, command, laws: [wholeResults(host, command)] });
    expect(at.length).toBeGreaterThan(60);
  });
});
