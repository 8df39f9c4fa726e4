/** Input rules, conditional formats, notes, links, styles. Sources: REF DataValidationBuilder, ConditionalFormatRuleBuilder, RichTextValue. */
import { describe, expect, test } from "vitest";
import { EDITOR, inScript, newHost, onNewSheet } from "../spreadsheet";

const withRule = (rule: string, extra = ""): ReturnType<typeof newHost> => {
  const host = newHost();
  inScript(
    host,
    `() => { const s = SpreadsheetApp.getActiveSheet(); ${extra} s.getRange("A1:A3").setDataValidation(SpreadsheetApp.newDataValidation().${rule}.build()); }`,
  );
  return host;
};

describe("typing into a cell with a rule [REF DataValidationBuilder]", () => {
  const list = `requireValueInList(["Исполнено", "В работе"])`;

  test("by default a rule only warns [REF setAllowInvalid]", () => {
    const outcome = withRule(`${list}.setHelpText("Выберите состояние")`)
      .as(EDITOR)
      .type("Лист1", 1, 1, "что-то");
    expect(outcome).toMatchObject({ accepted: true, warnings: ["A1: Выберите состояние"] });
  });

  test("a rejecting rule keeps the old value and says its help text", () => {
    const host = withRule(`${list}.setAllowInvalid(false).setHelpText("Выберите состояние")`);
    host.as(EDITOR).type("Лист1", 1, 1, "В работе");
    expect(host.as(EDITOR).type("Лист1", 1, 1, "что-то")).toMatchObject({
      accepted: false,
      message: "Выберите состояние",
    });
    expect(host.workbook.sheets[0]?.cells["1,1"]?.value).toBe("В работе");
  });

  test("an empty cell is always allowed", () => {
    expect(withRule(`${list}.setAllowInvalid(false)`).as(EDITOR).type("Лист1", 1, 1, "").accepted).toBe(true);
  });

  test("a paste that breaks one rule is refused as a whole", () => {
    const host = withRule(`${list}.setAllowInvalid(false)`);
    expect(host.as(EDITOR).paste("Лист1", 1, 1, [["В работе"], ["нет"], ["В работе"]]).accepted).toBe(false);
    expect(host.workbook.sheets[0]?.cells["1,1"]?.value).toBe(null);
  });

  test.each([
    ["requireDate()", "20.09.2024", "когда-то"],
    ["requireDateOnOrAfter(new Date(2024, 8, 1))", "01.09.2024", "31.08.2024"],
    ["requireDateBetween(new Date(2024, 8, 1), new Date(2024, 11, 1))", "01.12.2024", "02.12.2024"],
    ["requireDateBefore(new Date(2024, 8, 1))", "31.08.2024", "01.09.2024"],
    ["requireNumberBetween(0, 100)", "100", "101"],
    ["requireNumberGreaterThan(0)", "0,5", "0"],
    ['requireTextContains("школа")', "Школа № 1", "гимназия"],
    ["requireTextIsEmail()", "a@b.example", "a@b"],
    ["requireTextIsUrl()", "https://vk.com/a", "ссылка"],
    ["requireCheckbox()", "ИСТИНА", "да"],
    ['requireFormulaSatisfied("=LEN(A1)>3")', "длинно", "кор"],
    ["requireValueInList([1, 2])", "2", "3"],
  ])("%s lets %s in and keeps %s out", (rule, good, bad) => {
    const host = withRule(`${rule}.setAllowInvalid(false)`);
    expect([
      host.as(EDITOR).type("Лист1", 2, 1, good).accepted,
      host.as(EDITOR).type("Лист1", 2, 1, bad).accepted,
    ]).toEqual([true, false]);
  });

  test("a formula rule moves with the cell", () => {
    const host = withRule(
      `requireFormulaSatisfied("=B1=1").setAllowInvalid(false)`,
      `s.getRange("B2").setValue(1);`,
    );
    expect(host.as(EDITOR).type("Лист1", 2, 1, "x").accepted).toBe(true);
    expect(host.as(EDITOR).type("Лист1", 3, 1, "x").accepted).toBe(false);
  });

  test("a list in a range takes what the range shows", () => {
    const host = withRule(
      `requireValueInRange(s.getRange("C1:C2")).setAllowInvalid(false)`,
      `s.getRange("C1:C2").setNumberFormat("@").setValues([["1.5"], ["2.1"]]); s.getRange("A1").setNumberFormat("@");`,
    );
    expect(host.as(EDITOR).type("Лист1", 1, 1, "2.1").accepted).toBe(true);
    expect(host.as(EDITOR).type("Лист1", 1, 1, "2.2").accepted).toBe(false);
  });

  test("a script that breaks a rejecting rule fails and changes nothing", () => {
    const host = withRule(`${list}.setAllowInvalid(false)`);
    expect(
      inScript(
        host,
        `() => { const r = SpreadsheetApp.getActiveSheet().getRange("A1:A2"); try { r.setValues([["В работе"], ["нет"]]); } catch (e) { return [e.name, r.getValues()]; } }`,
      ),
    ).toEqual(["Exception", [[""], [""]]]);
  });

  test("rules read back, with their values [REF DataValidation.getCriteriaValues]", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        const build = () => SpreadsheetApp.newDataValidation();
        s.getRange("A1:C1").setDataValidations([[build().requireValueInList(["a", "b"], false).build(), build().requireDateAfter(new Date(2024, 8, 1)).setHelpText("h").setAllowInvalid(false).build(), null]]);
        const [list, date, none] = s.getRange("A1:C1").getDataValidations()[0];
        const { VALUE_IN_LIST, DATE_AFTER } = SpreadsheetApp.DataValidationCriteria;
        return [list.getCriteriaType() === VALUE_IN_LIST, list.getCriteriaValues(), date.getCriteriaType() === DATE_AFTER, date.getCriteriaValues()[0].getTime() === new Date(2024, 8, 1).getTime(), date.getHelpText(), date.getAllowInvalid(), none];
      }`),
    ).toEqual([true, [["a", "b"], false], true, true, "h", false, null]);
  });

  test("checkboxes: unticked is FALSE and counts as content [§6]", () => {
    expect(
      onNewSheet(
        `() => { const r = SpreadsheetApp.getActiveSheet().getRange("B2"); r.insertCheckboxes(); const before = [r.getValue(), r.isChecked()]; r.check(); return [before, r.getValue(), r.isChecked()]; }`,
      ),
    ).toEqual([[false, false], true, true]);
  });
});

describe("conditional formats [REF Sheet.setConditionalFormatRules]", () => {
  test("are replaced as a whole and read back", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        const rule = (colour) => SpreadsheetApp.newConditionalFormatRule().whenTextContains("✖").setBackground(colour).setBold(true).setRanges([s.getRange("A1:B9"), s.getRange("D1")]).build();
        s.setConditionalFormatRules([rule("red"), rule("green")]);
        s.setConditionalFormatRules([rule("#abc")]);
        const rules = s.getConditionalFormatRules();
        const condition = rules[0].getBooleanCondition();
        return [rules.length, rules[0].getRanges().map((r) => r.getA1Notation()), String(condition.getCriteriaType()), condition.getCriteriaValues()];
      }`),
    ).toEqual([1, ["A1:B9", "D1"], "TEXT_CONTAINS", ["✖"]]);
  });

  test.each([
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("='Другой'!A1=1").setRanges([s.getRange("A1")]).build()`,
    `SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()`,
    `SpreadsheetApp.newConditionalFormatRule().setRanges([s.getRange("A1")]).build()`,
    `s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([other.getRange("A1")]).build()])`,
  ])("%s throws [ERR: cannot reference a different sheet]", (call) => {
    expect(
      onNewSheet(
        `() => { const book = SpreadsheetApp.getActive(); const s = book.getActiveSheet(); const other = book.insertSheet("Другой"); try { ${call}; return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });
});

