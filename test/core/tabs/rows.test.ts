import { describe, expect, it } from "vitest";
import { serial } from "../../../src/core/tabs/rows";
import { duty, OWNER, rowsOf, THREE } from "./tab-fixtures";

describe("rows of a tab", () => {
  it("have a band before each section and before the spare rows", () => {
    expect(rowsOf(THREE).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      "band section:1",
      "duty 1.1.1",
      "duty 1.2.1",
      "band section:2",
      "duty 2.1.1",
      "band section:spare",
      "spare spare:1",
      "spare spare:2",
    ]);
  });

  it("name a section that the roadmap does not describe by its number", () => {
    expect(rowsOf([duty("7.1.1", "7.1")], 0)[0]?.plan.reporter).toBe("Раздел 7");
  });

  it("keep keys unique when a section comes twice", () => {
    const keys = rowsOf([duty("1.1.1", "1.1"), duty("2.1.1", "2.1"), duty("1.2.1", "1.2")], 0).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("show the deadline as written and the day it means", () => {
    const shown = (more: Parameters<typeof duty>[2]) =>
      rowsOf([duty("1.1.1", "1.1", more)], 0)[1]?.plan.deadline;
    expect(shown({ phrase: "20.09.2024", due: "2024-09-20" })).toBe("20.09.2024");
    expect(shown({ phrase: "сентябрь 2024", due: "2024-09-30" })).toBe("сентябрь 2024\nдо 30.09.2024");
    expect(shown({ phrase: "1 раз в месяц", period: "октябрь 2024", due: "2024-10-31" })).toBe(
      "октябрь 2024\nдо 31.10.2024",
    );
    expect(shown({ phrase: "постоянно", due: null })).toBe("постоянно");
  });

  it("move only earlier deadlines to a granted extension", () => {
    const reporter = { ...OWNER, extension: "2024-10-15" as const };
    const [, early, late] = rowsOf(
      [
        duty("1.1.1", "1.1", { due: "2024-09-20" }),
        duty("1.2.1", "1.2", { phrase: "1.11.2024", due: "2024-11-01" }),
      ],
      0,
      reporter,
    );
    expect(early?.plan.deadline).toBe("20.09.2024\nотсрочка до 15.10.2024");
    expect(early?.plan.due).toBe(serial("2024-10-15"));
    expect(late?.plan.due).toBe(serial("2024-11-01"));
  });

  it("list several planned results and what the form demands", () => {
    const results = [
      { id: "2.1.1", text: "Новости" },
      { id: "2.1.2", text: "Посты" },
    ];
    const row = rowsOf([duty("2.1.1", "2.1", { results, minLinkShare: 0.1, targetShare: 0.505 })], 0)[1];
    expect(row?.plan.planned).toBe(
      "• Новости\n• Посты\nНужны ссылки не менее чем от 10 % школ.\nЦелевая доля – 50,5 %.",
    );
  });

  it("count days as Sheets does", () => {
    expect(serial("1899-12-31")).toBe(1);
    expect(serial("2024-09-20")).toBe(45555);
  });
});
