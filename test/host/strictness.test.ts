/** The host is stricter than Google: what it does not model refuses by name, even when the script swallows the error. */
import { describe, expect, test } from "vitest";
import { inScript, NotImplementedError, newHost, OWNER } from "./spreadsheet";

const swallowed =
  (expression: string): (() => unknown) =>
  () =>
    inScript(newHost(), `() => { try { ${expression}; } catch (e) { return "swallowed"; } }`);

describe("members and services nobody has modelled", () => {
  test.each([
    ["SpreadsheetApp.openById('x')", "SpreadsheetApp.openById"],
    ["SpreadsheetApp.getActiveSheet().getSlicers()", "Sheet.getSlicers"],
    ["SpreadsheetApp.getActiveSheet().getRange('A1').randomize()", "Range.randomize"],
    ["SpreadsheetApp.getActive().getBlob", "Spreadsheet.getBlob"],
    ["SpreadsheetApp.getActiveSheet().noSuchThing", "Sheet.noSuchThing"],
    ["SpreadsheetApp.getActiveSheet().name = 'x'", "Sheet.name ="],
    ["delete SpreadsheetApp.getActiveSheet().getName", "delete Sheet.getName"],
    ["SpreadsheetApp.DeveloperMetadataVisibility", "SpreadsheetApp.DeveloperMetadataVisibility"],
    [
      "MailApp.sendEmail({ to: 'a@b.example', subject: 't', body: 'b', from: 'x@y.example' })",
      "MailApp.sendEmail({ from })",
    ],
    ["SpreadsheetApp.getActive().insertSheet('x', 0, { colour: 1 })", "Spreadsheet.insertSheet({ colour })"],
    [
      "SpreadsheetApp.getActiveSheet().getRange('A1').clear({ skipFilteredRows: true })",
      "Range.clear({ skipFilteredRows })",
    ],
    ["SpreadsheetApp.getActiveSheet().getRange('A1').setBackground('papayawhip')", "Colour papayawhip"],
    ["SpreadsheetApp.getActive().setSpreadsheetLocale('de_DE')", "Spreadsheet locale de_DE"],
    ["SpreadsheetApp.getActiveSheet().getRange('A1').setNumberFormat('[>5]0;0')", "[>5]0;0"],
    ["SpreadsheetApp.getActiveSheet().getRange('A1').setValue(NaN)", "NaN written into a cell"],
    [
      "SpreadsheetApp.getActiveSheet().getRange('A1').setNumberFormat('@').setValue(new Date())",
      "A Date written into a cell of the format @",
    ],
    ["ScriptApp.getOAuthToken()", "ScriptApp.getOAuthToken"],
    ["DriveApp.getFiles()", "DriveApp"],
    ["UrlFetchApp.fetch('https://a.example')", "UrlFetchApp"],
    ["GmailApp.sendEmail('a', 'b', 'c')", "GmailApp"],
    ["Sheets.Spreadsheets", "Sheets"],
    ["Utilities.zip([])", "Utilities.zip"],
    ["HtmlService.createHtmlOutput('').setFaviconUrl('x')", "HtmlOutput.setFaviconUrl"],
    ["CacheService.foo", "CacheService.foo"],
  ])("%s", (expression, name) => {
    expect(swallowed(expression)).toThrow(NotImplementedError);
    expect(swallowed(expression)).toThrow(name);
  });

  test("in a menu item and in a simple trigger too", () => {
    const code = `function onOpen() { SpreadsheetApp.getUi().createMenu("М").addItem("А", "a").addToUi(); } function a() { try { DriveApp.getFiles(); } catch (e) {} } function onEdit() { try { UrlFetchApp.fetch("x"); } catch (e) {} }`;
    expect(() => newHost(code).as(OWNER).clickMenu(["М", "А"])).toThrow("DriveApp");
    expect(() => newHost(code).as(OWNER).type("Лист1", 1, 1, "x")).toThrow("UrlFetchApp");
  });
});

describe("arguments", () => {
  test.each([
    "SpreadsheetApp.getActive().getSheetByName(5)",
    "SpreadsheetApp.getActive().getSheetByName()",
    "SpreadsheetApp.getActive().getSheetByName('a', 'b')",
    "SpreadsheetApp.getActiveSheet().getRange('A1').setValue([1])",
    "SpreadsheetApp.getActiveSheet().getRange('A1').setValues('x')",
    "SpreadsheetApp.getActiveSheet().getRange('A1').setNote(5)",
    "SpreadsheetApp.getActiveSheet().getRange('A1').setHorizontalAlignment('middle')",
    "SpreadsheetApp.getActiveSheet().getRange('A1').setFontWeight(true)",
    "SpreadsheetApp.getActiveSheet().getProtections('SHEET')",
    "SpreadsheetApp.getActiveSheet().setColumnWidth('A', 100)",
    "SpreadsheetApp.getActiveSheet().setColumnWidths(26, 2, 100)",
    "SpreadsheetApp.getActive().deleteSheet('Лист1')",
    "SpreadsheetApp.newDataValidation().requireValueInList('a,b')",
    "SpreadsheetApp.newDataValidation().build()",
    "SpreadsheetApp.getActiveSheet().setConditionalFormatRules([{}])",
    "SpreadsheetApp.getUi().showSidebar('<p>')",
  ])("%s does not match a signature of Google's", (expression) => {
    expect(
      inScript(newHost(), `() => { try { ${expression}; return "ok"; } catch (e) { return e.name; } }`),
    ).toBe("Exception");
  });
});

test("feature detection by `in` tells what there is", () => {
  expect(
    inScript(
      newHost(),
      `() => ["getSheetById" in SpreadsheetApp.getActive(), "getBlob" in SpreadsheetApp.getActive()]`,
    ),
  ).toEqual([true, false]);
});
