/** Calls are counted by kind and priced from one table; limits on the modelled clock end an execution. */
import { describe, expect, test } from "vitest";
import { COSTS, SURCHARGES } from "../../src/host/runtime/costs";
import type { ExecutionRecord, Host } from "../../src/host/runtime/host";
import { EDITOR, inScript, newHost, OWNER } from "./spreadsheet";

const record = (source: string, host: Host = newHost()): ExecutionRecord => {
  inScript(host, source);
  const last = host.calls.at(-1);
  if (last === undefined) throw new Error("nothing ran");
  return last;
};

const seconds = (source: string): number => record(source).modelledMs / 1000;
const START = SURCHARGES.executionStart.seconds;
const s = "const s = SpreadsheetApp.getActive().getSheets()[0];";
const BASE = START + COSTS.lookup.seconds + SURCHARGES.lookupAfterChange.seconds;

describe("kinds", () => {
  test("reads, writes, lookups, storage and mails are counted apart", () => {
    expect(
      record(`() => {
        ${s}
        s.getRange("A1:C9").getValues(); s.getRange("A1").getNotes(); s.getProtections(SpreadsheetApp.ProtectionType.SHEET);
        s.getRange("A1:C9").setValue(1).setBackground("red").setNote("n"); s.setFrozenRows(1); s.protect().addEditor("a@gmail.com");
        s.getLastRow(); s.getName();
        PropertiesService.getDocumentProperties().setProperty("a", "1").getProperty("a");
        MailApp.sendEmail("a@b.example", "т", "б");
        SpreadsheetApp.newDataValidation().requireDate().build();
      }`),
    ).toMatchObject({ reads: 3, writes: 6, lookups: 3, storage: 2, mails: 1 });
  });

  test("a call that fails is counted and marked", () => {
    const { calls, writes } = record(
      `() => { ${s} try { s.getRange("A1:B1").setValues([[1]]); } catch (e) {} }`,
    );
    expect(writes).toBe(1);
    expect(calls.at(-1)).toMatchObject({
      member: "Range.setValues",
      kind: "write",
      failed: expect.any(String),
    });
  });

  test("builders and geometry are free", () => {
    expect(
      record(
        `() => { const r = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty(); Utilities.formatDate(new Date(), "GMT", "d"); }`,
      ),
    ).toMatchObject({ reads: 0, writes: 0, lookups: 0, modelledMs: START * 1000 });
  });

  test("records name the function, the person and the rights", () => {
    const host = newHost("function work() {}");
    host.grant(EDITOR);
    host.as(EDITOR).call("work");
    expect(host.calls).toMatchObject([
      { operation: "work", surface: "panel", user: EDITOR, actor: EDITOR, mode: "FULL", status: "completed" },
    ]);
    host.clearCalls();
    expect(host.calls).toEqual([]);
  });
});

describe("prices", () => {
  test("single calls cost what the table says", () => {
    expect(seconds("() => {}")).toBeCloseTo(START);
    expect(seconds(`() => { ${s} s.getRange("A1").getValues(); }`)).toBeCloseTo(BASE + COSTS.values.seconds);
    expect(seconds(`() => { ${s} s.getRange("A1").getNotes(); }`)).toBeCloseTo(BASE + COSTS.details.seconds);
    expect(seconds(`() => { ${s} s.getRange("A1").setValue(1); }`)).toBeCloseTo(BASE + COSTS.write.seconds);
    expect(seconds(`() => { ${s} s.protect(); }`)).toBeCloseTo(BASE + COSTS.protect.seconds);
    expect(seconds(`() => { SpreadsheetApp.getActive().insertSheet(); }`)).toBeCloseTo(
      START + COSTS.sheetCopy.seconds,
    );
    expect(seconds(`() => { PropertiesService.getUserProperties().setProperty("a", "1"); }`)).toBeCloseTo(
      START + COSTS.propertySet.seconds,
    );
    expect(seconds(`() => { LockService.getScriptLock().tryLock(1); }`)).toBeCloseTo(
      START + COSTS.lock.seconds,
    );
    expect(seconds(`() => { MailApp.sendEmail("a@b.example", "т", "б"); }`)).toBeCloseTo(
      START + COSTS.sendMail.seconds,
    );
  });

  test("the first read after writes pays for the flush, the next one does not", () => {
    const write = `s.getRange("A1").setValue(1);`;
    const read = `s.getRange("A1").getValues();`;
    expect(seconds(`() => { ${s} ${write} ${read} ${read} }`)).toBeCloseTo(
      BASE + COSTS.write.seconds + 2 * COSTS.values.seconds + SURCHARGES.firstReadAfterWrites.seconds,
    );
    expect(seconds(`() => { ${s} ${read} ${write} }`)).toBeCloseTo(
      BASE + COSTS.write.seconds + COSTS.values.seconds,
    );
  });

  test("a flush costs only when something waits", () => {
    expect(seconds("() => { SpreadsheetApp.flush(); }")).toBeCloseTo(START);
    expect(
      seconds(`() => { ${s} s.getRange("A1").setValue(1); SpreadsheetApp.flush(); SpreadsheetApp.flush(); }`),
    ).toBeCloseTo(BASE + COSTS.write.seconds + COSTS.flush.seconds);
  });

  test("looking up is dear once after a change, then cheap", () => {
    expect(seconds(`() => { ${s} s.getName(); s.getLastRow(); }`)).toBeCloseTo(
      BASE + 2 * COSTS.lookup.seconds,
    );
    expect(seconds(`() => { ${s} s.setFrozenRows(1); s.getName(); s.getName(); }`)).toBeCloseTo(
      BASE + COSTS.write.seconds + 2 * COSTS.lookup.seconds + SURCHARGES.lookupAfterChange.seconds,
    );
  });
});

describe("limits on the modelled clock [platform.md §1]", () => {
  test("six minutes for a command; nothing can catch the end, nothing afterwards has an effect", () => {
    const host = newHost(
      `function long() { const s = SpreadsheetApp.getActiveSheet(); try { for (let n = 0; n < 10; n++) { s.getRange(n + 1, 1).setValue(n); Utilities.sleep(60000); } } catch (e) { s.getRange("B1").setValue("поймано"); } finally { s.getRange("C1").setValue("убрано"); } return "дожил"; }`,
    );
    expect(() => host.as(OWNER).run("long")).toThrow("Превышено максимальное время выполнения");
    expect(host.calls.at(-1)).toMatchObject({ status: "timedOut" });
    expect(Object.keys(host.workbook.sheets[0]?.cells ?? {})).toEqual([
      "1,1",
      "2,1",
      "3,1",
      "4,1",
      "5,1",
      "6,1",
    ]);
  });

  test("thirty seconds for a simple trigger", () => {
    const host = newHost("function onEdit() { Utilities.sleep(29000); Utilities.sleep(1000); }");
    expect(host.as(EDITOR).type("Лист1", 1, 1, "x").executions[0]).toMatchObject({ status: "timedOut" });
  });
});
