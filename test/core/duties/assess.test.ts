import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/core/checks/check-report";
import type { CheckContext } from "../../../src/core/checks/context";
import { assessDuties } from "../../../src/core/duties/assess";
import type { Reporter } from "../../../src/core/reporters/reporter";
import { contextOf, reporterNamed, SETTINGS, type Typed, tabOf } from "../fixtures";

interface Case {
  readonly typed: Record<string, Typed>;
  readonly context?: Partial<CheckContext>;
  readonly reporter?: Partial<Reporter>;
  readonly decision?: string;
}

/** How one duty of Чайковский stands; the shipped roadmap, 29.11.2024 unless the context says otherwise. */
function standing(key: string, { typed, context = {}, reporter = {}, decision = "" }: Case) {
  const whole = contextOf(context);
  const tab = tabOf(reporterNamed("Чайковский городской округ", reporter), typed);
  const rows = tab.rows.map((row) => (row.key === key ? { ...row, decision } : row));
  const report = { ...tab, rows };
  const status = assessDuties(report, checkReport(report, whole), whole).find(({ duty }) => duty.key === key);
  if (!status) throw new Error(`no duty ${key}`);
  return status;
}

const GOOD: Typed = {
  activities: "Приказом управления образования № 318 назначен муниципальный координатор",
  result: "Приказы изданы в 19 из 19 ОО, копии в приложении 1",
};

describe("where a duty stands", () => {
  it("an empty row is overdue the day after its deadline, and pending on it", () => {
    const on = (today: CheckContext["today"]) =>
      standing("1.1.1", { typed: {}, context: { today } }).timeliness;
    expect(on("2024-09-20")).toBe("pending");
    expect(on("2024-09-21")).toBe("overdue");
  });

  it("a typed date decides: on the deadline is in time, the day after is late", () => {
    const done = (day: CheckContext["today"]) =>
      standing("1.1.1", { typed: { "1.1.1": { ...GOOD, done: { day } } } });
    expect(done("2024-09-20")).toMatchObject({
      progress: "done",
      timeliness: "on-time",
      doneOn: "2024-09-20",
    });
    expect(done("2024-09-21")).toMatchObject({ progress: "done", timeliness: "late", doneOn: "2024-09-21" });
  });

  it("without a typed date the one in the text decides", () => {
    const activities = "Приказом управления образования от 12.09.2024 № 318 назначен координатор";
    expect(standing("1.1.1", { typed: { "1.1.1": { ...GOOD, activities } } })).toMatchObject({
      timeliness: "on-time",
      doneOn: "2024-09-12",
    });
  });

  it("without any date it is done, but nobody calls it timely", () => {
    expect(standing("1.1.1", { typed: { "1.1.1": GOOD } })).toMatchObject({
      progress: "done",
      timeliness: "undated",
      doneOn: null,
    });
  });

  it("a date that has not come yet is no date of execution", () => {
    const typed = { "1.1.1": { ...GOOD, done: { day: "2024-12-24" as const } } };
    expect(standing("1.1.1", { typed }).doneOn).toBeNull();
  });

  it("a deadline on a day off is met on the next working day", () => {
    const typed = { "1.1.1": { ...GOOD, done: { day: "2024-09-23" as const } } };
    const calendar = { holidays: ["2024-09-20" as const], workingWeekends: [] };
    expect(standing("1.1.1", { typed, context: { settings: { ...SETTINGS, calendar } } }).timeliness).toBe(
      "on-time",
    );
  });

  it("grace and extension move the deadline", () => {
    const typed = { "1.1.1": { ...GOOD, done: { day: "2024-09-24" as const } } };
    expect(standing("1.1.1", { typed }).timeliness).toBe("late");
    expect(standing("1.1.1", { typed, context: { settings: { ...SETTINGS, grace: 4 } } }).timeliness).toBe(
      "on-time",
    );
    expect(standing("1.1.1", { typed, reporter: { extension: "2024-10-01" } }).timeliness).toBe("on-time");
  });

  it("«В работе» is not done, whatever is typed beside it", () => {
    const typed = { "1.1.1": { ...GOOD, state: "В работе" } };
    expect(standing("1.1.1", { typed })).toMatchObject({ progress: "in-progress", timeliness: "overdue" });
  });

  it("a promise is not done", () => {
    const typed = {
      "1.1.1": { activities: "Приказ будет издан в декабре", result: "Планируется назначить ответственных" },
    };
    expect(standing("1.1.1", { typed })).toMatchObject({ progress: "in-progress", timeliness: "overdue" });
  });

  it("«Не требуется» with a reason closes the duty, without one it does not", () => {
    const reason = "Смены муниципального и школьных координаторов в 2024 году не было";
    const closed = { "1.2.1": { activities: reason, state: "Не требуется" } };
    expect(standing("1.2.1", { typed: closed }).progress).toBe("not-needed");
    expect(standing("1.2.1", { typed: { "1.2.1": { state: "Не требуется" } } }).progress).not.toBe(
      "not-needed",
    );
  });

  it("the ministry's decision is seen", () => {
    const typed = { "1.1.1": GOOD };
    expect(standing("1.1.1", { typed, decision: "Возвращено" })).toMatchObject({
      returned: true,
      accepted: false,
    });
    expect(standing("1.1.1", { typed, decision: "Принято" })).toMatchObject({
      returned: false,
      accepted: true,
    });
  });
});

describe("one row may answer for a whole item (decision 8)", () => {
  const STATUS: Typed = {
    activities:
      "Учетные записи педагогов созданы до 18.09.2024; запросы обучающихся подтверждаются постоянно",
    result: "На 22.11.2024: педагоги – 812, обучающиеся – 11240, родители – 9876",
  };

  it("the empty ongoing row of the item is covered", () => {
    const { row, coveredBy, progress } = standing("1.5.2", { typed: { "1.5.1": STATUS } });
    expect(progress).toBe("done");
    expect(coveredBy).not.toBeNull();
    expect(coveredBy).not.toBe(row);
  });

  it("a status date meant for the ongoing part does not make the dated part late", () => {
    expect(standing("1.5.1", { typed: { "1.5.1": STATUS } })).toMatchObject({
      timeliness: "on-time",
      doneOn: "2024-09-18",
    });
    const onlyStatus = { ...STATUS, activities: "Созданы учетные записи, ведется подтверждение запросов" };
    expect(standing("1.5.1", { typed: { "1.5.1": onlyStatus } }).timeliness).toBe("undated");
  });

  it("a row of one period covers the other periods only where it names a day of them", () => {
    const [first, second, third] = ["4.1.1@2024-09-01", "4.1.1@2024-09-15", "4.1.1@2024-09-29"];
    const typed = {
      [first as string]: {
        activities: "Выгрузки сделаны 09.09.2024 и 23.09.2024",
        result: "Доля авторизованных 31,2 %",
      },
    };
    expect(standing(second as string, { typed }).progress).toBe("done");
    expect(standing(third as string, { typed })).toMatchObject({
      progress: "not-started",
      timeliness: "overdue",
    });
  });

  it("what is typed in a row of another item covers nothing", () => {
    expect(standing("1.4.1", { typed: { "1.1.1": GOOD } })).toMatchObject({
      coveredBy: null,
      timeliness: "overdue",
    });
  });
});
