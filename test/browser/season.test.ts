/** The whole season through clicks only, on the built add-on: both roles, from a blank spreadsheet to letters and the regional report. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { ARGUMENTS, type CallName } from "../../src/core/panel/call-arguments";
import { readAnswer } from "../../src/core/panel/calls";
import { STRANGER } from "../../src/host/server/people";
import { cellKey, type SheetModel } from "../../src/host/workbook/model";
import { atWorkbench } from "./at-workbench";
import { SOON } from "./find-browser";
import {
  clickCell,
  clickMenu,
  openSheet,
  pasteInto,
  serve,
  settle,
  sitDown,
  typeInto,
} from "./open-workbench";

/** Columns of a report tab and of «Участники» that a person writes in, found by their headings as a person finds them. */
const ACTIVITIES = "Организованные мероприятия";
const RESULT = /^Результат/;
const CHECK = "Проверка";

const TABS = [
  "Александровский муниципальный округ",
  "Бардымский муниципальный округ",
  "Березниковский городской округ",
];
const account = (index: number) => `uchastnik-${index + 1}@obrazec.example`;

const stateDir = mkdtempSync(path.join(tmpdir(), "season-"));
const at = atWorkbench({ empty: true, stateDir });
let page: Page;

beforeAll(() => {
  page = at.seat.page;
});

const sheet = (name: string): SheetModel => {
  const found = at.workbench.host().workbook.sheets.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`нет листа «${name}»`);
  return found;
};
const value = (name: string, row: number, column: number) =>
  sheet(name).cells[cellKey(row, column)]?.value ?? null;

/** The cell that holds this text: [row, column]. */
function placeOf(name: string, text: string | RegExp): [number, number] {
  const entry = Object.entries(sheet(name).cells).find(([, cell]) =>
    typeof text === "string" ? cell.value === text : typeof cell.value === "string" && text.test(cell.value),
  );
  const [row = 0, column = 0] = entry?.[0].split(",").map(Number) ?? [];
  if (row === 0) throw new Error(`нет ячейки «${text}» на листе «${name}»`);
  return [row, column];
}

const command = (...captions: string[]) =>
  clickMenu(page, "Дорожная карта", ...captions).then(() => settle(page));
const panel = (): FrameLocator => page.frameLocator(".panel-window iframe");

async function closeMessage(): Promise<string> {
  const box = page.getByRole("alertdialog");
  await box.waitFor();
  const text = (await box.textContent()) ?? "";
  await box.getByRole("button", { name: "ОК" }).click();
  return text;
}

async function sitAs(who: string): Promise<void> {
  await page.getByLabel("Кто я").selectOption(who);
  await settle(page);
}

test("the ministry prepares the table, after consent", async () => {
  await command("Министерство", "Подготовить таблицу");
  await page.getByRole("button", { name: "Разрешить" }).click();
  await settle(page);
  await command("Министерство", "Подготовить таблицу");
  expect(await closeMessage()).toContain("Готово");
  expect(value("Дорожная карта", 5, 1)).toBe("1.1");
});

test("gives three reporters access and creates the tabs", async () => {
  await openSheet(page, "Участники");
  const [row] = placeOf("Участники", TABS[0] ?? "");
  const [, mails] = placeOf("Участники", "Почта для писем");
  const lines = TABS.map(
    (_, index) => `<tr><td>pochta-${index + 1}@obrazec.example</td><td>${account(index)}</td></tr>`,
  );
  await pasteInto(page, row, mails, `<table>${lines.join("")}</table>`, "");
  await clickMenu(page, "Файл", "Доступ к таблице…");
  await page.getByRole("button", { name: "Открыть доступ" }).click();
  await settle(page);
  await command("Министерство", "Создать листы отчётов");
  expect(await closeMessage()).toContain("46 листов");
  expect(at.workbench.host().workbook.sheets.filter(({ name }) => TABS.includes(name))).toHaveLength(3);
});

test("three reporters fill in their tabs; the check answers in the row", async () => {
  for (const [index, tab] of TABS.entries()) {
    await sitAs(account(index));
    await page.getByRole("button", { name: "К моему листу" }).first().click();
    await page.waitForTimeout(200);
    const [, activities] = placeOf(tab, ACTIVITIES);
    const [heading, result] = placeOf(tab, RESULT);
    const [, check] = placeOf(tab, CHECK);
    const row = heading + 3;
    const bad = index === 0 ? "31.09.2024" : "02.09.2024";
    await typeInto(
      page,
      row,
      activities,
      `Приказом от ${bad} № 10${index} назначены муниципальный координатор и школьные координаторы`,
    );
    await typeInto(
      page,
      row,
      result,
      `Назначены 12 из 12 школьных координаторов, приказ от ${bad} № 10${index}`,
    );
    expect(String(value(tab, row, check))).toMatch(index === 0 ? /^✖/ : /^[✔ℹ⚠]/);
  }
});

test("a neighbour's tab is closed to typing", async () => {
  await openSheet(page, TABS[0] ?? "");
  const [heading, result] = placeOf(TABS[0] ?? "", RESULT);
  await clickCell(page, heading + 4, result);
  await page.keyboard.press("1");
  expect(await closeMessage()).toContain("Эта область защищена");
  expect(value(TABS[0] ?? "", heading + 4, result)).toBeNull();
});

