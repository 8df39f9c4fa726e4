/** Who gets a letter on which day, and why; nobody who owes nothing, nobody twice. */
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../../../src/core/calendar/day";
import { doubtful, type LedgerEntry } from "../../../src/core/reminders/ledger";
import type { LetterPlan } from "../../../src/core/reminders/letter-plan";
import { type PlanInput, planReminders } from "../../../src/core/reminders/plan";
import { fitQuota } from "../../../src/core/reminders/urgency";
import { omittedBecause, reasonOf } from "../../../src/core/reminders/why";
import {
  cell,
  dayCell,
  duty,
  finding,
  report,
  reporter,
  SETTINGS,
  type Typed,
} from "../consolidation/sample";

const perm = reporter("У01", "Пермский городской округ");
const kungur = reporter("У02", "Кунгурский муниципальный округ");
const done = { activities: cell("проведено"), result: cell("19 из 19 школ"), done: dayCell("2024-09-10") };

interface Case {
  readonly due?: Day;
  readonly typed?: Typed;
  readonly who?: typeof perm;
  readonly settings?: Partial<typeof SETTINGS>;
  readonly ledger?: readonly LedgerEntry[];
  readonly given?: Parameters<typeof report>[3];
}

/** One reporter with one duty (1.1, due 20.09.2024, a Friday) unless told otherwise; the final date is far away. */
function plan(
  today: Day,
  { due = "2024-09-20", typed = {}, who = perm, settings, ledger = [], given }: Case = {},
) {
  const duties = [duty(who.id, "1.1.1", due)];
  return planReminders({
    today,
    reports: [report(who, today, typed, { duties, ...given })],
    settings: { ...SETTINGS, finalDate: "2025-12-01", ...settings },
    ledger,
  });
}

const entry = (letter: LetterPlan, state: LedgerEntry["state"] = "sent"): LedgerEntry => ({
  id: letter.id,
  day: letter.day,
  at: "",
  reporter: letter.reporter.id,
  name: letter.reporter.name,
  to: letter.to,
  subject: "",
  steps: letter.steps,
  state,
  test: letter.test,
  note: "",
});

/** Days on which letters go out when the run is daily and everything works. */
function season(from: Day, to: Day, given: Case): { day: Day; reason: string; steps: readonly string[] }[] {
  const sent: { day: Day; reason: string; steps: readonly string[] }[] = [];
  let ledger: LedgerEntry[] = [];
  for (let today = from; today <= to; today = addDays(today, 1)) {
    const { letters } = plan(today, { ...given, ledger });
    for (const letter of letters) {
      sent.push({ day: today, reason: reasonOf(letter), steps: letter.steps });
      ledger = [...ledger, entry(letter)];
    }
  }
  return sent;
}

const days = (letters: readonly { day: Day }[]) => letters.map(({ day }) => day);

describe("the ladder", () => {
  it("writes 14, 7, 3 and 1 days before the deadline, on the day, and then every week", () => {
    expect(days(season("2024-09-01", "2024-10-10", {}))).toEqual([
      "2024-09-06",
      "2024-09-13",
      "2024-09-17",
      "2024-09-19",
      "2024-09-20",
      "2024-09-23", // 21.09 is a Saturday
      "2024-09-30",
      "2024-10-07",
    ]);
  });

  it("writes on the working day before when the day is off", () => {
    // Due Sunday 15.09.2024: 14 days before is Sunday, 1 day before Saturday, the day itself Sunday.
    expect(days(season("2024-08-20", "2024-09-15", { due: "2024-09-15" }))).toEqual([
      "2024-08-30",
      "2024-09-06",
      "2024-09-12",
      "2024-09-13",
    ]);
  });

  it("treats a holiday as a day off and a working Saturday as a working day", () => {
    // 04.11.2024 is a holiday, Saturday 02.11.2024 was made a working day.
    expect(days(season("2024-10-29", "2024-11-05", { due: "2024-11-05" }))).toEqual([
      "2024-10-29",
      "2024-11-02",
      "2024-11-05",
    ]);
  });

  it("crosses the year end and long holidays", () => {
    const holidays = Array.from({ length: 10 }, (_, index) => addDays("2024-12-30", index));
    const calendar = { holidays, workingWeekends: [] };
    expect(days(season("2024-12-20", "2025-01-16", { due: "2025-01-09", settings: { calendar } }))).toEqual([
      "2024-12-26",
      "2024-12-27",
      "2025-01-09",
      "2025-01-10",
    ]);
  });

  it("reaches 31 days back over a month end", () => {
    expect(
      days(season("2024-08-15", "2024-09-30", { due: "2024-09-30", settings: { ladder: [31] } }))[0],
    ).toBe("2024-08-30");
  });

  it("makes up for a missed day with one letter, not with one for each missed step", () => {
    const { letters } = plan("2024-09-18");
    expect(letters).toHaveLength(1);
    expect(letters[0]?.steps).toEqual(["1.1.1>2024-09-20:14", "1.1.1>2024-09-20:7", "1.1.1>2024-09-20:3"]);
  });

  it("is quiet between the steps, and says when it will speak", () => {
    const [first] = plan("2024-09-13").letters;
    if (!first) throw new Error("a letter is due on 13.09");
    const { letters, omitted } = plan("2024-09-16", { ledger: [entry(first)] });
    expect(letters).toEqual([]);
    expect(omitted.map(({ reason }) => omittedBecause(reason))).toEqual(["ещё рано, напоминание 17.09.2024"]);
  });

  it("starts anew when the deadline is moved, and repeats nothing when it is not", () => {
    const sent = season("2024-09-01", "2024-09-20", {}).map(({ steps }) => steps);
    expect(sent.flat().every((step) => step.startsWith("1.1.1>2024-09-20:"))).toBe(true);
    const [first] = plan("2024-09-17").letters;
    if (!first) throw new Error("a letter is due on 17.09");
    expect(plan("2024-09-18", { due: "2024-09-25", ledger: [entry(first)] }).letters).toHaveLength(1);
  });
});

