import { describe, expect, it } from "vitest";
import type { DeadlineRule } from "../../../src/core/deadlines/rule";
import { dutiesOf } from "../../../src/core/duties/register";
import type { Reporter } from "../../../src/core/reporters/reporter";
import type { PlannedResult, Roadmap } from "../../../src/core/roadmap/roadmap";
import type { Settings } from "../../../src/core/settings/settings";

const SETTINGS = {
  window: { start: "2024-09-01", end: "2024-12-01" },
  finalDate: "2024-12-01",
  rowPerPeriod: true,
} as unknown as Settings;
const CITY = { id: "У01", parties: ["МОУО", "ОО"] } as unknown as Reporter;
const SEPTEMBER: DeadlineRule = { kind: "date", due: "2024-09-20" };

function result(
  id: string,
  rule: DeadlineRule,
  responsible: string[],
  more: Partial<PlannedResult> = {},
): PlannedResult {
  return { id, text: id, deadline: "", rule, responsible, conditional: false, row: 1, ...more };
}

function roadmap(...results: PlannedResult[]): Roadmap {
  const numbers = [...new Set(results.map(({ id }) => id.slice(0, 3)))];
  return {
    title: "",
    year: 2024,
    sections: [{ number: "1", title: "" }],
    items: numbers.map((number) => ({
      number,
      section: "1",
      title: number,
      results: results.filter(({ id }) => id.startsWith(number)),
    })),
  };
}

describe("a duty is reporter × item × deadline", () => {
  it("results of one item with one deadline are one duty, keyed by the first of them", () => {
    const duties = dutiesOf(
      roadmap(result("2.1.1", SEPTEMBER, ["ОО"]), result("2.1.2", SEPTEMBER, ["ОО"])),
      CITY,
      SETTINGS,
    );
    expect(duties.map(({ key, results }) => [key, results.length])).toEqual([["2.1.1", 2]]);
  });

  it("two deadlines are two duties, what has no date stands last", () => {
    const duties = dutiesOf(
      roadmap(result("1.5.1", { kind: "ongoing" }, ["ОО"]), result("1.5.2", SEPTEMBER, ["ОО"])),
      CITY,
      SETTINGS,
    );
    expect(duties.map(({ key, due }) => [key, due])).toEqual([
      ["1.5.2", "2024-09-20"],
      ["1.5.1", null],
    ]);
  });

  it("somebody else's results are nobody's duty here", () => {
    expect(dutiesOf(roadmap(result("3.1.1", SEPTEMBER, ["ИРО ПК"])), CITY, SETTINGS)).toEqual([]);
  });

  it("a recurring rule gives a duty per period inside the window, keyed by the period's first day", () => {
    const monthly: DeadlineRule = { kind: "recurring", every: { count: 1, unit: "month" } };
    const duties = dutiesOf(roadmap(result("2.4.1", monthly, ["ОО"])), CITY, SETTINGS);
    expect(duties.map(({ key }) => key)).toEqual([
      "2.4.1@2024-09-01",
      "2.4.1@2024-10-01",
      "2.4.1@2024-11-01",
    ]);
  });

  it("with one row for all periods the duty is due with the whole report", () => {
    const monthly: DeadlineRule = { kind: "recurring", every: { count: 1, unit: "month" } };
    const duties = dutiesOf(roadmap(result("2.4.1", monthly, ["ОО"])), CITY, {
      ...SETTINGS,
      rowPerPeriod: false,
    });
    expect(duties.map(({ key, due }) => [key, due])).toEqual([["2.4.1", "2024-12-01"]]);
  });

  it("demands of any of its results are demands of the duty; it is conditional only when all are", () => {
    const [duty] = dutiesOf(
      roadmap(
        result("2.1.1", SEPTEMBER, ["ОО"], { minLinkShare: 0.1, conditional: true }),
        result("2.1.2", SEPTEMBER, ["ОО"], { targetShare: 0.5 }),
      ),
      CITY,
      SETTINGS,
    );
    expect(duty).toMatchObject({ minLinkShare: 0.1, targetShare: 0.5, conditional: false });
  });

  it("a corrected deadline keeps the key, so the typed text stays with its duty", () => {
    const key = (rule: DeadlineRule) =>
      dutiesOf(roadmap(result("1.1.1", rule, ["МОУО"])), CITY, SETTINGS)[0]?.key;
    expect(key({ kind: "date", due: "2024-10-01" })).toBe(key(SEPTEMBER));
  });
});
