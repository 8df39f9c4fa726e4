/** Typed text: laws beyond the examples of the contract. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES, localeOf } from "../../../src/host/workbook/locale";
import { displayValue } from "../../../src/host/workbook/number-format";
import { dateSerial } from "../../../src/host/workbook/serial";
import { readTyped } from "../../../src/host/workbook/typed-text";

const russian = localeOf("ru_RU");

describe("typed text", () => {
  test("behind an apostrophe every text is itself", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(readTyped(`'${text}`, russian, 2024)).toEqual({ kind: "value", value: text });
      }),
    );
  });

  test("a number as it is shown is read as that number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, places) => {
          const number = digits / 10 ** places;
          expect(readTyped(displayValue(number, undefined, russian), russian, 2024)).toEqual({
            kind: "value",
            value: number,
          });
        },
      ),
    );
  });

  test("a day as it is shown is read as that day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 80_000 }), (serial) => {
        expect(readTyped(displayValue(serial, "dd.mm.yyyy", russian), russian, 2024)).toEqual({
          kind: "value",
          value: serial,
          numberFormat: "dd.mm.yyyy",
        });
      }),
    );
  });

  test("whatever is typed, reading it never fails", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.keys(LOCALES)), (text, locale) => {
        expect(["value", "formula"]).toContain(readTyped(text, localeOf(locale), 2024).kind);
      }),
    );
  });
});

describe("other locales read the same text differently [§6: the spreadsheet's locale decides]", () => {
  test.each([
    ["en_US", "1.10", 1.1],
    ["en_US", "1,5", "1,5"],
    ["en_US", "1,500", 1500],
    ["en_US", "9/20/2024", dateSerial(2024, 9, 20)],
    ["en_US", "20/9/2024", "20/9/2024"],
    ["en_GB", "20/9/2024", dateSerial(2024, 9, 20)],
    ["ru_RU", "1,500", 1.5],
    ["ru_RU", "20/9/2024", dateSerial(2024, 9, 20)],
  ])("%s: %s is %j", (locale, text, value) => {
    expect(readTyped(text, localeOf(locale), 2024)).toMatchObject({ kind: "value", value });
  });
});
