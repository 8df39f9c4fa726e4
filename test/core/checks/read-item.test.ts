/** Item numbers, whatever a person or a spreadsheet made of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTitle } from "../../../src/core/checks/match-title";
import { readItem } from "../../../src/core/checks/read-item";
import { roadmapIndex } from "../../../src/core/checks/roadmap-index";
import type { Cell } from "../../../src/core/reports/row";
import { ROADMAP, titleOf } from "../fixtures";

const index = roadmapIndex(ROADMAP);
const read = (value: Cell["value"], title = ""): string => {
  const { number, slips } = readItem({ value }, readTitle(title, index), index);
  return [number ?? "?", ...slips.map(({ slip }) => slip)].join(" ");
};

describe("read in silence", () => {
  it.each(ROADMAP.items.map(({ number }) => number))("%s", (number) => expect(read(number)).toBe(number));
});

describe("normalised", () => {
  it.each([
    ["1.1.", "1.1 trailing-dot"],
    ["1,2", "1.2 decimal-comma"],
    ["п. 1.4", "1.4 prefix"],
    ["п.1.4", "1.4 prefix"],
    ["п.п. 1.4", "1.4 prefix"],
    ["пункт 1.4", "1.4 prefix"],
    ["№ 1.4", "1.4 prefix"],
    [" 1.\u00a05 ", "1.5 spaces"],
    ["1.1\u200b", "1.1 spaces"],
    ["«1.1»", "1.1 spaces"],
    ["1..1", "1.1 spaces"],
    ["１．１", "1.1 spaces"],
    ["1-1", "1.1 separator"],
    ["1/1", "1.1 separator"],
    ["l.1", "1.1 letters"],
    ["З.1", "3.1 letters"],
    ["2.З", "2.3 letters"],
    ["II.1", "2.1 letters"],
    ["01.1", "1.1 leading-zero"],
    ["1.20", "1.2 two-decimals"],
    ["1.6.3", "1.6 result-number"],
    ["1.1 Назначение ответственных", "1.1 extra-text"],
    ["2.3 Дорожной карты", "2.3 extra-text"],
    [4.2, "4.2 numeric"],
    [1.1000000001, "1.1 numeric"],
  ] as [Cell["value"], string][])("%j", (value, expected) => expect(read(value)).toBe(expected));
});

describe("turned into a date by the spreadsheet", () => {
  const day = (text: `${number}-${number}-${number}`) => ({ day: text });

  it.each([
    ["day and month", day("2024-04-01"), "1.4"],
    ["month and day", day("2024-01-04"), "1.4"],
    ["of another year", day("2022-04-01"), "1.4"],
    ["serial number", 45383, "1.4"],
    ["serial number as text", "45383", "1.4"],
    ["as text", "01.04.2024", "1.4"],
    ["with a short year", "01.04.24", "1.4"],
    ["ISO", "2024-04-01", "1.4"],
    ["ISO with time", "2024-04-01T00:00:00.000Z", "1.4"],
    ["ISO, the evening before in another zone", "2024-03-31T19:00:00.000Z", "1.4"],
    ["short form of Excel", "01.апр", "1.4"],
    ["short form turned round", "апр.01", "1.4"],
    ["English short form", "1-Apr", "1.4"],
    ["text of a program", "Mon Apr 01 2024 00:00:00 GMT+0500", "1.4"],
    ["2.1 as 2 January", day("2024-01-02"), "2.1"],
    ["1.2 as the same day", day("2024-01-02"), "1.2"],
    ["swapped day with zeros", "01.02", "2.1"],
  ] as [string, Cell["value"], string][])("%s: restored when the title confirms it", (_, value, number) => {
    expect(read(value, titleOf(number))).toBe(`${number} as-date`);
  });

  it("restored without a title when only one item is possible", () =>
    expect(read(day("2024-04-01"), "")).toBe("? as-date-unclear"));
  it.each([
    ["two items possible, no title", day("2024-01-02"), ""],
    ["the title speaks for a third", day("2024-01-02"), titleOf("4.1")],
    ["no item possible", day("2024-09-17"), ""],
  ])("asked about: %s", (_, value, title) => expect(read(value, title)).toBe("? as-date-unclear"));
});

describe("cannot be read as one item", () => {
  it.each([
    ["", "? missing"],
    ["-", "? missing"],
    ["5.1", "? unknown"],
    ["1.9", "? unknown"],
    ["11", "? unknown"],
    ["приложение", "? unknown"],
    ["2", "? section"],
    [2, "? section"],
    ["Раздел 2", "? section"],
    ["Общеорганизационные мероприятия", "? section"],
    ["1.1, 1.2", "? list"],
    ["1.1; 1.2", "? list"],
    ["1.1 и 1.2", "? list"],
    ["1.1/1.2", "? list"],
    ["п. 1.1, п. 1.2", "? list"],
    ["1.1–1.4", "? list"],
    ["с 1.1 по 1.4", "? list"],
    ["1.1\n1.2", "? list"],
  ] as [Cell["value"], string][])("%j", (value, expected) => expect(read(value)).toBe(expected));

  it("but the title tells which it is", () => {
    expect(read("", titleOf("2.3"))).toBe("2.3 missing-title-known");
    expect(read("2", titleOf("2.3"))).toBe("2.3 section");
    expect(read("1.1, 1.2", titleOf("1.2"))).toBe("1.2 list");
  });
});

it("law: whatever stands in the cell, the number is an item's or null", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(value, fc.constantFrom("", ...ROADMAP.items.map(({ title }) => title)), (typed, title) => {
      const { number } = readItem({ value: typed }, readTitle(title, index), index);
      expect(number === null || index.byNumber.has(number)).toBe(true);
    }),
  );
});
