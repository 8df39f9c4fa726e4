/** The shipped Russian calendar: only real weekdays off, only real weekends worked, and the decrees' own days. */
import { describe, expect, it } from "vitest";
import { type Day, isDay, weekday, yearOf } from "../../../src/core/calendar/day";
import { DECREED_UNTIL, RUSSIAN_CALENDAR } from "../../../src/core/calendar/holidays";
import {
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from "../../../src/core/calendar/working-days";

const { holidays, workingWeekends } = RUSSIAN_CALENDAR;

describe("Russian calendar 2024–2027", () => {
  it("lists days off that fall on Monday–Friday and working days that fall on a weekend, each once and in order", () => {
    for (const days of [holidays, workingWeekends]) {
      expect(days.every(isDay)).toBe(true);
      expect([...new Set(days)].sort()).toEqual([...days]);
    }
    expect(holidays.filter((day) => weekday(day) > 5)).toEqual([]);
    expect(workingWeekends.filter((day) => weekday(day) < 6)).toEqual([]);
  });

  it("has every holiday of article 112 off, itself or on a weekend", () => {
    const law = [
      "01-01",
      "01-02",
      "01-03",
      "01-04",
      "01-05",
      "01-06",
      "01-07",
      "01-08",
      "02-23",
      "03-08",
      "05-01",
      "05-09",
      "06-12",
      "11-04",
    ];
    for (let year = 2024; year <= 2027; year++)
      for (const day of law) expect(isWorkingDay(RUSSIAN_CALENDAR, `${year}-${day}` as Day)).toBe(false);
  });

  it("keeps the decrees: the worked Saturdays of 2024 and 2025, 31 December off up to 2026", () => {
    for (const day of ["2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01"] as const)
      expect(isWorkingDay(RUSSIAN_CALENDAR, day)).toBe(true);
    for (const day of [
      "2024-12-30",
      "2024-12-31",
      "2025-05-02",
      "2025-06-13",
      "2025-12-31",
      "2026-01-09",
      "2026-12-31",
    ] as const)
      expect(isWorkingDay(RUSSIAN_CALENDAR, day)).toBe(false);
    expect(DECREED_UNTIL).toBe(2026);
    expect(new Set(holidays.map(yearOf))).toEqual(new Set([2024, 2025, 2026, 2027]));
  });

  it("moves over the New Year's holidays in both directions", () => {
    expect(workingDayOnOrBefore(RUSSIAN_CALENDAR, "2026-01-07")).toBe("2025-12-30");
    expect(workingDayOnOrAfter(RUSSIAN_CALENDAR, "2026-01-01")).toBe("2026-01-12");
  });
});
