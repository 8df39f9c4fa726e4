import { describe, expect, it } from "vitest";
import { participantColumn } from "../../../src/core/participants/columns";
import { columnOf } from "../../../src/core/tabs/layout";
import { sheetNamed } from "../../../src/host/cli/participants";
import type { Host } from "../../../src/host/runtime/api";
import { SHEET } from "../../../src/sheets/sheet-names";
import { allTexts, blank, click, prepared, rowOf, tabOf, typeInto, withTabs } from "./season";

/** Whatever is refused must leave every typed text where it was. */
const FIRST = 4;

describe("bad input: a Russian sentence naming the place, nothing half-done, nothing lost", () => {
  it.each([
    "Создать листы отчётов",
    "Проверить все листы",
    "Свести отчёты",
    "Восстановить защиту",
    "Проверить дорожную карту",
  ])("empty workbook: «%s» says that the table must be prepared first", async (title) => {
    const host = await blank();
    const before = JSON.stringify(host.workbook.sheets.map(({ name }) => name));
    const said = click(host, title);
    expect(said).toContain("Подготовить таблицу");
    expect(said).toContain("ничего не изменено");
    expect(JSON.stringify(host.workbook.sheets.map(({ name }) => name))).toBe(before);
  });

  it("before there are tabs, checking and consolidating point to «Создать листы отчётов»", async () => {
    const host = await prepared();
    for (const title of ["Проверить все листы", "Свести отчёты"])
      expect(click(host, title)).toContain("Создать листы отчётов");
  });

  it("a missing sheet is named, and «Подготовить таблицу» brings back only that one", async () => {
    const host = await prepared();
    host.as(host.owner).deleteSheet(SHEET.rules);
    expect(click(host, "Создать листы отчётов")).toContain(`«${SHEET.rules}»`);
    const participants = JSON.stringify(sheetNamed(host, SHEET.participants).cells);
    expect(click(host, "Подготовить таблицу")).toContain(`созданы листы «${SHEET.rules}»`);
    expect(JSON.stringify(sheetNamed(host, SHEET.participants).cells)).toBe(participants);
    expect(click(host, "Создать листы отчётов")).toContain("создано – 4 листа");
  });

  it("a renamed heading is named", async () => {
    const host = await prepared();
    host.as(host.owner).type(SHEET.participants, FIRST - 1, participantColumn("emails"), "Почта");
    expect(click(host, "Создать листы отчётов")).toContain("«Почта для писем»");
  });

  it("a roadmap row without a number stops the creation of tabs and is named by its row", async () => {
    const host = await prepared();
    host.as(host.owner).type(SHEET.roadmap, 5, 1, "");
    const said = click(host, "Создать листы отчётов");
    expect(said).toMatch(/5/);
    expect(said).toContain("Листы отчётов не изменены");
    expect(host.workbook.sheets.some(({ name }) => name.includes("округ"))).toBe(false);
  });

  it("two reporters of one name are refused with the row of the second", async () => {
    const host = await prepared();
    const name = sheetNamed(host, SHEET.participants).cells[`${FIRST},${participantColumn("name")}`]?.value;
    host.as(host.owner).type(SHEET.participants, FIRST + 1, participantColumn("name"), String(name));
    const said = click(host, "Создать листы отчётов");
    expect(said).toContain(`строка ${FIRST + 1}`);
    expect(said).toContain("уже есть выше");
  });

  it("a reporter without e-mail gets a tab all the same, and the check names them", async () => {
    const host = await prepared();
    host.as(host.owner).clear(SHEET.participants, FIRST, participantColumn("emails"));
    expect(click(host, "Создать листы отчётов")).toContain("создано – 4 листа");
    click(host, "Проверить все листы");
    const alert = host.ui.events.findLast((event) => event.kind === "alert");
    expect(alert?.kind === "alert" ? alert.prompt : "").toContain("нет почты");
  });

  it("a setting that cannot be read is named with its row and what is expected", async () => {
    const host = await withTabs();
    const sheet = sheetNamed(host, SHEET.settings);
    const row = Number(
      Object.entries(sheet.cells)
        .find(([, { value }]) => value === "Год")?.[0]
        .split(",")[0],
    );
    host.as(host.owner).type(SHEET.settings, row, 2, "двадцать четвёртый");
    expect(click(host, "Проверить все листы")).toContain(`«Настройки», строка ${row}, «Год»`);
  });

  it("a command of the ministry clicked by a reporter is refused, and nothing is changed", async () => {
    const host = await withTabs();
    const { account } = tabOf(host, 0);
    host.grant(account);
    const before = JSON.stringify(host.workbook.sheets);
    for (const title of [
      "Подготовить таблицу",
      "Создать листы отчётов",
      "Проверить все листы",
      "Свести отчёты",
      "Восстановить защиту",
      "Вернуть лист из снимка…",
    ]) {
      host.as(account).clickMenu(["Дорожная карта", "Министерство", title]);
      const said = host.ui.events.findLast((event) => event.kind === "alert");
      expect(said?.kind === "alert" ? said.prompt : "", title).toContain("доступна только владельцу");
    }
    expect(JSON.stringify(host.workbook.sheets)).toBe(before);
  });
});

