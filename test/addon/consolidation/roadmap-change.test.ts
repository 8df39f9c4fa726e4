/** «Создать листы отчётов» step by step after the roadmap changed: the board is remade last, alone, and whatever kills it. */
import { expect, it } from "vitest";
import type { JobRecord } from "../../../src/addon/jobs/record";
import { sheetNamed } from "../../../src/host/cli/participants";
import type { Host } from "../../../src/host/runtime/api";
import { SHEET } from "../../../src/sheets/sheet-names";
import { killsOf } from "../killed-runs/kills-of";
import { click, rowOf, tabOf, typeInto, valueAt, withTabs } from "../main-job/season";
import { sheet, texts } from "../season-on-host";
import { newHost } from "./region";

const TABS = 2;
const ITEM = "1.3";

/** A consolidated season from whose roadmap an item was removed, on a host whose steps have no time for more than one piece. */
async function changed(): Promise<{ host: Host; step: (record: JobRecord) => JobRecord; record: JobRecord }> {
  const season = await withTabs(TABS);
  const tab = tabOf(season, 0);
  typeInto(season, tab, rowOf(season, tab.name, "1.1"), "activities", "Приказ от 12.09.2024 № 31");
  click(season, "Свести отчёты");
  const rows = Array.from({ length: sheetNamed(season, SHEET.roadmap).rows }, (_, index) => index + 1);
  const row = rows.find((one) => valueAt(season, SHEET.roadmap, one, 1) === ITEM) ?? 0;
  season.as(season.owner).deleteRows(SHEET.roadmap, row, 1);

  const host = await newHost({ oneRealm: true });
  host.restore(season.snapshot());
  const step = (record: JobRecord): JobRecord => {
    const answer = host.as(season.owner).run("runCreateStep", [JSON.stringify({ record, inTime: false })]);
    return JSON.parse(String(answer));
  };
  const record: JobRecord = {
    id: "1",
    kind: "create",
    startedBy: season.owner,
    done: 0,
    total: 1,
    label: "",
    finished: false,
    summary: "",
    lines: [],
    cursor: null,
    tries: 0,
    trigger: "",
  };
  return { host, step, record };
}

const board = (host: Host): string[][] => texts(sheet(host, SHEET.board));
const items = (host: Host): string[] => board(host)[15]?.filter((text) => /^\d+\.\d+$/.test(text)) ?? [];

it("the board is remade in a step of its own, after the last tab", async () => {
  const { host, step, record } = await changed();
  const old = board(host);
  let now = record;
  for (let tab = 1; tab <= TABS; tab += 1) {
    now = step(now);
    expect([now.done, now.finished]).toEqual([tab, false]);
    expect(board(host)).toEqual(old);
  }
  now = step(now);
  expect(now.finished).toBe(true);
  expect(now.lines[0]).toContain("Отчёты сведены заново");
  expect(new Set(items(host)).has(ITEM)).toBe(false);
  expect(board(host)).not.toEqual(old);
});

it("killed in that step, the board holds the old contents or the new, and the same step ends it", async () => {
  const { host, step, record } = await changed();
  const tabsDone = step(step(record));
  const old = board(host);
  const { at, left } = killsOf(host, () => void step(tabsDone));
  const fresh = board(host);
  const remade = items(host);
  expect(at.length).toBeGreaterThan(60);
  for (const { killed, snapshot } of left) {
    host.restore(snapshot);
    expect([old, fresh], killed).toContainEqual(board(host));
    expect(step(tabsDone).finished, killed).toBe(true);
    expect(items(host), killed).toEqual(remade);
  }
});