describe("links in text [REF RichTextValue; §6 Links and chips]", () => {
  test("are kept per part of the text and found through the runs", () => {
    expect(
      onNewSheet(`() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
        cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText("сайт и группа").setLinkUrl(0, 4, "https://a.example").setLinkUrl(7, 13, "https://b.example").build());
        const value = cell.getRichTextValue();
        return [value.getText(), value.getLinkUrl(), value.getRuns().map((run) => [run.getText(), run.getLinkUrl()])];
      }`),
    ).toEqual([
      "сайт и группа",
      null,
      [
        ["сайт", "https://a.example"],
        [" и ", null],
        ["группа", "https://b.example"],
      ],
    ]);
  });

  test("one link over the whole text", () => {
    const host = newHost();
    host.as(EDITOR).setLink("Лист1", 1, 1, "отчёт", "https://vk.com/a");
    expect(
      inScript(host, `() => SpreadsheetApp.getActiveSheet().getRange("A1").getRichTextValue().getLinkUrl()`),
    ).toBe("https://vk.com/a");
  });

  test("numbers, dates, truth values and formulas have no rich text; an empty cell has an empty one", () => {
    expect(
      onNewSheet(`() => {
        const r = SpreadsheetApp.getActiveSheet().getRange("A1:E1");
        r.setValues([[1, "20.09.2024", true, '=HYPERLINK("https://a.example";"текст")', ""]]);
        return r.getRichTextValues()[0].map((v) => v && v.getText());
      }`),
    ).toEqual([null, null, null, null, ""]);
  });

  test("writing a value takes the link away", () => {
    expect(
      onNewSheet(
        `() => { const c = SpreadsheetApp.getActiveSheet().getRange("A1"); c.setRichTextValue(SpreadsheetApp.newRichTextValue().setText("a").setLinkUrl("https://a.example").build()); c.setValue("a"); return c.getRichTextValue().getLinkUrl(); }`,
      ),
    ).toBe(null);
  });
});

