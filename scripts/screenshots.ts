/** Pictures of the product at work, taken from the workbench with the sample season; every name and address in them is invented. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { startWorkbench, type Workbench } from "../src/host/server/main";
import { launchBrowser } from "../test/browser/find-browser";
import { clickMenu, openSheet, settle, sitDown } from "../test/browser/open-workbench";

const REPORTER = 3;

export async function takePictures(root: string): Promise<void> {
  const folder = path.join(root, "docs/images");
  mkdirSync(folder, { recursive: true });
  const workbench = await startWorkbench({
    root,
    port: 0,
    stateDir: mkdtempSync(path.join(tmpdir(), "pictures-")),
  });
  const browser = await launchBrowser();
  try {
    for (const picture of PICTURES) {
      const { page, close } = await sitDown(browser, workbench, undefined, picture.dark ?? false);
      page.setDefaultTimeout(60_000);
      await picture.pose(page, workbench);
      await rest(page);
      const target = picture.of ? page.locator(picture.of).first() : page;
      await target.screenshot({ path: path.join(folder, `${picture.name}.png`) });
      console.log(`docs/images/${picture.name}.png`);
      await close();
    }
  } finally {
    await browser.close();
    await workbench.close();
  }
}

interface Picture {
  name: string;
  dark?: boolean;
  /** Only this part of the page. */
  of?: string;
  pose(page: Page, workbench: Workbench): Promise<void>;
}

/** In the order of a season: later ones show what earlier ones did. */
const PICTURES: readonly Picture[] = [
  { name: "workbench", pose: async () => undefined },
  {
    name: "menu",
    pose: async (page) => {
      await page.getByRole("menuitem", { name: "Дорожная карта", exact: true }).click();
      await page.getByRole("menuitem", { name: "Министерство", exact: true }).hover();
    },
  },
  { name: "report-tab", pose: (page, workbench) => openOwnTab(page, workbench, REPORTER) },
  {
    name: "consent",
    pose: async (page, workbench) => {
      await openOwnTab(page, workbench, REPORTER + 1);
      await command(page, "Открыть панель");
      await page.getByRole("button", { name: "Разрешить" }).waitFor();
    },
  },
  {
    name: "panel-reporter",
    pose: async (page, workbench) => {
      await openOwnTab(page, workbench, REPORTER);
      await openPanel(page, workbench);
      await panelShows(page, "Ближайшие сроки");
    },
  },
  {
    name: "board",
    pose: async (page) => {
      await command(page, "Министерство", "Свести отчёты");
      await page.getByRole("alertdialog").getByRole("button", { name: "ОК" }).click();
      await openSheet(page, "Сводка");
      await page.getByRole("button", { name: "Закрыть", exact: true }).first().click();
    },
  },
  {
    name: "panel-ministry",
    pose: async (page, workbench) => {
      await openSheet(page, "Сводка");
      await openPanel(page, workbench);
      await panelShows(page, "Шаги");
    },
  },
  {
    name: "panel-reporters",
    of: ".panel-window",
    pose: async (page, workbench) => {
      await openPanel(page, workbench);
      await panelShows(page, "Шаги");
      await page.frameLocator(".panel-window iframe").getByRole("tab", { name: "Отчёты" }).click();
    },
  },
  {
    name: "panel-settings",
    of: ".panel-window",
    pose: async (page, workbench) => {
      await openPanel(page, workbench);
      await panelShows(page, "Шаги");
      await page.frameLocator(".panel-window iframe").getByRole("tab", { name: "Настройки" }).click();
    },
  },
  {
    name: "reminders",
    pose: async (page) => {
      await command(page, "Министерство", "Напоминания…");
      const dialog = page.frameLocator(".dialog iframe");
      await dialog.locator(".letter iframe").waitFor();
    },
  },
  { name: "consolidated", pose: (page) => openSheet(page, "Сводный отчёт") },
  { name: "findings", pose: (page) => openSheet(page, "Замечания") },
  {
    name: "calls",
    of: ".drawer",
    pose: async (page) => {
      await page.getByRole("button", { name: "Обращения к Google" }).click();
      await page.locator(".drawer summary").nth(1).click();
    },
  },
  {
    name: "dark",
    dark: true,
    pose: async (page, workbench) => {
      await openOwnTab(page, workbench, REPORTER);
      await openPanel(page, workbench);
      await panelShows(page, "Ближайшие сроки");
    },
  },
];

async function rest(page: Page): Promise<void> {
  await settle(page);
  await page.waitForTimeout(900);
}

async function command(page: Page, ...captions: string[]): Promise<void> {
  await clickMenu(page, "Дорожная карта", ...captions);
  await page.waitForTimeout(200);
  await settle(page);
}

async function openPanel(page: Page, workbench: Workbench): Promise<void> {
  const account = await page.getByLabel("Кто я").inputValue();
  workbench.host().grant(account);
  await command(page, "Открыть панель");
}

const panelShows = (page: Page, text: string): Promise<void> =>
  page.frameLocator(".panel-window iframe").getByText(text).first().waitFor();

async function openOwnTab(page: Page, workbench: Workbench, index: number): Promise<void> {
  const number = String(index).padStart(2, "0");
  const account = workbench.host().workbook.editors.find((candidate) => candidate.includes(number));
  await page.getByLabel("Кто я").selectOption(account ?? "");
  await settle(page);
  await page.getByRole("button", { name: "К моему листу" }).first().click();
}
