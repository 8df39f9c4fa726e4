/** Edit events and installable triggers. Sources: platform.md §2; REF ScriptApp, ClockTriggerBuilder; DOC event-objects. */
import { describe, expect, test } from "vitest";
import type { Host } from "../../../src/host/runtime/host";
import { EDITOR, inScript, newHost, OWNER } from "../spreadsheet";

const CODE = `
function onEdit(e) { console.log(JSON.stringify({ range: e.range.getA1Notation(), value: e.value, oldValue: e.oldValue, has: ["value" in e, "oldValue" in e] })); }
function handler(e) { console.log(JSON.stringify({ user: Session.getEffectiveUser().getEmail(), active: Session.getActiveUser().getEmail(), uid: typeof e.triggerUid, mode: String(e.authMode) })); SpreadsheetApp.getActive().getSheetByName("Лист1").getRange("Z1").setValue("было"); }
function noUi() { SpreadsheetApp.getUi(); }
function hourly() { SpreadsheetApp.getActive().getSheets()[0].appendRow([new Date()]); }
`;

const event = (host: Host, index = 0): unknown =>
  JSON.parse((host.calls.at(-1 - index)?.logs[0] ?? "LOG null").slice(4));

describe("the event of an edit [DOC/guides/triggers/event-objects.md]", () => {
  test("a single cell has value and, when it was filled, oldValue", () => {
    const host = newHost(CODE);
    host.as(EDITOR).type("Лист1", 2, 3, "а");
    expect(event(host)).toEqual({ range: "C2", value: "а", has: [true, false] });
    host.as(EDITOR).type("Лист1", 2, 3, "б");
    expect(event(host)).toEqual({ range: "C2", value: "б", oldValue: "а", has: [true, true] });
    host.as(EDITOR).clear("Лист1", 2, 3);
    expect(event(host)).toEqual({ range: "C2", oldValue: "б", has: [false, true] });
  });

  test("numbers, dates and ticks come as text", () => {
    const host = newHost(CODE);
    for (const [typed, value] of [
      ["1,5", "1.5"],
      ["20.09.2024", "45555"],
      ["ИСТИНА", "TRUE"],
    ]) {
      host.as(EDITOR).type("Лист1", 1, 1, typed ?? "");
      expect(event(host)).toMatchObject({ value });
    }
  });

  test("a paste is one event with a range and no value", () => {
    const host = newHost(CODE);
    const { executions } = host.as(EDITOR).paste("Лист1", 2, 2, [
      ["а", "б"],
      ["в", "г"],
    ]);
    expect(executions).toHaveLength(1);
    expect(event(host)).toEqual({ range: "B2:C3", has: [false, false] });
  });

  test("a refused edit is no edit", () => {
    const host = newHost(CODE);
    inScript(
      host,
      `() => { const p = SpreadsheetApp.getActiveSheet().protect(); p.removeEditors(p.getEditors()); }`,
    );
    expect(host.as(EDITOR).type("Лист1", 1, 1, "x").executions).toEqual([]);
  });

  test("scripts do not fire it, nor do inserted rows, notes or renamed tabs", () => {
    const host = newHost(CODE);
    inScript(host, `() => { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x"); }`);
    const session = host.as(EDITOR);
    session.insertRows("Лист1", 1);
    session.setNote("Лист1", 1, 1, "n");
    session.renameSheet("Лист1", "Другой");
    expect(host.calls.filter(({ surface }) => surface === "onEdit")).toEqual([]);
  });

  test("what it writes is written with the rights of the person who edits [§2]", () => {
    const host = newHost(`function onEdit(e) { e.range.getSheet().getRange("A1").setValue("x"); }`);
    inScript(
      host,
      `() => { const p = SpreadsheetApp.getActiveSheet().getRange("A1").protect(); p.removeEditors(p.getEditors()); }`,
    );
    expect(host.as(EDITOR).type("Лист1", 2, 2, "y").executions[0]).toMatchObject({
      status: "failed",
      user: EDITOR,
    });
    expect(host.as(OWNER).type("Лист1", 2, 2, "y").executions[0]).toMatchObject({ status: "completed" });
  });
});

