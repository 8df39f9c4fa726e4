import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/checks/finding";
import { checkTexts, withoutLinkDoubts } from "../../../src/core/tabs/check-column";
import { FIRST_ROW } from "../../../src/core/tabs/layout";
import { readGrid } from "../../../src/core/tabs/reading";
import { acceptedCaption, blockers, CAPTION_LIMIT, refusedCaption } from "../../../src/core/tabs/ready";
import { gridOf, OWNER, rowsOf, THREE, type Typed } from "./tab-fixtures";

const rows = rowsOf(THREE);
const linesOf = (typed: Record<string, Typed>) => readGrid(gridOf(rows, typed)).lines;
const ROW = FIRST_ROW + 1;
const finding = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  severity: "warning",
  reporter: OWNER.id,
  row: ROW,
  column: "result",
  item: "1.1",
  params: {},
  ...more,
});

describe("check column", () => {
  it("is empty for a row that owes nothing yet, ✔ for a filled one, and never stands on a band", () => {
    const texts = checkTexts(linesOf({ "1.1.1": { result: "19 школ" } }), OWNER.name, []);
    expect(texts.get(ROW)).toBe("✔");
    expect(texts.get(ROW + 1)).toBe("");
    expect(texts.has(FIRST_ROW)).toBe(false);
  });

  it("leaves a row alone that may hide a link under its words", () => {
    const doubts = (result: string) =>
      withoutLinkDoubts(
        [finding("substance.no-evidence"), finding("dates.missing")],
        linesOf({ "1.1.1": { result } }),
      ).map(({ code }) => code);
    expect(doubts("На сайте размещена новость")).toEqual(["dates.missing"]);
    expect(doubts("Проведены собрания")).toEqual(["substance.no-evidence", "dates.missing"]);
    expect(doubts("Новость: https://school.example/1")).toEqual(["substance.no-evidence", "dates.missing"]);
  });
});

describe("«Отчёт готов»", () => {
  const error = (item: string | null, row: number | null) =>
    finding("dates.missing", { severity: "error", item, row });

  it("is held up by errors only, and never by damage that the ministry must mend", () => {
    const found = [finding("a"), error("1.1", 8), finding("structure.column-missing", { severity: "error" })];
    expect(blockers(found)).toEqual([error("1.1", 8)]);
  });

  it("names each place once", () => {
    expect(refusedCaption([error("1.1", 8), error("1.1", 8), error("2.1", null)])).toBe(
      "Отметка снята: 3 ошибки – п. 1.1 (строка 8), п. 2.1. Исправьте по столбцу «Проверка» и отметьте снова.",
    );
  });

  it("names as many places as fit the two lines beside the tick, and counts the rest", () => {
    const errors = Array.from({ length: 9 }, (_, index) => error("1.1", 8 + index));
    const said = refusedCaption(errors);
    expect(said).toContain("п. 1.1 (строка 8), п. 1.1 (строка 9), п. 1.1 (строка 10) и ещё 6.");
    expect(said.length).toBeLessThanOrEqual(CAPTION_LIMIT);
  });

  it("law: however many errors there are and wherever, it fits and names the first place", () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 7, max: 999 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(places, (found) => {
        const errors = found.map(([item, row]) => error(`${item}.${item}`, row));
        const said = refusedCaption(errors);
        expect(said.length).toBeLessThanOrEqual(CAPTION_LIMIT);
        expect(said).toContain(`п. ${errors[0]?.item} (строка ${errors[0]?.row})`);
      }),
    );
  });

  it("says when it was accepted", () => {
    expect(acceptedCaption("2024-11-29")).toBe("Отчёт готов · отмечено 29.11.2024");
  });
});
