/** Serial dates and time zones: there and back for every moment. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dateSerial,
  instantOfSerial,
  serialOfInstant,
  serialOfWall,
} from "../../../src/host/workbook/serial";
import { instantOfWall, isTimeZone, offsetAt } from "../../../src/host/workbook/time-zone";

describe("serial numbers [Sheets API: days since 1899-12-30]", () => {
  test.each([
    [1899, 12, 30, 0],
    [1900, 1, 1, 2],
    [2024, 2, 29, 45351],
    [2024, 9, 20, 45555],
  ])("%d-%d-%d is %d", (year, month, day, serial) => {
    expect([serialOfWall(year, month, day), dateSerial(year, month, day)]).toEqual([serial, serial]);
  });

  test.each([
    [2024, 9, 31],
    [2023, 2, 29],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
  ])("%d-%d-%d is no day", (year, month, day) => {
    expect(dateSerial(year, month, day)).toBeNull();
  });

  test("an instant written and read in one zone is the same to the millisecond", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }),
        fc.constantFrom("Asia/Yekaterinburg", "Europe/Moscow", "UTC", "Asia/Kamchatka"),
        (date, zone) => {
          const back = instantOfSerial(serialOfInstant(date.getTime(), zone), zone);
          // An hour that a clock change repeats has two instants.
          fc.pre(offsetAt(back, zone) === offsetAt(date.getTime(), zone));
          expect(back).toBe(date.getTime());
        },
      ),
    );
  });
});

describe("zones", () => {
  test("Yekaterinburg had daylight saving until 2011 and other hours until 2014", () => {
    const hours = (iso: string): number => offsetAt(Date.parse(iso), "Asia/Yekaterinburg") / 3_600_000;
    expect([
      hours("2010-01-15T00:00:00Z"),
      hours("2010-07-15T00:00:00Z"),
      hours("2013-01-15T00:00:00Z"),
      hours("2024-09-20T00:00:00Z"),
    ]).toEqual([5, 6, 6, 5]);
  });

  test("a wall clock is found again", () => {
    expect(new Date(instantOfWall(Date.UTC(2024, 8, 20, 10), "Asia/Yekaterinburg")).toISOString()).toBe(
      "2024-09-20T05:00:00.000Z",
    );
  });

  test("names", () => {
    expect([isTimeZone("Asia/Yekaterinburg"), isTimeZone("Mars/Phobos")]).toEqual([true, false]);
  });
});
