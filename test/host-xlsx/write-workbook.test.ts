import { inflateRawSync } from "node:zlib";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { OFFICIAL_COLUMNS } from "../../src/core/reports/form";
import type { CellModel } from "../../src/host/workbook/model";
import { writeWorkbook } from "../../src/host/xlsx/write-workbook";
import { zipEntries } from "../../src/host/xlsx/zip-directory";
import { sheetOf, workbookOf } from "./sample-workbook";

/** Text of one part of the file. */
function partOf(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes);
  const entry = zipEntries(file)?.find((candidate) => candidate.name === name);
  if (!entry) return "";
  const start =
    entry.headerOffset +
    30 +
    file.readUInt16LE(entry.headerOffset + 26) +
    file.readUInt16LE(entry.headerOffset + 28);
  const packed = file.subarray(start, start + entry.packed);
  return (entry.method === 8 ? inflateRawSync(packed) : packed).toString("utf8");
}

async function readBack(...sheets: Parameters<typeof workbookOf>) {
  return readXlsx(await writeWorkbook(workbookOf(...sheets)), { readStyles: true });
}

async function valuesOf(values: readonly CellModel[]) {
  const cells = Object.fromEntries(values.map((cell, index) => [`${index + 1},1`, cell]));
  const [sheet] = (await readBack(sheetOf("Лист", cells))).sheets;
  return values.map((_, index) => sheet?.rows[index]?.[0] ?? null);
}

