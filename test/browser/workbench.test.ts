/** The page around the grid, with a small script of its own: menus, questions, panels under Google's limits, consent, letters, days. */
import { expect, test } from "vitest";
import { atWorkbench } from "./at-workbench";
import { seriousProblems } from "./axe";
import { SOON } from "./find-browser";
import { clickCell, clickMenu, OWNER, settle, shown, sitDown, smallHost, typeInto } from "./open-workbench";

const REPORTER = "uchastnik@obrazec.example";

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Проба")
    .addItem("Спросить", "ask").addItem("Панель", "panel").addItem("Письмо", "letter")
    .addSubMenu(SpreadsheetApp.getUi().createMenu("Ещё").addItem("Сообщение", "say")).addToUi();
}
function onEdit(e) { if (e.range.getColumn() === 1) e.range.offset(0, 1).setValue("→ " + e.range.getDisplayValue()); }
function say() { SpreadsheetApp.getActive().toast("Готово", "Проба", 5); }
function ask() {
  const ui = SpreadsheetApp.getUi();
  const cell = SpreadsheetApp.getActive().getActiveSheet().getRange(1, 5);
  cell.setValue(Number(cell.getValue()) + 1);
  if (ui.alert("Вопрос", "Продолжить?", ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const name = ui.prompt("Имя", "Как назвать?", ui.ButtonSet.OK_CANCEL).getResponseText();
  SpreadsheetApp.getActive().getActiveSheet().getRange(2, 5).setValue(name);
}
function panel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("panel").setTitle("Пробная панель"));
}
function letter() {
  MailApp.sendEmail({ to: "komu@obrazec.example", subject: "Проверка связи", body: "Простой текст",
    htmlBody: "<p>Оформленный <b>текст</b></p><script>document.body.textContent = 'взлом'</script>" });
}
function echo(value) { return { value: value, kind: typeof value }; }
function fail() { throw new Error("так надо"); }
function hidden_() { return "нельзя"; }
`;

const PANEL = `<!doctype html><html lang="ru"><head><title>Панель</title></head><body><main><h1>Панель</h1><pre id="log"></pre></main><script>
  const log = (text) => { document.getElementById("log").textContent += text + "\\n"; };
  const run = () => google.script.run.withSuccessHandler((value) => log("ok " + JSON.stringify(value))).withFailureHandler((error) => log("fail " + error.message));
  run().echo({ a: [1, "б", null, true] });
  run().fail();
  run().hidden_();
  run().noSuchThing();
  for (const bad of [new Date(0), () => 1, document.body]) try { run().echo(bad); log("taken"); } catch (error) { log("refused " + error.message); }
  try { parent.document.title; log("parent open"); } catch { log("parent closed"); }
  fetch("/api/state").then(() => log("server open"), () => log("server closed"));
