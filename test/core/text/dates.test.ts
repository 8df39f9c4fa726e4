/** Dates in free text: all ways officials write them, what only looks like one, and which is the date of execution. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { executionDate, withRoles } from "../../../src/core/text/date-roles";
import { readDates } from "../../../src/core/text/dates";
import { readLinks } from "../../../src/core/text/links";

const factsOf = (text: string) => withRoles(text, readDates(readLinks(text).rest, 2024).mentions);
const spans = (text: string): string =>
  factsOf(text)
    .map(({ start, end }) => (start === end ? start : `${start}..${end}`))
    .join(" ");
const roles = (text: string): string =>
  factsOf(text)
    .map(({ role }) => role)
    .join(" ");

describe("a single day", () => {
  it.each([
    ["17.09.2024", "2024-09-17"],
    ["17.9.24", "2024-09-17"],
    ["17.09.2024г.", "2024-09-17"],
    ["17/09/2024", "2024-09-17"],
    ["17-09-2024", "2024-09-17"],
    ["17 . 09 . 2024", "2024-09-17"],
    ["2024-09-17", "2024-09-17"],
    ["17 сентября 2024 года", "2024-09-17"],
    ["«17» сентября 2024 г.", "2024-09-17"],
    ["17-го сентября", "2024-09-17"],
    ["17 сент. 2024", "2024-09-17"],
    ["семнадцатого сентября", "2024-09-17"],
    ["двадцать первого октября две тысячи двадцать четвёртого года", "2024-10-21"],
    ["17.09", "2024-09-17"],
  ])("%s", (text, expected) => expect(spans(text)).toBe(expected));
});

describe("ranges and lists", () => {
  it.each([
    ["с 23.09.2024 по 11.10.2024", "2024-09-23..2024-10-11"],
    ["01.10.2024-15.10.2024", "2024-10-01..2024-10-15"],
    ["16–27.09.2024", "2024-09-16..2024-09-27"],
    ["01.10–15.10.2024", "2024-10-01..2024-10-15"],
    ["с 1.10 по 15.10.2024", "2024-10-01..2024-10-15"],
    ["с 1 по 15 октября 2024 г.", "2024-10-01..2024-10-15"],
    ["с 25 сентября по 4 октября 2024 года", "2024-09-25..2024-10-04"],
    ["16.09, 30.09, 14.10.2024", "2024-09-16 2024-09-30 2024-10-14"],
    ["сентябрь – ноябрь 2024 г.", "2024-09-01..2024-11-30"],
    ["с сентября по декабрь 2024 г.", "2024-09-01..2024-12-31"],
    ["в сентябре 2024", "2024-09-01..2024-09-30"],
    ["09.2024", "2024-09-01..2024-09-30"],
    ["в III квартале 2024 года", "2024-07-01..2024-09-30"],
    ["с 16.12 по 17.01.2025", "2024-12-16..2025-01-17"],
  ])("%s", (text, expected) => expect(spans(text)).toBe(expected));
});

describe("no dates", () => {
  it.each([
    "№ 07-01-05-318",
    "№ 12.09",
    "п. 1.1, пп. 2.3 и 2.4",
    "ст. 12.1",
    "школа № 1.1",
    "ул. 1 Мая, 12",
    "пл. 8 Марта",
    "тел. 8 (34241) 0-00-11",
    "+7 902 12 09 2024",
    "на 2024-2025 учебный год",
    "2024/25 уч. г.",
    "с 10.00 до 11.30",
    "в 10:15",
    "в 10.10",
    "31,2 %",
    "средний балл 4.12",
    "версия 2.10",
    "192.168.10.12",
    "Марта Ивановна",
    "в 2024 году",
    "ИНН 5920012024",
    "https://a.example/2024-09-17/12.09.2024",
    "1 раз в месяц",
  ])("%s", (text) => expect(spans(text)).toBe(""));
});

describe("impossible and unreadable", () => {
  it.each([
    ["31.09.2024", "2024-09-30"],
    ["30 февраля 2024", "2024-02-29"],
    ["12.13.2024", "2024-12-13"],
    ["09/17/2024", "2024-09-17"],
    ["00.09.2024", null],
  ])("%s, meant %s", (text, meant) => expect(readDates(text, 2024).impossible).toEqual([{ text, meant }]));

  it.each(["12.092024", "12.09.20244", "12.09.202", "12.О9.2024"])("%s", (text) =>
    expect(readDates(text, 2024).unreadable).toEqual([text]),
  );
});

describe("what the date is of", () => {
  it.each([
    ["Собрания прошли 10.10.2024", "event"],
    ["Приказ от 12.09.2024 № 5", "document"],
    ["исх. № 1203 от 28.11.2024", "document"],
    ["Отчет направлен в Министерство образования 28.11.2024", "event"],
    ["сформированы до 15.09.2024", "by"],
    ["На 22.11.2024: педагоги – 812", "status"],
    ["по состоянию на 22 ноября", "status"],
    ["следующие запланированы на 25.05.2025", "planned"],
    ["собрания прошли 10.10.2024, следующее состоится 20.12.2024", "event planned"],
    ["действителен до 31.12.2025", "planned"],
    ["приказом Минпросвещения от 18.05.2023 № 370", "quoted"],
    ["в соответствии с письмом от 28.08.2024 № 1 издан приказ от 13.09.2024", "quoted document"],
    ["срок до 20.09.2024, исполнено 18.09.2024", "quoted event"],
    ["о внесении изменений в приказ от 15.09.2023 № 90", "quoted"],
    ["12.05.2010 г.р.", "birth"],
    ["родительские собрания с законными представителями проведены 10.10.2024", "event"],
    ["на основании приказа от 12.09.2024 № 5", "document"],
  ])("%s", (text, expected) => expect(roles(text)).toBe(expected));
});

describe("the date of execution", () => {
  const execution = (text: string, due: Day | null, paper = false): Day | null =>
    executionDate(factsOf(text), { due, today: "2024-11-29", paper })?.day ?? null;

  it.each([
    ["the latest within the deadline", "09.09, 18.09 и 05.10.2024", "2024-09-30", "2024-09-18"],
    ["none within: the earliest after", "05.10.2024 и 12.10.2024", "2024-09-30", "2024-10-05"],
    ["a range ends with its last day", "с 10.10 по 25.10.2024", "2024-10-15", "2024-10-25"],
    ["a plan is none", "запланировано на 10.10.2024", "2024-10-15", null],
    ["a law is none", "приказ Минпросвещения от 18.05.2024", "2024-10-15", null],
    ["a month that began in time may have been in time", "в сентябре 2024", "2024-09-20", "2024-09-20"],
    ["a month after the deadline is late", "в октябре 2024", "2024-09-20", "2024-10-31"],
    ["a status after the deadline tells nothing", "на 22.11.2024: 812", "2024-09-20", null],
    [
      "the work counts, not the paper that ordered it",
      "приказ от 10.09.2024; созданы 05.10.2024",
      "2024-09-20",
      "2024-10-05",
    ],
    [
      "without a deadline the latest that is not in the future",
      "на 01.10.2024 и на 22.11.2024",
      null,
      "2024-11-22",
    ],
  ] as [string, string, Day | null, Day | null][])("%s: %s", (_, text, due, expected) =>
    expect(execution(text, due)).toBe(expected),
  );

  it("where a paper is asked for, its date counts", () => {
    expect(execution("приказ от 10.09.2024; сайт обновлен 05.11.2024", "2024-09-20", true)).toBe(
      "2024-09-10",
    );
  });
});

describe("laws", () => {
  const day = fc
    .date({
      min: new Date("2001-01-01T00:00:00Z"),
      max: new Date("2098-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10) as Day);
  const MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ];
  const forms: ((day: Day) => string)[] = [
    (value) => value,
    (value) => value.split("-").reverse().join("."),
    (value) => value.split("-").map(Number).reverse().join("."),
    (value) => `${Number(value.slice(8))} ${MONTHS[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)} года`,
    (value) => `«${Number(value.slice(8))}» ${MONTHS[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)} г.`,
  ];

  it("every day is read in every form, inside any sentence", () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...forms),
        fc.constantFrom("Приказ от ", "Собрания прошли ", "", "№ 5 от "),
        (value, form, before) => {
          expect(spans(`${before}${form(value)}, 19 школ`)).toBe(value);
        },
      ),
    );
  });

  it("mentions are ordered, inside the text, and do not overlap; the rest keeps its length", () => {
    const words = fc.constantFrom(
      "12.09.2024",
      "с 1 по 5 октября",
      "№ 12.09",
      "31.09.2024",
      "сентябрь",
      " – ",
      "16.09",
      " и ",
      ", ",
      "10.00",
      "на",
      "до ",
      "5",
      "г.",
      "2024",
      "\n",
      "¤",
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }).map((list) => list.join(" ")),
        (text) => {
          const { mentions, rest } = readDates(text, 2024);
          expect(rest).toHaveLength(text.length);
          mentions.forEach(({ from, to }, at) => {
            expect(from).toBeGreaterThanOrEqual(mentions[at - 1]?.to ?? 0);
            expect(to).toBeLessThanOrEqual(text.length);
            expect(from).toBeLessThan(to);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