describe("who is left alone", () => {
  it("whoever has done it, or honestly did not need to", () => {
    for (const typed of [done, { activities: cell("смены не было"), state: cell("Не требуется") }]) {
      const { letters, omitted } = plan("2024-10-14", { typed: { "1.1.1": typed }, given: { ready: true } });
      expect([letters, omitted.map(({ reason }) => reason.kind)]).toEqual([[], ["nothing-owed"]]);
    }
  });

  it("everybody on a day off", () => {
    expect(plan("2024-09-21").omitted.map(({ reason }) => reason.kind)).toEqual(["day-off"]);
  });

  it("a reporter with an extension, until that day comes near", () => {
    const who = reporter("У01", "Пермский городской округ", { extension: "2024-10-31" });
    expect(plan("2024-10-01", { who }).letters).toEqual([]);
    expect(plan("2024-10-30", { who }).letters[0]?.owed.coming[0]?.due).toBe("2024-10-31");
  });

  it("a reporter whose tab cannot be read: what the letter would say might be untrue", () => {
    const { letters, omitted } = plan("2024-09-20", { given: { problem: "нет строки заголовков" } });
    expect(letters).toEqual([]);
    expect(omittedBecause(omitted[0]?.reason ?? { kind: "day-off" })).toContain("нет строки заголовков");
  });

  it("a reporter without duties", () => {
    expect(plan("2024-09-20", { given: { duties: [] } }).omitted[0]?.reason.kind).toBe("no-duties");
  });
});

describe("overdue", () => {
  it("lists all that is overdue in one letter and counts a week from it for each", () => {
    const duties = [duty(perm.id, "1.1.1", "2024-09-20"), duty(perm.id, "2.1.1", "2024-09-25")];
    const sent = season("2024-09-21", "2024-10-10", { given: { duties }, settings: { ladder: [] } });
    expect(days(sent)).toEqual(["2024-09-23", "2024-09-25", "2024-09-26", "2024-10-03", "2024-10-10"]);
    expect(sent[3]?.steps).toEqual(["1.1.1>2024-09-20:+4", "2.1.1>2024-09-25:+2"]);
  });

  it("sends a copy to the second address only after the tolerated days", () => {
    const settings = { escalateAfter: 10, escalationEmail: "head@region.example" };
    const cc = (today: Day) => plan(today, { settings }).letters[0]?.cc;
    expect([cc("2024-09-30"), cc("2024-10-01")]).toEqual([[], ["head@region.example"]]);
  });

  it("does not copy somebody who gets the letter anyway", () => {
    const settings = { escalateAfter: 1, escalationEmail: "M01@municipality.example" };
    expect(plan("2024-10-01", { settings }).letters[0]?.cc).toEqual([]);
  });
});

