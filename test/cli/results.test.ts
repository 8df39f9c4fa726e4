import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_TOTALS } from "../../src/core/consolidation/totals";
import { closingTable } from "../../src/host/cli/closing-table";
import { gridOf } from "../../src/host/cli/grid";
import { type RunResult, writeResults } from "../../src/host/cli/results";
import { sheetOf, workbookOf } from "../host-xlsx/sample-workbook";
import { mailOf } from "../outbox/sample-mail";

const line = (reporter: string, changes: Partial<typeof NO_TOTALS>) => ({
  ...NO_TOTALS,
  ...changes,
  id: reporter,
  reporter,
  report: true,
  ready: false,
  problem: null,
});

const RESULT: RunResult = {
  model: workbookOf(
    sheetOf("Пермский городской округ", { "1,1": { value: "текст" } }),
    sheetOf("Сводный отчёт", { "1,1": { value: "ОТЧЕТ" } }),
  ),
  at: new Date("2024-11-29T04:00:00Z"),
  consolidatedSheet: "Сводный отчёт",
  findings: [
    {
      code: "item.trailing-dot",
      severity: "hint",
      reporter: "Пермский городской округ",
      sheet: "Пермский городской округ",
      row: 8,
      column: "item",
      item: "1.1",
      message: "Номер «1.1.» прочитан как 1.1.",
      source: { file: "04.xlsx", row: 7 },
    },
  ],
  summary: {
    today: "2024-11-29",
    reporters: [line("Пермский городской округ", { duties: 4, done: 3 })],
    total: { ...NO_TOTALS, duties: 4, done: 3, reporters: 1, reports: 1, ready: 0, unread: 0 },
  },
  files: [{ file: "20.xlsx", reporter: null, rows: 0, refused: "повреждён" }],
  mails: [mailOf()],
  calls: [
    {
      id: 1,
      operation: "menuConsolidate",
      surface: "menu",
      mode: "FULL",
      user: "owner@ministry.example",
      actor: "owner@ministry.example",
      startedAt: "2024-11-29T04:00:00Z",
      status: "completed",
      calls: [],
      reads: 5,
      writes: 2,
      lookups: 9,
      storage: 1,
      mails: 0,
      modelledMs: 1234.56,
      logs: [],
    },
  ],
};

describe("what a run leaves in the folder of --out", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "out-"));
    await writeResults(folder, RESULT);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, name), "utf8"));

  it("the files that the issue names", async () => {
    expect((await readdir(folder)).sort()).toEqual([
      "calls.json",
      "consolidated.xlsx",
      "findings.json",
      "mail",
      "summary.json",
      "workbook.xlsx",
    ]);
  });

  it("findings.json and calls.json have exactly the agreed keys", async () => {
    expect(await json("findings.json")).toEqual(RESULT.findings);
    expect(await json("calls.json")).toEqual([
      {
        operation: "menuConsolidate",
        user: "owner@ministry.example",
        reads: 5,
        writes: 2,
        mails: 0,
        modelledMs: 1235,
      },
    ]);
  });

  it("summary.json gives the day, each reporter and the total, and what became of the files", async () => {
    expect(await json("summary.json")).toMatchObject({
      today: "2024-11-29",
      reporters: [{ reporter: "Пермский городской округ", duties: 4, done: 3, onTime: 0, overdue: 0 }],
      total: { duties: 4, done: 3, errors: 0, warnings: 0, hints: 0 },
      files: [{ file: "20.xlsx", refused: "повреждён" }],
    });
  });

  it("workbook.xlsx has all sheets, consolidated.xlsx only the form for the region", async () => {
    const names = async (file: string) =>
      (await readXlsx(await readFile(path.join(folder, file)))).sheets.map((sheet) => sheet.name);
    expect(await names("workbook.xlsx")).toEqual(["Пермский городской округ", "Сводный отчёт"]);
    expect(await names("consolidated.xlsx")).toEqual(["Сводный отчёт"]);
  });

  it("letters of an earlier run are gone, everything else in the folder stays", async () => {
    await writeFile(path.join(folder, "mail", "999 старое.eml"), "x");
    await writeFile(path.join(folder, "моё.txt"), "x");
    await writeResults(folder, RESULT);
    expect(await readdir(path.join(folder, "mail"))).toHaveLength(1);
    expect(await readdir(folder)).toContain("моё.txt");
    await rm(path.join(folder, "моё.txt"));
  });

  it("running it twice gives the same bytes", async () => {
    const before = await readFile(path.join(folder, "workbook.xlsx"));
    await writeResults(folder, RESULT);
    expect(before.equals(await readFile(path.join(folder, "workbook.xlsx")))).toBe(true);
  });
});

describe("the closing table", () => {
  it("lists the worst first and ends with the region", () => {
    const reporters = [
      line("Хороший", { duties: 4, done: 4 }),
      line("Просроченный", { duties: 4, overdue: 2 }),
      line("С ошибкой", { duties: 4, done: 4, errors: 1 }),
    ];
    const total = { ...NO_TOTALS, duties: 12, done: 8, reporters: 3, reports: 3, ready: 0, unread: 0 };
    const text = closingTable({ today: "2024-11-29", reporters, total }, false);
    const order = ["Просроченный", "С ошибкой", "Хороший", "Всего"].map((name) => text.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).toContain("8 (67 %)");
  });

  it("a long list is cut with the number of the rest", () => {
    const reporters = Array.from({ length: 120 }, (_, index) =>
      line(`Округ ${index}`, { duties: 1, done: 1 }),
    );
    const total = { ...NO_TOTALS, reporters: 120, reports: 0, ready: 0, unread: 0 };
    expect(closingTable({ today: "2024-11-29", reporters, total }, false)).toContain("… и ещё 70");
  });
});

describe("a sheet as plain cells", () => {
  it("keeps places, days, errors and links", () => {
    const sheet = sheetOf("Лист", {
      "2,2": { value: 45_555, numberFormat: "dd.mm.yyyy" },
      "2,3": { value: 45_555, numberFormat: '"ещё "0" дн."' },
      "3,1": { value: { error: "#REF!" } },
      "3,2": { value: "сайт", links: [{ start: 0, end: 4, url: "https://a.example" }] },
    });
    expect(gridOf(sheet)).toEqual([
      [],
      [{ value: null }, { value: { day: "2024-09-20" } }, { value: 45_555 }],
      [{ value: "#REF!" }, { value: "сайт", links: ["https://a.example"] }],
    ]);
  });
});
