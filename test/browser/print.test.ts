/** The page behind a PDF address: the same part of the sheet on A4, made a PDF by the person's own browser. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atWorkbench } from "./at-workbench";
import { seriousProblems } from "./axe";
import { OWNER, smallHost } from "./open-workbench";

const ROWS = 120;

function world() {
  const host = smallHost("");
  const owner = host.as(OWNER);
  host.grant(OWNER);
  owner.runSource(`() => {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange(1, 1).setValue("Заголовок");
    sheet.getRange(1, 1, 1, 3).merge();
    sheet.getRange(2, 1, 1, 4).setValues([["Участник", "Итог", "Скрыто", "Не печатается"]]).setBackground("#1f4e79").setFontColor("#ffffff");
    sheet.getRange(3, 1, ${ROWS}, 1).setNumberFormat("@").setValues(Array.from({ length: ${ROWS} }, (_, i) => ["Участник " + (i + 1)]));
    sheet.getRange(3, 2).setValue(0.5).setNumberFormat("0%");
    sheet.getRange(4, 1).setValue("<img src=x onerror=alert(1)>");
    sheet.getRange(5, 1).setRichTextValue(SpreadsheetApp.newRichTextValue().setText("смотри сайт").setLinkUrl(7, 11, "https://shkola.example/").build());
    sheet.setFrozenRows(2);
    sheet.hideColumns(3);
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(0).setBackground("#fce8e6").setRanges([sheet.getRange(3, 2, ${ROWS}, 1)]).build()]);
  }`);
  return host;
}

const at = atWorkbench({ world: async () => world() });

async function printPage(scale: number): Promise<Page> {
  const gid = at.workbench.host().workbook.sheets[0]?.id;
  const page = await at.seat.page.context().newPage();
  page.on("pageerror", (error) => at.seat.problems.push(String(error)));
  await page.goto(
    `${at.workbench.url}api/export?format=pdf&gid=${gid}&range=A1:C${ROWS + 2}&size=A4&scale=${scale}`,
  );
  await page.waitForSelector("body[data-ready]");
  return page;
}

/** What the browser would save: number and size of the pages. */
async function saved(page: Page): Promise<{ pages: number; box: string | undefined }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return {
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    box: /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1]?.replace(/\.\d+/g, ""),
  };
}

test("shows the part of the sheet as the sheet looks: merged, coloured by value, without what is hidden", async () => {
  const page = await printPage(2);
  expect(await page.title()).toContain("Лист1");
  const text = await page.locator("main").innerText();
  expect(text).toContain("50%");
  expect(text).not.toMatch(/Скрыто|Не печатается/);
  expect(await page.locator("td", { hasText: "Заголовок" }).getAttribute("colspan")).toBe("2");
  const background = (cell: string) =>
    page
      .locator("td", { hasText: cell })
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background("50%")).toBe("rgb(252, 232, 230)");
  expect(await background("Итог")).toBe("rgb(31, 78, 121)");
  await page.close();
});

test("what people wrote stays text, and a link stays a link", async () => {
  const page = await printPage(2);
  expect(await page.locator("main").innerText()).toContain("<img src=x onerror=alert(1)>");
  expect(await page.locator("main img").count()).toBe(0);
  expect(await page.getByRole("link", { name: "сайт" }).getAttribute("href")).toBe("https://shkola.example/");
  await page.close();
});

test("prints on A4 across, the headings on every page, or everything on one page", async () => {
  const long = await printPage(2);
  expect((await saved(long)).pages).toBeGreaterThan(2);
  expect(await long.locator("thead").last().innerText()).toContain("Участник");
  expect(await seriousProblems(long)).toEqual([]);
  await long.close();
  const one = await printPage(4);
  expect(await saved(one)).toEqual({ pages: 1, box: "0 0 841 594" });
  await one.close();
});

test("a sheet that is gone is said to be gone", async () => {
  const page = await at.seat.page.context().newPage();
  await page.goto(`${at.workbench.url}api/export?format=pdf&gid=777`);
  await page.getByText("Этого листа уже нет").waitFor();
  await page.close();
});
