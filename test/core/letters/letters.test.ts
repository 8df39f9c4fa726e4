/** Letters: the subject says what and by when, both parts say the same, and nothing from a cell can become markup. */
import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../src/core/consolidation/summary";
import { digestLetter, digestNeeded, type RunResult } from "../../../src/core/letters/digest";
import { pdfUrl } from "../../../src/core/letters/links";
import { type LetterContext, reminderLetter } from "../../../src/core/letters/reminder-letter";
import { fillText, textProblem } from "../../../src/core/letters/texts";
import { planReminders } from "../../../src/core/reminders/plan";
import { cell, dayCell, duty, finding, report, reporter, SETTINGS } from "../consolidation/sample";

const ADDRESS = "https://docs.google.com/spreadsheets/d/sample/edit";
const kungur = reporter("У02", "Кунгурский муниципальный округ", { coordinator: "Образцова А. Б." });
const full = { activities: cell("проведено"), result: cell("19 из 19"), done: dayCell("2024-09-10") };

type Given = Parameters<typeof report>[3];

function planOf(today: `${number}-${number}-${number}`, typed = {}, given: Given = {}, settings = {}) {
  const [plan] = planReminders({
    today,
    reports: [report(kungur, today, typed, given)],
    settings: { ...SETTINGS, ...settings },
    ledger: [],
  }).letters;
  if (!plan) throw new Error(`a letter is due on ${today}`);
  return plan;
}

const context = (settings = {}): LetterContext => ({
  settings: { ...SETTINGS, ...settings },
  address: ADDRESS,
  sentence: ({ code, params }) => `${code} ${Object.values(params).join(" ")}`.trim(),
});

const letterOf = (...args: Parameters<typeof planOf>) => reminderLetter(planOf(...args), context(args[3]));

const one = (key: string, due: `${number}-${number}-${number}`) => ({ duties: [duty(kungur.id, key, due)] });

