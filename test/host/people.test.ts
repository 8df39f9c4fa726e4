/** People at the spreadsheet without any script: typing, pasting, rows, tabs; and keeping the whole host. */
import { describe, expect, test } from "vitest";
import { EDITOR, inScript, newHost, OWNER } from "./spreadsheet";

const values = (host: ReturnType<typeof newHost>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(host.workbook.sheets[0]?.cells ?? {}).flatMap(([key, { value }]) =>
      value === null ? [] : [[key, value]],
    ),
  );

describe("typing and pasting", () => {
  test("follows the locale, unless the cell is plain text", () => {
    const host = newHost();
    inScript(host, `() => { SpreadsheetApp.getActiveSheet().getRange("B1:B9").setNumberFormat("@"); }`);
    const session = host.as(EDITOR);
    session.paste("Лист1", 1, 1, [
      ["1.10", "1.10"],
      ["1,5", "1,5"],
      [7.5, 7.5],
      ["=1+1", "=1+1"],
      ["'=x", "'=x"],
    ]);
    expect(values(host)).toEqual({
      "1,1": 45566,
      "1,2": "1.10",
      "2,1": 1.5,
      "2,2": "1,5",
      "3,1": 7.5,
      "3,2": "7,5",
      "4,1": 2,
      "4,2": "=1+1",
      "5,1": "=x",
      "5,2": "=x",
    });
  });

  test("a paste past the edge adds rows", () => {
    const host = newHost();
    host.as(EDITOR).paste("Лист1", 1000, 1, [["a"], ["b"], ["c"]]);
    expect(host.workbook.sheets[0]?.rows).toBe(1002);
    expect(values(host)).toEqual({ "1000,1": "a", "1001,1": "b", "1002,1": "c" });
  });

  test("50,000 characters are too many for a cell", () => {
    expect(newHost().as(EDITOR).type("Лист1", 1, 1, "x".repeat(50_001))).toMatchObject({
      accepted: false,
      message: expect.stringContaining("50000"),
    });
  });

  test("shorter lines of a paste leave the rest empty", () => {
    const host = newHost();
    host.as(EDITOR).paste("Лист1", 1, 1, [["a", "b"], ["c"]]);
    expect(values(host)).toEqual({ "1,1": "a", "1,2": "b", "2,1": "c" });
  });
});

describe("tabs and rows", () => {
  test("a person may add, rename, move, copy, hide and delete tabs that are not protected", () => {
    const host = newHost();
    const session = host.as(EDITOR);
    const outcomes = [
      session.addSheet("Второй"),
      session.renameSheet("Второй", "Два"),
      session.moveSheet("Два", 1),
      session.duplicateSheet("Лист1"),
      session.hideSheet("Два"),
      session.showSheet("Два"),
      session.deleteSheet("Лист1"),
    ];
    expect(outcomes.map(({ accepted }) => accepted)).toEqual(outcomes.map(() => true));
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Два", "Лист1 (копия)"]);
    expect(session.renameSheet("Два", "лист1 (КОПИЯ)").accepted).toBe(false);
  });

  test("the last visible tab stays", () => {
    const session = newHost().as(EDITOR);
    expect([session.deleteSheet("Лист1").accepted, session.hideSheet("Лист1").accepted]).toEqual([
      false,
      false,
    ]);
  });

  test("sorting and merging by hand", () => {
    const host = newHost();
    const session = host.as(EDITOR);
    session.paste("Лист1", 1, 1, [
      ["б", 1],
      ["а", 2],
    ]);
    session.sort("Лист1", { row: 1, column: 1, rows: 2, columns: 2 }, 1);
    expect(values(host)).toEqual({ "1,1": "а", "1,2": 2, "2,1": "б", "2,2": 1 });
    session.merge("Лист1", 1, 1, 1, 2);
    expect(values(host)).toEqual({ "1,1": "а", "2,1": "б", "2,2": 1 });
  });

  test("a stranger has no session", () => {
    expect(() => newHost().as("stranger@gmail.com")).toThrow(/may not edit/);
  });
});

describe("snapshots", () => {
  test("carry workbook, properties, triggers, consent, mail, quota and clock, as plain JSON", () => {
    const code = `function tick() {} function setUp() { ScriptApp.newTrigger("tick").timeBased().everyDays(1).atHour(5).create(); PropertiesService.getDocumentProperties().setProperty("a", "1"); SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x"); MailApp.sendEmail("a@b.example", "т", "б"); }`;
    const host = newHost(code);
    host.as(OWNER).run("setUp");
    host.setToday("2024-10-01");
    const saved = JSON.parse(JSON.stringify(host.snapshot()));
    const again = newHost(code);
    again.restore(saved);
    expect(again.snapshot()).toEqual(saved);
    expect(again.mail.remainingQuota(OWNER)).toBe(host.mail.remainingQuota(OWNER));
    expect(again.runTriggers(new Date("2024-10-02T05:00:00Z"))).toMatchObject([
      { operation: "tick", status: "completed" },
    ]);
    expect(
      inScript(
        again,
        `() => [SpreadsheetApp.getActiveSheet().getRange("A1").getValue(), PropertiesService.getDocumentProperties().getProperty("a")]`,
      ),
    ).toEqual(["x", "1"]);
  });

  test("restoring goes back; the snapshot is not touched by what happens later", () => {
    const host = newHost();
    const before = host.snapshot();
    host.as(EDITOR).type("Лист1", 1, 1, "x");
    expect(before.workbook.sheets[0]?.cells).toEqual({});
    host.restore(before);
    expect(values(host)).toEqual({});
  });

  test("the version grows with every change", () => {
    const host = newHost();
    const before = host.version;
    host.as(EDITOR).type("Лист1", 1, 1, "x");
    expect(host.version).toBeGreaterThan(before);
  });
});