describe("notes and looks", () => {
  test("a note is text, null removes it [REF Range.setNote; FAKES]", () => {
    expect(
      onNewSheet(
        `() => { const r = SpreadsheetApp.getActiveSheet().getRange("A1:B1"); r.setNotes([["один", "два"]]); r.getCell(1, 1).setNote(null); return r.getNotes(); }`,
      ),
    ).toEqual([["", "два"]]);
  });

  test("clear takes content and formats, keeps notes and rules [REF Range.clear]", () => {
    expect(
      onNewSheet(`() => {
        const c = SpreadsheetApp.getActiveSheet().getRange("A1");
        c.setValue("x").setBackground("red").setNote("n").setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
        c.clear();
        return [c.getValue(), c.getBackground(), c.getNote(), c.getDataValidation() !== null];
      }`),
    ).toEqual(["", "#ffffff", "n", true]);
  });

  test("borders: null leaves a side as it is, false takes it away [REF Range.setBorder]", () => {
    const host = newHost();
    inScript(
      host,
      `() => { const r = SpreadsheetApp.getActiveSheet().getRange("A1:B2"); r.setBorder(true, true, true, true, false, false, "#ff0000", SpreadsheetApp.BorderStyle.DASHED); r.setBorder(false, null, null, null, null, null); }`,
    );
    const border = (key: string): string[] =>
      Object.keys(host.workbook.sheets[0]?.cells[key]?.style?.border ?? {}).sort();
    expect([border("1,1"), border("1,2"), border("2,1"), border("2,2")]).toEqual([
      ["left"],
      ["right"],
      ["bottom", "left"],
      ["bottom", "right"],
    ]);
  });

  test("RangeList formats many ranges in one call [REF RangeList]", () => {
    expect(
      onNewSheet(
        `() => { const s = SpreadsheetApp.getActiveSheet(); s.getRangeList(["A1:A2", "C3"]).setBackground("#abcdef").setFontWeight("bold"); return [s.getRange("A2").getBackground(), s.getRange("C3").getFontWeight(), s.getRange("B1").getBackground()]; }`,
      ),
    ).toEqual(["#abcdef", "bold", "#ffffff"]);
  });

  test("a filter: one per sheet, sorting leaves its heading [REF Range.createFilter, Filter.sort]", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        s.getRange("B1:B4").setValues([["Имя"], ["в"], ["а"], ["б"]]);
        const filter = s.getRange("B1:B4").createFilter();
        let second = "ok"; try { s.getRange("D1").createFilter(); } catch (e) { second = e.name; }
        filter.sort(1, true);
        const sorted = s.getRange("B1:B4").getValues().flat();
        filter.remove();
        return [second, sorted, s.getFilter()];
      }`),
    ).toEqual(["Exception", ["Имя", "а", "б", "в"], null]);
  });

  test("charts are inserted, found, changed and removed [REF EmbeddedChartBuilder]", () => {
    expect(
      onNewSheet(`() => {
        const s = SpreadsheetApp.getActiveSheet();
        const build = s.newChart().asColumnChart().setTitle("Сдано").setStacked().addRange(s.getRange("A1:B5")).setNumHeaders(1).setPosition(2, 4, 0, 0).build();
        s.insertChart(build);
        const chart = s.getCharts()[0];
        s.updateChart(chart.modify().clearRanges().addRange(s.getRange("A1:C5")).build());
        const changed = s.getCharts()[0].getRanges().map((r) => r.getA1Notation());
        s.removeChart(s.getCharts()[0]);
        return [build.getChartId(), typeof chart.getChartId(), changed, s.getCharts().length];
      }`),
    ).toEqual([null, "number", ["A1:C5"], 0]);
  });
});
