/** Tabs: making, naming, copying, finding them. Sources: REF Spreadsheet and Sheet; platform.md §3 "What does duplication copy?", §6. */
import { describe, expect, test } from "vitest";
import { EDITOR, inScript, newHost, onNewSheet } from "../spreadsheet";

const template = `
  const book = SpreadsheetApp.getActive();
  const t = book.getActiveSheet();
  t.setName("Образец");
  t.getRange("A1:B2").setValues([["a", 1], ["b", "=B1*2"]]);
  t.getRange("A1").setNote("n").setNumberFormat("@").setBackground("#112233").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a"]).build());
  t.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground("red").setRanges([t.getRange("A1:A9")]).build()]);
  t.setColumnWidth(2, 222); t.setRowHeight(2, 44); t.setFrozenRows(1); t.hideColumns(5); t.setTabColor("red");
  t.getRange("C1:D1").merge();
  t.protect(); t.getRange("A1").protect();
`;

describe("insertSheet [REF Spreadsheet.insertSheet]", () => {
  test("from a template takes everything but protections, at the 0-based index, and becomes the active tab", () => {
    expect(
      onNewSheet(`() => {
        ${template}
        book.insertSheet("Последний", 1);
        const s = book.insertSheet("Новый", 1, { template: t });
        const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
        return {
          order: book.getSheets().map((x) => x.getName()),
          active: book.getActiveSheet().getName(),
          values: s.getRange("A1:B2").getValues(), formula: s.getRange("B2").getFormula(),
          look: [s.getRange("A1").getNote(), s.getRange("A1").getNumberFormat(), s.getRange("A1").getBackground()],
          rule: s.getRange("A1").getDataValidation().getCriteriaValues()[0],
          formats: s.getConditionalFormatRules()[0].getRanges()[0].getSheet().getName(),
          sizes: [s.getColumnWidth(2), s.getRowHeight(2), s.getFrozenRows(), s.isColumnHiddenByUser(5)],
          merges: s.getRange("A1:Z9").getMergedRanges().length,
          protections: s.getProtections(SHEET).length + s.getProtections(RANGE).length,
        };
      }`),
    ).toEqual({
      order: ["Образец", "Новый", "Последний"],
      active: "Новый",
      values: [
        ["a", 1],
        ["b", 2],
      ],
      formula: "=B1*2",
      look: ["n", "@", "#112233"],
      rule: ["a"],
      formats: "Новый",
      sizes: [222, 44, 1, true],
      merges: 1,
      protections: 0,
    });
  });

  test("the copy has a life of its own", () => {
    expect(
      onNewSheet(`() => {
        ${template}
        const s = book.insertSheet("Новый", 1, { template: t });
        s.getRange("A1").setValue("a").setBackground("#ffffff");
        s.getRange("B1").setValue(100);
        return [t.getRange("B2").getValue(), s.getRange("B2").getValue(), t.getRange("A1").getBackground()];
      }`),
    ).toEqual([2, 200, "#112233"]);
  });

  test("a new tab has 1000 rows and 26 columns; the file holds 10 million cells [§1]", () => {
    const host = newHost();
    expect(
      inScript(
        host,
        `() => { const s = SpreadsheetApp.getActive().insertSheet(); return [s.getMaxRows(), s.getMaxColumns()]; }`,
      ),
    ).toEqual([1000, 26]);
    expect(
      inScript(
        host,
        `() => { const book = SpreadsheetApp.getActive(); for (let n = 0; n < 200; n++) book.insertSheet("a" + n); }`,
      ),
    ).toBeUndefined();
    expect(
      inScript(
        host,
        `() => { const book = SpreadsheetApp.getActive(); let n = book.getNumSheets(); try { for (; n < 500; n++) book.insertSheet("b" + n); } catch (e) { return [n, e.name]; } }`,
      ),
    ).toEqual([384, "Exception"]);
  });

  test("copyTo goes last and is named as a copy", () => {
    expect(
      onNewSheet(
        `() => { ${template} book.insertSheet("Другой"); const c = t.copyTo(book); return [book.getSheets().map((s) => s.getName()), c.getName()]; }`,
      ),
    ).toEqual([["Образец", "Другой", "Образец (копия)"], "Образец (копия)"]);
  });
});

