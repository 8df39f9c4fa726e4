/** The result sheets on the strict local host, correct to the row. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../../src/host/runtime/api";
import { cell, dayCell, finding, report, reporter, row } from "../../core/consolidation/sample";
import { call, links, OWNER, sheet, texts } from "../season-on-host";
import { contents, done, job, NAMES, newHost, region, TODAY } from "./region";

describe("three reports", () => {
  let host: Host;
  const kungur = reporter("У01", "Кунгурский муниципальный округ");
  const reports = [
    report(
      kungur,
      TODAY,
      {
        "1.1.1": {
          activities: cell("=HYPERLINK(1)"),
          result: cell("+7 (342) 111, 1.10, 00123"),
          done: dayCell("2024-09-19"),
        },
        "2.1.1": done("в ошибке"),
        "4.1.1@2024-09-01": { result: cell("см. https://s.example/9", ["https://s.example/9"]) },
        "4.1.1@2024-10-01": done("октябрь"),
      },
      {
        findings: [finding("error", 9, { item: "2.1" }), finding("hint", 7)],
        extra: [row(30, "spare:1", { item: cell("1.5"), activities: cell("-5 %") })],
      },
    ),
    report(reporter("У02", "Осинский городской округ"), TODAY),
    report(
      reporter("У03", "Чайковский городской округ"),
      TODAY,
      {},
      { problem: "лист удалён", sheetId: null, rows: [] },
    ),
  ];
  beforeAll(async () => {
    host = await newHost();
    call(host, "runConsolidate", job(reports));
  });

  it("make the prescribed form with its headings, printed numbers and typed text", () => {
    const form = texts(sheet(host, "Сводный отчёт"));
    expect(form[2]?.slice(0, 3)).toEqual([
      "Муниципалитет или ответственная организация (Министерство образования, МИРС ПК, ИРО ПК)",
      "Наименование мероприятия",
      "Пункт Дорожной карты",
    ]);
    expect(form[3]).toEqual(["1", "2", "", "3", "4"]);
    expect(form.slice(4, 7).map((cells) => [cells[2], cells[3], cells[4]])).toEqual([
      ["1.1", "=HYPERLINK(1)", "+7 (342) 111, 1.10, 00123"],
      ["1.5", "-5 %", ""],
      ["4.1", "октябрь 2024: октябрь", "сентябрь 2024: см. https://s.example/9\nоктябрь 2024: 19 из 19"],
    ]);
  });

  it("text of people never becomes a formula, a date or a number", () => {
    for (const name of NAMES)
      for (const [place, { formula, value }] of Object.entries(sheet(host, name).cells)) {
        expect(formula, `${name} ${place}`).toBeUndefined();
        if (name !== "Сводка") expect(typeof (value ?? ""), `${name} ${place}`).toBe("string");
      }
  });

  it("the row in error stands below the form with its reason", () => {
    const form = texts(sheet(host, "Сводный отчёт"));
    const heading = form.findIndex(([first]) => first?.startsWith("Не вошли в отчёт: 1 строка"));
    expect(form[heading + 1]?.[3]).toBe("в ошибке");
    expect(form[heading + 1]?.[8]).toBe("✖ замечание test.error");
  });

  it("the stamp says when, by whom and from what, and names the tab that could not be read", () => {
    const stamp = texts(sheet(host, "Сводный отчёт"))[1]?.[0];
    expect(stamp).toContain("Сведено 15.11.2024 09:00, owner@region.example");
    expect(stamp).toContain("листов 3: с данными 1, пустых 1, не прочитано 1");
    expect(stamp).toContain("Чайковский городской округ (лист удалён)");
  });

  it("links stay links and lead to rows of the tabs", () => {
    expect(links(sheet(host, "Сводный отчёт"))).toContain("https://s.example/9 → https://s.example/9");
    expect(links(sheet(host, "Сводный отчёт"))).toContain("7 → #gid=1001&range=D7");
    expect(links(sheet(host, "Замечания"))).toContain("строка 9, «Результат» → #gid=1001&range=E9");
    expect(links(sheet(host, "Сводка"))).toContain("Кунгурский муниципальный округ → #gid=1001");
  });

  it("the form and the board can be downloaded as PDF by addresses of the spreadsheet itself", async () => {
    call(host, "runConsolidate", job(reports));
    const found = links(sheet(host, "Сводный отчёт")).filter((link) => link.includes("/export?format=pdf"));
    expect(found.map((link) => /range=(\S+?)&/.exec(link)?.[1])).toEqual(["A1:E7", "A1:S20"]);
  });

  it("findings stand gravest first under a filter that covers them", () => {
    const found = sheet(host, "Замечания");
    expect(
      texts(found)
        .slice(3)
        .map(([severity]) => severity),
    ).toEqual(["✖ ошибка", "✖ ошибка", "ℹ подсказка"]);
    expect(found.filter?.row).toBe(3);
    expect((found.filter?.row ?? 0) + (found.filter?.rows ?? 0)).toBeGreaterThanOrEqual(7);
  });

  it("the board has figures as numbers, marks as text, three charts and rules for colours", () => {
    const board = sheet(host, "Сводка");
    expect(board.charts).toHaveLength(3);
    expect(board.conditionalFormats.length).toBeGreaterThan(8);
    expect(board.frozenRows).toBe(16);
    const kungurRow = texts(board).find(([name]) => name === kungur.name);
    // 1.1 late? no: done on 19.09 in time; 2.1 in error; 4.1 has both periods due so far; 1.5 is answered in a spare row only.
    expect(kungurRow?.slice(1, 7)).toEqual(["✓", "○", "!", "", "◐", "○"]);
  });

  it("every figure of the board can be counted again from the typed cells", () => {
    const board = sheet(host, "Сводка");
    const line = texts(board).find(([name]) => name === kungur.name) ?? [];
    const typedRows = [7, 10, 11];
    const duties = 7;
    expect(line.slice(8, 10).map(Number)).toEqual([typedRows.length, duties]);
    expect(Number(line[7])).toBeCloseTo(typedRows.length / duties);
  });
});

describe("running again", () => {
  it("keeps the sheets themselves: ids, charts and rules stay, only contents change", async () => {
    const host = await newHost();
    call(host, "runConsolidate", job(region(5, "раз")));
    const before = NAMES.map((name) => [
      sheet(host, name).id,
      sheet(host, name).charts.length,
      sheet(host, name).conditionalFormats.length,
    ]);
    call(host, "runConsolidate", job(region(7, "два")));
    const after = NAMES.map((name) => [
      sheet(host, name).id,
      sheet(host, name).charts.length,
      sheet(host, name).conditionalFormats.length,
    ]);
    expect(after.map(([id]) => id)).toEqual(before.map(([id]) => id));
    expect(after.map(([, ...rest]) => rest)).toEqual(before.map(([, ...rest]) => rest));
  });

  it("leaves nothing of longer contents behind", async () => {
    const host = await newHost();
    call(host, "runConsolidate", job(region(9, "раз")));
    call(host, "runConsolidate", job(region(2, "раз")));
    const fresh = await newHost();
    call(fresh, "runConsolidate", job(region(2, "раз")));
    const withoutHistory = (all: string[][][]) => [all[0], all[1]];
    expect(withoutHistory(contents(host))).toEqual(withoutHistory(contents(fresh)));
  });

  it("the same input gives the same sheets, whoever runs it", async () => {
    const host = await newHost();
    call(host, "runConsolidate", job(region(3, "раз")));
    const first = contents(host).slice(0, 2);
    call(host, "runConsolidate", job(region(3, "раз")));
    expect(contents(host).slice(0, 2)).toEqual(first);
  });

  it("each run adds a line to the dynamics", async () => {
    const host = await newHost();
    for (const at of ["15.11.2024 09:00", "15.11.2024 12:00"])
      call(host, "runConsolidate", job(region(3, "раз"), { at }));
    const board = texts(sheet(host, "Сводка"));
    expect(
      board.flat().filter((text) => text === "15.11.2024 09:00" || text === "15.11.2024 12:00"),
    ).toHaveLength(2);
  });

  it("makes a deleted sheet anew", async () => {
    const host = await newHost();
    call(host, "runConsolidate", job(region(3, "раз")));
    host.as(OWNER).deleteSheet("Сводка");
    call(host, "runConsolidate", job(region(3, "раз")));
    expect(sheet(host, "Сводка").charts).toHaveLength(3);
  });
});
