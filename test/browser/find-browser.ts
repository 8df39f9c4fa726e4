/** The first browser found: CHROME_PATH, a system Chrome or Chromium, else the one that comes in the package. */
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
const FOLDERS = [
  ...(process.env.PATH ?? "").split(path.delimiter),
  "/Applications/Google Chrome.app/Contents/MacOS",
  "C:\\Program Files\\Google\\Chrome\\Application",
];

export function systemBrowser(): string | null {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  for (const folder of FOLDERS) {
    for (const name of [...NAMES, "Google Chrome", "chrome.exe"]) {
      const file = path.join(folder, name);
      if (folder && existsSync(file)) return file;
    }
  }
  return null;
}

export async function launchBrowser(): Promise<Browser> {
  const args = ["--no-sandbox", "--lang=ru", "--font-render-hinting=none"];
  const found = systemBrowser();
  const env = { ...process.env, LANGUAGE: "ru", LC_ALL: "ru_RU.UTF-8" };
  if (found) return playwright.launch({ executablePath: found, args, env });
  // The package warns about the Node version; its browser does not care.
  const packed = (await import("@sparticuz/chromium")).default;
  return playwright.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args, ...args],
  });
}

/** How long a page may take to show what it will show; a busy machine needs more than the default second. */
export const SOON = { timeout: 10_000 };
