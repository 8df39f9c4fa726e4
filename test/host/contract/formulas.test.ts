/** The functions the host computes. Source: https://support.google.com/docs/table/25273 ; §6 (semicolons, decimal comma). */
import { describe, expect, test } from "vitest";
import { EDITOR, inScript, newHost, onNewSheet } from "../spreadsheet";

const DATA = `
  const book = SpreadsheetApp.getActive();
  const s = book.getActiveSheet();
  s.getRange("A1:C4").setValues([["да", 1, true], ["нет", 2, false], ["Да", "", "текст"], ["", 4, 1.5]]);
  const other = book.insertSheet("Другой лист"); other.getRange("A1").setValue(10); book.setActiveSheet(s);
`;

const value = (formula: string): unknown =>
  onNewSheet(
    `(formula) => { ${DATA} const c = s.getRange("E1"); c.setFormula(formula); return c.getValue(); }`,
    formula,
  );

describe("results", () => {
  test.each([
    ["=1+2*3", 7],
    ["=(1+2)*3", 9],
    ["=2^3-1", 7],
    ["=-B2", -2],
    ["=50%", 0.5],
    ["=1,5+1", 2.5],
    ['="а"&"б"&B1', "аб1"],
    ["=B1=1", true],
    ["=B1<>1", false],
    ['="а"="А"', true],
    ["=SUM(B1:B4)", 7],
    ["=SUM(B1:B4;10)", 17],
    ["=COUNT(A1:C4)", 4],
    ["=COUNTA(A1:A4)", 3],
    ["=COUNTA(B:B)", 3],
    ["=COUNTBLANK(A1:B4)", 2],
    ['=COUNTIF(A1:A4;"да")', 2],
    ['=COUNTIF(A1:A4;"*а*")', 2],
    ['=COUNTIF(A1:A4;"")', 1],
    ['=COUNTIF(A1:A4;"<>")', 3],
    ['=COUNTIF(B1:B4;">1")', 2],
    ['=COUNTIF(B1:B4;">="&B2)', 2],
    ["=COUNTIF(C1:C4;TRUE)", 1],
    ['=COUNTIFS(A1:A4;"да";B1:B4;">0")', 1],
    ['=IF(B1>1;"больше";"нет")', "нет"],
    ['=IF(A4="";"пусто";"есть")', "пусто"],
    ['=IFERROR(1/0;"нельзя")', "нельзя"],
    ["=AND(B1=1;C1)", true],
    ["=OR(B1=2;C2)", false],
    ["=NOT(C2)", true],
    ["=ROUND(2,345;2)", 2.35],
    ["=ROUND(-0,5)", -1],
    ["=MAX(B1:B4)", 4],
    ["=MIN(B1:B4)", 1],
    ["=LEN(A2)", 3],
    ["=ISBLANK(A4)", true],
    ["=ISBLANK(A1)", false],
    ['=HYPERLINK("#gid=0";"перейти")', "перейти"],
    ["='Другой лист'!A1*2", 20],
    ["=SUM('другой лист'!A1:A2)", 10],
    ["=$B$1+B$2+$B4", 7],
    ['=TEXT(45555;"dd.mm.yyyy")', "20.09.2024"],
    ["=A4", 0],
  ])("%s is %j", (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  test.each([
    ["=1/0", "#DIV/0!"],
    ['="а"+1', "#VALUE!"],
    ["='Нет такого'!A1", "#REF!"],
    ["=E1", "#REF!"],
    ["=AA1", "#REF!"],
  ])("%s is the error %s", (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });
});

describe("recalculation", () => {
  test("a result follows its cells, through other formulas and other sheets", () => {
    expect(
      onNewSheet(`() => {
        ${DATA}
        s.getRange("E1").setFormula("=E2*2"); s.getRange("E2").setFormula("='Другой лист'!A1+1");
        const before = s.getRange("E1").getValue();
        other.getRange("A1").setValue(20);
        return [before, s.getRange("E1").getValue()];
      }`),
    ).toEqual([22, 42]);
  });

  test("TODAY is the day of the host's clock in the spreadsheet's zone, shown as a date", () => {
    const host = newHost();
    inScript(host, `() => { SpreadsheetApp.getActiveSheet().getRange("A1").setFormula("=TODAY()"); }`);
    const shown = (): unknown =>
      inScript(host, `() => SpreadsheetApp.getActiveSheet().getRange("A1").getDisplayValue()`);
    expect(shown()).toBe("20.09.2024");
    host.setToday("2024-12-01");
    expect(shown()).toBe("01.12.2024");
    expect(host.workbook.sheets[0]?.cells["1,1"]?.value).toBe(45627);
  });
});

describe("a formula the host cannot compute does not pass unnoticed", () => {
  test.each([
    ['=IMPORTXML("http://x";"//a")', /IMPORTXML/],
    ["=IF(A1,1,2)", /Formula =IF/],
    ["=0.5+1", /Formula =0\.5/],
    ["=1+", /Formula =1\+/],
  ])("setFormula(%s) throws by name even if the script catches it", (formula, message) => {
    const host = newHost();
    expect(() =>
      inScript(
        host,
        `(f) => { try { SpreadsheetApp.getActiveSheet().getRange("A1").setFormula(f); } catch (e) {} }`,
        formula,
      ),
    ).toThrow(message);
  });

  test("a person may type one: the cell shows the error", () => {
    const host = newHost();
    host.as(EDITOR).type("Лист1", 1, 1, "=VLOOKUP(1;A:B;2)");
    expect(host.workbook.sheets[0]?.cells["1,1"]).toMatchObject({
      formula: "=VLOOKUP(1;A:B;2)",
      value: { error: "#NAME?" },
    });
  });

  test("a person's formula in a plain-text cell stays text", () => {
    const host = newHost();
    inScript(host, `() => { SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat("@"); }`);
    host.as(EDITOR).type("Лист1", 1, 1, "=1+2");
    expect(host.workbook.sheets[0]?.cells["1,1"]).toEqual({ numberFormat: "@", value: "=1+2" });
  });
});