</script></body></html>`;

function world() {
  const code = CODE;
  const host = smallHost(code, { panel: PANEL });
  host.addEditor(REPORTER);
  host.grant(OWNER);
  return host;
}

const at = atWorkbench({ world: async () => world() });

const text = (selector: string) => at.seat.page.locator(selector).textContent();

test("the add-on's menus and submenus stand in the menu bar and run as the person", async () => {
  await clickMenu(at.seat.page, "Проба", "Ещё", "Сообщение");
  await expect.poll(() => text(".toasts"), SOON).toContain("Готово");
});

test("the menus work without a mouse", async () => {
  const { page } = at.seat;
  await page.getByRole("menuitem", { name: "Файл", exact: true }).focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowUp", "ArrowRight"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Сообщение");
  for (const key of ["ArrowLeft", "Escape"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  expect(await page.getByRole("menu").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Проба");
});

test("questions of a script are asked once each, and what it did before them is done once", async () => {
  const { page } = at.seat;
  await clickMenu(page, "Проба", "Спросить");
  await page.getByRole("button", { name: "Да", exact: true }).click();
  await page.getByLabel("Как назвать?").fill("Образец");
  await page.keyboard.press("Enter");
  await expect.poll(() => shown(page, 2, 5), SOON).toBe("Образец");
  expect(await shown(page, 1, 5)).toBe(1);
});

test("an answer «Нет» is honoured", async () => {
  const { page } = at.seat;
  await clickMenu(page, "Проба", "Спросить");
  await page.getByRole("button", { name: "Нет", exact: true }).click();
  await settle(page);
  expect(await page.getByRole("alertdialog").count()).toBe(0);
  await expect.poll(() => shown(page, 1, 5), SOON).toBe(2);
});

test("a panel runs under Google's limits: plain values only, private functions unreachable, the page and the server closed to it", async () => {
  const { page } = at.seat;
  await clickMenu(page, "Проба", "Панель");
  const log = page.frameLocator(".panel-window iframe").locator("#log");
  await expect
    .poll(async () => (await log.textContent())?.split("\n").filter(Boolean).length, { timeout: 15_000 })
    .toBe(9);
  const lines = (await log.textContent())?.split("\n") ?? [];
  expect(lines).toContain('ok {"value":{"a":[1,"б",null,true]},"kind":"object"}');
  expect(lines.some((line) => line.startsWith("fail") && line.includes("так надо"))).toBe(true);
  expect(lines.filter((line) => line.startsWith("fail"))).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith("refused Failed due to illegal value"))).toHaveLength(3);
  expect(lines).toContain("parent closed");
  expect(lines).toContain("server closed");
  // The browser itself reports the refused request of the panel.
  at.seat.problems.splice(0);
  await page.getByRole("button", { name: "Закрыть панель" }).click();
  expect(await page.locator(".panel-window").count()).toBe(0);
});

test("somebody without consent is asked for it, and the command is not repeated by itself", async () => {
  const { page } = at.seat;
  await page.getByLabel("Кто я").selectOption(REPORTER);
  await settle(page);
  await clickMenu(page, "Проба", "Ещё", "Сообщение");
  await page.getByRole("dialog", { name: "Требуется разрешение" }).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Разрешить" }).click();
  await expect.poll(() => text(".toasts"), SOON).toContain("Выберите команду ещё раз");
  await page.getByLabel("Кто я").selectOption(OWNER);
  await settle(page);
});

test("letters lie in the outbox as their reader sees them, and cannot run scripts", async () => {
  const { page } = at.seat;
  at.workbench.host().grant(OWNER);
  await clickMenu(page, "Проба", "Письмо");
  await settle(page);
  await page.getByRole("button", { name: /Письма/ }).click();
  await page.getByText("Проверка связи").click();
  const body = page.frameLocator(".modal.letter iframe").locator("body");
  await expect.poll(() => body.textContent(), SOON).toContain("Оформленный текст");
  expect(await body.textContent()).not.toContain("взлом</");
  await page.getByRole("button", { name: "Показать простым текстом" }).click();
  expect(await text(".modal.letter pre")).toBe("Простой текст");
  await page.keyboard.press("Escape");
  at.seat.problems.splice(0);
});

test("every call of a service is listed with its cost", async () => {
  const { page } = at.seat;
  await typeInto(page, 3, 1, "правка");
  await page.getByRole("button", { name: "Обращения к Google" }).click();
  await page.getByText("onEdit").first().click();
  await expect.poll(() => text(".drawer details[open] table"), SOON).toContain("Range.setValue");
});

test("another day is another day for the script", async () => {
  const { page } = at.seat;
  const today = () => at.workbench.host().now().toISOString().slice(0, 10);
  await page.getByLabel("Сегодня").fill("20.11.2024");
  await page.keyboard.press("Enter");
  await expect.poll(today, SOON).toBe("2024-11-20");
  await page.getByRole("button", { name: "Днём позже" }).click();
  await expect.poll(today, SOON).toBe("2024-11-21");
  await page.getByLabel("Сегодня").fill("31.11.2024");
  await page.keyboard.press("Enter");
  await settle(page);
  expect(today()).toBe("2024-11-21");
  expect(await page.getByLabel("Сегодня").inputValue()).toBe("21.11.2024");
});

test("the first steps fit who one is", async () => {
  const { page } = at.seat;
  await page.getByRole("button", { name: "Первые шаги" }).click();
  expect(await page.locator(".checklist li").count()).toBe(5);
  await page.getByLabel("Кто я").selectOption({ label: "Посторонний · postoronniy@pochta.example" });
  await expect.poll(() => text(".drawer"), SOON).toContain("Вы – посторонний");
  await clickCell(page, 9, 1);
  await page.keyboard.type("ч");
  await expect.poll(() => text("[role=alertdialog]"), SOON).toContain("Вам открыт только просмотр");
  await page.keyboard.press("Escape");
  expect(await shown(page, 9, 1)).toBeNull();
  await page.getByLabel("Кто я").selectOption(OWNER);
});

test("axe finds nothing serious, light and dark", async () => {
  expect(await seriousProblems(at.seat.page)).toEqual([]);
  const dark = await sitDown(at.browser, at.workbench, undefined, true);
  await clickMenu(dark.page, "Проба");
  expect(await seriousProblems(dark.page)).toEqual([]);
  expect(dark.problems).toEqual([]);
  await dark.close();
});

test("the page asks nothing of any other server", async () => {
  const foreign: string[] = [];
  const context = await at.browser.newContext();
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!request.url().startsWith(at.workbench.url) && /^https?:/.test(request.url()))
      foreign.push(request.url());
  });
  await page.goto(at.workbench.url);
  await page.waitForSelector("body[data-ready]");
  await page.waitForTimeout(500);
  expect(foreign).toEqual([]);
  await context.close();
});
