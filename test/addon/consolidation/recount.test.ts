/** The built bundle, from typing to the board: every figure counted again from the cells people typed, by other code. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { BOARD_ROW, boardColumns, FIGURES } from "../../../src/core/consolidation/board-geometry";
import { columnOf, type TabColumn } from "../../../src/core/tabs/layout";
import { participantsOf } from "../../../src/host/cli/participants";
import type { Host } from "../../../src/host/runtime/api";
import { cellKey } from "../../../src/host/workbook/model";
import { click, prepared, rowOf, tabOf, typeInto, withTabs } from "../main-job/season";
import { sheet, texts } from "../season-on-host";

const REPORTERS = 4;
/** Days of Sheets: 29.11.2024. */
const TODAY = 45625;

const WORK = {
  activities:
    "Приказом управления образования от 12.09.2024 № 07-15-318 назначены ответственные, проведены собрания в школах",
  result: "Охвачено 12 из 12 школ, 266 классов, https://shkola.obrazec.example/news/1",
};

/** Items with one duty each, so that one row answers one duty. */
const PLAN: readonly {
  readonly reporter: number;
  readonly item: string;
  readonly done: string;
  readonly state?: string;
}[] = [
  { reporter: 0, item: "1.1", done: "12.09.2024" },
  { reporter: 0, item: "1.4", done: "30.09.2024" },
  { reporter: 0, item: "2.2", done: "27.09.2024" },
  { reporter: 1, item: "1.1", done: "19.09.2024" },
  { reporter: 1, item: "2.3", done: "20.11.2024", state: "В работе" },
  { reporter: 2, item: "2.3", done: "10.10.2024" },
];

let host: Host;
beforeAll(async () => {
  host = await withTabs(REPORTERS);
  for (const { reporter, item, done, state } of PLAN) {
    const tab = tabOf(host, reporter);
    const row = rowOf(host, tab.name, item);
    typeInto(host, tab, row, "activities", WORK.activities);
    typeInto(host, tab, row, "result", WORK.result);
    typeInto(host, tab, row, "done", done);
    typeInto(host, tab, row, "state", state ?? "Исполнено");
  }
  click(host, "Свести отчёты");
});

/** Plain counting over the cells of a tab; it shares no code with the product. */
function recount(name: string) {
  const tab = sheet(host, name);
  const at = (row: number, column: TabColumn) => tab.cells[cellKey(row, columnOf(column))]?.value ?? null;
  const count = { duties: 0, done: 0, onTime: 0, late: 0, overdue: 0 };
  for (let row = 1; row <= tab.rows; row += 1) {
    if (!/^\d+\.\d+\.\d+/.test(String(at(row, "key") ?? ""))) continue;
    count.duties += 1;
    const [due, done] = [at(row, "due"), at(row, "done")];
    const finished = at(row, "activities") !== null && at(row, "state") === "Исполнено";
    if (finished) {
      count.done += 1;
      if (typeof done === "number" && typeof due === "number") count[done <= due ? "onTime" : "late"] += 1;
    } else if (typeof due === "number" && due < TODAY) count.overdue += 1;
  }
  return count;
}

const HEADINGS = {
  duties: "Всего",
  done: "Испол-нено",
  onTime: "В срок",
  late: "Позже срока",
  overdue: "Просро-чено",
} as const;

function figuresOf(line: readonly string[], items: number) {
  const { figures } = boardColumns(items);
  const value = (heading: string) =>
    Number(line[figures - 1 + FIGURES.findIndex((one) => one.heading === heading)]);
  return Object.fromEntries(Object.entries(HEADINGS).map(([key, heading]) => [key, value(heading)]));
}

describe("the board", () => {
  const board = () => texts(sheet(host, "Сводка"));
  const items = () => board()[BOARD_ROW.headings - 1]?.indexOf(FIGURES[0]?.heading ?? "") ?? 0;

  it("has for each reporter the figures that the typed cells give", () => {
    for (const { name } of participantsOf(host).reporters) {
      const line = board().find(([first]) => first === name) ?? [];
      expect(figuresOf(line, items() - 1), name).toEqual(recount(name));
    }
  });

  it("has for the region their sum", () => {
    const all = participantsOf(host).reporters.map(({ name }) => recount(name));
    const sum = (key: keyof (typeof all)[number]) => all.reduce((total, one) => total + one[key], 0);
    const region = figuresOf(board()[BOARD_ROW.region - 1] ?? [], items() - 1);
    expect(region).toEqual(
      Object.fromEntries(Object.keys(HEADINGS).map((key) => [key, sum(key as keyof typeof HEADINGS)])),
    );
    expect(region.done).toBe(5);
  });

  it("stands worst first: the empty tab above the one with most done", () => {
    const names = board()
      .slice(BOARD_ROW.first - 1, BOARD_ROW.first - 1 + REPORTERS)
      .map(([name]) => name);
    expect(names[0]).toBe(tabOf(host, 3).name);
    expect(names[REPORTERS - 1]).toBe(tabOf(host, 0).name);
  });
});

describe("the consolidated form", () => {
  it("has every typed row, and nothing that nobody typed", () => {
    const form = texts(sheet(host, "Сводный отчёт")).slice(4);
    expect(form.filter((cells) => cells[3] === WORK.activities && cells[4] === WORK.result)).toHaveLength(
      PLAN.length,
    );
    expect(form.filter((cells) => cells[3] !== undefined && cells[3] !== WORK.activities)).toEqual([]);
  });
});

describe("the seed's examples, typed into tabs", () => {
  it("come out of the whole pipeline as the seed prints them", async () => {
    const seeded = await prepared(2);
    const examples: Record<"reporter" | "title" | "item" | "activities" | "result", string>[] = JSON.parse(
      readFileSync("data/report-form-2024.json", "utf8"),
    ).examples;
    const owner = seeded.as(seeded.owner);
    // The sample has two reporters only; they get the names of the seed's.
    owner.paste("Участники", 4, 2, [["Пермский городской округ"], ["ИРО ПК"]]);
    owner.type("Участники", 5, 3, "организация");
    owner.type("Участники", 5, 4, "ИРО ПК");
    click(seeded, "Создать листы отчётов");
    const names = participantsOf(seeded).reporters.map(({ name }) => name);
    for (const { reporter, item, title, activities, result } of examples) {
      const tab = tabOf(seeded, names.indexOf(reporter));
      // 2.1 is printed with a shortened title, so it needs a row whose title is typed.
      const planned = rowOf(seeded, tab.name, item);
      const short = item === "2.1";
      const row = short ? spareRow(seeded, tab.name) : planned;
      if (short) {
        typeInto(seeded, tab, row, "item", item);
        typeInto(seeded, tab, row, "title", title);
      }
      typeInto(seeded, tab, row, "activities", activities);
      typeInto(seeded, tab, row, "result", result);
    }
    click(seeded, "Свести отчёты");
    const form = texts(sheet(seeded, "Сводный отчёт"))
      .slice(4, 8)
      .map((cells) => cells.slice(0, 5));
    expect(form).toEqual(
      examples.map(({ reporter, title, item, activities, result }) => [
        reporter,
        title,
        item,
        activities,
        result,
      ]),
    );
  });
});

function spareRow(from: Host, name: string): number {
  const tab = sheet(from, name);
  for (let row = 1; row <= tab.rows; row += 1)
    if (String(tab.cells[cellKey(row, columnOf("key"))]?.value ?? "").startsWith("spare:")) return row;
  throw new Error(`no spare row in ${name}`);
}
