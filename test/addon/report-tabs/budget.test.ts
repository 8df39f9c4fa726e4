import { beforeAll, describe, expect, it } from "vitest";
import type { ExecutionRecord } from "../../../src/host/runtime/execution-record";
import { apply, call, newSeason, type Season, typeInto } from "./tabs-on-host";

/** Budgets of docs/architecture.md, counted at the size of Perm Krai: 43 municipalities and three bodies. */
describe("calls to Google for 46 tabs", () => {
  let season: Season;
  let creation: ExecutionRecord;
  const last = (): ExecutionRecord => {
    const record = season.host.calls.at(-1);
    if (!record) throw new Error("nothing ran");
    return record;
  };
  const TABS = 46;

  beforeAll(async () => {
    season = await newSeason(TABS);
    apply(season);
    creation = last();
  });

  it("creation: at most 3 reads and one more per tab, 11 writes per tab (12 with what the command writes besides)", () => {
    expect(creation.reads).toBeLessThanOrEqual(3 + TABS);
    expect(creation.writes).toBeLessThanOrEqual(11 * TABS);
  });

  it("creation: modelled under 180 s, none over 5 s for a tab", () => {
    expect(creation.modelledMs).toBeLessThan(180_000);
    const starts = creation.calls.filter(({ member }) => member === "Range.protect").map(({ atMs }) => atMs);
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    // Between two tabs of one template there is nothing but a tab.
    const [slowest = 0] = gaps.slice(0, 40).sort((a, b) => b - a);
    expect(starts).toHaveLength(TABS);
    expect(slowest).toBeLessThan(5_000);
  });

  it("a run that finds everything right: one read per tab and three besides, no write", () => {
    apply(season);
    expect(last().reads).toBeLessThanOrEqual(3 + TABS);
    expect(last().writes).toBe(0);
  });

  it("preview: one read per tab", () => {
    call(season, "runPreview");
    expect(last().reads).toBeLessThanOrEqual(TABS);
    expect(last().writes).toBe(0);
  });

  it("reading one tab: one read while it is empty, two with typed text, three only when a formula is suspected", () => {
    const id = season.reporters[0]?.id;
    const reads = (): number => {
      call(season, "runRead", { reporter: id });
      return last().reads;
    };
    expect(reads()).toBe(1);
    typeInto(season, 0, "1.1.1", "result", "19 из 19 школ");
    typeInto(season, 0, "1.1.1", "done", "12.09.2024");
    expect(reads()).toBe(2);
    const cell = season.host.workbook.sheets.find(({ id: sheet }) => sheet === season.reporters[0]?.tabId)
      ?.cells["8,5"];
    if (cell) cell.formula = '=HYPERLINK("https://school.example";"19 из 19 школ")';
    expect(reads()).toBe(3);
  });

  it("the work is spread over several executions and ends in the same tabs", async () => {
    const other = await newSeason(8);
    let from = 0;
    let steps = 0;
    for (let finished = false; !finished; steps++) {
      const step = apply(other, { from, tabs: 3 });
      ({ finished, next: from } = { finished: step.finished, next: step.next });
      if (!finished)
        expect(other.host.workbook.sheets.some(({ name }) => name.startsWith("Шаблон"))).toBe(true);
    }
    expect(steps).toBe(3);
    expect(other.host.workbook.sheets).toHaveLength(1 + 8);
    expect(apply(other).outcomes.every(({ did }) => did === "nothing")).toBe(true);
  });
});
