/** The difference between two registers: what a coordinator must know before a changed roadmap is applied. */
import { describe, expect, it } from "vitest";
import type { Duty } from "../../../src/core/duties/duty";
import { changesByReporter, compareRegisters } from "../../../src/core/roadmap/compare";
import { changeSentence, changesSummary } from "../../../src/core/roadmap/messages";

const duty = (
  item: string,
  title: string,
  due: Duty["due"] = "2024-09-20",
  more: Partial<Duty> = {},
): Duty => ({
  key: `${item}.1`,
  reporter: "М01",
  item,
  title,
  section: "1",
  results: [{ id: `${item}.1`, text: `Результат: ${title}` }],
  kind: due ? "date" : "ongoing",
  phrase: due ?? "постоянно",
  start: null,
  due,
  period: "",
  conditional: false,
  ...more,
});

const kinds = (before: readonly Duty[], after: readonly Duty[]) =>
  compareRegisters(before, after).map(
    ({ kind, before: was, after: is, fields }) =>
      `${kind} ${was?.item ?? "–"}→${is?.item ?? "–"} ${fields.join()}`,
  );

describe("difference of registers", () => {
  const [a, b, c] = [duty("1.1", "Назначение"), duty("1.2", "Сбор сведений"), duty("1.3", "Отчёт")];

  it("the same register has none; case, ё and full stops are no change", () => {
    expect(kinds([a, b], [a, b])).toEqual([]);
    expect(
      kinds(
        [duty("1.1", "Отчёт по итогам.")],
        [
          {
            ...duty("1.1", "отчет по итогам"),
            results: [{ id: "1.1.1", text: "результат: отчет по итогам" }],
          },
        ],
      ),
    ).toEqual([]);
  });

  it("a row put in the middle is new, and those behind it only move", () => {
    const after = [a, duty("1.2", "Новое мероприятие"), duty("1.3", "Сбор сведений"), duty("1.4", "Отчёт")];
    expect(kinds([a, b, c], after)).toEqual(["new –→1.2 ", "moved 1.2→1.3 ", "moved 1.3→1.4 "]);
  });

  it("a changed deadline, title or demand names what changed and keeps the key", () => {
    expect(kinds([a], [duty("1.1", "Назначение", "2024-10-01")])).toEqual(["changed 1.1→1.1 deadline"]);
    expect(kinds([a], [duty("1.1", "Назначение", null)])).toEqual(["changed 1.1→1.1 deadline"]);
    expect(kinds([a], [{ ...a, title: "Назначение координаторов", minLinkShare: 0.1 }])).toEqual([
      "changed 1.1→1.1 title,linkShare",
    ]);
  });

  it("a removed duty is named, and each reporter is apart", () => {
    const other = { ...a, reporter: "М02" };
    const changes = compareRegisters([a, b, other], [a, other, { ...b, reporter: "М02" }]);
    expect(
      [...changesByReporter(changes)].map(
        ([reporter, own]) => `${reporter} ${own.map(({ kind }) => kind).join()}`,
      ),
    ).toEqual(["М02 new", "М01 removed"]);
    expect(changesSummary(changes)).toBe("1 новая строка, 1 лишняя.");
  });

  it("is told in sentences", () => {
    const [change] = compareRegisters([a], [duty("1.1", "Назначение", "2024-10-01")]);
    expect(change && changeSentence(change)).toBe(
      "Изменилось (срок): п. 1.1 «Назначение»: было срок 20.09.2024, стало срок 01.10.2024.",
    );
    expect(compareRegisters([a], []).map(changeSentence)).toEqual([
      "Больше не требуется: п. 1.1 «Назначение». Введённое сохранится и будет помечено.",
    ]);
  });

  it("periods of a recurring duty are matched by period", () => {
    const month = (name: string, key: string) =>
      duty("2.1", "Публикации", "2024-09-30", { period: name, key });
    const before = [month("сентябрь 2024", "2.1.1@2024-09-01"), month("октябрь 2024", "2.1.1@2024-10-01")];
    expect(kinds(before, before.slice(1))).toEqual(["removed 2.1→– "]);
  });
});