describe("text that people type comes back letter for letter", () => {
  const texts = [
    "=1+1",
    "+7 (342) 000-00-00",
    "-",
    "@пункт",
    "\tс табуляции",
    "возврат\rкаретки",
    "строка\nстрока",
    "строка\r\nстрока",
    "смайлик 😀 и флаг 🇷🇺",
    "управляющие \u0000\u0001\u001f символы",
    "_x000D_ похоже на знак, а это текст",
    "_x005F_x000D_",
    " пробелы по краям ",
    "неразрывный\u00a0пробел, мягкий\u00adперенос, ноль\u200bширины",
    "<b>&amp;\"'</b>",
    "не символ \uffff и \ufffe",
    "половина пары \ud83d и \udc00",
    "'апостроф",
    "1.10",
    "00123",
    "TRUE",
    "#REF!",
    "#ССЫЛКА!",
    "01.09.2024",
  ];

  it("whatever the first character and whatever XML thinks of the others", async () => {
    expect(await valuesOf(texts.map((value) => ({ value })))).toEqual(texts);
  });

  it("in cells of the format «текст» too", async () => {
    expect(await valuesOf(texts.map((value) => ({ value, numberFormat: "@" })))).toEqual(texts);
  });

  it("never as a formula, however it begins", async () => {
    const [sheet] = (
      await readBack(sheetOf("Лист", { "1,1": { value: "=1+1" }, "2,1": { value: "@СУММ(1)" } }))
    ).sheets;
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it("a text longer than Excel's cell stands whole on «Длинные тексты», with its place", async () => {
    const text = `начало ${"я😀".repeat(20_000)} конец`;
    const book = await readBack(sheetOf("Пермский городской округ", { "8,4": { value: text } }));
    const shown = String(book.sheets[0]?.rows[7]?.[3]);
    expect(shown.length).toBeLessThanOrEqual(32_767);
    expect(text.startsWith(shown.slice(0, 30_000))).toBe(true);
    const row = book.sheets.find((sheet) => sheet.name === "Длинные тексты")?.rows[1] ?? [];
    expect(row.slice(0, 2)).toEqual(["Пермский городской округ", "D8"]);
    expect(row.slice(2).join("")).toBe(text);
  });
});

describe("values of other kinds", () => {
  it("numbers, booleans and dates keep kind and format", async () => {
    const [number, truth, date] = await valuesOf([
      { value: 0.5, numberFormat: "0%" },
      { value: true },
      { value: 45_555, numberFormat: "dd.mm.yyyy" },
    ]);
    expect(number).toBe(0.5);
    expect(truth).toBe(true);
    expect(date).toEqual(new Date(Date.UTC(2024, 8, 20)));
  });

  it("errors of the sheet stay errors", async () => {
    const [sheet] = (await readBack(sheetOf("Лист", { "1,1": { value: { error: "#REF!" } } }))).sheets;
    expect(sheet?.cells?.get("0,0")).toMatchObject({ type: "error", value: "#REF!" });
  });

  it("formulas are formulas, with the value they had", async () => {
    const [sheet] = (
      await readBack(
        sheetOf("Лист", { "1,1": { value: 0.5, formula: '=IF(B1>0,5;COUNTIF(C:C;"x;y");1/2)' } }),
      )
    ).sheets;
    expect(sheet?.cells?.get("0,0")).toMatchObject({
      formula: 'IF(B1>0.5,COUNTIF(C:C,"x;y"),1/2)',
      formulaResult: 0.5,
    });
  });

  it("a formula that nobody can read is written as the error it shows, or Excel would refuse the file", async () => {
    const [sheet] = (
      await readBack(sheetOf("Лист", { "1,1": { value: { error: "#ERROR!" }, formula: "=)(" } }))
    ).sheets;
    expect(sheet?.rows).toEqual([["#ERROR!"]]);
    expect(sheet?.cells?.get("0,0")?.formula).toBeUndefined();
  });

  it("a formula only Google has, or one that reaches out of the book, is written as its value", async () => {
    const cells = ["=IMPORTXML(A1;B1)", "=cmd|'/C calc'!A0", "=[other.xlsx]Лист!A1", "=Нет!A1"].map(
      (formula, index): [string, CellModel] => [`${index + 1},1`, { value: "значение", formula }],
    );
    const [sheet] = (await readBack(sheetOf("Лист", Object.fromEntries(cells)))).sheets;
    expect(sheet?.rows.map((row) => row[0])).toEqual(["значение", "значение", "значение", "значение"]);
    expect([...(sheet?.cells?.values() ?? [])].some((cell) => cell.formula !== undefined)).toBe(false);
  });
});

describe("links", () => {
  it("the first link is clickable, and a note lists all when there are several", async () => {
    const links = [
      { start: 0, end: 4, url: "https://school1.example/news?id=1&x=2" },
      { start: 5, end: 9, url: "https://школа.example/новости" },
    ];
    const [sheet] = (await readBack(sheetOf("Лист", { "1,1": { value: "тут, там", links } }))).sheets;
    const cell = sheet?.cells?.get("0,0");
    expect(cell?.hyperlink?.target).toBe("https://school1.example/news?id=1&x=2");
    expect(cell?.comment?.text).toContain("https://школа.example/новости");
  });

  it("a jump inside the spreadsheet becomes a jump inside the file, typed or as a formula", async () => {
    const url = "#gid=2&range=D8";
    const book = await readBack(
      sheetOf("Сводка", {
        "1,1": { value: "к листу", links: [{ start: 0, end: 7, url }] },
        "2,1": { value: "к листу", formula: `=HYPERLINK("${url}";"к листу")` },
        "3,1": {
          value: "к листу",
          links: [{ start: 0, end: 7, url: `https://docs.google.com/spreadsheets/d/book/edit${url}` }],
        },
      }),
      sheetOf("О'Нил: лист", {}),
    );
    const places = ["0,0", "1,0", "2,0"].map((key) => book.sheets[0]?.cells?.get(key)?.hyperlink?.location);
    expect(places).toEqual(Array(3).fill("'О''Нил  лист'!D8"));
  });

  it.each(["https://", "просто текст", "javascript:alert(1)", `https://x.example/${"a".repeat(3000)}`])(
    "what Excel could not open is no link: %s",
    async (url) => {
      const [sheet] = (
        await readBack(sheetOf("Лист", { "1,1": { value: "т", links: [{ start: 0, end: 1, url }] } }))
      ).sheets;
      expect(sheet?.cells?.get("0,0")?.hyperlink).toBeUndefined();
    },
  );
});

describe("the look", () => {
  it("styles, widths, heights, merges, frozen panes and hidden parts", async () => {
    const style = {
      background: "#fff2cc",
      color: "#b45f06",
      bold: true,
      fontSize: 12,
      horizontal: "center",
      vertical: "middle",
      wrap: "WRAP",
      border: { top: { color: "#999999", style: "SOLID" } },
    } as const;
    const book = await readBack(
      sheetOf(
        "Лист",
        { "1,1": { value: "заголовок", style }, "2,1": { value: 1 } },
        {
          columnWidths: { 1: 210 },
          rowHeights: { 1: 40 },
          hiddenRows: [2],
          hiddenColumns: [3],
          merges: [{ row: 1, column: 1, rows: 1, columns: 2 }],
          frozenRows: 1,
          frozenColumns: 1,
          hiddenGridlines: true,
          tabColor: "#34a853",
          filter: { row: 1, column: 1, rows: 5, columns: 2 },
        },
      ),
      sheetOf("Скрытый", {}, { hidden: true }),
    );
    const [sheet, hidden] = book.sheets;
    expect(sheet?.cells?.get("0,0")?.style).toMatchObject({
      font: { bold: true, size: 12, name: "Arial", color: { rgb: "B45F06" } },
      fill: { fgColor: { rgb: "FFF2CC" } },
      alignment: { horizontal: "center", vertical: "center", wrapText: true },
      border: { top: { style: "thin", color: { rgb: "999999" } } },
    });
    expect(sheet?.columns?.[0]?.width).toBe(30);
    expect(sheet?.columns?.[2]?.hidden).toBe(true);
    expect(sheet?.rowDefs?.get(0)?.height).toBe(30);
    expect(sheet?.rowDefs?.get(1)?.hidden).toBe(true);
    expect(sheet?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]);
    expect(sheet?.freezePane).toMatchObject({ rows: 1, columns: 1 });
    expect(sheet?.view?.showGridLines).toBe(false);
    expect(sheet?.view?.tabColor?.rgb).toBe("34A853");
    expect(sheet?.autoFilter?.range).toBe("A1:B5");
    expect(hidden?.hidden).toBe(true);
  });

  it("prints on A4 landscape, as wide as the page, repeating the heading but not the title above it", async () => {
    const heading = Object.fromEntries(["а", "б", "в"].map((value, index) => [`3,${index + 1}`, { value }]));
    const [sheet] = (
      await readBack(sheetOf("Лист", { "1,1": { value: "Название" }, ...heading }, { frozenRows: 3 }))
    ).sheets;
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: "a4",
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.pageSetup?.printTitlesRow).toBe("$3:$3");
    expect(sheet?.headerFooter?.oddFooter).toContain("&P");
  });

  it("of a report tab only the prescribed form is printed, not the working columns behind it", async () => {
    const heading = OFFICIAL_COLUMNS.map(
      ({ heading: value }, index) => [`1,${index + 1}`, { value }] as const,
    );
    const cells = Object.fromEntries([
      ...heading,
      ["1,6", { value: "Срок" }],
      ["4,5", { value: "итог" }],
      ["9,6", { value: "х" }],
    ]);
    const [tab] = (await readBack(sheetOf("Лист", cells, { frozenRows: 1 }))).sheets;
    expect(tab?.pageSetup?.printArea).toBe("$A$1:$E$4");
    const [form] = (await readBack(sheetOf("Лист", cells, { frozenRows: 1, columns: 5 }))).sheets;
    expect(form?.pageSetup?.printArea).toBeUndefined();
  });

  it("sheet names with blanks and apostrophes are quoted where printing refers to them, or Excel repairs the file", async () => {
    const heading = Object.fromEntries(["а", "б", "в"].map((value, index) => [`1,${index + 1}`, { value }]));
    const bytes = await writeWorkbook(workbookOf(sheetOf("Округ О'Нила", heading, { frozenRows: 1 })));
    expect(partOf(bytes, "xl/workbook.xml")).toMatch(
      /('|&apos;)Округ О(''|&apos;&apos;)Нила('|&apos;)!\$1:\$1/,
    );
  });

  it("the same moment gives the same bytes", async () => {
    const write = () =>
      writeWorkbook(workbookOf(sheetOf("Лист", {})), { savedAt: new Date("2024-11-29T04:00:00Z") });
    expect(Buffer.compare(Buffer.from(await write()), Buffer.from(await write()))).toBe(0);
  });

  it("conditional formats keep their order and their condition", async () => {
    const [sheet] = (
      await readBack(
        sheetOf(
          "Лист",
          { "2,1": { value: "✖ ошибка" } },
          {
            conditionalFormats: [
              {
                areas: [{ row: 2, column: 1, rows: 9, columns: 1 }],
                criteria: "TEXT_STARTS_WITH",
                values: ["✖"],
                style: { background: "#f4cccc" },
              },
              {
                areas: [{ row: 2, column: 1, rows: 9, columns: 2 }],
                criteria: "CUSTOM_FORMULA",
                values: ['=AND($A2<>"";$B2>0,5)'],
                style: { color: "#cc0000" },
              },
              {
                areas: [{ row: 2, column: 3, rows: 9, columns: 1 }],
                criteria: "NUMBER_BETWEEN",
                values: [1, 5],
                style: { bold: true },
              },
            ],
          },
        ),
      )
    ).sheets;
    expect(
      sheet?.conditionalRules?.map(({ formula, range, operator }) => [
        range,
        operator ?? null,
        [formula].flat(),
      ]),
    ).toEqual([
      ["A2:A10", null, ['LEFT(A2,1)="✖"']],
      ["A2:B10", null, ['AND($A2<>"",$B2>0.5)']],
      ["C2:C10", "between", ["1", "5"]],
    ]);
  });
});