describe("errors and returned rows", () => {
  const inError: Case = {
    typed: { "1.1.1": done },
    given: { findings: [finding("error", 7)] },
    due: "2025-09-20",
  };

  it("are told at once, then weekly, not every day", () => {
    expect(days(season("2024-10-01", "2024-10-16", inError))).toEqual([
      "2024-10-01",
      "2024-10-08",
      "2024-10-15",
    ]);
  });

  it("warnings, and errors of rows where nothing is typed, are no reason to write", () => {
    const cases: Case[] = [
      { ...inError, given: { findings: [finding("warning", 7)], ready: true } },
      { ...inError, typed: {}, given: { findings: [finding("error", 7)] } },
    ];
    for (const one of cases) expect(plan("2024-10-01", one).letters).toEqual([]);
  });

  it("a row returned again with another remark is told at once", () => {
    const returned = (remark: string): Case => ({
      typed: { "1.1.1": { ...done, decision: "Возвращено", remark } },
      due: "2025-09-20",
    });
    const [first] = plan("2024-10-01", returned("нет ссылок")).letters;
    if (!first) throw new Error("a returned row calls for a letter");
    const ledger = [entry(first)];
    expect(plan("2024-10-02", { ...returned("нет ссылок"), ledger }).letters).toEqual([]);
    expect(plan("2024-10-02", { ...returned("нет дат"), ledger }).letters).toHaveLength(1);
  });
});

describe("the final date", () => {
  const ready: Case = { typed: { "1.1.1": done }, settings: { finalDate: "2024-12-01" } };

  it("is told to whoever has done all but not ticked «Отчёт готов»", () => {
    expect(days(season("2024-11-10", "2024-12-12", ready))).toEqual([
      "2024-11-15", // 17.11 is a Sunday
      "2024-11-22", // 24.11 is a Sunday
      "2024-11-28",
      "2024-11-29", // 30.11 and 01.12 are a weekend
      "2024-12-02",
      "2024-12-09",
    ]);
  });

  it("is not told to whoever has ticked it", () => {
    expect(season("2024-11-10", "2024-12-12", { ...ready, given: { ready: true } })).toEqual([]);
  });

  it("brings up what has no deadline of its own", () => {
    const duties = [duty(perm.id, "1.5.1", null)];
    const far = plan("2024-10-01", { given: { duties }, settings: { finalDate: "2024-12-01" } });
    const near = plan("2024-11-25", { given: { duties }, settings: { finalDate: "2024-12-01" } });
    expect([far.letters.length, near.letters[0]?.owed.undated.map(({ item }) => item)]).toEqual([0, ["1.5"]]);
  });
});

describe("once only", () => {
  const [letter] = plan("2024-09-20").letters;
  if (!letter) throw new Error("a letter is due on 20.09");

  it("no second letter on the same day, whatever else comes up", () => {
    const { letters, omitted } = plan("2024-09-20", {
      ledger: [{ ...entry(letter), steps: [] }],
    });
    expect([letters, omitted[0]?.reason.kind]).toEqual([[], "already-today"]);
  });

  it("a doubtful letter is not repeated without a person's word", () => {
    const left = entry(letter, "sending");
    expect(doubtful([left])).toEqual([left]);
    expect(plan("2024-09-20", { ledger: [left] }).letters).toEqual([]);
    expect(plan("2024-09-20", { ledger: [{ ...left, state: "released" }] }).letters[0]?.id).toBe(
      "2024-09-20 У01#2",
    );
  });

  it("a letter that certainly failed is tried again, but not by the continuation of the same run", () => {
    const ledger = [{ ...entry(letter, "failed"), note: "адрес не принят" }];
    expect(plan("2024-09-20", { ledger }).letters).toHaveLength(1);
    const input: PlanInput = {
      today: "2024-09-20",
      reports: [report(perm, "2024-09-20", {}, { duties: [duty(perm.id, "1.1.1", "2024-09-20")] })],
      settings: SETTINGS,
      ledger,
    };
    expect(planReminders({ ...input, retryFailed: false }).omitted[0]?.reason).toEqual({
      kind: "failed-today",
      note: "адрес не принят",
    });
  });

  it("what was tried in test mode is still owed in earnest, but what was sent in earnest is not tried again", () => {
    const tried = plan("2024-09-20", { settings: { testMode: true } }).letters[0];
    if (!tried) throw new Error("test mode plans the same letters");
    expect(plan("2024-09-20", { ledger: [entry(tried)] }).letters).toHaveLength(1);
    expect(plan("2024-09-20", { ledger: [entry(letter)], settings: { testMode: true } }).letters).toEqual([]);
  });
});

