/** One rule set on every path: the same rows get the same remarks from an edit, the menu, the panel, all tabs, the consolidation and the tick. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ReporterState } from "../../../src/core/panel/people";
import { columnOf, READY } from "../../../src/core/tabs/layout";
import type { Host } from "../../../src/host/runtime/api";
import { click, rowOf, type Tab, tabOf, typeInto, valueAt, withTabs } from "./season";

/** Item, activities, result: clean, late, vague, impossible, personal data, a promise. */
const ROWS: readonly (readonly [string, string, string])[] = [
  [
    "1.1",
    "Приказом управления образования от 12.09.2024 № 318 назначен координатор",
    "Приказы изданы в 12 школах, копии в приложении 1",
  ],
  ["1.4", "Группировки созданы 27.09.2024", "12 школ, 266 классов"],
  ["2.2", "выполнено", "да"],
  ["2.3", "Собрания проведены 31.09.2024", "Охват 500 родителей"],
  ["1.6", "Сверка проведена", "Исправлен СНИЛС 112-233-445 95 у 1 ученика"],
  ["4.2", "Отчёт будет направлен позже", "Планируется"],
];

let host: Host;
let tab: Tab;
let rows: number[];

const checks = () => rows.map((row) => String(valueAt(host, tab.name, row, columnOf("check")) ?? ""));

beforeAll(async () => {
  host = await withTabs(3);
  tab = tabOf(host, 0);
  host.grant(tab.account);
  rows = ROWS.map(([item]) => rowOf(host, tab.name, item));
  for (const [index, [, activities, result]] of ROWS.entries()) {
    typeInto(host, tab, rows[index] ?? 0, "activities", activities);
    typeInto(host, tab, rows[index] ?? 0, "result", result);
  }
});

describe("the same rows, the same remarks", () => {
  let edited: string[];

  it("an edit answers every row, the clean one with ✔", () => {
    edited = checks();
    expect(edited[0]).toBe("✔");
    expect(edited.slice(1).every((text) => /^[✖⚠]/.test(text))).toBe(true);
  });

  it("«Проверить мой лист» says the same", () => {
    host.as(tab.account).clickMenu(["Дорожная карта", "Проверить мой лист"]);
    expect(checks()).toEqual(edited);
  });

  it("«Проверить все листы» says the same", () => {
    click(host, "Проверить все листы");
    expect(checks()).toEqual(edited);
  });

  it("the panel says the same", () => {
    const answer = JSON.parse(String(host.as(tab.account).call("checkMyTab", [{}]))) as {
      data: ReporterState;
    };
    const lines = rows.map((row) => {
      const found = answer.data.rows.find((group) => group.row === row)?.findings ?? [];
      return new Set(found.map(({ message }) => message));
    });
    for (const [index, text] of edited.entries())
      expect(lines[index]).toEqual(
        new Set(text === "✔" ? [] : text.split("\n").map((line) => line.slice(2))),
      );
  });

  it("the consolidation lists the same, and keeps rows in error aside", () => {
    click(host, "Свести отчёты");
    const findings = host.workbook.sheets.find(({ name }) => name === "Замечания");
    const texts = new Set(Object.values(findings?.cells ?? {}).map(({ value }) => value));
    for (const text of edited.filter((one) => one !== "✔"))
      for (const line of text.split("\n")) expect(texts.has(line.slice(2)), line).toBe(true);
  });

  it("«Отчёт готов» is taken back while one of them is an error", () => {
    const tick = () => valueAt(host, tab.name, READY.row, READY.column);
    host.as(tab.account).type(tab.name, READY.row, READY.column, true);
    expect(tick()).toBe(false);
    expect(checks()).toEqual(edited);
  });
});
