/** The workbench in a real browser for a test: a host with a script of its own, a page, and what went wrong on it. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { buildWorkbench } from "../../scripts/build-workbench.mjs";
import type { Host } from "../../src/host/runtime/api";
import { createHost } from "../../src/host/runtime/host";
import { startWorkbench, type Workbench, type WorkbenchOptions } from "../../src/host/server/main";

export const OWNER = "vladelec@obrazec.example";
export const ROOT = path.resolve(import.meta.dirname, "../..");

export const SCOPES = [
  "spreadsheets.currentonly",
  "script.container.ui",
  "script.send_mail",
  "userinfo.email",
].map((name) => `https://www.googleapis.com/auth/${name}`);

/** A host with a small script instead of the add-on. */
export function smallHost(code: string, html: Record<string, string> = {}): Host {
  return createHost({
    code,
    html,
    manifest: { timeZone: "Asia/Yekaterinburg", oauthScopes: SCOPES },
    now: () => new Date("2024-11-12T04:00:00Z"),
    owner: OWNER,
  });
}

const temporary = (name: string): string => mkdtempSync(path.join(tmpdir(), `${name}-`));

/** The page built for this test file alone: files are tested side by side. */
let pages: Promise<string> | null = null;

function builtPages(): Promise<string> {
  pages ??= (async () => {
    const folder = temporary("pages");
    await buildWorkbench(folder);
    return folder;
  })();
  return pages;
}

export async function serve(options: Partial<WorkbenchOptions>): Promise<Workbench> {
  return startWorkbench({
    root: ROOT,
    port: 0,
    stateDir: temporary("state"),
    pages: await builtPages(),
    ...options,
  });
}

export interface Seat {
  page: Page;
  /** Errors of the page and of its console. */
  problems: string[];
  close(): Promise<void>;
}

export async function sitDown(
  browser: Browser,
  workbench: Workbench,
  account?: string,
  dark = false,
): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 860 },
    locale: "ru-RU",
    colorScheme: dark ? "dark" : "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(`${workbench.url}${account ? `#account=${account}` : ""}`);
  await page.waitForSelector("body[data-ready]", { timeout: 20_000 });
  return { page, problems, close: () => context.close() };
}

/** Everything sent to the server has been answered and drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.workbench?.settled();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await window.workbench?.settled();
  });
}

/** What the grid shows in a cell of the sheet that is open. */
export function shown(page: Page, row: number, column: number): Promise<unknown> {
  return page.evaluate(
    ([r, c]) =>
      window.workbench?.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        ?.getRange(r - 1, c - 1)
        .getValue() ?? null,
    [row, column] as const,
  );
}

export async function openSheet(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const book = window.workbench?.api.getActiveWorkbook();
    const sheet = book?.getSheetByName(wanted);
    if (!sheet) throw new Error(`no sheet ${wanted}`);
    book?.setActiveSheet(sheet);
  }, name);
  await page.waitForTimeout(100);
}

let clicks = 0;

/** Stands on a cell with the keyboard in the grid. */
export async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const corner = await page.evaluate(() => {
    // The grid is a canvas: a click on its first cell gives it the keyboard, its own API moves on from there.
    const { x, y } =
      document.querySelector("#grid canvas[id^=univer-sheet-main]")?.getBoundingClientRect() ?? new DOMRect();
    return { x, y };
  });
  // Never twice at one place: that would be a double click, which begins to edit.
  clicks += 1;
  await page.mouse.click(corner.x + 60, corner.y + 32 + 22 * (clicks % 3));
  await page.evaluate(
    ([r, c]) => {
      const sheet = window.workbench?.api.getActiveWorkbook()?.getActiveSheet();
      if (sheet) sheet.setActiveRange(sheet.getRange(r - 1, c - 1));
    },
    [row, column] as const,
  );
  await page.waitForTimeout(80);
}

export async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  await clickCell(page, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(120);
  await settle(page);
}

/** Puts a table or a text on the clipboard as Word and Excel do, and pastes it at a cell. */
export async function pasteInto(
  page: Page,
  row: number,
  column: number,
  html: string,
  text: string,
): Promise<void> {
  await page.evaluate(
    async ([rich, plain]) => {
      const item = new ClipboardItem({
        "text/html": new Blob([rich], { type: "text/html" }),
        "text/plain": new Blob([plain], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
    },
    [html, text] as const,
  );
  await clickCell(page, row, column);
  await page.keyboard.press("Control+v");
  await page.waitForTimeout(400);
  await settle(page);
}

/** Menus by their captions, top to bottom. */
export async function clickMenu(page: Page, ...captions: string[]): Promise<void> {
  for (const [index, caption] of captions.entries()) {
    const item = page.getByRole("menuitem", { name: caption, exact: true });
    if (index < captions.length - 1 && index > 0) await item.hover();
    else await item.click();
  }
}