test("the panel names the error; after its correction the report is handed in", async () => {
  const tab = TABS[0] ?? "";
  await sitAs(account(0));
  await page.getByRole("button", { name: "К моему листу" }).first().click();
  await command("Открыть панель");
  await page.getByRole("button", { name: "Разрешить" }).click();
  await settle(page);
  await command("Открыть панель");
  await panel().getByRole("button", { name: "Проверить" }).click();
  await panel().getByText("31.09.2024").first().waitFor();
  await panel().getByText("Отчёт готов").click();
  await panel().getByRole("alert").waitFor();
  expect(await panel().getByRole("checkbox").isChecked()).toBe(false);

  const [heading, result] = placeOf(tab, RESULT);
  const [, activities] = placeOf(tab, ACTIVITIES);
  await typeInto(
    page,
    heading + 3,
    activities,
    "Приказом от 02.09.2024 № 100 назначены муниципальный координатор и школьные координаторы",
  );
  await typeInto(
    page,
    heading + 3,
    result,
    "Назначены 12 из 12 школьных координаторов, приказ от 02.09.2024 № 100",
  );
  await panel().getByRole("button", { name: "Проверить" }).click();
  await settle(page);
  await panel().getByText("Отчёт готов").click();
  await expect.poll(() => panel().getByRole("checkbox").isChecked(), { timeout: 10_000 }).toBe(true);
});

test("the ministry consolidates: what was typed stands in the regional report", async () => {
  await sitAs(at.workbench.host().owner);
  await command("Министерство", "Свести отчёты");
  expect(await closeMessage()).toContain("Готово");
  const typed = Object.values(sheet("Сводный отчёт").cells).map(({ value: text }) => String(text ?? ""));
  for (const index of TABS.keys()) expect(typed.some((text) => text.includes(`№ 10${index}`))).toBe(true);
});

test("ends the test mode in the panel's settings", async () => {
  await command("Открыть панель");
  await panel().getByRole("tab", { name: "Настройки" }).click();
  await panel().getByLabel("Проверочный режим").uncheck();
  await panel().getByRole("button", { name: "Сохранить" }).click();
  await panel().getByText("Сохранено на листе «Настройки».").waitFor();
  await settle(page);
});

test("reads every letter before it goes, sends, and finds them in the outbox", async () => {
  await page.getByLabel("Сегодня").fill("18.09.2024");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByLabel("Сегодня").inputValue(), SOON).toBe("18.09.2024");
  await settle(page);
  await command("Министерство", "Напоминания…");
  const dialog = page.frameLocator(".dialog iframe");
  await dialog.getByRole("button", { name: /^Отправить \d/ }).waitFor();
  const planned = await dialog.locator(".letters li").count();
  expect(planned).toBeGreaterThan(0);
  await expect.poll(() => dialog.frameLocator("iframe").locator("body").textContent(), SOON).toContain("1.");
  await dialog.getByRole("button", { name: /^Отправить \d/ }).click();
  await dialog.getByText(/Отправлено \d+ пис/).waitFor({ timeout: 60_000 });
  const to = at.workbench.host().mail.sent.flatMap((mail) => mail.to);
  for (const index of TABS.keys())
    expect(
      to.filter((address) => address === `pochta-${index + 1}@obrazec.example`).length,
    ).toBeLessThanOrEqual(1);
  expect(to.some((address) => address.startsWith("pochta-"))).toBe(true);
});

test("public functions called from the console with wrong, huge or hostile arguments refuse and change nothing", async () => {
  const hostile: unknown[][] = [
    [],
    [null],
    ["{}"],
    [[]],
    [{ row: -1, column: 0, sheetId: "0" }],
    [{ row: 1e9, code: "x".repeat(2_000_000), before: {} }],
    [{ ready: "yes" }, { ready: true }],
    [{ kind: "format-disk" }],
    [{ jobId: "../../etc/passwd" }],
    [{ reporters: Array.from({ length: 100_000 }, () => "У01"), mode: "real" }],
    [{ reporter: "__proto__" }],
    [JSON.parse('{"__proto__": {"ready": true}, "constructor": 1}')],
    [{ ladder: [1e99], replyTo: 5 }],
    [{ on: "true", hour: 99 }],
  ];
  // These are good calls without arguments; stopping a job that does not run is done at once.
  const calls = (Object.keys(ARGUMENTS) as CallName[]).filter(
    (name) => !["panelState", "checkMyTab", "previewReminders", "stopJob"].includes(name),
  );
  const before = JSON.stringify(at.workbench.host().workbook);
  const letters = at.workbench.host().mail.sent.length;
  for (const who of [account(1), STRANGER, at.workbench.host().owner]) {
    at.workbench.host().grant(who);
    for (const name of calls) {
      for (const args of hostile) {
        const answer = readAnswer(name, at.workbench.host().as(who).call(name, args));
        expect({ who, name, args: JSON.stringify(args).slice(0, 80), ok: answer.ok }).toMatchObject({
          ok: false,
        });
      }
    }
  }
  expect(JSON.stringify(at.workbench.host().workbook) === before).toBe(true);
  expect(at.workbench.host().mail.sent).toHaveLength(letters);
});

test("nothing of it is lost in a restart", async () => {
  const before = at.workbench.host().snapshot();
  await at.seat.close();
  await at.workbench.close();
  at.workbench = await serve({ stateDir });
  at.seat = await sitDown(at.browser, at.workbench);
  page = at.seat.page;
  const after = at.workbench.host().snapshot();
  expect(after.workbook.sheets.map(({ name }) => name)).toEqual(
    before.workbook.sheets.map(({ name }) => name),
  );
  expect(JSON.stringify(after.workbook.sheets) === JSON.stringify(before.workbook.sheets)).toBe(true);
  expect(after.mail.length).toBe(before.mail.length);
  expect(after.now.slice(0, 10)).toBe(before.now.slice(0, 10));
});
