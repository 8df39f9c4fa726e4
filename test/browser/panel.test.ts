/** The panel and the dialogs as built, around a stand-in for Google: every state, every failure, by mouse and by keyboard. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSidebar } from "../../scripts/build-sidebar.mjs";
import { seriousProblems } from "./axe";
import { type FakeAnswers, type FakeCall, installFakeGoogle } from "./fake-google";
import { launchBrowser, SOON } from "./find-browser";
import { job, letter, ministry, ok, preview, refused, reporter } from "./panel-samples";

let browser: Browser;
let pages: Record<string, string>;
const folder = mkdtempSync(path.join(tmpdir(), "panel-"));

beforeAll(async () => {
  pages = await buildSidebar();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Opened {
  page: Page;
  problems: string[];
  calls(): Promise<FakeCall[]>;
}

async function open(
  answers: FakeAnswers,
  { file = "panel.html", fill = (html: string) => html, dark = false, width = 300 } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? "dark" : "light",
    locale: "ru-RU",
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on(
    "request",
    (request) => /^https?:/.test(request.url()) && problems.push(`request to ${request.url()}`),
  );
  // The bundler of the tests names functions through a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (value) => value");
  await page.addInitScript(installFakeGoogle, answers);
  const target = path.join(folder, `${Math.random()}.html`);
  writeFileSync(target, fill(pages[file] ?? ""));
  await page.goto(pathToFileURL(target).href);
  return { page, problems, calls: () => page.evaluate(() => window.fakeCalls) };
}

describe("weight and form", () => {
  test("each page is one self-contained file of at most 150 KB without template literals in its script", () => {
    for (const html of Object.values(pages)) {
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(150 * 1024);
      expect(/<(script|link|img)[^>]+(src|href)=/.test(html)).toBe(false);
      // Google's sanitizer mistakes "//" inside a template literal for a comment.
      expect(/`[^`]*\/\/[^`]*`/.test(html)).toBe(false);
    }
  });
});

describe("a reporter", () => {
  test("sees the own progress, what is due, and remarks by row", async () => {
    const { page, problems } = await open({ panelState: [ok(reporter)] });
    await expect.poll(() => page.locator("h1").textContent(), SOON).toBe("Верещагинский городской округ");
    expect(await page.locator("[data-part=progress]").textContent()).toContain("исполнено 14 из 25");
    expect(await page.getByText("просрочено на 3 дня").count()).toBe(1);
    expect(await page.getByRole("heading", { name: "п. 1.5 · строка 12" }).count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test("goes to the cell of a remark", async () => {
    const { page, calls } = await open({ panelState: [ok(reporter)], jumpTo: [ok({})] });
    await page.getByText("Не указана дата исполнения").click();
    await expect
      .poll(async () => (await calls()).at(-1), SOON)
      .toEqual({ name: "jumpTo", args: [{ sheetId: 7, row: 12, column: 7 }] });
  });

  test("corrects with one click, saying what stood there, and sees the new state", async () => {
    const better = {
      ...reporter,
      rows: [],
      progress: { ...reporter.progress, errors: 0, warnings: 0, hints: 0 },
    };
    const { page, calls } = await open({ panelState: [ok(reporter)], applyFix: [ok(better)] });
    await page.getByRole("button", { name: /Исправить: Не указана/ }).click();
    await expect.poll(() => page.getByText("Исправлять нечего").count(), SOON).toBe(1);
    expect(await calls()).toContainEqual({
      name: "applyFix",
      args: [{ row: 12, code: "dates.missing", before: "" }],
    });
  });

  test("a refused «Отчёт готов» stays unticked and says why, beside the tick", async () => {
    const { page } = await open({
      panelState: [ok(reporter)],
      setReady: [refused("invalid", "Строка 12: не указана дата. Отчёт остаётся неготовым.")],
    });
    const tick = page.getByRole("checkbox");
    await tick.click();
    await expect.poll(() => page.getByRole("alert").textContent(), SOON).toContain("Строка 12");
    expect(await tick.isChecked()).toBe(false);
  });

  test("does everything without a mouse", async () => {
    const { page, calls } = await open({
      panelState: [ok(reporter)],
      checkMyTab: [ok({ ...reporter, ready: true })],
    });
    await page.getByRole("button", { name: "Проверить" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Проверить");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("checkbox").isChecked(), SOON).toBe(true);
    expect((await calls()).map(({ name }) => name)).toEqual(["panelState", "checkMyTab"]);
  });
});

describe("the ministry", () => {
  test("sees the steps, the figures and the reporters, worst first", async () => {
    const { page, problems } = await open({ panelState: [ok(ministry)] });
    await expect
      .poll(() => page.locator("[data-part=figures]").textContent(), SOON)
      .toContain("исполнено 736 из 1150");
    expect(
      await page
        .getByRole("listitem")
        .filter({ hasText: "Участники заполняют" })
        .getAttribute("aria-current"),
    ).toBe("step");
    await page.getByRole("tab", { name: "Отчёты" }).click();
    const names = await page.locator(".reporter .title").allTextContents();
    expect(names[0]).toContain("Верещагинский");
    await page.getByLabel("Найти участника").fill("гремяч");
    await expect.poll(() => page.locator(".reporter").count(), SOON).toBe(1);
    expect(problems).toEqual([]);
  });

  test("a long job shows real progress, survives a busy lock, and ends in words", async () => {
    const { page, calls } = await open({
      panelState: [ok(ministry)],
      startJob: [ok(job(0))],
      stepJob: [ok(job(20)), ok(job(46, true))],
    });
    await page.getByRole("button", { name: "Проверить: Проверить все листы" }).click();
    await expect.poll(() => page.getByText("Проверено 46 листов").count(), SOON).toBe(1);
    expect((await calls()).filter(({ name }) => name === "stepJob")).toHaveLength(2);
    await page.getByRole("button", { name: "Готово" }).click();
    await expect
      .poll(async () => (await calls()).filter(({ name }) => name === "panelState").length, SOON)
      .toBe(2);
  });

  test("a job left half-done is met again when the panel is opened, and goes on", async () => {
    const { page } = await open({
      panelState: [ok({ ...ministry, job: job(12) })],
      stepJob: [{ never: true }],
    });
    await expect
      .poll(
        () => page.getByRole("progressbar", { name: "Проверка всех листов" }).getAttribute("aria-valuenow"),
        SOON,
      )
      .toBe("12");
  });

  test("another run holding the lock is waited for, in words", async () => {
    const { page } = await open({
      panelState: [ok({ ...ministry, job: job(12) })],
      stepJob: [refused("busy", "Сейчас работает другой запуск.")],
    });
    await expect.poll(() => page.getByText("сейчас работает другое окно").count(), SOON).toBe(1);
  });

  test("settings: what is not a number is said at its field and not sent; what the table refuses too", async () => {
    const { page, calls } = await open({
      panelState: [ok(ministry)],
      saveSettings: [
        refused("invalid", "Настройки не сохранены.", { fields: { replyTo: "Адрес записан с ошибкой." } }),
      ],
    });
    await page.getByRole("tab", { name: "Настройки" }).click();
    await page.getByLabel("О просрочке – раз в … дней").fill("400");
    await page.getByRole("button", { name: "Сохранить" }).click();
    await expect.poll(() => page.getByRole("alert").first().textContent(), SOON).toContain("целое число");
    expect((await calls()).some(({ name }) => name === "saveSettings")).toBe(false);
    await page.getByLabel("О просрочке – раз в … дней").fill("5");
    await page.getByLabel("Отчёт сдают до").fill("31.11.2024");
    await page.getByRole("button", { name: "Сохранить" }).click();
    await expect.poll(() => page.getByText("Впишите день, например").count(), SOON).toBe(1);
    await page.getByLabel("Отчёт сдают до").fill("30.11.2024");
    await page.getByLabel("Адрес для ответа").fill("ошибка");
    await page.getByRole("button", { name: "Сохранить" }).click();
    await expect.poll(() => page.getByText("Адрес записан с ошибкой.").count(), SOON).toBe(1);
    expect((await calls()).at(-1)).toEqual({
      name: "saveSettings",
      args: [{ finalDate: "2024-11-30", overdueEvery: 5, replyTo: "ошибка" }],
    });
  });

  test("the tabs of the panel work with the arrow keys", async () => {
    const { page } = await open({ panelState: [ok(ministry)] });
    await page.getByRole("tab", { name: "Сезон" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tab", { name: "Письма" }).getAttribute("aria-selected")).toBe("true");
    expect(await page.getByText("Автоматическая работа").count()).toBeGreaterThan(0);
  });
});

describe("when something is wrong", () => {
  const wrong: [string, FakeAnswers, RegExp][] = [
    [
      "the connection drops",
      { panelState: [{ fail: "NetworkError: Connection failure due to HTTP 0" }] },
      /Нет связи с таблицей/,
    ],
    [
      "several Google accounts are signed in",
      {
        panelState: [
          {
            fail: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
          },
        ],
      },
      /несколько аккаунтов Google/,
    ],
    [
      "the consent is missing",
      {
        panelState: [
          {
            fail: "Недостаточно разрешений. Required permissions: https://www.googleapis.com/auth/userinfo.email",
          },
        ],
      },
      /Google просит разрешение/,
    ],
    [
      "the result is lost on the way, as Google does with dates",
      { panelState: [{ text: "null" }] },
      /не удалось прочитать/,
    ],
    [
      "the answer has another version's shape",
      { panelState: [ok({ who: "guest" })] },
      /не удалось прочитать/,
    ],
    [
      "another run holds the lock",
      { panelState: [refused("busy", "Сейчас идёт сведение. Подождите минуту.")] },
      /идёт сведение/,
    ],
    [
      "the account is on no list",
      { panelState: [ok({ who: "unknown", account: "", userKey: "k", message: "Откройте свой лист." })] },
      /чей это отчёт/,
    ],
  ];
  test.each(wrong)("%s: plain words, and a way on", async (_, answers, words) => {
    const { page } = await open(answers);
    await expect.poll(() => page.locator("body").textContent(), SOON).toMatch(words);
  });

  test("«Повторить» asks again", async () => {
    const { page } = await open({ panelState: [{ fail: "NetworkError" }, ok(reporter)] });
    await page.getByRole("button", { name: "Повторить" }).click();
    await expect.poll(() => page.locator("h1").count(), SOON).toBe(1);
  });

  test("the panel was opened for one account and works under another", async () => {
    const { page } = await open(
      { panelState: [ok(reporter)] },
      { fill: (html) => html.replace("%USER_KEY%", "key-of-another-account") },
    );
    await expect.poll(() => page.locator("body").textContent(), SOON).toMatch(/несколько аккаунтов Google/);
  });

  test("missing permissions are listed, with the address to grant them", async () => {
    const { page } = await open({
      panelState: [
        ok({
          who: "consent",
          userKey: "k",
          missing: ["видеть ваш адрес"],
          url: "https://accounts.google.com/o/oauth2",
        }),
      ],
    });
    await expect
      .poll(() => page.getByRole("link", { name: "Дать разрешение" }).getAttribute("target"), SOON)
      .toBe("_blank");
  });
});

describe("reminders", () => {
  const answers: FakeAnswers = {
    previewReminders: [ok(preview)],
    showLetter: [ok(letter)],
    sendReminders: [ok({ ...job(0), kind: "send", title: "Отправка напоминаний" })],
    stepJob: [ok({ ...job(46, true), kind: "send", summary: "Отправлено 1 письмо." })],
    settleDoubtful: [ok({ ...preview, doubtful: [] })],
  };
  const dialog = {
    file: "dialog.html",
    fill: (html: string) => html.replace("%VIEW%", "reminders"),
    width: 900,
  };

  test("who gets a letter and why, who does not, and the letter as it will look", async () => {
    const { page, problems } = await open(answers, dialog);
    await expect.poll(() => page.locator(".letters li").count(), SOON).toBe(2);
    expect(await page.frameLocator("iframe").locator("body").textContent()).toContain("просрочено 2 пункта");
    await page.getByText("Кому не пишем: 1").click();
    expect(await page.getByText("отчёт готов, долгов нет").isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  test("only the chosen letters are sent", async () => {
    const { page, calls } = await open(answers, dialog);
    await page.getByLabel("Отправить: Гремячинский муниципальный округ").uncheck();
    await page.getByRole("button", { name: /Отправить 1/ }).click();
    await expect.poll(() => page.getByText("Отправлено 1 письмо.").count(), SOON).toBe(1);
    expect(await calls()).toContainEqual({
      name: "sendReminders",
      args: [{ reporters: ["У07"], mode: "real" }],
    });
  });

  test("a doubtful letter waits for a person's word", async () => {
    const { page, calls } = await open(answers, dialog);
    await page.getByRole("button", { name: "Не ушло: Чердынский городской округ" }).click();
    await expect.poll(() => page.getByText("Неясно, ушли ли").count(), SOON).toBe(0);
    expect(await calls()).toContainEqual({ name: "settleDoubtful", args: [{ id: "d1", sent: false }] });
  });

  test("a letter cannot run a script, whatever stands in the cells", async () => {
    const hostile = {
      ...letter,
      html: "<img src=x onerror='parent.hacked=1'><script>parent.hacked=1</script>",
    };
    const { page } = await open({ ...answers, showLetter: [ok(hostile)] }, dialog);
    await page.locator("iframe").waitFor();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });
});

describe("accessibility: axe finds nothing serious", () => {
  const views: [string, FakeAnswers, Parameters<typeof open>[1]][] = [
    ["ministry", { panelState: [ok(ministry)] }, {}],
    ["reporter", { panelState: [ok(reporter)] }, {}],
    ["reporter, dark", { panelState: [ok(reporter)] }, { dark: true }],
    ["ministry, dark", { panelState: [ok(ministry)] }, { dark: true }],
    ["a running job", { panelState: [ok({ ...ministry, job: job(12) })], stepJob: [{ never: true }] }, {}],
    [
      "reminders",
      { previewReminders: [ok(preview)], showLetter: [ok(letter)] },
      { file: "dialog.html", fill: (html) => html.replace("%VIEW%", "reminders"), width: 900 },
    ],
    ["help", {}, { file: "dialog.html", fill: (html) => html.replace("%VIEW%", "help"), width: 600 }],
  ];
  test.each(views)("%s", async (_, answers, how) => {
    const { page } = await open(answers, how);
    await page.waitForTimeout(300);
    expect(await seriousProblems(page)).toEqual([]);
    for (const name of ["Отчёты", "Письма", "Настройки"]) {
      const tab = page.getByRole("tab", { name });
      if ((await tab.count()) === 0) continue;
      await tab.click();
      expect(await seriousProblems(page)).toEqual([]);
    }
  });
});
