/** The board: every figure can be counted again by hand from the typed cells. */
import { describe, expect, it } from "vitest";
import type { AssessedReport } from "../../../src/core/consolidation/assessed";
import { board } from "../../../src/core/consolidation/board";
import {
  changedOn,
  fingerprint,
  NO_MEMORY,
  noticeChanges,
  readMemory,
  remember,
} from "../../../src/core/consolidation/board-memory";
import { spreadOf } from "../../../src/core/consolidation/spread";
import { summaryOf } from "../../../src/core/consolidation/summary";
import { cell, dayCell, duty, finding, ROADMAP, report, reporter } from "./sample";

const TODAY = "2024-11-05";
const perm = reporter("У01", "Пермский городской округ");
const kungur = reporter("У02", "Кунгурский муниципальный округ");
const iro = reporter("У03", "ИРО ПК", { kind: "body" });
const never = () => null;
const typed = { activities: cell("проведено собрание"), result: cell("19 из 19 школ") };

const of = (...reports: AssessedReport[]) => board(reports, ROADMAP, never);
const marks = (one: AssessedReport) =>
  Object.fromEntries(of(one).rows[0]?.cells.map(({ item, mark }) => [item, mark]) ?? []);

describe("one reporter", () => {
  // 05.11.2024: of the seven duties 1.1, 2.1, September and October of 4.1 have fallen due.
  const mixed = report(perm, TODAY, {
    "1.1.1": { ...typed, done: dayCell("2024-09-20") },
    "2.1.1": { ...typed, done: dayCell("2024-10-01") },
    "4.1.1@2024-09-01": { state: cell("Не требуется"), activities: cell("нет данных") },
    "1.5.1": { ...typed, state: cell("В работе") },
  });

  it("is counted duty by duty", () => {
    expect(of(mixed).rows[0]?.totals).toEqual({
      duties: 7,
      done: 3,
      notNeeded: 1,
      onTime: 1,
      late: 1,
      undated: 1,
      overdue: 1,
      inProgress: 1,
      notStarted: 2,
      errors: 0,
      warnings: 0,
      hints: 0,
    });
    expect(of(mixed).rows[0]?.share).toBeCloseTo(3 / 7);
  });

  it("gets the worst mark of each item", () => {
    expect(marks(mixed)).toEqual({
      "1.1": "done",
      "1.5": "partly",
      "2.1": "late",
      "3.1": "none",
      "4.1": "overdue",
      "4.2": "not-started",
    });
  });

  it("a row with an error is not done, and its mark says so", () => {
    const wrong = report(perm, TODAY, { "4.2.1": typed }, { findings: [finding("error", 13)] });
    expect(of(wrong).rows[0]?.totals).toMatchObject({ done: 0, errors: 1 });
    expect(marks(wrong)["4.2"]).toBe("errors");
  });

  it("a returned row is not done", () => {
    const returned = report(perm, TODAY, { "4.2.1": { ...typed, decision: "Возвращено" } });
    expect(of(returned).region.done).toBe(0);
    expect(marks(returned)["4.2"]).toBe("errors");
  });

  it("its cell leads to the row that spoils the mark, not to the first of the item", () => {
    const september = report(perm, TODAY, { "4.1.1@2024-09-01": { ...typed, done: dayCell("2024-09-30") } });
    const four = of(september).rows[0]?.cells.find(({ item }) => item === "4.1");
    expect([four?.mark, four?.row]).toEqual(["overdue", 11]);
  });
});