describe("names [ERR; §6 Tab names]", () => {
  test.each([
    ["другой", "Exception"],
    ["ДРУГОЙ", "Exception"],
    ["", "Exception"],
    ["x".repeat(101), "Exception"],
    ["x".repeat(100), "ok"],
    ["Школа: 1/2 [а]", "ok"],
  ])("a second tab named %j: %s", (name, expected) => {
    expect(
      onNewSheet(
        `(name) => { const book = SpreadsheetApp.getActive(); book.insertSheet("Другой"); try { book.insertSheet(name); return "ok"; } catch (e) { return e.name; } }`,
        name,
      ),
    ).toBe(expected);
  });

  test("a tab may change the case of its own name", () => {
    expect(onNewSheet(`() => SpreadsheetApp.getActiveSheet().setName("ЛИСТ1").getName()`)).toBe("ЛИСТ1");
  });
});

describe("finding tabs [REF Spreadsheet.getSheetByName, getSheetById]", () => {
  test("the id survives renaming and moving; what is missing is null", () => {
    expect(
      onNewSheet(`() => {
        const book = SpreadsheetApp.getActive();
        const s = book.insertSheet("A");
        const id = s.getSheetId();
        s.setName("B");
        book.setActiveSheet(s); book.moveActiveSheet(1);
        return [book.getSheetById(id).getName(), s.getIndex(), book.getSheetByName("A"), book.getSheetById(123456), book.getSheetByName("b")];
      }`),
    ).toEqual(["B", 1, null, null, null]);
  });

  test("a deleted tab is gone for those who still hold it", () => {
    expect(
      onNewSheet(
        `() => { const book = SpreadsheetApp.getActive(); const s = book.insertSheet("A"); book.deleteSheet(s); try { s.getName(); return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });
});

describe("the last visible tab [REF Sheet.hideSheet]", () => {
  test.each(["s.hideSheet()", "book.deleteSheet(s)"])("%s throws", (call) => {
    expect(
      onNewSheet(
        `() => { const book = SpreadsheetApp.getActive(); const s = book.getActiveSheet(); book.insertSheet("тень").hideSheet(); try { ${call}; return "ok"; } catch (e) { return e.name; } }`,
      ),
    ).toBe("Exception");
  });
});

describe("the active tab belongs to the person", () => {
  test("getActiveSheet and getActiveRange answer where the cursor stands", () => {
    const host = newHost();
    host.grant(EDITOR);
    inScript(host, `() => { SpreadsheetApp.getActive().insertSheet("Второй"); }`);
    host.as(EDITOR).select("Лист1", 3, 2);
    const look = `() => [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()]`;
    expect(host.as(EDITOR).runSource(look)).toEqual(["Лист1", "B3"]);
    expect(inScript(host, look)).toEqual(["Второй", "A1"]);
  });

  test("activate moves it", () => {
    const host = newHost();
    inScript(
      host,
      `() => { SpreadsheetApp.getActive().insertSheet("Второй").getRange("C4:D5").activate(); }`,
    );
    expect(host.as(host.owner).selection()).toEqual({
      sheetName: "Второй",
      row: 4,
      column: 3,
      rows: 2,
      columns: 2,
    });
  });
});

test("sharing: editors of the file [REF Spreadsheet.addEditors, getEditors]", () => {
  const host = newHost();
  expect(
    inScript(
      host,
      `() => {
      const book = SpreadsheetApp.getActive();
      book.addEditors(["new@gmail.com", "${EDITOR}"]);
      book.removeEditor("${EDITOR}");
      return [book.getOwner().getEmail(), book.getEditors().map((u) => u.getEmail())];
    }`,
    ),
  ).toEqual([host.owner, [host.owner, "new@gmail.com"]]);
  expect(() => host.as(EDITOR)).toThrow();
});

test("the address of the file and of a tab [§6 Cell link]", () => {
  expect(
    onNewSheet(
      `() => { const b = SpreadsheetApp.getActive(); return b.getUrl().startsWith("https://docs.google.com/spreadsheets/d/" + b.getId() + "/edit"); }`,
    ),
  ).toBe(true);
});
