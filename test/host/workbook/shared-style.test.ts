/** Styles are shared, never changed in place: what happens to one cell must not show in another. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { StyleModel } from "../../../src/host/workbook/model";
import { restyled } from "../../../src/host/workbook/shared-style";

const change = fc.oneof(
  fc.tuple(
    fc.constant("background" as const),
    fc.option(fc.constantFrom("#ff0000", "#00ff00"), { nil: undefined }),
  ),
  fc.tuple(fc.constant("bold" as const), fc.option(fc.constant(true), { nil: undefined })),
  fc.tuple(fc.constant("fontSize" as const), fc.option(fc.constantFrom(9, 10), { nil: undefined })),
);

test("a series of changes leaves what they say, the same object for the same looks, whatever the order", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const wanted: Record<string, unknown> = {};
      let style: StyleModel | undefined;
      for (const [key, value] of changes) {
        style = restyled(style, key, value as never);
        if (value === undefined) delete wanted[key];
        else wanted[key] = value;
      }
      expect(style).toEqual(Object.keys(wanted).length === 0 ? undefined : wanted);
      let again: StyleModel | undefined;
      for (const [key, value] of Object.entries(wanted).reverse())
        again = restyled(again, key as "bold", value as true);
      expect(again).toBe(style);
      expect(style === undefined || Object.isFrozen(style)).toBe(true);
    }),
  );
});

test("a style from elsewhere is left alone", () => {
  const given: StyleModel = { bold: true };
  expect(restyled(given, "fontSize", 9)).toEqual({ bold: true, fontSize: 9 });
  given.italic = true;
  expect(restyled(given, "fontSize", 9)).toEqual({ bold: true, italic: true, fontSize: 9 });
});