describe("input rules", () => {
  const list = (values: string[]): CellModel => ({
    value: null,
    validation: { criteria: "VALUE_IN_LIST", values, allowInvalid: false, helpText: "Выберите из списка" },
  });

  it("equal rules of many cells are one entry", async () => {
    const cells = Object.fromEntries([2, 3, 4].map((row) => [`${row},2`, list(["Не начато", "Исполнено"])]));
    const [sheet] = (await readBack(sheetOf("Лист", cells))).sheets;
    expect(sheet?.dataValidations).toMatchObject([
      {
        type: "list",
        values: ["Не начато", "Исполнено"],
        range: "B2:B4",
        errorStyle: "stop",
        inputMessage: "Выберите из списка",
      },
    ]);
  });

  it("a list over Excel's 255 characters, or with a comma in a value, stands on a hidden sheet", async () => {
    const long = Array.from({ length: 40 }, (_, index) => `Муниципалитет № ${index + 1}`);
    const book = await readBack(sheetOf("Лист", { "1,1": list(long), "2,1": list(["да, есть", "нет"]) }));
    expect(book.sheets[0]?.dataValidations?.map((rule) => rule.formula1)).toEqual([
      "'Списки'!$A$1:$A$40",
      "'Списки'!$B$1:$B$2",
    ]);
    const lists = book.sheets.find((sheet) => sheet.name === "Списки");
    expect(lists?.hidden).toBe(true);
    expect(lists?.rows.map((row) => row[0])).toEqual(long);
  });

  it("dates, ranges of another sheet and tick boxes", async () => {
    const rule = (criteria: string, values: (string | number)[] = []): CellModel => ({
      value: null,
      validation: { criteria, values, allowInvalid: true, helpText: null },
    });
    const inRange: CellModel = {
      value: null,
      validation: {
        criteria: "VALUE_IN_RANGE",
        values: [],
        range: { sheetId: 2, area: { row: 1, column: 1, rows: 20, columns: 1 } },
        allowInvalid: false,
        helpText: null,
      },
    };
    const box: CellModel = { ...rule("CHECKBOX"), value: false };
    const book = await readBack(
      sheetOf("Лист", {
        "1,1": rule("DATE_ON_OR_AFTER", ["2024-09-01"]),
        "1,2": rule("DATE_IS_VALID_DATE"),
        "1,3": inRange,
        "1,4": box,
      }),
      sheetOf("Пункты: список", {}),
    );
    expect(book.sheets[0]?.dataValidations).toMatchObject([
      { type: "date", operator: "greaterThanOrEqual", formula1: "45536", errorStyle: "warning" },
      { type: "date", operator: "greaterThanOrEqual", formula1: "1" },
      { type: "list", formula1: "'Пункты  список'!$A$1:$A$20" },
    ]);
    expect(book.sheets[0]?.rows[0]?.[3]).toBe(false);
  });
});