describe("running the job twice changes nothing", () => {
  it("prepare, create, check, consolidate: the second round leaves every text as it was", async () => {
    const host = await withTabs();
    const tab = tabOf(host, 1);
    typeInto(
      host,
      tab,
      rowOf(host, tab.name, "1.1"),
      "activities",
      "Приказом от 12.09.2024 № 31 назначен координатор",
    );
    for (const title of ["Проверить все листы", "Свести отчёты"]) click(host, title);
    const before = withoutStamps(host);
    host.advance(3_600_000);
    for (const title of [
      "Подготовить таблицу",
      "Создать листы отчётов",
      "Проверить все листы",
      "Свести отчёты",
      "Восстановить защиту",
    ])
      click(host, title);
    expect(withoutStamps(host)).toEqual(before);
  });
});

/** All texts but the times of the runs, the journal and the board's history, which are there to differ. */
function withoutStamps(host: Host): [string, string][] {
  return [...allTexts(host)]
    .filter(([place]) => !/^(Журнал|Сводка)!/.test(place))
    .map(([place, text]): [string, string] => [place, text.replace(/\d\d\.\d\d\.\d{4} \d\d:\d\d/g, "…")])
    .sort();
}

describe("typed text survives any command", () => {
  const HOSTILE = [
    '=HYPERLINK("http://x.example";"x")',
    "+7 (342) 000-00-00",
    "-",
    "@упоминание",
    "1.10",
    "00123",
    "1e5",
    "\tотступ",
    "'апостроф",
    "<b>жирный</b>",
    "ИСТИНА",
    "💾 сохранено",
  ];

  it("whatever a reporter types is found unchanged after all commands, and in the consolidated report or beside it", async () => {
    const host = await withTabs();
    const tab = tabOf(host, 0);
    const rows = ["1.1", "1.2", "1.4", "1.6", "2.1", "2.2", "2.3", "4.2"].map((item) =>
      rowOf(host, tab.name, item),
    );
    const places = HOSTILE.map((text, index) => ({
      text,
      row: rows[index % rows.length] ?? 0,
      column: index < rows.length ? ("activities" as const) : ("result" as const),
    }));
    for (const { text, row, column } of places) typeInto(host, tab, row, column, text);
    const typed = places.map(({ row, column }) => `${tab.name}!${row},${columnOf(column)}`);
    const before = allTexts(host);
    expect(typed.filter((place) => before.has(place))).toEqual(typed);
    for (const title of [
      "Создать листы отчётов",
      "Проверить все листы",
      "Свести отчёты",
      "Восстановить защиту",
    ])
      click(host, title);
    const after = allTexts(host);
    const elsewhere = [...after]
      .filter(([place]) => place.startsWith("Сводный отчёт!"))
      .map(([, text]) => text);
    for (const place of typed) {
      const text = before.get(place) ?? "";
      expect(after.get(place)).toBe(text);
      expect(
        elsewhere.some((found) => found.includes(text)),
        text,
      ).toBe(true);
    }
    const formulas = host.workbook.sheets.flatMap((sheet) =>
      Object.entries(sheet.cells).flatMap(([place, { formula }]) =>
        formula ? [`${sheet.name}!${place}`] : [],
      ),
    );
    expect(formulas.filter((place) => typed.includes(place) || place.startsWith("Сводный отчёт!"))).toEqual(
      [],
    );
  });
});