describe("the region", () => {
  it("an empty tab is never counted as a report, even when it is ticked ready", () => {
    const empty = report(perm, "2024-09-01", { "1.1.1": { state: cell("Не начато") } }, { ready: true });
    expect(of(empty).counts).toEqual({ reporters: 1, reports: 0, empty: 1, unread: 0, ready: 0 });
  });

  it("a broken tab is neither a report nor an empty one, and stands first", () => {
    const broken = report(kungur, TODAY, {}, { problem: "нет строки заголовков", statuses: [], rows: [] });
    const result = of(report(perm, TODAY), broken);
    expect(result.counts).toMatchObject({ reports: 0, empty: 1, unread: 1 });
    expect(result.rows.map(({ reporter: who, share }) => [who.id, share])).toEqual([
      ["У02", 0],
      ["У01", 0],
    ]);
  });

  it("stands worst first: most overdue, then least done", () => {
    const good = report(kungur, TODAY, { "1.1.1": typed, "2.1.1": typed });
    const bad = report(perm, TODAY);
    const nothingDue = report(iro, TODAY, {}, { duties: [duty(iro.id, "4.2.1", "2024-12-01")] });
    expect(of(nothingDue, good, bad).rows.map(({ reporter: who }) => who.id)).toEqual(["У01", "У02", "У03"]);
  });

  it("sums items, sections and reporters to the same totals", () => {
    const reports = [report(perm, TODAY, { "1.1.1": typed }), report(kungur, TODAY, { "2.1.1": typed })];
    const { items, sections, region, rows } = of(...reports);
    for (const key of ["duties", "done", "overdue", "notStarted", "undated"] as const) {
      const sum = (parts: readonly { totals: Record<typeof key, number> }[]) =>
        parts.reduce((total, { totals }) => total + totals[key], 0);
      expect([sum(items), sum(sections), sum(rows)]).toEqual([region[key], region[key], region[key]]);
    }
    expect(items.find(({ number }) => number === "1.1")).toMatchObject({ reporters: 2, complete: 1 });
    expect(items.find(({ number }) => number === "3.1")).toMatchObject({ reporters: 0, complete: 0 });
  });

  it("is spread over shares done: each reporter in one band, those with something overdue apart", () => {
    // In the order of `municipalDuties`: four of the seven have fallen due.
    const keys = [
      "1.1.1",
      "2.1.1",
      "4.1.1@2024-09-01",
      "4.1.1@2024-10-01",
      "1.5.1",
      "4.1.1@2024-11-01",
      "4.2.1",
    ];
    const doneOf = (count: number, index: number) =>
      report(
        reporter(`У1${index}`, `Участник ${index}`),
        TODAY,
        Object.fromEntries(keys.slice(0, count).map((key) => [key, typed])),
      );
    const spread = spreadOf(of(...[0, 0, 1, 3, 4, 5, 7].map(doneOf)));
    expect(
      spread.map(({ label, withoutOverdue, withOverdue }) => [label, withoutOverdue, withOverdue]),
    ).toEqual([
      ["0 %", 0, 2],
      ["1–24 %", 0, 1],
      ["25–49 %", 0, 1],
      ["50–74 %", 2, 0],
      ["75–99 %", 0, 0],
      ["100 %", 1, 0],
    ]);
  });

  it("the summary for other programs gives the same figures", () => {
    const reports = [report(perm, TODAY, { "1.1.1": typed }, { ready: true }), report(kungur, TODAY)];
    const summary = summaryOf(reports, TODAY);
    expect(summary.total).toMatchObject({ ...of(...reports).region, reporters: 2, reports: 1, ready: 1 });
    expect(summary.reporters.map(({ id }) => id)).toEqual(["У01", "У02"]);
  });
});

describe("memory between runs", () => {
  const before = report(perm, TODAY, { "1.1.1": typed });
  const first = noticeChanges(NO_MEMORY, [before], "2024-11-01");

  it("an unchanged report keeps the day of its last change", () => {
    expect(changedOn(noticeChanges(first, [before], TODAY), "У01")).toBe("2024-11-01");
  });

  it("a changed word, a new link or another row gives a new day", () => {
    const others = [
      report(perm, TODAY, { "1.1.1": { ...typed, result: cell("18 из 19 школ") } }),
      report(perm, TODAY, { "1.1.1": { ...typed, result: cell("19 из 19 школ", ["https://s.example/1"]) } }),
      report(perm, TODAY, { "2.1.1": typed }),
    ];
    for (const other of others) expect(changedOn(noticeChanges(first, [other], TODAY), "У01")).toBe(TODAY);
  });

  it("sorting or moving rows is no change", () => {
    const moved = { ...before, rows: before.rows.map((row) => ({ ...row, row: row.row + 3 })) };
    expect(fingerprint(moved)).toBe(fingerprint(before));
  });

  it("a tab that cannot be read today keeps its day", () => {
    const broken = report(perm, TODAY, {}, { problem: "нет листа", rows: [] });
    expect(changedOn(noticeChanges(first, [broken], TODAY), "У01")).toBe("2024-11-01");
  });

  it("keeps a line for every run of today and the last of earlier days", () => {
    let memory = NO_MEMORY;
    const lines = [
      ["2024-11-01", "01.11.2024 09:00"],
      ["2024-11-01", "01.11.2024 17:00"],
      ["2024-11-02", "02.11.2024 03:00"],
      ["2024-11-02", "02.11.2024 12:00"],
    ] as const;
    for (const [day, at] of lines) memory = remember(memory, of(before), day, at);
    expect(memory.history.map(({ at }) => at)).toEqual(lines.slice(1).map(([, at]) => at));
    expect(readMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  it("is empty, not an error, when what was stored is damaged", () => {
    expect([readMemory(null), readMemory("{"), readMemory({ history: 1 })]).toEqual([
      NO_MEMORY,
      NO_MEMORY,
      NO_MEMORY,
    ]);
  });
});