describe("protection", () => {
  it("a protected sheet with holes is locked except for the holes, empty cells of them too", async () => {
    const [sheet] = (
      await readBack(
        sheetOf(
          "Лист",
          { "2,1": { value: "план" }, "2,2": { value: "ввод", style: { bold: true } } },
          {
            protections: [
              {
                id: 1,
                type: "SHEET",
                area: null,
                description: "",
                editors: [],
                domainEdit: false,
                warningOnly: false,
                unprotected: [{ row: 2, column: 2, rows: 2, columns: 1 }],
              },
            ],
          },
        ),
      )
    ).sheets;
    expect(sheet?.protection?.sheet).toBe(true);
    const locked = ["1,0", "1,1", "2,1"].map(
      (key) => sheet?.cells?.get(key)?.style?.protection?.locked ?? true,
    );
    expect(locked).toEqual([true, false, false]);
  });
});

describe("names of sheets", () => {
  it("that Excel forbids are shortened and stay different", async () => {
    const long = "Министерство образования и науки Пермского края";
    const book = await readBack(
      sheetOf(long, {}),
      sheetOf(`${long} (копия)`, {}),
      sheetOf("а/б:в*г?д[е]ж\\з", {}),
      sheetOf("СВОДКА", {}),
      sheetOf("Сводка", {}),
    );
    const names = book.sheets.map((sheet) => sheet.name);
    expect(names.every((name) => name.length <= 31 && !/[[\]*?:/\\]/.test(name))).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
  });

  it("a choice of sheets is written alone, and an empty choice is refused", async () => {
    const model = workbookOf(sheetOf("Первый", {}), sheetOf("Второй", { "1,1": { value: "я" } }));
    const book = await readXlsx(await writeWorkbook(model, { only: ["Второй"] }));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Второй"]);
    await expect(writeWorkbook(model, { only: ["Третий"] })).rejects.toThrow(RangeError);
  });
});