describe("the subject", () => {
  it.each([
    ["2024-09-13", "1.1.1", "До 20.09.2024: п. 1.1 дорожной карты"],
    ["2024-09-20", "1.1.1", "Сегодня, 20.09.2024, срок: п. 1.1 дорожной карты"],
    ["2024-09-24", "1.1.1", "Просрочено: п. 1.1 дорожной карты, срок был 20.09.2024"],
  ] as const)("on %s says what and by when", (today, key, subject) => {
    expect(letterOf(today, {}, one(key, "2024-09-20")).subject).toBe(subject);
  });

  it("names four items and counts the others", () => {
    const duties = ["1.1.1", "1.5.1", "2.1.1", "4.1.1", "4.2.1", "1.1.2"].map((key) =>
      duty(kungur.id, key, "2024-09-20"),
    );
    expect(letterOf("2024-09-20", {}, { duties }).subject).toContain("п. 1.1, 1.5, 2.1, 4.1 и ещё 1");
  });

  it("speaks of corrections when nothing else is owed", () => {
    const late = one("1.1.1", "2025-09-20");
    const errors = { ...late, findings: [finding("error", 7)] };
    expect(letterOf("2024-10-01", { "1.1.1": full }, errors).subject).toBe(
      "Исправьте ошибки в отчёте: п. 1.1 дорожной карты",
    );
    const returned = { "1.1.1": { ...full, decision: "Возвращено", remark: "нет ссылок" } };
    expect(letterOf("2024-10-01", returned, late).subject).toBe(
      "Возвращено на доработку: п. 1.1 дорожной карты",
    );
    expect(letterOf("2024-11-29", { "1.1.1": full }, late).subject).toBe(
      "Сдайте отчёт по дорожной карте до 01.12.2024",
    );
  });

  it("never grows beyond what Google takes, nor holds a line break", () => {
    const name = `Длинное\nимя ${"я".repeat(400)}`;
    const [plan] = planReminders({
      today: "2024-09-20",
      reports: [report(reporter("У09", name), "2024-09-20")],
      settings: { ...SETTINGS, testMode: true },
      ledger: [],
    }).letters;
    const { subject } = reminderLetter(plan ?? planOf("2024-09-20"), context());
    expect(subject.length).toBeLessThanOrEqual(200);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe("the body", () => {
  const mixed = letterOf(
    "2024-11-15",
    {
      "1.1.1": { ...full, decision: "Возвращено", remark: "Приложите приказ" },
      "2.1.1": full,
      "4.1.1@2024-11-01": { activities: cell("сбор данных"), state: cell("В работе") },
    },
    { findings: [finding("error", 9, { code: "substance.no-links" })] },
  );

  it("lists each row with its deadline, what is missing and the way to the cell", () => {
    expect(mixed.text).toContain(
      "октябрь 2024, срок был 31.10.2024, просрочено на 15 дней; ничего не заполнено",
    );
    expect(mixed.text).toContain(
      "открыть строку 11: https://docs.google.com/spreadsheets/d/sample/edit#gid=1002&range=D11",
    );
    expect(mixed.text).toContain("замечание: Приложите приказ");
    expect(mixed.text).toContain("substance.no-links");
  });

  it("says nothing of what is done", () => {
    const clean = letterOf("2024-09-20", { "2.1.1": full });
    expect(clean.text).not.toContain("2.1");
  });

  it("uses real plurals", () => {
    const text = (today: "2024-09-21" | "2024-09-22" | "2024-09-19") =>
      letterOf(
        today,
        {},
        { ...one("1.1.1", "2024-09-20") },
        { calendar: { holidays: [], workingWeekends: ["2024-09-21", "2024-09-22"] } },
      ).text;
    expect(text("2024-09-21")).toContain("просрочено на 1 день;");
    expect(text("2024-09-22")).toContain("просрочено на 2 дня;");
    expect(text("2024-09-19")).toContain("остался 1 день;");
  });

  it("says the same in both parts", () => {
    const words = (text: string) => text.replace(/\s+/g, " ").toLowerCase();
    const html = mixed.html
      .replace(/^.*<body[^>]*>/s, "")
      .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, (_, url: string, text: string) => `${text}: ${url}`)
      .replace(/<[^>]+>/g, " ")
      .replace(/&amp;/g, "&")
      .replace(/&quot;/g, '"');
    const inHtml = words(html);
    for (const line of mixed.text.split("\n")) {
      const said = words(line.replace(/^\s*–?\s*/, "")).trim();
      if (said !== "") expect(inHtml).toContain(said);
    }
  });

  it("loads nothing from elsewhere and runs nothing", () => {
    expect(mixed.html).not.toMatch(/<(img|script|link|iframe|style|form|svg)\b/i);
    expect(mixed.html).not.toMatch(/url\(|@import|src=/i);
    const addresses = [...mixed.html.matchAll(/href="([^"]*)"/g)].map(([, url = ""]) => url);
    expect(addresses.every((url) => url.startsWith(ADDRESS))).toBe(true);
  });

  it("escapes whatever came from a cell", () => {
    const evil = `<img src=x onerror=alert(1)>"'&`;
    const { html, text } = letterOf("2024-10-01", {
      "1.1.1": { ...full, decision: "Возвращено", remark: evil },
    });
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=alert(1)>");
    expect(text).toContain(evil);
  });
});

describe("texts of «Настройки»", () => {
  it("are filled in; an empty coordinator leaves no stray comma", () => {
    const values = { участник: "Пермь", координатор: "", год: "2024", срок: "20.09.2024" };
    expect(fillText("Здравствуйте, {координатор}!", values)).toBe("Здравствуйте!");
    expect(fillText("{Участник}: {срок}", values)).toBe("Пермь: 20.09.2024");
  });

  it("a value is not read as a template again", () => {
    const values = { участник: "{год} $& $1", координатор: "", год: "2024", срок: "" };
    expect(fillText("{участник}", values)).toBe("{год} $& $1");
  });

  it("are refused before use when they name an unknown variable or lose a brace", () => {
    expect(textProblem("Обращение", "Уважаемые коллеги!")).toBeNull();
    expect(textProblem("Обращение", "{координатор}, {участник}")).toBeNull();
    expect(textProblem("Обращение", "Здравствуйте, {имя}!")).toContain("{имя} вставить нельзя");
    expect(textProblem("Подпись", "С уважением, {год")).toContain("скобка без пары");
  });
});

describe("test mode", () => {
  it("says that it is a trial and names whom it was meant for", () => {
    const { text, subject } = letterOf("2024-09-20", {}, {}, { testMode: true });
    expect(text).toContain(
      "Пробное письмо: участник его не получил. Настоящее ушло бы на m02@municipality.example",
    );
    expect(subject).toContain("[Проба: Кунгурский муниципальный округ]");
  });
});

describe("the digest", () => {
  const plan = planOf("2024-09-20");
  const nothing: RunResult = { sent: [], failed: [], postponed: [], doubtful: [], omitted: [], earlier: [] };
  const summary = summaryOf([report(kungur, "2024-09-20")], "2024-09-20");

  it("names everybody who was written to, who waits, and what needs a person", () => {
    const run: RunResult = {
      sent: [plan],
      failed: [
        { letter: { ...plan, reporter: reporter("У03", "Лысьвенский округ") }, note: "адрес не принят" },
      ],
      postponed: [{ ...plan, reporter: reporter("У04", "Осинский округ") }],
      doubtful: [],
      earlier: [],
      omitted: [{ reporter: reporter("У05", "Чайковский округ"), reason: { kind: "no-address" } }],
    };
    const { text, subject } = digestLetter(run, summary, "2024-09-20", SETTINGS, ADDRESS);
    for (const name of ["Кунгурский", "Лысьвенский", "Осинский", "Чайковский"]) expect(text).toContain(name);
    expect(subject).toBe("Дорожная карта, 20.09.2024: 1 письмо, исполнено 0 %, просрочено 0");
  });

  it("covers the whole day when the run took several executions", () => {
    const entry = {
      id: "1",
      day: "2024-09-20",
      at: "",
      reporter: "У07",
      to: [],
      subject: "Просрочено: п. 1.1",
      steps: [],
      test: false,
    } as const;
    const run: RunResult = {
      ...nothing,
      sent: [plan],
      earlier: [
        { ...entry, name: "Осинский округ", state: "sent", note: "" },
        { ...entry, name: "Чайковский округ", reporter: "У08", state: "failed", note: "адрес не принят" },
        { ...entry, name: "Ушло со второго раза", reporter: kungur.id, state: "failed", note: "сбой" },
      ],
    };
    const { text, subject } = digestLetter(run, summary, "2024-09-20", SETTINGS, ADDRESS);
    expect(subject).toContain("2 письма");
    expect(text).toContain("Осинский округ: Просрочено: п. 1.1");
    expect(text).toContain("Чайковский округ: адрес не принят");
    expect(text).not.toContain("Ушло со второго раза");
  });

  it("is not written when nothing was sent and nothing needs a person", () => {
    expect(digestNeeded(nothing)).toBe(false);
    const quiet = { reporter: kungur, reason: { kind: "nothing-owed" } } as const;
    expect(digestNeeded({ ...nothing, omitted: [quiet] })).toBe(false);
    expect(digestNeeded({ ...nothing, omitted: [{ ...quiet, reason: { kind: "no-address" } }] })).toBe(true);
  });
});

describe("the PDF of a sheet", () => {
  it("is the spreadsheet's own export of a range, whatever the address ends with", () => {
    const base = "https://docs.google.com/spreadsheets/d/sample";
    for (const address of [base, `${base}/`, `${base}/edit`, `${base}/edit?gid=0#gid=0`, `${base}/view`])
      expect(pdfUrl(address, 7, "A1:E9", true)).toMatch(
        /^https:\/\/docs\.google\.com\/spreadsheets\/d\/sample\/export\?format=pdf&gid=7&range=A1:E9&.*scale=4/,
      );
  });
});
