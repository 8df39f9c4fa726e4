/** Looks of the result sheets: made before the first consolidation, never by one, right after every change. */
import { describe, expect, it } from "vitest";
import { BOARD_ROW, boardColumns } from "../../../src/core/consolidation/board-geometry";
import { SPREAD_LINES } from "../../../src/core/consolidation/spread";
import type { Host } from "../../../src/host/runtime/api";
import type { SheetModel } from "../../../src/host/workbook/model";
import { cellKey } from "../../../src/host/workbook/model";
import { printSetup } from "../../../src/host/xlsx/print-setup";
import { call, links, OWNER, sheet, texts } from "../season-on-host";
import type { ConsolidateJob } from "./entry";
import { job, last, newHost, region, roadmapOf } from "./region";

interface Answer {
  readonly told: { readonly sentence: string; readonly lines: readonly string[] };
}

async function prepared(items = 6): Promise<Host> {
  const host = await newHost();
  call(host, "runStand", job(region(4, "раз"), { roadmap: roadmapOf(items) }));
  return host;
}

const consolidate = (host: Host, count: number, given: Partial<ConsolidateJob> = {}): Answer =>
  call<Answer>(host, "runConsolidate", job(region(count, "раз"), given));

/** What depends on no contents. */
const looksOf = ({ cells, columns, rows, ...found }: SheetModel) => ({
  formats: Array.from({ length: columns }, (_, at) =>
    [1, 2, 3, 4, 5, 16, 17, 18, 30].map((row) => {
      const { numberFormat, style } = cells[cellKey(row, at + 1)] ?? {};
      return { numberFormat, style: { ...style, border: undefined } };
    }),
  ),
  merges: [...found.merges].sort((a, b) => a.row - b.row || a.column - b.column),
  widths: found.columnWidths,
  heights: found.rowHeights,
  frozen: [found.frozenRows, found.frozenColumns],
  charts: found.charts.map(({ id: _, ranges, ...chart }) => ({
    ...chart,
    areas: ranges.map(({ area }) => area),
  })),
  rules: found.conditionalFormats.map(({ areas, ...rule }) => ({
    ...rule,
    areas: areas.map((area) => ({ ...area, reaches: area.row + area.rows - 1 === rows, rows: 0 })),
  })),
});

describe("the budget of calls", () => {
  it.each([46, 500])(
    "%i reporters: at most 10 writes from the first run on, no read beyond the tabs",
    async (count) => {
      const host = await newHost();
      call(host, "runStand", job(region(46, "")));
      const counts = [count, count, 3, count];
      for (const reporters of counts) {
        consolidate(host, reporters);
        expect(last(host).writes, `${reporters} reporters`).toBeLessThanOrEqual(10);
        expect(last(host).reads, `${reporters} reporters`).toBe(0);
        expect(last(host).modelledMs).toBeLessThan(5_000);
      }
    },
  );

  it("making and dressing all three sheets takes at most 105 writes, the board anew at most 50", async () => {
    const host = await prepared();
    expect(last(host).writes).toBeLessThanOrEqual(105);
    consolidate(host, 4);
    const { writes } = last(host);
    consolidate(host, 4, { roadmap: roadmapOf(9), redress: true });
    expect(last(host).writes - writes).toBeLessThanOrEqual(50);
  });

  it("looks that are right are not made again", async () => {
    const host = await prepared();
    call(host, "runStand", job(region(9, ""), { roadmap: roadmapOf(6) }));
    expect(last(host).writes).toBe(0);
    consolidate(host, 4, { redress: true });
    expect(last(host).writes).toBeLessThanOrEqual(10);
  });
});

describe("on paper", () => {
  it.each([6, 20, 40])(
    "the charts of %i items end where the printed part does, at the latest",
    async (items) => {
      const board = sheet(await prepared(items), "Сводка");
      const widthOf = (columns: number) =>
        Array.from({ length: columns }, (_, at) => board.columnWidths[at + 1] ?? 100).reduce(
          (a, b) => a + b,
          0,
        );
      const ends = board.charts.map(
        ({ position, options }) => widthOf(position.column - 1) + position.offsetX + Number(options.width),
      );
      expect(Math.max(...ends)).toBeLessThanOrEqual(widthOf(boardColumns(items).groups - 2));
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    },
  );

  it.each([
    [46, 1],
    [500, 0],
  ])(
    "the board of %i reporters is fitted to %i pages in height (0: as many as there are)",
    async (count, pages) => {
      const host = await prepared();
      consolidate(host, count);
      expect(printSetup(sheet(host, "Сводка")).pageSetup).toMatchObject({
        fitToWidth: 1,
        fitToHeight: pages,
      });
      const [, pdf = ""] = links(sheet(host, "Сводный отчёт")).filter((link) => link.includes("format=pdf"));
      expect(pdf).toContain(pages === 1 ? "scale=4" : "scale=2");
    },
  );
});

