/** «Начать заново»: asks first, then the whole spreadsheet is another one, for every open page. */
import { expect, test } from "vitest";
import { atWorkbench } from "./at-workbench";
import { SOON } from "./find-browser";
import { clickMenu, settle, shown, sitDown, typeInto } from "./open-workbench";

const at = atWorkbench({ empty: true });

const sheets = () => at.workbench.host().workbook.sheets.map(({ name }) => name);
const title = () => at.seat.page.getByRole("heading", { level: 1 }).textContent();

/** The page is loaded anew when the other spreadsheet stands. */
async function beginAnew(how: string): Promise<void> {
  const { page } = at.seat;
  await clickMenu(page, "Файл", "Начать заново…");
  const loaded = page.waitForEvent("load", { timeout: 60_000 });
  await page.getByRole("dialog").getByRole("button", { name: how }).click();
  await loaded;
  await page.waitForSelector("body[data-ready]");
  await settle(page);
}

test("whoever changes their mind keeps everything", async () => {
  const { page } = at.seat;
  await typeInto(page, 2, 2, "моё слово");
  await clickMenu(page, "Файл", "Начать заново…");
  const box = page.getByRole("dialog", { name: "Начать заново" });
  expect(await box.textContent()).toContain("вернуть их нельзя");
  await box.getByRole("button", { name: "Отмена" }).click();
  await expect.poll(() => box.count(), SOON).toBe(0);
  expect(await shown(page, 2, 2)).toBe("моё слово");
});

test("with sample reports: the season under way, and nothing of what was there", async () => {
  const other = await sitDown(at.browser, at.workbench);
  await beginAnew("С образцами отчётов");
  expect(sheets()).toContain("Дорожная карта");
  expect(sheets().length).toBeGreaterThan(46);
  expect(await title()).toBe("Дорожная карта 2024 (образец)");
  expect(await shown(at.seat.page, 2, 2)).not.toBe("моё слово");
  await expect
    .poll(() => other.page.getByRole("heading", { level: 1 }).textContent(), SOON)
    .toBe("Дорожная карта 2024 (образец)");
  expect(other.problems).toEqual([]);
  await other.close();
});

test("with a blank spreadsheet: one empty sheet, and the page is the owner's again", async () => {
  const { page } = at.seat;
  const reporter = at.workbench.host().workbook.editors.find((account) => account.startsWith("uchastnik"));
  await page.getByLabel("Кто я").selectOption(reporter ?? "");
  await settle(page);
  await beginAnew("С пустой таблицы");
  expect(sheets()).toEqual(["Лист1"]);
  expect(Object.keys(at.workbench.host().workbook.sheets[0]?.cells ?? {})).toEqual([]);
  expect(await page.getByLabel("Кто я").inputValue()).toBe(at.workbench.host().owner);
  await typeInto(page, 3, 1, "с начала");
  await expect.poll(() => at.workbench.host().workbook.sheets[0]?.cells["3,1"]?.value, SOON).toBe("с начала");
});
