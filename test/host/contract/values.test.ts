/** What becomes of a value that is written, and what is read back. Sources in brackets: keys of platform.md, or Google's page. */
import { describe, expect, test } from "vitest";
import { inScript, newHost, onNewSheet } from "../spreadsheet";

const RANGE = "https://developers.google.com/apps-script/reference/spreadsheet/range";

/** Writes into A1 under a format and answers [value, display, formula]. */
const written = (value: unknown, format = "General"): unknown =>
  onNewSheet(
    `(value, format) => {
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
      cell.setNumberFormat(format).setValue(value);
      const read = cell.getValue();
      const plain = read instanceof Date ? Utilities.formatDate(read, "Asia/Yekaterinburg", "yyyy-MM-dd HH:mm") : read;
      return [plain, cell.getDisplayValue(), cell.getFormula()];
    }`,
    value,
    format,
  );

describe("a text is parsed as if typed, by the locale ru_RU [§6 Writing values; FAKES; TAN]", () => {
  test.each([
    ["1.10", "2024-10-01 00:00", "01.10.2024"],
    ["1.1", "2024-01-01 00:00", "01.01.2024"],
    ["2/3", "2024-03-02 00:00", "02.03.2024"],
    ["20.09.2024", "2024-09-20 00:00", "20.09.2024"],
    ["20.9.24", "2024-09-20 00:00", "20.09.2024"],
    ["5.6.85", "1985-06-05 00:00", "05.06.1985"],
    ["2024-09-20", "2024-09-20 00:00", "20.09.2024"],
    ["20 сентября 2024", "2024-09-20 00:00", "20.09.2024"],
    ["20 сентября 2024 г.", "2024-09-20 00:00", "20.09.2024"],
    ["10.2024", "2024-10-01 00:00", "01.10.2024"],
    ["20.09.2024 12:30", "2024-09-20 12:30", "20.09.2024 12:30"],
  ])("%s becomes the date %s", (text, moment, display) => {
    expect(written(text)).toEqual([moment, display, ""]);
  });

  test.each([
    ["1,5", 1.5, "1,5"],
    ["00123", 123, "123"],
    ["1e5", 100_000, "100000"],
    ["1 234,5", 1234.5, "1234,5"],
    ["-7", -7, "-7"],
    ["50%", 0.5, "50%"],
    ["12,5%", 0.125, "12,50%"],
    ["0,1", 0.1, "0,1"],
  ])("%s becomes the number %d", (text, number, display) => {
    expect(written(text)).toEqual([number, display, ""]);
  });

  test.each([
    ["TRUE", true, "ИСТИНА"],
    ["истина", true, "ИСТИНА"],
    ["ЛОЖЬ", false, "ЛОЖЬ"],
  ])("%s becomes a truth value", (text, value, display) => {
    expect(written(text)).toEqual([value, display, ""]);
  });

  test.each([
    "31.09.2024", // there is no such day
    "32.1",
    "2.13",
    "1.5.2.1",
    "2.1.",
    "п. 2.1",
    "12:75",
    "Школа № 5",
    "-",
    "—",
    "1.5,2.1",
    "сентября 2024",
  ])("%s stays a text", (text) => {
    expect(written(text)).toEqual([text, text, ""]);
  });

  test("12:30 becomes a time of day", () => {
    expect(written("12:30")).toEqual([expect.stringMatching(/^1899-12-30/), "12:30", ""]);
  });
});

describe("formulas from text [REF Range.setValue; GH OWOX/owox-data-marts#1535]", () => {
  test("a leading = starts a formula", () => {
    expect(written("=1+2")).toEqual([3, "3", "=1+2"]);
  });

  test("a leading + starts a formula too: a phone number is lost", () => {
    expect(written("+7 342 212-34-56")).toEqual(["#ERROR!", "#ERROR!", "=+7 342 212-34-56"]);
  });

  test.each(["-пять", "@школа", "- провели семинар"])(
    "%s is treated the same, the strict reading [UNVERIFIED in §6]",
    (text) => {
      expect(written(text)).toEqual(["#ERROR!", "#ERROR!", `=${text}`]);
    },
  );

  test("an apostrophe keeps the text and is not part of it [§6 Defences]", () => {
    expect(written("'=1+2")).toEqual(["=1+2", "=1+2", ""]);
    expect(written("'1.10")).toEqual(["1.10", "1.10", ""]);
    expect(written("'+7 342")).toEqual(["+7 342", "+7 342", ""]);
  });

  test("a function nobody knows is #NAME? when it comes as a value", () => {
    expect(written('=IMPORTXML("http://x";"//a")')).toEqual([
      "#NAME?",
      "#NAME?",
      '=IMPORTXML("http://x";"//a")',
    ]);
  });
});

