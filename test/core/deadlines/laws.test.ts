/** Laws of the deadline language: reading never throws, writing and reading again changes nothing, periods are in order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysInMonth } from "../../../src/core/calendar/day";
import { RUSSIAN_CALENDAR } from "../../../src/core/calendar/holidays";
import { explain } from "../../../src/core/deadlines/explain";
import { nthWeekdayOf, periodsOf } from "../../../src/core/deadlines/periods";
import { readDeadline } from "../../../src/core/deadlines/read";
import type { DeadlineRule } from "../../../src/core/deadlines/rule";
import { writeRule } from "../../../src/core/deadlines/write";

const window = { start: "2024-09-01", end: "2024-12-01" } as const;
const context = { year: 2024, window };

const someDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays("2020-01-01", days));
const orderedDays = fc
  .tuple(someDay, fc.integer({ min: 0, max: 800 }))
  .map(([start, length]) => ({ start, due: addDays(start, length) }));
const bounds = fc.oneof(
  fc.constant({}),
  someDay.map((start) => ({ start })),
  someDay.map((due) => ({ due })),
  orderedDays,
);
const months = fc.integer({ min: 1, max: 12 });
const weekdays = fc.integer({ min: 1, max: 7 });
const nths = fc.constantFrom(1, 2, 3, 4, 5, -1);
const recurring = (rest: object, every: { count: number; unit: string }) => ({
  kind: "recurring",
  every,
  ...rest,
});

const anyRecurring = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("day", "week", "month", "quarter", "half", "year"),
      fc.integer({ min: 1, max: 9 }),
      bounds,
    )
    .map(([unit, count, of]) => recurring(of, { count, unit })),
  fc
    .tuple(weekdays, bounds)
    .map(([weekday, of]) => recurring({ weekday, ...of }, { count: 1, unit: "week" })),
  fc
    .tuple(fc.constantFrom("month", "week"), fc.integer({ min: 2, max: 5 }), bounds)
    .map(([unit, times, of]) => recurring({ times, ...of }, { count: 1, unit })),
  fc
    .tuple(fc.constantFrom("month", "quarter", "half"), fc.integer({ min: 1, max: 31 }), fc.boolean(), bounds)
    .map(([unit, dayOfMonth, following, of]) =>
      recurring({ day: dayOfMonth, ...(following ? { offsetMonths: 1 } : {}), ...of }, { count: 1, unit }),
    ),
  fc
    .tuple(weekdays, nths, bounds)
    .map(([weekday, nth, of]) => recurring({ weekday, nth, ...of }, { count: 1, unit: "month" })),
  fc
    .tuple(months, fc.integer({ min: 1, max: 28 }), fc.boolean())
    .map(([month, dayOfMonth, following]) =>
      recurring(
        { month, day: dayOfMonth, ...(following ? { offsetYears: 1 } : {}) },
        { count: 1, unit: "year" },
      ),
    ),
  months.map((month) => recurring({ month }, { count: 1, unit: "year" })),
  fc
    .tuple(months, weekdays, nths)
    .map(([month, weekday, nth]) => recurring({ month, weekday, nth }, { count: 1, unit: "year" })),
) as fc.Arbitrary<Extract<DeadlineRule, { kind: "recurring" }>>;

const offsets = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom("D", "W", "M", "Y"))
    .map(([count, unit]) => `P${count}${unit}`),
  fc
    .tuple(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 1, max: 59 }))
    .map(([hours, minutes]) => `PT${hours}H${minutes}M`),
);

const anyRule = fc.oneof(
  someDay.map((due) => ({ kind: "date", due })),
  fc
    .tuple(fc.integer({ min: 2020, max: 2030 }), months, weekdays, nths)
    .map(([year, month, weekday, nth]) => ({
      kind: "date",
      due: nthWeekdayOf(year, month, nth, weekday),
      nthWeekday: { nth, weekday, month },
    })),
  orderedDays.map((days) => ({ kind: "span", ...days })),
  someDay.map((start) => ({ kind: "from", start })),
  bounds.map((of) => ({ kind: "ongoing", ...of })),
  anyRecurring,
  fc
    .constantFrom("по отдельному графику", "в соответствии с планом работы ИРО ПК")
    .map((awaits) => ({ kind: "schedule", awaits })),
  fc
    .constantFrom("по запросу Министерства", "при необходимости", "в случае смены координатора")
    .map((awaits) => ({ kind: "conditional", awaits })),
  fc.tuple(offsets, fc.boolean()).map(([offset, back]) => ({
    kind: "relative",
    awaits: "окончания смены",
    offset: back ? `-${offset}` : offset,
  })),
  offsets.map((offset) => ({ kind: "relative", awaits: "", offset })),
  fc.integer({ min: 1, max: 40 }).map((count) => ({
    kind: "relative",
    awaits: "подписания приказа",
    offset: `P${count}D`,
    workdays: true,
  })),
  fc.constantFrom(
    { kind: "relative", awaits: "" },
    { kind: "relative", awaits: "подписания приказа" },
    { kind: "relative", awaits: "проведения ГИА", before: true },
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 30 }))
    .map(([section, item]) => ({ kind: "reference", item: `${section}.${item}` })),
) as fc.Arbitrary<DeadlineRule>;

/** Pieces of real phrases in every order, with the noise of real cells. */
const scrambled = fc
  .array(
    fc.constantFrom(
      ..."до по с в на не позднее раз 1 2 15 25 09 2024 2025 г. года числа месяца сентября октябрь III кв. квартал полугодие ежемесячно постоянно недели пятницам последний первую следующего за отчетным учебный год через дней после далее между итогам текущего весной неделя каждый 18.00 20.09.2024 2024-2025 , ; - – . ( ) / : \n \u00a0 «".split(
        " ",
      ),
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(" "));

describe("laws", () => {
  it("reading never throws and always says something, whatever stands in the cell", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), scrambled), (phrase) => {
        const reading = readDeadline(phrase, context);
        expect(reading.phrase).toBe(phrase);
        expect(reading.parts.length).toBeGreaterThan(0);
        // Whatever was not understood is a finding, never silence.
        for (const { rule } of reading.parts)
          if (rule.kind === "unknown")
            expect(reading.remarks.some(({ severity }) => severity === "error")).toBe(true);
      }),
      { numRuns: 700 },
    );
  });

  it("a rule that was read, written and read again is the same rule", () => {
    fc.assert(
      fc.property(scrambled, (phrase) => {
        for (const { rule } of readDeadline(phrase, context).parts)
          if (
            rule.kind !== "unknown" &&
            rule.kind !== "relative" &&
            rule.kind !== "schedule" &&
            rule.kind !== "conditional"
          )
            expect(readDeadline(writeRule(rule), context).parts.map((part) => part.rule)).toEqual([rule]);
      }),
      { numRuns: 1000 },
    );
  });

  it("the canonical phrase of any rule is read as that rule", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(readDeadline(writeRule(rule), context).parts.map((part) => part.rule)).toEqual([rule]);
      }),
      { numRuns: 1000 },
    );
  });

  it("periods are in order, inside the window, each once; only where none lies inside is there the next one", () => {
    fc.assert(
      fc.property(anyRecurring, someDay, fc.integer({ min: 0, max: 500 }), (rule, start, length) => {
        const own = { start, end: addDays(start, length) };
        const periods = periodsOf(rule, own);
        const dues = periods.map(({ due }) => due as Day);
        expect([...new Set(dues)].sort()).toEqual(dues);
        for (const { start: first, due, label } of periods) {
          expect(first !== null && due !== null && first <= due).toBe(true);
          expect(label).not.toBe("");
          expect(due !== null && due >= own.start).toBe(true);
        }
        const inside = dues.filter((due) => due <= own.end);
        expect(periods.length).toBe(inside.length || Math.min(1, periods.length));
        expect(new Set(periods.map(({ start: first }) => first)).size).toBe(periods.length);
      }),
      { numRuns: 700 },
    );
  });

  it("a cell longer than any deadline is refused, not chewed on", () => {
    for (const piece of ["до 5 числа месяца, ", "1, ", "с 1 по ", "каждый ", "ежемесячно ", "по мере "]) {
      const reading = readDeadline(piece.repeat(3000), context);
      expect(reading.parts.map(({ rule }) => rule)).toEqual([{ kind: "unknown", reason: "not-understood" }]);
    }
  });

  it("every rule is explained in words", () => {
    fc.assert(
      fc.property(anyRule, someDay, (rule, today) => {
        expect(explain(rule, { today, window, calendar: RUSSIAN_CALENDAR })).toMatch(/[а-я]{2}/);
      }),
    );
  });

  it("every month end is one, leap years included", () => {
    for (let year = 2023; year <= 2028; year++)
      for (let month = 1; month <= 12; month++)
        expect(
          periodsOf(
            { kind: "recurring", every: { count: 1, unit: "month" } },
            { start: day(year, month, 1), end: day(year, month, 31) },
          )[0]?.due,
        ).toBe(day(year, month, daysInMonth(year, month)));
  });
});
