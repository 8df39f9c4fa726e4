/** How references move when a formula is copied. */
import { describe, expect, test } from "vitest";
import { copyFormula, renameInFormula } from "../../../src/host/workbook/formula/move";

describe("copying a formula one row down and two columns right", () => {
  test.each([
    ["=A1", "=C2"],
    ["=$A1", "=$A2"],
    ["=A$1", "=C$1"],
    ["=$A$1", "=$A$1"],
    ["=SUM(A1:B2)", "=SUM(C2:D3)"],
    ["=SUM(A:A)", "=SUM(C:C)"],
    ["=SUM($2:$2)", "=SUM($2:$2)"],
    ["=SUM(2:3)", "=SUM(3:4)"],
    ["='Лист 1'!A1&Лист2!B2", "='Лист 1'!C2&Лист2!D3"],
    ['="A1 и B2"&A1', '="A1 и B2"&C2'],
    ["=LOG10(A1)", "=LOG10(C2)"],
    ["=1+", "=1+"],
  ])("%s becomes %s", (formula, expected) => {
    expect(copyFormula(formula, 1, 2)).toBe(expected);
  });

  test("a reference pushed off the sheet is #REF!", () => {
    expect(copyFormula("=A1+B5", -1, 0)).toBe("=#REF!+B4");
  });
});

test("renaming touches only references to that sheet", () => {
  expect(renameInFormula("=Старый!A1+'старый'!$B$2+Другой!C3+\"Старый!A1\"", "Старый", "Д'Арк")).toBe(
    "='Д''Арк'!A1+'Д''Арк'!$B$2+Другой!C3+\"Старый!A1\"",
  );
});
