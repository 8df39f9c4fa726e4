import { describe, expect, it } from "vitest";
import { followMeaning } from "../../../src/core/tabs/follow-meaning";
import { readGrid } from "../../../src/core/tabs/reading";
import { duty, gridOf, rowsOf } from "./tab-fixtures";

const named = (key: string, name: string, phrase = "20.09.2024") =>
  duty(key, key.slice(0, 3), { title: name, results: [{ id: key, text: `Итог: ${name}` }], phrase });

/** Keys of the lines, in their order, after the roadmap became `after`. */
function keysAfter(before: ReturnType<typeof duty>[], after: ReturnType<typeof duty>[]): string[] {
  const { lines } = readGrid(gridOf(rowsOf(before, 0)));
  return followMeaning(lines, rowsOf(after, 0))
    .filter(({ kind }) => kind === "keyed")
    .map(({ key }) => key);
}

describe("lines go with the duty they mean", () => {
  const [a, b, c] = [
    named("1.1.1", "Приказы"),
    named("1.2.1", "Учётные записи"),
    named("1.3.1", "Группировки"),
  ];

  it("when nothing moved, keys stay", () => {
    expect(keysAfter([a, b, c], [a, b, c])).toEqual(["1.1.1", "1.2.1", "1.3.1"]);
  });

  it("when an item was put in between, the later ones get their new numbers", () => {
    const after = [
      a,
      named("1.2.1", "Новое"),
      named("1.3.1", "Учётные записи"),
      named("1.4.1", "Группировки"),
    ];
    expect(keysAfter([a, b, c], after)).toEqual(["1.1.1", "1.3.1", "1.4.1"]);
  });

  it("when two items changed places, so do their lines", () => {
    expect(keysAfter([a, b], [named("1.1.1", "Учётные записи"), named("1.2.1", "Приказы")])).toEqual([
      "1.2.1",
      "1.1.1",
    ]);
  });

  it("when a number now means another duty and nothing means the old one, the line gives the key up only to a better one", () => {
    expect(keysAfter([a, b], [named("1.1.1", "Учётные записи")])).toEqual(["1.1.1~1", "1.1.1"]);
    expect(keysAfter([a], [named("1.1.1", "Приказы и письма")])).toEqual(["1.1.1"]);
  });

  it("when the deadline changed together with the number, title and result are enough", () => {
    expect(keysAfter([a, b], [a, named("1.7.1", "Учётные записи", "01.12.2024")])).toEqual([
      "1.1.1",
      "1.7.1",
    ]);
  });

  it("when two duties read alike, meaning cannot tell them apart and keys decide", () => {
    const twins = [named("1.1.1", "Приказы"), named("1.2.1", "Приказы")];
    expect(keysAfter(twins, [named("2.1.1", "Приказы"), named("2.2.1", "Приказы")])).toEqual([
      "1.1.1",
      "1.2.1",
    ]);
  });
});
