/**
 * «Свести отчёты» within 2 T + 3 reads and 12 writes, in every state a prepared workbook can be in, counted on the built bundle. T is the
 * number of reporters' tabs; each has something typed in it, so that each costs its two reads.
 */
import { describe, expect, it } from "vitest";
import { ROADMAP_COLUMNS, type RoadmapColumn } from "../../../src/core/roadmap/columns";
import { fillParticipants, participantsOf, sheetNamed } from "../../../src/host/cli/participants";
import type { Host } from "../../../src/host/runtime/api";
import { SHEET } from "../../../src/sheets/sheet-names";
import { blank, click, counted, prepared, rowOf, tabOf, typeInto, valueAt, withTabs } from "./season";

const WRITES = 12;

/** Types into every tab there is and gives their number. */
function typeInAll(host: Host): number {
  const made = participantsOf(host).reporters.filter(({ tabId }) => tabId !== null).length;
  for (let index = 0; index < made; index += 1) {
    const tab = tabOf(host, index);
    typeInto(host, tab, rowOf(host, tab.name, "4.2"), "activities", "Отчёт направлен 28.11.2024, исх. № 12");
  }
  return made;
}

function expectWithinBudget(host: Host, tabs: number): void {
  let said = "";
  const { reads, writes } = counted(host, () => {
    said = click(host, "Свести отчёты");
  });
  expect(said).toContain("Готово");
  // The looks were right, or the run would have said so.
  expect(said).not.toContain("оформление");
  expect(reads).toBeLessThanOrEqual(2 * tabs + 3);
  expect(writes).toBeGreaterThan(3);
  expect(writes).toBeLessThanOrEqual(WRITES);
}

const create = (host: Host): string => click(host, "Создать листы отчётов");
const column = (key: RoadmapColumn): number => ROADMAP_COLUMNS.findIndex((one) => one.key === key) + 1;

function roadmapRow(host: Host, item: string): number {
  for (let row = 1; row <= sheetNamed(host, SHEET.roadmap).rows; row += 1)
    if (valueAt(host, SHEET.roadmap, row, column("number")) === item) return row;
  throw new Error(`no item ${item}`);
}

const removeItem = (host: Host, item: string): void => {
  host.as(host.owner).deleteRows(SHEET.roadmap, roadmapRow(host, item), 1);
};

function addItem(host: Host, after: string, item: string): void {
  const row = roadmapRow(host, after) + 1;
  host.as(host.owner).insertRows(SHEET.roadmap, row, 1);
  const values = [item, "Дополнительное мероприятие", "Проведено", "20.11.2024", "МОУО"];
  host.as(host.owner).paste(SHEET.roadmap, row, 1, [values]);
}

/** Numbers of the items on the board. */
const headings = (host: Host): string[] =>
  Array.from({ length: sheetNamed(host, SHEET.board).columns }, (_, index) =>
    String(valueAt(host, SHEET.board, 16, index + 1) ?? ""),
  ).filter((text) => /^\d+\.\d+$/.test(text));

describe("the consolidation stays within its budget", () => {
  it("the first time and every time after", async () => {
    const host = await withTabs(6);
    const tabs = typeInAll(host);
    expect(tabs).toBe(6);
    for (let run = 0; run < 3; run += 1) expectWithinBudget(host, tabs);
  });

  it("after reporters were added and removed, whether or not their tabs were made meanwhile", async () => {
    const host = await withTabs(6);
    expectWithinBudget(host, typeInAll(host));
    for (const count of [9, 4, 46]) {
      fillParticipants(host, count, {});
      // Tabs of those who were removed stand there still.
      expectWithinBudget(host, 6);
    }
    fillParticipants(host, 9, {});
    create(host);
    expectWithinBudget(host, typeInAll(host));
  });

  it("when 46 reporters become 500 and 46 again", async () => {
    const host = await withTabs(46);
    const tabs = typeInAll(host);
    expectWithinBudget(host, tabs);
    for (const count of [500, 46]) {
      fillParticipants(host, count, {});
      expectWithinBudget(host, tabs);
    }
  });

  it("after items were added or removed and applied", async () => {
    const host = await withTabs(3);
    const tabs = typeInAll(host);
    expectWithinBudget(host, tabs);
    const before = headings(host);
    addItem(host, "1.2", "1.9");
    create(host);
    expectWithinBudget(host, tabs);
    expect(headings(host)).toContain("1.9");
    for (const item of ["1.9", "3.1", "3.2"]) removeItem(host, item);
    create(host);
    expectWithinBudget(host, tabs);
    expect(headings(host)).toEqual(before.filter((item) => item !== "3.1" && item !== "3.2"));
  });

  it("the first time after the ministry replaced the shipped roadmap by its own", async () => {
    const host = await prepared(3);
    addItem(host, "1.2", "1.9");
    for (const item of ["3.1", "3.2"]) removeItem(host, item);
    expect(create(host)).toContain("создано");
    expectWithinBudget(host, typeInAll(host));
    expect(headings(host)).toContain("1.9");
  });

  it("again after a sheet that somebody had deleted was made anew", async () => {
    const host = await withTabs(3);
    const tabs = typeInAll(host);
    expectWithinBudget(host, tabs);
    for (const name of [SHEET.board, SHEET.consolidated, SHEET.findings]) {
      host.as(host.owner).deleteSheet(name);
      const { reads } = counted(host, () => click(host, "Свести отчёты"));
      expect(reads).toBeLessThanOrEqual(2 * tabs + 4);
      expectWithinBudget(host, tabs);
    }
  });
});

describe("the commands before it make and dress its sheets", () => {
  it("«Подготовить таблицу» leaves them empty, with their headings", async () => {
    const host = await blank();
    click(host, "Подготовить таблицу");
    expect(headings(host)).toHaveLength(20);
    expect(valueAt(host, SHEET.board, 2, 1)).toContain("Ещё не сведено");
    expect(valueAt(host, SHEET.consolidated, 2, 1)).toContain("Ещё не сведено");
    expect(valueAt(host, SHEET.findings, 2, 1)).toContain("Ещё не сведено");
    expect(sheetNamed(host, SHEET.board).charts).toHaveLength(3);
  });

  it("«Создать листы отчётов» costs nothing for them as long as the items stay the same", async () => {
    const host = await withTabs(3);
    const { writes } = counted(host, () => create(host));
    // How the roadmap was understood, in three columns, and the journal.
    expect(writes).toBeLessThanOrEqual(7);
  });

  it("a board that was never filled is dressed for a changed roadmap without reading a tab", async () => {
    const host = await prepared(3);
    const same = await prepared(3);
    const plain = counted(same, () => create(same));
    addItem(host, "1.2", "1.9");
    const changed = counted(host, () => create(host));
    expect(headings(host)).toContain("1.9");
    expect(changed.reads - plain.reads).toBeLessThanOrEqual(1);
    expect(changed.writes - plain.writes).toBeLessThanOrEqual(50);
  });

  it("a filled one is changed together with what it shows, and the command says so", async () => {
    const host = await withTabs(3);
    typeInAll(host);
    click(host, "Свести отчёты");
    addItem(host, "1.2", "1.9");
    expect(create(host)).toContain("Отчёты сведены заново");
    expect(headings(host)).toContain("1.9");
    expect(valueAt(host, SHEET.board, 2, 1)).toContain("Сведено");
    expect(create(host)).not.toContain("Отчёты сведены заново");
  });
});
