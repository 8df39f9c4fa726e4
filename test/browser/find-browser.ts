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

/**
 * Of the packaged browser's own flags only those it needs to run. The others serve a cloud function; some of them
 * (--disable-web-security, no site isolation) would make every test of the frames' walls meaningless.
 */
const PACKED =
  /^--(no-zygote|disable-setuid-sandbox|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)\b/;

export async function launchBrowser(): Promise<Browser> {
  const args = ["--no-sandbox", "--lang=ru", "--font-render-hinting=none"];
  const env = { ...process.env, LANGUAGE: "ru", LC_ALL: "ru_RU.UTF-8" };
  const found = systemBrowser();
  if (found) return playwright.launch({ executablePath: found, args, env });
  const packed = (await import("@sparticuz/chromium")).default;
  const executablePath = await packed.executablePath();
  // Unpacking has told this process where the browser's own libraries lie.
  const libraries = process.env.LD_LIBRARY_PATH;
  return playwright.launch({
    executablePath,
    args: [...packed.args.filter((arg) => PACKED.test(arg)), ...args],
    env: libraries ? { ...env, LD_LIBRARY_PATH: libraries } : env,
  });
}

/** How long a page may take to show what it will show; a busy machine needs more than the default second. */
export const SOON = { timeout: 10_000 };