describe("the format @ set before writing [§6 Defences: order matters]", () => {
  test.each(["1.10", "1,5", "TRUE", "00123", "20.09.2024", "50%", "+7 342", "- провели"])(
    "keeps %s",
    (text) => {
      expect(written(text, "@")).toEqual([text, text, ""]);
    },
  );

  test("is not trusted to stop a script's = from becoming a formula [UNVERIFIED in §6, so strict]", () => {
    expect(written("=1+2", "@")).toEqual([3, "3", "=1+2"]);
    expect(written("'=1+2", "@")).toEqual(["=1+2", "=1+2", ""]);
  });

  test("set afterwards does not bring the typed text back", () => {
    expect(
      onNewSheet(`() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
        cell.setValue("1.10").setNumberFormat("@");
        return cell.getValue();
      }`),
    ).toBe(45566);
  });
});

describe("dates [REF Session.getScriptTimeZone; §6 Reading values]", () => {
  test("a Date is kept as the wall clock of the spreadsheet's zone and comes back as the same instant", () => {
    expect(
      onNewSheet(`() => {
        const book = SpreadsheetApp.getActiveSpreadsheet();
        const cell = book.getActiveSheet().getRange("A1");
        const moment = new Date(Date.UTC(2024, 8, 20, 20, 30));
        cell.setValue(moment);
        return [cell.getValue().getTime() - moment.getTime(), cell.getDisplayValue()];
      }`),
    ).toEqual([0, "21.09.2024 1:30:00"]);
  });

  test("zones that differ shift the instant: the wall clock stays", () => {
    expect(
      onNewSheet(`() => {
        const book = SpreadsheetApp.getActiveSpreadsheet();
        const cell = book.getActiveSheet().getRange("A1");
        cell.setValue(new Date(2024, 8, 20));
        book.setSpreadsheetTimeZone("Europe/Moscow");
        return [cell.getDisplayValue(), cell.getValue().toISOString()];
      }`),
    ).toEqual(["20.09.2024", "2024-09-19T21:00:00.000Z"]);
  });

  test("the script's local time is the zone of the manifest", () => {
    expect(
      onNewSheet("() => [new Date(2024, 8, 20).toISOString(), new Date(2024, 0, 1).getTimezoneOffset()]"),
    ).toEqual(["2024-09-19T19:00:00.000Z", -300]);
  });

  test("a cell with a date is instanceof Date [§6]", () => {
    expect(
      onNewSheet(
        `() => { const c = SpreadsheetApp.getActiveSheet().getRange("A1"); c.setValue("20.09.2024"); return c.getValue() instanceof Date; }`,
      ),
    ).toBe(true);
  });

  test("a number shown as a date is a date", () => {
    expect(
      onNewSheet(`() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
        cell.setValue(45555).setNumberFormat("dd.mm.yyyy");
        return [cell.getDisplayValue(), cell.getValue() instanceof Date];
      }`),
    ).toEqual(["20.09.2024", true]);
  });
});

describe(`empty cells [${RANGE}#getValues(); DOC migrate-to-v8]`, () => {
  test("read as an empty text", () => {
    expect(onNewSheet(`() => SpreadsheetApp.getActiveSheet().getRange("A1:B1").getValues()`)).toEqual([
      ["", ""],
    ]);
  });

  test("null, undefined and an empty text clear a cell", () => {
    expect(
      onNewSheet(`() => {
        const range = SpreadsheetApp.getActiveSheet().getRange("A1:C1");
        range.setValues([[1, 2, 3]]);
        range.setValues([[null, undefined, ""]]);
        return [range.getValues(), range.isBlank(), SpreadsheetApp.getActiveSheet().getLastRow()];
      }`),
    ).toEqual([[["", "", ""]], true, 0]);
  });
});

describe("limits [§1]", () => {
  test("50,000 characters fit into a cell, one more throws and changes nothing", () => {
    expect(
      onNewSheet(`() => {
        const range = SpreadsheetApp.getActiveSheet().getRange("A1:B1");
        range.setValues([["старое", "x".repeat(50000)]]);
        let error = "";
        try { range.setValues([["новое", "x".repeat(50001)]]); } catch (e) { error = e.name; }
        return [error, range.getValues()[0][0], range.getValues()[0][1].length];
      }`),
    ).toEqual(["Exception", "старое", 50_000]);
  });
});

describe("number formats [REF Range.setNumberFormat; API FORMATTED_VALUE: the spreadsheet's locale]", () => {
  test.each([
    [1234.5, "#,##0.00", "1\u00a0234,50"],
    [0.29, "0%", "29%"],
    [0.295, "0.0%", "29,5%"],
    [7, "000", "007"],
    [1234567, "#,##0", "1\u00a0234\u00a0567"],
    [0, "0;-0;—", "—"],
    [-3, "0.0", "-3,0"],
    [12, '0" шт."', "12 шт."],
    [45555.5, "d mmmm yyyy h:mm", "20 сентября 2024 12:00"],
    [45555, "ddd, dd.mm", "пт, 20.09"],
  ])("%d as %s shows %s", (value, format, display) => {
    expect((written(value, format) as unknown[])[1]).toBe(display);
  });
});

test("the year of a date typed without a year is the year of the host's clock", () => {
  const host = newHost();
  host.setToday("2025-02-03");
  expect(
    inScript(
      host,
      `() => { const c = SpreadsheetApp.getActiveSheet().getRange("A1"); c.setValue("1.10"); return c.getDisplayValue(); }`,
    ),
  ).toBe("01.10.2025");
});
