/** From rules to the periods of a reporting window, trap by trap. */
import { describe, expect, it } from "vitest";
import { RUSSIAN_CALENDAR } from "../../../src/core/calendar/holidays";
import { explain } from "../../../src/core/deadlines/explain";
import { nextDue, periodsOf } from "../../../src/core/deadlines/periods";
import { readDeadline } from "../../../src/core/deadlines/read";

const window = { start: "2024-09-01", end: "2024-12-01" } as const;

/** «label: due» of each period of a phrase. */
function periods(phrase: string, own: Parameters<typeof periodsOf>[1] = window): string[] {
  const [part] = readDeadline(phrase, { year: 2024, window: own }).parts;
  return part ? periodsOf(part.rule, own).map(({ label, due }) => `${label}: ${due}`) : [];
}

describe("periods", () => {
  it("of the seed: months of the season, fortnights from its first day", () => {
    expect(periods("1 раз в месяц")).toEqual([
      "сентябрь 2024: 2024-09-30",
      "октябрь 2024: 2024-10-31",
      "ноябрь 2024: 2024-11-30",
    ]);
    expect(periods("1 раз в 2 недели")).toEqual([
      "01.09–14.09.2024: 2024-09-14",
      "15.09–28.09.2024: 2024-09-28",
      "29.09–12.10.2024: 2024-10-12",
      "13.10–26.10.2024: 2024-10-26",
      "27.10–09.11.2024: 2024-11-09",
      "10.11–23.11.2024: 2024-11-23",
    ]);
  });

  it("what does not recur has exactly one, without a label", () => {
    for (const phrase of [
      "20.09.2024",
      "постоянно",
      "по отдельному графику",
      "III квартал 2024",
      "-",
      "начиная с 2024 года",
    ])
      expect(periods(phrase)).toHaveLength(1);
    expect(periods("20.09.2024")).toEqual([": 2024-09-20"]);
    expect(periods("постоянно")).toEqual([": null"]);
  });

  it("due in the month after belong to the month before", () => {
    expect(periods("до 5 числа месяца, следующего за отчётным")).toEqual([
      "август 2024: 2024-09-05",
      "сентябрь 2024: 2024-10-05",
      "октябрь 2024: 2024-11-05",
    ]);
    expect(periods("ежеквартально до 10 числа месяца, следующего за отчётным кварталом")).toEqual([
      "III квартал 2024: 2024-10-10",
    ]);
  });

  it("the 31st is the last day of a shorter month, 29 February of a leap year only", () => {
    const spring = { start: "2024-01-01", end: "2024-04-30" } as const;
    expect(periods("ежемесячно до 31 числа", spring).map((line) => line.slice(-10))).toEqual([
      "2024-01-31",
      "2024-02-29",
      "2024-03-31",
      "2024-04-30",
    ]);
    expect(periods("ежемесячно до 31 числа", { start: "2025-02-01", end: "2025-02-28" })).toEqual([
      "февраль 2025: 2025-02-28",
    ]);
  });

  it("weekdays and last Fridays", () => {
    expect(periods("по пятницам", { start: "2024-09-01", end: "2024-09-15" })).toEqual([
      "02.09–08.09.2024: 2024-09-06",
      "09.09–15.09.2024: 2024-09-13",
    ]);
    expect(periods("ежемесячно в последнюю пятницу")).toEqual([
      "сентябрь 2024: 2024-09-27",
      "октябрь 2024: 2024-10-25",
      "ноябрь 2024: 2024-11-29",
    ]);
  });

  it("over New Year", () => {
    expect(periods("ежемесячно", { start: "2024-12-01", end: "2025-01-31" })).toEqual([
      "декабрь 2024: 2024-12-31",
      "январь 2025: 2025-01-31",
    ]);
    expect(
      periods("1 раз в 2 недели, начиная с 23.12.2024", { start: "2024-12-01", end: "2025-01-10" }),
    ).toEqual(["23.12.2024–05.01.2025: 2025-01-05"]);
  });

  it("bounds of the rule count; a rule that had ended has none", () => {
    expect(periods("ежемесячно с октября по ноябрь 2024 г.").map((line) => line.slice(0, 7))).toEqual([
      "октябрь",
      "ноябрь ",
    ]);
    expect(periods("ежемесячно по 31.12.2023")).toEqual([]);
  });

  it("none inside: the next one after the window is kept, so that the duty is seen", () => {
    expect(periods("ежегодно до 15 февраля")).toEqual(["2025 год: 2025-02-15"]);
  });

  it("next is the first not past, otherwise the last", () => {
    const [part] = readDeadline("ежемесячно до 25 числа", { year: 2024, window }).parts;
    const all = part ? periodsOf(part.rule, window) : [];
    expect([nextDue(all, "2024-09-25"), nextDue(all, "2024-09-26"), nextDue(all, "2025-05-01")]).toEqual([
      "2024-09-25",
      "2024-10-25",
      "2024-11-25",
    ]);
  });
});

describe("explanations", () => {
  const said = (phrase: string) =>
    readDeadline(phrase, { year: 2024, window }).parts.map(({ rule }) =>
      explain(rule, { today: "2024-10-10", window, calendar: RUSSIAN_CALENDAR }),
    );

  it.each([
    ["до 25 числа ежемесячно", "до 25 числа каждого месяца, ближайший срок 25.10.2024"],
    ["20.11.2024", "до 20.11.2024 включительно"],
    ["04.11.2024", "до 04.11.2024 включительно (нерабочий день; последний рабочий день – 02.11.2024)"],
    ["01.12.2024", "до 01.12.2024 включительно (воскресенье; последний рабочий день – 29.11.2024)"],
    ["20.09.2024", "до 20.09.2024 включительно, срок прошёл"],
    [
      "IV квартал 2024",
      "с 01.10.2024 по 31.12.2024, срок – последний день (нерабочий день; последний рабочий день – 28.12.2024)",
    ],
    ["постоянно", "постоянно, без конечного срока: нужны свежие сведения"],
    [
      "до 5 числа месяца, следующего за отчётным кварталом",
      "до 5 числа месяца, следующего за отчётным кварталом, последний срок был 05.10.2024",
    ],
    [
      "ежегодно до 15 февраля",
      "до 15 февраля каждого года; в отчётный период сроков нет, ближайший – 15.02.2025",
    ],
    ["еженедельно по пятницам", "по пятницам, ближайший срок 11.10.2024"],
    ["за 2 недели до начала смены", "зависит от события: не позднее чем за 2 недели до начала смены"],
    [
      "в течение 10 рабочих дней со дня подписания",
      "зависит от события: в течение 10 рабочих дней после подписания",
    ],
    ["по отдельному графику", "даты в другом документе: «по отдельному графику»"],
    ["31.09.2024", "не понято"],
    ["З0.09.2024", "не понято; возможно, 30.09.2024"],
  ])("%s", (phrase, meaning) => {
    expect(said(phrase)).toEqual([meaning]);
  });
});