describe("addresses", () => {
  const to = (...emails: string[]) => plan("2024-09-20", { who: reporter("У01", "Пермь", { emails }) });

  it("none: no letter, and the ministry is told", () => {
    expect(to().omitted[0]?.reason).toEqual({ kind: "no-address" });
  });

  it("only bad ones: no letter, and they are named", () => {
    const bad = [
      "нет",
      "a@b",
      "a b@c.example",
      "x@@y.example",
      "кадры@школа.рф",
      ".a@b.example",
      "a..b@c.example",
    ];
    expect(to("нет", "a@b").omitted[0]?.reason).toEqual({ kind: "bad-address", bad: ["нет", "a@b"] });
    for (const one of bad.filter((address) => !address.includes(" "))) expect(to(one).letters).toEqual([]);
  });

  it("ten: one letter to all, each once, the bad one named", () => {
    const ten = Array.from({ length: 9 }, (_, index) => `a${index}@m.example`);
    const [letter] = to(...ten, "A0@m.example", "плохой@").letters;
    expect(letter?.to).toEqual(ten);
    expect(letter?.badAddresses).toEqual(["плохой@"]);
  });

  it("several in one cell are told apart", () => {
    expect(to("a@m.example; b@m.example,c@m.example").letters[0]?.to).toHaveLength(3);
  });

  it("more than Google takes in one letter: fifty get it, the others are named", () => {
    const many = Array.from({ length: 60 }, (_, index) => `a${index}@m.example`);
    const [letter] = to(...many).letters;
    expect([letter?.to.length, letter?.badAddresses.length]).toEqual([50, 10]);
  });

  it("test mode writes to the ministry and names whom it was meant for", () => {
    const [letter] = plan("2024-09-20", { settings: { testMode: true } }).letters;
    expect(letter?.to).toEqual(SETTINGS.ministryEmails);
    expect(letter?.intended).toEqual(["m01@municipality.example"]);
  });

  it("test mode without an address of the ministry sends nothing rather than writing in earnest", () => {
    const { letters, omitted } = plan("2024-09-20", { settings: { testMode: true, ministryEmails: [] } });
    expect([letters, omitted[0]?.reason.kind]).toEqual([[], "no-test-address"]);
  });
});

describe("a short quota", () => {
  const today = "2024-09-30";
  const report1 = (id: string, due: Day, emails: string[]) =>
    report(reporter(id, id, { emails }), today, {}, { duties: [duty(id, "1.1.1", due)] });
  const { letters } = planReminders({
    today,
    reports: [
      report1("У01", "2024-10-14", ["a@m.example"]),
      report1("У02", "2024-09-30", ["b@m.example", "b2@m.example"]),
      report1("У03", "2024-09-20", ["c@m.example"]),
      report1("У04", "2024-10-01", ["d@m.example"]),
      report1("У05", "2024-09-10", ["e@m.example"]),
    ],
    settings: SETTINGS,
    ledger: [],
  });

  it("most urgent first: longest overdue, due today, then the nearest", () => {
    expect(letters.map(({ reporter: who }) => who.id)).toEqual(["У05", "У03", "У02", "У04", "У01"]);
  });

  it("counts recipients, not letters, and nobody is overtaken", () => {
    const { now, later } = fitQuota(letters, 3);
    expect(now.map(({ reporter: who }) => who.id)).toEqual(["У05", "У03"]);
    expect(later).toHaveLength(3);
  });

  it("everything at once needs no order but loses nobody", () => {
    expect(fitQuota(letters, 6)).toEqual({ now: letters, later: [] });
  });
});

describe("what a letter speaks of", () => {
  it("everything open within the ladder's reach, not only what called for it", () => {
    const duties = [
      duty(kungur.id, "1.1.1", "2024-09-20"),
      duty(kungur.id, "2.1.1", "2024-09-25"),
      duty(kungur.id, "4.2.1", "2024-12-01"),
    ];
    const [letter] = plan("2024-09-20", { who: kungur, given: { duties } }).letters;
    expect(letter?.owed.coming.map(({ item }) => item)).toEqual(["1.1", "2.1"]);
  });

  it("says what is missing in a half-filled row", () => {
    const half = { activities: cell("приказ подписан"), state: cell("В работе") };
    const [letter] = plan("2024-09-20", { typed: { "1.1.1": half } }).letters;
    expect(letter?.owed.coming[0]?.missing).toEqual(["result", "done", "state"]);
  });
});
