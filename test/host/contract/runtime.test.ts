/** The language a script runs in: ECMAScript and Google's services, nothing of Node or a browser. Source: platform.md §9. */
import { describe, expect, test } from "vitest";
import { inScript, newHost, OWNER, onNewSheet, START } from "../spreadsheet";

describe("what Apps Script lacks [DOC/guides/v8runtimeoverview.md; POE]", () => {
  test.each([
    "setTimeout",
    "setInterval",
    "clearTimeout",
    "queueMicrotask",
    "fetch",
    "URL",
    "URLSearchParams",
    "TextEncoder",
    "TextDecoder",
    "Blob",
    "File",
    "FormData",
    "atob",
    "btoa",
    "crypto",
    "performance",
    "AbortController",
    "Event",
    "structuredClone",
    "navigator",
    "window",
    "process",
    "require",
    "module",
    "Buffer",
    "global",
    "Intl",
  ])("%s", (name) => {
    expect(onNewSheet(`() => typeof ${name}`)).toBe("undefined");
  });

  test("what it has", () => {
    expect(
      onNewSheet(
        `() => [typeof console.log, typeof Promise, typeof Map, typeof BigInt, typeof globalThis, [1, [2]].flat(), "a".padStart(2), ({ a: 1 })?.a ?? 2]`,
      ),
    ).toEqual(["function", "function", "function", "function", "object", [1, 2], " a", 1]);
  });
});

describe("every execution starts afresh [§9: each reloads and evaluates the whole project]", () => {
  test("globals of one are not seen by the next; the bundle runs each time", () => {
    const host = newHost(
      `var count = 0; console.log("loaded"); function next() { count += 1; return count; }`,
    );
    expect([host.as(OWNER).call("next"), host.as(OWNER).call("next")]).toEqual([1, 1]);
    expect(host.calls.map(({ logs }) => logs)).toEqual([["LOG loaded"], ["LOG loaded"]]);
  });

  test("a syntax error stops the bundle from being accepted, as a push would", () => {
    expect(() => newHost("function broken( {")).toThrow(SyntaxError);
  });

  test("what the script returns asynchronously nobody waits for: refused", () => {
    expect(() => newHost("async function later() { return 1; }").as(OWNER).call("later")).toThrow(/Promise/);
  });
});

describe("values of services belong to the script's own realm", () => {
  test("arrays, dates, objects and errors are instances of the script's classes", () => {
    expect(
      onNewSheet(`() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("A1").setValue("20.09.2024");
        const values = sheet.getRange("A1").getValues();
        let error; try { sheet.getRange(0, 0); } catch (e) { error = e; }
        const properties = PropertiesService.getDocumentProperties().getProperties();
        return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, properties instanceof Object, error instanceof Error, error.name, [...values].length];
      }`),
    ).toEqual([true, true, true, true, true, "Exception", 1]);
  });

  test("services print as their name, enumerations as theirs", () => {
    expect(
      onNewSheet(
        `() => [String(SpreadsheetApp.getActiveSheet()), "" + SpreadsheetApp.getActiveSheet().getRange("A1"), String(SpreadsheetApp.ProtectionType.SHEET), JSON.stringify({ t: SpreadsheetApp.ProtectionType.SHEET }), SpreadsheetApp.ProtectionType.SHEET.name()]`,
      ),
    ).toEqual(["Sheet", "Range", "SHEET", '{"t":"SHEET"}', "SHEET"]);
  });

  test("an enumeration is the same value each time within an execution", () => {
    expect(
      onNewSheet(
        `() => SpreadsheetApp.getActiveSheet().protect().getProtectionType() === SpreadsheetApp.ProtectionType.SHEET`,
      ),
    ).toBe(true);
  });
});

describe("the clock of the script is the modelled one", () => {
  test("Date and Date.now are the host's time plus what the calls have cost", () => {
    const [first, second, third] = onNewSheet(
      `() => { const a = Date.now(); SpreadsheetApp.getActiveSheet().getRange("A1").getValues(); const b = new Date().getTime(); Utilities.sleep(5000); return [a, b, Date.now()]; }`,
    ) as number[];
    // 0.5 to start, 0.152 to look up the sheet, 0.1 to read, 5 asleep.
    expect([first, second, third]).toEqual([
      START.getTime() + 500,
      START.getTime() + 752,
      START.getTime() + 5752,
    ]);
  });

  test("Date keeps its ways: called plainly a text, parsed, subclassed", () => {
    expect(
      onNewSheet(
        `() => { class Day extends Date { day() { return this.getDate(); } } return [typeof Date(), Date.UTC(2024, 0), Date.parse("2024-01-01T00:00:00Z"), new Day(2024, 8, 20).day(), new Day() instanceof Date, Date.name, new Date(2024, 8, 20).constructor === Date]; }`,
      ),
    ).toEqual(["string", 1_704_067_200_000, 1_704_067_200_000, 20, true, "Date", true]);
  });

  test("the zone of the process is as before afterwards", () => {
    const before = process.env.TZ;
    onNewSheet("() => 1");
    expect(process.env.TZ).toBe(before);
  });

  test("executions move the host's clock on by their modelled time", () => {
    const host = newHost();
    inScript(host, "() => Utilities.sleep(60000)");
    expect(host.now().getTime() - START.getTime()).toBe(60_500);
  });
});

describe("console and Logger", () => {
  test("lines stay with the execution", () => {
    const host = newHost();
    inScript(
      host,
      `() => { console.log("а", 1, { b: 2 }); console.warn("осторожно"); Logger.log("всего %s", 5); }`,
    );
    expect(host.calls.at(-1)?.logs).toEqual(['LOG а 1 {"b":2}', "WARN осторожно", "LOG всего 5"]);
  });
});