describe("whatever happened before", () => {
  it("sheets that grew look like sheets that were made so large", async () => {
    const grown = await prepared();
    for (const count of [4, 120, 2]) consolidate(grown, count);
    const fresh = await newHost();
    consolidate(fresh, 120);
    // The chart of the reporters waits for «Создать листы отчётов»: a consolidation never dresses.
    const others = ({ charts, ...looks }: ReturnType<typeof looksOf>) => ({
      ...looks,
      charts: charts.filter(({ options }) => !String(options.title).startsWith("Участники")),
    });
    for (const name of ["Сводка", "Сводный отчёт", "Замечания"])
      expect(others(looksOf(sheet(grown, name))), name).toEqual(others(looksOf(sheet(fresh, name))));
  });

  it.each([
    [4, 10],
    [46, 50],
    [60, 60],
  ])("the chart of %i reporters has %i columns, in the order of the table", async (count, bars) => {
    const host = await newHost();
    consolidate(host, count);
    const [chart] = sheet(host, "Сводка").charts;
    expect(chart?.ranges.every(({ area }) => area.row === BOARD_ROW.first && area.rows === bars)).toBe(true);
  });

  it("more reporters than can be told apart are shown by their spread", async () => {
    const host = await newHost();
    consolidate(host, 61);
    const [chart] = sheet(host, "Сводка").charts;
    expect(chart?.ranges.every(({ area }) => area.rows === SPREAD_LINES)).toBe(true);
  });

  it.each([
    [6, 20],
    [20, 6],
  ])("the board of %i items dressed for %i looks like one that was made for them", async (from, to) => {
    const changed = await prepared(from);
    consolidate(changed, 4, { roadmap: roadmapOf(from) });
    consolidate(changed, 4, { roadmap: roadmapOf(to), redress: true });
    const fresh = await newHost();
    consolidate(fresh, 4, { roadmap: roadmapOf(to) });
    const { width } = boardColumns(to);
    const board = sheet(changed, "Сводка");
    const wanted = looksOf(sheet(fresh, "Сводка"));
    const got = looksOf(board);
    expect({ ...got, formats: got.formats.slice(0, width), widths: wanted.widths }).toEqual(wanted);
    // What an earlier, wider board reached to is empty again, and nothing of a person's beside it was removed.
    expect(texts(board).every((cells) => cells.length <= width)).toBe(true);
  });

  it("a chart and a column that the ministry added stay, also when the roadmap changes", async () => {
    const host = await prepared();
    consolidate(host, 4);
    host.as(OWNER).runSource(`() => {
      const board = SpreadsheetApp.getActive().getSheetByName("Сводка");
      const chart = board.newChart().setChartType(Charts.ChartType.COLUMN).addRange(board.getRange("A18:B21"));
      board.insertChart(chart.setPosition(40, 2, 0, 0).build());
      const form = SpreadsheetApp.getActive().getSheetByName("Замечания");
      form.insertColumnsAfter(form.getMaxColumns(), 1);
      form.getRange(4, form.getMaxColumns()).setValue("звонили");
    }`);
    consolidate(host, 4);
    consolidate(host, 4, { roadmap: roadmapOf(9), redress: true });
    expect(sheet(host, "Сводка").charts).toHaveLength(4);
    expect(texts(sheet(host, "Замечания")).flat()).toContain("звонили");
  });
});

describe("a roadmap whose looks were never finished", () => {
  it("is consolidated within the budget, right in every cell, and the answer says what to do", async () => {
    const host = await prepared();
    consolidate(host, 4);
    const { told } = consolidate(host, 60, { roadmap: roadmapOf(40) });
    expect(last(host).writes).toBeLessThanOrEqual(12);
    expect(told.lines.join(" ")).toContain("Выполните «Создать листы отчётов»");
    // Numbers of items and stamps have not become dates where a look for fewer columns has no format for text.
    const board = sheet(host, "Сводка");
    const item = (number: string) => Object.values(board.cells).filter(({ value }) => value === number);
    for (const number of ["1.1", "5.10", "5.30"]) expect(item(number), number).toHaveLength(2);
    expect(item("15.11.2024 09:00")).toHaveLength(2);
    const fresh = await newHost();
    consolidate(fresh, 4);
    consolidate(fresh, 60, { roadmap: roadmapOf(40), redress: true });
    expect(texts(sheet(host, "Сводка"))).toEqual(texts(sheet(fresh, "Сводка")));
    const { told: after } = consolidate(fresh, 60, { roadmap: roadmapOf(40) });
    expect(after.lines).toEqual([]);
  });

  it("titles that begin like formulas stay titles", async () => {
    const host = await prepared();
    consolidate(host, 4, { roadmap: roadmapOf(9), redress: true });
    const board = sheet(host, "Сводка");
    expect(Object.values(board.cells).filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(texts(board).flat()).toContain('=ПОВТОР("я";1)');
    expect(texts(board).flat()).toContain("+ Прочее");
  });
});