describe("installable triggers [§2]", () => {
  const install = (
    host: Host,
    chain = "forSpreadsheet(SpreadsheetApp.getActive()).onEdit()",
    handler = "handler",
  ): void => {
    host.as(OWNER).call("install", [handler, chain]);
  };
  const INSTALL = `${CODE}\nfunction install(handler, chain) { eval("ScriptApp.newTrigger(handler)." + chain + ".create()"); }`;

  test("run as the account that made them, whoever edits", () => {
    const host = newHost(INSTALL);
    install(host);
    const { executions } = host.as(EDITOR).type("Лист1", 1, 1, "x");
    expect(executions.map(({ surface, user, actor }) => [surface, user, actor])).toEqual([
      ["onEdit", EDITOR, EDITOR],
      ["editTrigger", OWNER, EDITOR],
    ]);
    expect(event(host)).toEqual({ user: OWNER, active: "", uid: "string", mode: "FULL" });
  });

  test("write where the person could not", () => {
    const host = newHost(INSTALL);
    install(host);
    inScript(
      host,
      `() => { const p = SpreadsheetApp.getActiveSheet().getRange("Z1").protect(); p.removeEditors(p.getEditors()); }`,
    );
    host.as(EDITOR).type("Лист1", 1, 1, "x");
    expect(host.workbook.sheets[0]?.cells["1,26"]?.value).toBe("было");
  });

  test("do not start when their creator lacks any scope of the project", () => {
    const host = newHost(INSTALL);
    install(host);
    host.revoke(OWNER);
    host.grant(OWNER, ["https://www.googleapis.com/auth/spreadsheets.currentonly"]);
    expect(host.as(EDITOR).type("Лист1", 1, 1, "x").executions[1]).toMatchObject({
      status: "authorizationRequired",
      calls: [],
    });
  });

  test("have no user interface", () => {
    const host = newHost(INSTALL);
    install(host, undefined, "noUi");
    expect(host.as(EDITOR).type("Лист1", 1, 1, "x").executions[1]).toMatchObject({ status: "failed" });
  });

  test("are seen only by their creator, at most 20 of them", () => {
    const host = newHost(INSTALL);
    host.grant(EDITOR);
    for (let n = 0; n < 20; n++) install(host);
    expect(() => install(host)).toThrow(/слишком много триггеров/);
    expect(inScript(host, "() => ScriptApp.getProjectTriggers().length")).toBe(20);
    expect(host.as(EDITOR).runSource("() => ScriptApp.getProjectTriggers().length")).toBe(0);
    host.as(EDITOR).call("install", ["handler", "timeBased().everyHours(1)"]);
    expect(host.triggers).toHaveLength(21);
  });

  test("need a function that exists", () => {
    expect(() => install(newHost(INSTALL), undefined, "nothing")).toThrow(/Не удалось найти/);
  });
});

describe("time-driven triggers [REF ClockTriggerBuilder]", () => {
  const made = (chain: string): Host => {
    const host = newHost(
      `${CODE}\nfunction install() { ScriptApp.newTrigger("hourly").timeBased().${chain}.create(); }`,
    );
    host.as(OWNER).run("install");
    return host;
  };
  const firings = (host: Host, until: string): string[] =>
    host
      .runTriggers(new Date(until))
      .map(({ startedAt }) => new Date(Date.parse(startedAt) + 5 * 3_600_000).toISOString().slice(0, 16));

  test("every day at an hour: once a day, at one stable minute of that hour", () => {
    const times = firings(made("everyDays(1).atHour(6)"), "2024-09-23T12:00:00Z");
    expect(times).toHaveLength(3);
    expect(times.map((time) => time.slice(0, 13))).toEqual([
      "2024-09-21T06",
      "2024-09-22T06",
      "2024-09-23T06",
    ]);
    expect(new Set(times.map((time) => time.slice(14))).size).toBe(1);
  });

  test("nearMinute stays within a quarter of an hour", () => {
    const [time] = firings(made("everyDays(1).atHour(6).nearMinute(30)"), "2024-09-21T12:00:00Z");
    expect(Math.abs(Number(time?.slice(14)) - 30)).toBeLessThanOrEqual(15);
  });

  test("a week day, a month day, another zone", () => {
    expect(
      firings(made("onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9)"), "2024-10-01T00:00:00Z").map((t) =>
        t.slice(0, 13),
      ),
    ).toEqual(["2024-09-23T09", "2024-09-30T09"]);
    expect(
      firings(made("onMonthDay(31).atHour(9)"), "2025-02-01T00:00:00Z").map((t) => t.slice(0, 10)),
    ).toEqual(["2024-10-31", "2024-12-31", "2025-01-31"]);
    expect(
      firings(made('everyDays(1).atHour(6).inTimezone("Europe/Moscow")'), "2024-09-21T12:00:00Z").map((t) =>
        t.slice(0, 13),
      ),
    ).toEqual(["2024-09-21T08"]);
  });

  test("every ten minutes", () => {
    expect(firings(made("everyMinutes(10)"), "2024-09-20T06:00:00Z").length).toBe(5);
  });

  test("a one-shot fires once, at the earliest when asked, and stays listed [GH derekantrican/GAS-ICS-Sync#32]", () => {
    const host = made("after(60000)");
    expect(host.runTriggers(new Date("2024-09-20T05:00:30Z"))).toEqual([]);
    expect(host.runTriggers(new Date("2024-09-21T05:00:00Z"))).toHaveLength(1);
    expect(host.runTriggers(new Date("2024-09-22T05:00:00Z"))).toEqual([]);
    expect(inScript(host, "() => ScriptApp.getProjectTriggers().length")).toBe(1);
    expect(
      inScript(
        host,
        "() => { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); return ScriptApp.getProjectTriggers().length; }",
      ),
    ).toBe(0);
  });

  test("the clock runs on: afterwards it is the asked time", () => {
    const host = made("everyDays(1).atHour(6)");
    host.runTriggers(new Date("2024-09-25T00:00:00Z"));
    expect(host.now().toISOString()).toBe("2024-09-25T00:00:00.000Z");
  });

  test("a day skipped by hand is not made up for; fireClock runs one now", () => {
    const host = made("everyDays(1).atHour(6)");
    host.setToday("2024-10-20");
    expect(firings(host, "2024-10-21T12:00:00Z").map((t) => t.slice(0, 10))).toEqual(["2024-10-21"]);
    expect(host.fireClock("hourly")).toMatchObject([
      { surface: "clock", user: OWNER, actor: null, status: "completed" },
    ]);
    expect(host.fireClock("other")).toEqual([]);
  });

  test.each([
    "everyMinutes(7)",
    "everyHours(5)",
    "atHour(24)",
    "onMonthDay(0)",
    'inTimezone("Mars")',
    "atHour(6)",
  ])("%s throws", (chain) => {
    expect(() => made(chain)).toThrow();
  });
});
