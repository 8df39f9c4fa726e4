/** Faults on demand: a call that throws, times out, or is the last one. */
import { describe, expect, test } from "vitest";
import type { Host } from "../../src/host/runtime/host";
import { EDITOR, newHost, OWNER } from "./spreadsheet";

const CODE = `
function write() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const log = [];
  try {
    for (let row = 1; row <= 4; row++) sheet.getRange(row, 1).setValue(row);
  } catch (e) { log.push(e.message); sheet.getRange("B1").setValue("поймано"); }
  finally { sheet.getRange("C1").setValue("убрано"); }
  return log;
}
function send() { for (const to of ["a", "b", "c"]) { MailApp.sendEmail(to + "@b.example", "т", "б"); PropertiesService.getDocumentProperties().setProperty(to, "sent"); } }
function flushed() { const s = SpreadsheetApp.getActiveSheet(); s.getRange("A1").setValue(1); SpreadsheetApp.flush(); s.getRange("A2").setValue(2); s.getRange("A3").setValue(3); }
`;

const column = (host: Host): unknown[] =>
  [1, 2, 3, 4].map((row) => host.workbook.sheets[0]?.cells[`${row},1`]?.value ?? null);
const cell = (host: Host, key: string): unknown => host.workbook.sheets[0]?.cells[key]?.value ?? null;
const setValue = (call: { member: string }): boolean => call.member === "Range.setValue";

describe("an error", () => {
  test("at the n-th call of the next execution; builders and geometry are not counted; the script may catch it", () => {
    const host = newHost(CODE);
    // 1 is getActiveSheet, 2–5 the writes.
    host.faults.failAt(4, { kind: "throw", message: "сбой" });
    expect(host.as(OWNER).run("write")).toEqual(["сбой"]);
    expect([column(host), cell(host, "1,2"), cell(host, "1,3")]).toEqual([
      [1, 2, null, null],
      "поймано",
      "убрано",
    ]);
    expect(host.as(OWNER).run("write")).toEqual([]);
  });

  test("after the call has taken effect", () => {
    const host = newHost(CODE);
    host.faults.failAt(4, { kind: "throw", when: "after" });
    host.as(OWNER).run("write");
    expect(column(host)).toEqual([1, 2, 3, null]);
  });

  test("at the first call that a predicate picks; a time-out speaks as Google does", () => {
    const host = newHost(CODE);
    host.faults.failAt(setValue, { kind: "timeout" });
    expect(host.as(OWNER).run("write")).toEqual([
      "Истекло время ожидания ответа службы Таблицы при доступе к документу.",
    ]);
    expect(column(host)).toEqual([null, null, null, null]);
  });
});

describe("a kill [platform.md §1: not catchable; no finally runs]", () => {
  test("leaves what was done before and nothing of what comes after", () => {
    const host = newHost(CODE);
    host.faults.failAt(4, { kind: "kill" });
    expect(() => host.as(OWNER).run("write")).toThrow("Выполнение прервано");
    expect([column(host), cell(host, "1,2"), cell(host, "1,3")]).toEqual([[1, 2, null, null], null, null]);
    expect(host.calls.at(-1)).toMatchObject({ status: "killed", operation: "write" });
  });

  test("between a letter and its ledger entry", () => {
    const host = newHost(CODE);
    let letters = 0;
    host.faults.failAt((call) => call.kind === "mail" && ++letters === 2, { kind: "kill", when: "after" });
    expect(() => host.as(OWNER).run("send")).toThrow();
    expect([host.mail.sent.length, host.properties.document]).toEqual([2, { a: "sent" }]);
  });

  test("may lose writes that no flush has carried out yet", () => {
    const host = newHost(CODE);
    let writes = 0;
    host.faults.failAt((call) => setValue(call) && ++writes === 3, {
      kind: "kill",
      when: "after",
      loseBuffered: true,
    });
    expect(() => host.as(OWNER).run("flushed")).toThrow();
    expect(column(host)).toEqual([1, null, null, null]);
  });

  test("at every single call, the host stays usable", () => {
    for (let n = 1; n <= 6; n++) {
      const host = newHost(CODE);
      host.faults.failAt(n, { kind: "kill" });
      expect(() => host.as(OWNER).run("write")).toThrow();
      expect(host.as(OWNER).run("write")).toEqual([]);
      expect(column(host)).toEqual([1, 2, 3, 4]);
    }
  });
});

describe("which execution is meant", () => {
  const menu = `${CODE} function onOpen() { SpreadsheetApp.getUi().createMenu("М").addItem("А", "write").addToUi(); }`;

  test("the next one; opening the file on the way to a menu item does not count", () => {
    const host = newHost(menu);
    host.faults.failAt(1, { kind: "kill" });
    expect(host.as(OWNER).clickMenu(["М", "А"])).toMatchObject({ operation: "write", status: "killed" });
  });

  test("or the next one of a given function", () => {
    const host = newHost(menu);
    host.faults.failAt(1, { kind: "kill", operation: "write" });
    host.as(OWNER).run("flushed");
    expect(() => host.as(OWNER).run("write")).toThrow();
  });
});

describe("an interruption", () => {
  test("that fails is not swallowed by the script", () => {
    const host = newHost(CODE);
    host.faults.interruptAt(3, () => {
      throw new Error("ошибка теста");
    });
    expect(() => host.as(OWNER).run("write")).toThrow("ошибка теста");
  });

  test("lets another person act in the middle of an execution", () => {
    const host = newHost(CODE);
    host.faults.interruptAt(4, () => {
      host.as(EDITOR).type("Лист1", 4, 1, "успел");
    });
    host.as(OWNER).run("write");
    expect(column(host)).toEqual([1, 2, 3, 4]);
    expect(host.calls.map(({ operation, status }) => [operation, status])).toEqual([["write", "completed"]]);
  });

  test("orders that were not reached are forgotten with their execution; clear takes them back", () => {
    const host = newHost(CODE);
    host.faults.failAt(1000, { kind: "kill" });
    host.as(OWNER).run("write");
    host.faults.failAt(1, { kind: "kill" });
    host.faults.clear();
    expect(host.as(OWNER).run("write")).toEqual([]);
  });
});
