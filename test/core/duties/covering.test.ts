/** Decision 8, and what an overdue duty says in its row: the status and the findings never disagree. */
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/core/checks/check-report";
import type { Report } from "../../../src/core/checks/context";
import { assessDuties } from "../../../src/core/duties/assess";
import { contextOf, reporterNamed, type Typed, tabOf } from "../fixtures";

const HOME = reporterNamed("Чайковский городской округ");
const context = contextOf();
const assess = (report: Report) => assessDuties(report, checkReport(report, context), context);

describe("one row may answer for an item", () => {
  const one: Record<string, Typed> = {
    "1.5.1": { activities: "Созданы 14 учетных записей 18.09.2024", result: "812 педагогов" },
  };

  it("the empty duty is covered and done; its row gets a hint, no error", () => {
    const report = tabOf(HOME, one);
    const rowOf = (key: string) => report.rows.find((row) => row.key === key)?.row;
    expect(assess(report).find(({ duty }) => duty.key === "1.5.2")).toMatchObject({
      progress: "done",
      row: rowOf("1.5.2"),
      coveredBy: rowOf("1.5.1"),
      errors: 0,
    });
    const told = checkReport(report, context).filter(({ row }) => row === rowOf("1.5.2"));
    expect(told.map(({ code, severity }) => [code, severity])).toEqual([["completeness.covered", "hint"]]);
  });

  it("a status of November in the ongoing row makes nothing late", () => {
    const report = tabOf(HOME, {
      "1.5.2": { activities: "Запросы подтверждаются", result: "На 22.11.2024: 812 педагогов" },
    });
    expect(assess(report).find(({ duty }) => duty.key === "1.5.1")).toMatchObject({
      progress: "done",
      timeliness: "undated",
    });
    expect(checkReport(report, context).map(({ code }) => code)).not.toContain("dates.late");
  });

  it("the row of the target covers all periods", () => {
    const statuses = assess(
      tabOf(HOME, { "4.1.2": { activities: "Анализ каждые 2 недели", result: "57,3 %, 6 выгрузок" } }),
    );
    expect(
      statuses.filter(({ duty }) => duty.item === "4.1").every(({ progress }) => progress === "done"),
    ).toBe(true);
  });

  it("a period covers another one only by naming its dates", () => {
    const [first, second, third] = tabOf(HOME).duties.filter(
      ({ item, kind }) => item === "4.1" && kind === "recurring",
    );
    if (!first?.due || !second?.due || !third) throw new Error("no periods");
    const words = (due: string) => due.split("-").reverse().join(".");
    const typed = {
      [first.key]: { activities: `Анализ ${words(first.due)} и ${words(second.due)}`, result: "2 справки" },
    };
    const by = new Map(assess(tabOf(HOME, typed)).map((status) => [status.duty.key, status]));
    expect(by.get(second.key)).toMatchObject({ progress: "done" });
    expect(by.get(third.key)).toMatchObject({ progress: "not-started", timeliness: "overdue" });
  });
});

it("law: what is overdue has an error in its own row, and only that", () => {
  const report = tabOf(HOME, {
    "1.1.1": { activities: "Приказ от 12.09.2024 № 5", result: "19 ОО" },
    "2.3.1": { activities: "Собрания не проведены", result: "нет" },
  });
  const findings = checkReport(report, context);
  const told = findings.filter(({ code }) =>
    /^dates\.(?:overdue|not-done)$|^completeness\.period$/.test(code),
  );
  const overdue = assessDuties(report, findings, context).filter(
    ({ timeliness }) => timeliness === "overdue",
  );
  expect(new Set(overdue.map(({ row }) => row))).toEqual(new Set(told.map(({ row }) => row)));
  expect(overdue.map(({ duty }) => duty.key)).toEqual(expect.arrayContaining(["1.5.1", "2.3.1"]));
});