describe("charts", () => {
  it("a column chart keeps title, series names and ranges", async () => {
    const table = [
      ["Пункт", "Вовремя", "Поздно"],
      ["1.1", 40, 3],
      ["1.2", 20, 9],
    ] as const;
    const cells: Record<string, CellModel> = {};
    for (const [r, row] of table.entries()) {
      for (const [c, value] of row.entries()) cells[`${r + 1},${c + 1}`] = { value };
    }
    const [sheet] = (
      await readBack(
        sheetOf("Сводка", cells, {
          charts: [
            {
              id: 1,
              type: "COLUMN",
              ranges: [{ sheetId: 1, area: { row: 1, column: 1, rows: 3, columns: 3 } }],
              options: { title: "Исполнение по пунктам", isStacked: true },
              position: { row: 6, column: 1, offsetX: 0, offsetY: 0 },
            },
          ],
        }),
      )
    ).sheets;
    expect(sheet?.charts?.[0]?.title).toBe("Исполнение по пунктам");
    expect(sheet?.charts?.[0]?.series?.length).toBe(2);
  });

  it("stands where Google has it, pixels counted in cells, and draws no empty rows kept for later", async () => {
    const cells: Record<string, CellModel> = { "2,1": { value: "09.2024" }, "2,2": { value: 0.1 } };
    const chart = (index: number) => ({
      id: index,
      type: "LINE",
      ranges: [1, 2].map((column) => ({ sheetId: 1, area: { row: 2, column, rows: 60, columns: 1 } })),
      options: { width: 300, height: 105, numHeaders: 0, legend: { position: "none" } },
      position: { row: 4, column: 1, offsetX: index * 300, offsetY: 0 },
    });
    const bytes = await writeWorkbook(workbookOf(sheetOf("Сводка", cells, { charts: [chart(0), chart(1)] })));
    const anchors = [
      ...partOf(bytes, "xl/drawings/drawing1.xml").matchAll(/<xdr:(from|to)>.*?<\/xdr:\1>/gs),
    ].map(([place]) => [...place.matchAll(/<xdr:(?:col|row)>(\d+)</g)].map(([, at]) => Number(at)));
    expect(anchors).toEqual([
      [0, 3],
      [3, 8],
      [3, 3],
      [6, 8],
    ]);
    expect(partOf(bytes, "xl/charts/chart1.xml")).toContain("$B$2:$B$2");
    expect(partOf(bytes, "xl/charts/chart1.xml")).not.toContain("<c:legend>");
  });
});
