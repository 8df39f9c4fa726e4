/** Inserting, deleting and moving rows and columns: everything that names a cell moves along. Source: REF Sheet; §3 Row growth. */
import { describe, expect, test } from "vitest";
import { inScript, newHost, onNewSheet } from "../spreadsheet";

describe("rows [REF Sheet.insertRowsBefore, insertRowsAfter, deleteRows]", () => {
  const column = `s.getRange("A1:A5").getValues().map((row) => row[0])`;
  const filled = `const s = SpreadsheetApp.getActiveSheet(); s.getRange("A1:A3").setValues([[1], [2], [3]]);`;

  test.each([
    ["s.insertRowBefore(2)", [1, "", 2, 3, ""]],
    ["s.insertRowAfter(2)", [1, 2, "", 3, ""]],
    ["s.insertRowsBefore(1, 2)", ["", "", 1, 2, 3]],
    ["s.insertRowsAfter(3, 1)", [1, 2, 3, "", ""]],
    ["s.insertRows(2)", [1, "", 2, 3, ""]],
    ["s.deleteRow(2)", [1, 3, "", "", ""]],
    ["s.deleteRows(1, 2)", [3, "", "", "", ""]],
    ['s.moveRows(s.getRange("A1"), 4)', [2, 3, 1, "", ""]],
    ['s.moveRows(s.getRange("A3"), 1)', [3, 1, 2, "", ""]],
    ['s.moveRows(s.getRange("A2"), 3)', [1, 2, 3, "", ""]],
  ])("%s gives %j", (call, expected) => {
    expect(onNewSheet(`() => { ${filled} ${call}; return ${column}; }`)).toEqual(expected);
  });

  test("the size of the sheet follows", () => {
    expect(
      onNewSheet(
        `() => { const s = SpreadsheetApp.getActiveSheet(); s.insertRowsAfter(1000, 5); s.deleteColumns(3, 20); return [s.getMaxRows(), s.getMaxColumns()]; }`,
      ),
    ).toEqual([1005, 6]);
  });

  test.each([
    "s.deleteRows(1, 1000)",
    "s.deleteColumns(1, 26)",
    "s.deleteRow(1001)",
    "s.insertRowAfter(1001)",
    "s.setFrozenRows(1000)",
    "s.insertColumnsAfter(26, 20000)",
    "s.insertRowsAfter(1000, 400000)",
  ])("%s throws", (call) => {
    expect(
      onNewSheet(
        `() => { const s = SpreadsheetApp.getActiveSheet(); try { ${call}; return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });
});

describe("what moves with the rows", () => {
  const world = `
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const s = book.getActiveSheet();
    s.setRowHeight(4, 60);
    s.hideRows(6);
    s.setFrozenRows(2);
    s.getRange("A4:B5").merge();
    s.getRange("C4").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["да"]).build()).setNote("заметка");
    s.getRange("A3:D8").createFilter();
    s.getRange("D4:D6").protect();
    s.protect().setUnprotectedRanges([s.getRange("C4:C6")]);
    s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=$A4>1").setBackground("red").setRanges([s.getRange("A4:D6")]).build()]);
    s.getRange("F1").setFormula("=SUM(A4:A6)");
    s.getRange("F2").setFormula("=$A$4");
    const other = book.insertSheet("Другой");
    other.getRange("A1").setFormula("='Лист1'!A5&COUNTA('Лист1'!A4:A6)");
    other.getRange("B1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(s.getRange("A4:A6")).build());
  `;
  const state = `
    const p = s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0];
    const w = s.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
    const rule = s.getConditionalFormatRules()[0];
    return {
      height: [3, 4, 5, 6].map((row) => s.getRowHeight(row)),
      hidden: [5, 6, 7, 8].filter((row) => s.isRowHiddenByUser(row)),
      frozen: s.getFrozenRows(),
      merges: s.getRange("A1:D20").getMergedRanges().map((r) => r.getA1Notation()),
      notes: s.getRange("C1:C9").getNotes().map((row) => row[0]).indexOf("заметка") + 1,
      filter: s.getFilter().getRange().getA1Notation(),
      range: p ? p.getRange().getA1Notation() : null,
      hole: w.getUnprotectedRanges().map((r) => r.getA1Notation()),
      rule: rule ? [rule.getRanges()[0].getA1Notation(), rule.getBooleanCondition().getCriteriaValues()[0]] : null,
      formulas: [s.getRange("F1").getFormula(), s.getRange("F2").getFormula(), other.getRange("A1").getFormula()],
      source: other.getRange("B1").getDataValidation().getCriteriaValues()[0].getA1Notation(),
    };
  `;

  test("a row inserted inside grows ranges, one inserted above shifts them", () => {
    expect(onNewSheet(`() => { ${world} s.insertRowAfter(4); ${state} }`)).toEqual({
      height: [21, 60, 21, 21],
      hidden: [7],
      frozen: 2,
      merges: ["A4:B6"],
      notes: 4,
      filter: "A3:D9",
      range: "D4:D7",
      hole: ["C4:C7"],
      rule: ["A4:D7", "=$A4>1"],
      formulas: ["=SUM(A4:A7)", "=$A$4", "='Лист1'!A6&COUNTA('Лист1'!A4:A7)"],
      source: "A4:A7",
    });
  });

  test("a row inserted before the first row of a range does not belong to it", () => {
    expect(onNewSheet(`() => { ${world} s.insertRowBefore(4); ${state} }`)).toMatchObject({
      height: [21, 21, 60, 21],
      hidden: [7],
      merges: ["A5:B6"],
      notes: 5,
      range: "D5:D7",
      hole: ["C5:C7"],
      rule: ["A5:D7", "=$A5>1"],
      formulas: ["=SUM(A5:A7)", "=$A$5", "='Лист1'!A6&COUNTA('Лист1'!A5:A7)"],
    });
  });

  test("deleted rows shrink ranges; a protection of deleted rows is gone; a lost reference is #REF!", () => {
    expect(
      onNewSheet(
        `() => { ${world} other.getRange("B1").clearDataValidations().setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(s.getRange("A4:A8")).build()); s.deleteRows(4, 3); ${state} }`,
      ),
    ).toMatchObject({
      hidden: [],
      merges: [],
      filter: "A3:D5",
      range: null,
      hole: [],
      rule: null,
      source: "A4:A5",
      formulas: ["=SUM(#REF!)", "=#REF!", "=#REF!&COUNTA(#REF!)"],
    });
  });

  test("new rows take formats and rules from their neighbour, no content", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        s.getRange("A2").setValue("x").setNumberFormat("@").setBackground("#ffeeaa").setNote("n");
        s.insertRowAfter(2);
        const cell = s.getRange("A3");
        return [cell.getValue(), cell.getNumberFormat(), cell.getBackground(), cell.getNote()];
      }`),
    ).toEqual(["", "@", "#ffeeaa", ""]);
  });
});

test("a renamed sheet is renamed in formulas too [REF Sheet.setName]", () => {
  const host = newHost();
  expect(
    inScript(
      host,
      `() => {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const first = book.getActiveSheet();
      first.getRange("A1").setValue(5);
      const other = book.insertSheet("Другой");
      other.getRange("A1").setFormula("=Лист1!A1*2");
      first.setName("Новое имя");
      return [other.getRange("A1").getFormula(), other.getRange("A1").getValue()];
    }`,
    ),
  ).toEqual(["='Новое имя'!A1*2", 10]);
});
