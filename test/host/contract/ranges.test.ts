/** Where a range lies and where its values land. Source: REF Range, Sheet.getRange. */
import { describe, expect, test } from "vitest";
import { onNewSheet } from "../spreadsheet";

const message = (source: string): unknown =>
  onNewSheet(
    `() => { try { (${source})(SpreadsheetApp.getActiveSheet()); return "no error"; } catch (e) { return e.name; } }`,
  );

describe("placement [REF Range.setValues, Range.offset]", () => {
  test("setValues lands exactly on its range and nowhere else", () => {
    expect(
      onNewSheet(`() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange(2, 3, 2, 2).setValues([["a", "b"], ["c", "d"]]);
        return sheet.getRange(1, 1, 4, 5).getValues();
      }`),
    ).toEqual([
      ["", "", "", "", ""],
      ["", "", "a", "b", ""],
      ["", "", "c", "d", ""],
      ["", "", "", "", ""],
    ]);
  });

  test("setValue fills every cell of the range", () => {
    expect(
      onNewSheet(
        `() => { const r = SpreadsheetApp.getActiveSheet().getRange("B2:C3"); r.setValue(7); return r.getValues(); }`,
      ),
    ).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test.each([
    ["offset(1, 2)", "D3:E4"],
    ["offset(-1, 0)", "B1:C2"],
    ["offset(0, 0, 1)", "B2:C2"],
    ["offset(1, 1, 3, 4)", "C3:F5"],
    ["getCell(1, 1)", "B2"],
    ["getCell(2, 2)", "C3"],
  ])("B2:C3 .%s is %s", (call, a1) => {
    expect(
      onNewSheet(`() => SpreadsheetApp.getActiveSheet().getRange("B2:C3").${call}.getA1Notation()`),
    ).toBe(a1);
  });

  test("geometry of a range", () => {
    expect(
      onNewSheet(`() => {
        const r = SpreadsheetApp.getActiveSheet().getRange(5, 2, 3, 4);
        return [r.getRow(), r.getColumn(), r.getLastRow(), r.getLastColumn(), r.getNumRows(), r.getNumColumns(), r.getSheet().getName()];
      }`),
    ).toEqual([5, 2, 7, 5, 3, 4, "Лист1"]);
  });
});

describe("the ways to name a range [REF Sheet.getRange]", () => {
  test.each([
    ['"A1"', "A1"],
    ['"a1:b2"', "A1:B2"],
    ['"B2:A1"', "A1:B2"],
    ['"$C$3"', "C3"],
    ['"A:B"', "A1:B1000"],
    ['"2:3"', "A2:Z3"],
    ['"B5:B"', "B5:B1000"],
    ["\"'Лист1'!B2\"", "B2"],
    ["3, 2", "B3"],
    ["3, 2, 2", "B3:B4"],
    ["1, 26", "Z1"],
  ])("getRange(%s) is %s", (args, a1) => {
    expect(onNewSheet(`() => SpreadsheetApp.getActiveSheet().getRange(${args}).getA1Notation()`)).toBe(a1);
  });

  test("Spreadsheet.getRange takes the sheet's name with it", () => {
    expect(
      onNewSheet(`() => {
        const book = SpreadsheetApp.getActiveSpreadsheet();
        book.insertSheet("Лист 2's");
        return book.getRange("'Лист 2''s'!C4").getSheet().getName();
      }`),
    ).toBe("Лист 2's");
  });

  test.each([
    "(s) => s.getRange(0, 1)",
    "(s) => s.getRange(1, 0)",
    "(s) => s.getRange(1, 1, 0, 1)",
    "(s) => s.getRange(1001, 1)",
    "(s) => s.getRange(1, 27)",
    "(s) => s.getRange(1, 1).offset(-1, 0)",
    '(s) => s.getRange("нет такого")',
    "(s) => s.getRange(\"'Другой'!A1\")",
    '(s) => s.getRange("1", 2)',
    "(s) => s.getRange(NaN, 1)",
    "(s) => s.getRange()",
  ])("%s throws", (source) => {
    expect(message(source)).toBe("Exception");
  });
});

describe("the shape of the data must be that of the range [REF Range.setValues]", () => {
  test.each([
    '(s) => s.getRange("A1:B2").setValues([["a", "b"]])',
    '(s) => s.getRange("A1:B2").setValues([["a"], ["b"]])',
    '(s) => s.getRange("A1:B2").setValues([["a", "b"], ["c"]])',
    '(s) => s.getRange("A1:B1").setValues(["a", "b"])',
    '(s) => s.getRange("A1").setValues([])',
    '(s) => s.getRange("A1:B2").setNotes([["a", "b"]])',
    '(s) => s.getRange("A1:B2").setBackgrounds([["#fff"]])',
    '(s) => s.getRange("A1:B2").setNumberFormats([["@", "@", "@"], ["@", "@", "@"]])',
    '(s) => s.getRange("A1").setValue({ a: 1 })',
  ])("%s throws", (source) => {
    expect(message(source)).toBe("Exception");
  });
});

describe("merged cells [REF Range.getMergedRanges; §6 Reading values]", () => {
  const merged = `const s = SpreadsheetApp.getActiveSheet(); s.getRange("A1:C2").setValues([["a", "b", "c"], ["d", "e", "f"]]);`;

  test("only the first cell keeps its value, the others read empty", () => {
    expect(
      onNewSheet(`() => { ${merged} s.getRange("A1:B2").merge(); return s.getRange("A1:C2").getValues(); }`),
    ).toEqual([
      ["a", "", "c"],
      ["", "", "f"],
    ]);
  });

  test("values written onto a merge reach only its first cell", () => {
    expect(
      onNewSheet(
        `() => { ${merged} s.getRange("A1:B1").merge(); s.getRange("A1:B1").setValues([["x", "y"]]); s.getRange("A1:B1").breakApart(); return s.getRange("A1:B1").getValues(); }`,
      ),
    ).toEqual([["x", ""]]);
  });

  test("getMergedRanges lists what the range touches, isPartOfMerge what it lies in", () => {
    expect(
      onNewSheet(
        `() => { ${merged} s.getRange("A1:B2").merge(); return [s.getRange("B2:C2").getMergedRanges().map((r) => r.getA1Notation()), s.getRange("B2").isPartOfMerge(), s.getRange("C2").isPartOfMerge()]; }`,
      ),
    ).toEqual([["A1:B2"], true, false]);
  });

  test("mergeAcross merges row by row", () => {
    expect(
      onNewSheet(
        `() => { ${merged} s.getRange("A1:C2").mergeAcross(); return s.getRange("A1:C2").getMergedRanges().map((r) => r.getA1Notation()); }`,
      ),
    ).toEqual(["A1:C1", "A2:C2"]);
  });

  test("a merge cannot be cut through", () => {
    expect(
      onNewSheet(
        `() => { ${merged} s.getRange("A1:B2").merge(); try { s.getRange("B2:C2").merge(); return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });
});

describe("the used area [REF Sheet.getLastRow, getDataRange; §6]", () => {
  test("an empty sheet has none, its data range is A1", () => {
    expect(
      onNewSheet(
        `() => { const s = SpreadsheetApp.getActiveSheet(); return [s.getLastRow(), s.getLastColumn(), s.getDataRange().getA1Notation()]; }`,
      ),
    ).toEqual([0, 0, "A1"]);
  });

  test("formats, notes and rules do not count; formulas that answer nothing and unticked boxes do", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        s.getRange("H9").setBackground("red").setNote("заметка");
        const before = s.getLastRow();
        s.getRange("B3").setFormula('=IF(FALSE;"x";"")');
        const formula = s.getDataRange().getA1Notation();
        s.getRange("C5").insertCheckboxes();
        return [before, formula, s.getDataRange().getA1Notation()];
      }`),
    ).toEqual([0, "A1:B3", "A1:C5"]);
  });

  test("appendRow writes below the last row with content", () => {
    expect(
      onNewSheet(
        `() => { const s = SpreadsheetApp.getActiveSheet(); s.getRange("A3").setValue("x"); s.appendRow(["a", 1]); return s.getRange("A4:B4").getValues(); }`,
      ),
    ).toEqual([["a", 1]]);
  });
});

describe("copying and sorting [REF Range.copyTo, Range.sort]", () => {
  test("copyTo carries values, formats, rules and notes, moves relative references, repeats over a larger target", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        s.getRange("A1:B1").setValues([[5, "=A1*2"]]);
        s.getRange("A1").setNote("n").setNumberFormat("0.00");
        s.getRange("A1:B1").copyTo(s.getRange("A3:B4"));
        return [s.getRange("A3:B4").getFormulas(), s.getRange("A3:B4").getDisplayValues(), s.getRange("A4").getNote()];
      }`),
    ).toEqual([
      [
        ["", "=A3*2"],
        ["", "=A4*2"],
      ],
      [
        ["5,00", "10"],
        ["5,00", "10"],
      ],
      "n",
    ]);
  });

  test("contentsOnly leaves the formats of the target", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        s.getRange("A1").setValue(0.5).setNumberFormat("0%");
        s.getRange("B1").setNumberFormat("0.0");
        s.getRange("A1").copyTo(s.getRange("B1"), { contentsOnly: true });
        return s.getRange("B1").getDisplayValue();
      }`),
    ).toBe("0,5");
  });

  test("sort takes whole rows along, empty cells last, columns counted from the sheet's first", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        s.getRange("B2:C5").setValues([["б", 1], ["", 2], ["а", 3], [5, 4]]);
        s.getRange("B2:C5").sort(2);
        const up = s.getRange("B2:C5").getValues();
        s.getRange("B2:C5").sort([{ column: 2, ascending: false }]);
        return [up, s.getRange("B2:C5").getValues()];
      }`),
    ).toEqual([
      [
        [5, 4],
        ["а", 3],
        ["б", 1],
        ["", 2],
      ],
      [
        ["б", 1],
        ["а", 3],
        [5, 4],
        ["", 2],
      ],
    ]);
  });

  test("a sort by a column outside the range throws", () => {
    expect(message('(s) => s.getRange("B2:C5").sort(1)')).toBe("Exception");
  });
});
