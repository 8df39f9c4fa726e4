import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromNumber } from "../../../src/core/calendar/day";
import { RUSSIAN_CALENDAR } from "../../../src/core/calendar/holidays";
import type { Cell } from "../../../src/core/reports/row";
import { FIELDS } from "../../../src/core/settings/fields";
import { READERS, writeDays } from "../../../src/core/settings/forms";
import { readSettings } from "../../../src/core/settings/read";

const DATES: Record<string, string> = {
  "Начало отчётного периода": "01.09.2024",
  "Конец отчётного периода": "01.12.2024",
  "Срок сдачи отчёта": "01.12.2024",
  Год: "2024",
};

function sheet(changes: Record<string, Cell["value"]> = {}): Cell[][] {
  const lines = FIELDS.map(({ label, initial }) => [
    { value: label },
    { value: changes[label] ?? DATES[label] ?? initial },
  ]);
  return [
    [{ value: "Настройки" }],
    [{ value: "помощь" }],
    [{ value: "Настройка" }, { value: "Значение" }],
    ...lines,
  ];
}

describe("«Настройки» are read by label", () => {
  it("gives typed values from what a fresh workbook holds", () => {
    const { settings } = readSettings(sheet());
    expect(settings).toMatchObject({
      year: 2024,
      window: { start: "2024-09-01", end: "2024-12-01" },
      ladder: [14, 7, 3, 1],
      testMode: true,
      rowPerPeriod: true,
      replyTo: "",
    });
  });

  it("does not care where a line stands", () => {
    const table = sheet();
    expect(readSettings([...table.slice(0, 3), ...table.slice(3).reverse()]).settings).toEqual(
      readSettings(table).settings,
    );
  });

  it("takes what a spreadsheet makes of a typed value: a real date, a number, a tick", () => {
    const { settings } = readSettings(
      sheet({ "Срок сдачи отчёта": { day: "2024-11-29" }, "Льготных дней": 3, "Пробный режим": false }),
    );
    expect(settings).toMatchObject({ finalDate: "2024-11-29", grace: 3, testMode: false });
  });

  it.each([
    ["Год", "двадцать четвёртый", "год четырьмя цифрами"],
    ["Срок сдачи отчёта", "31.11.2024", "дата"],
    ["Срок сдачи отчёта", "", "пусто"],
    ["Пробный режим", "может быть", "да или нет"],
    ["Напоминать за дней", "14, неделя", "целые числа"],
    ["Координаторы", "куратор@", "адреса через запятую"],
    ["Нерабочие дни", "04.11", "даты и промежутки"],
    ["О просрочке каждые, дней", "0", "от 1 до 365"],
  ])("%s = «%s» is refused with its row and what is expected", (label, value, expected) => {
    const { settings, problems } = readSettings(sheet({ [label]: value }));
    expect(settings).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.sentence).toContain(`«${label}»`);
    expect(problems[0]?.sentence).toContain(expected);
    expect(problems[0]?.sentence).toMatch(/строка \d+/);
  });

  it("a line that was deleted is named, not replaced by a default", () => {
    const table = sheet().filter(([label]) => label?.value !== "Год");
    expect(readSettings(table).problems[0]?.sentence).toContain("нет строки «Год»");
  });

  it("a period that ends before it begins is refused", () => {
    const { problems } = readSettings(sheet({ "Конец отчётного периода": "01.08.2024" }));
    expect(problems[0]?.sentence).toContain("раньше его начала");
  });
});

describe("days of the calendar as a person reads them", () => {
  it("the shipped calendar survives being written and read", () => {
    const text = writeDays(RUSSIAN_CALENDAR.holidays);
    expect(text).toContain("04.11.2024");
    expect(READERS.days(text, { value: text })).toEqual(RUSSIAN_CALENDAR.holidays);
  });

  it("law: writing and reading any set of days gives the set", () => {
    const days = fc.uniqueArray(fc.integer({ min: 19_000, max: 21_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b).map(fromNumber);
        expect(READERS.days(writeDays(sorted), { value: "" })).toEqual(sorted);
      }),
    );
  });

  it("a run longer than a year, or one that goes backwards, does not hang", () => {
    expect(READERS.days("01.01.2024–01.01.2099", { value: "" })?.length).toBeLessThan(400);
    expect(READERS.days("08.01.2025–29.12.2024", { value: "" })).toEqual(["2025-01-08"]);
  });
});
