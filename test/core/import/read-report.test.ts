/** The five-column table is found wherever it stands, its owner recognised, and nothing of a file is dropped in silence. */
import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/core/import/read-report";
import { OFFICIAL_COLUMNS } from "../../../src/core/reports/form";
import type { Cell } from "../../../src/core/reports/row";
import {
  cell,
  codes,
  contextOf,
  errors,
  type FiveCells,
  FORM_JSON_EXAMPLES,
  formFile,
  grave,
  titleOf,
} from "../fixtures";

const HOME = "Чайковский городской округ";
const HEADINGS = OFFICIAL_COLUMNS.map(({ heading }) => heading);
const ORDER: FiveCells = [
  HOME,
  titleOf("1.1"),
  "1.1",
  "Приказ от 12.09.2024 № 318",
  "Приказы изданы в 19 из 19 ОО",
];
const MEETING: FiveCells = [
  HOME,
  titleOf("2.3"),
  "2.3",
  "Собрания проведены 10.10.2024",
  "228 собраний, 4938 родителей",
];
const SENT: FiveCells = [
  HOME,
  titleOf("4.2"),
  "4.2",
  "Отчет направлен 27.11.2024",
  "Письмо от 27.11.2024 № 1455",
];

const file = (rows: readonly (readonly (Cell["value"] | undefined)[])[], name = "отчет.xlsx") => ({
  name,
  sheets: [{ name: "Лист1", rows: rows.map((cells) => cells.map(cell)) }],
});
const read = (rows: readonly (readonly (Cell["value"] | undefined)[])[], name?: string) =>
  readReport(file(rows, name), contextOf());
const kinds = (rows: readonly (readonly (Cell["value"] | undefined)[])[]) =>
  read(rows).rows.map(({ kind }) => kind);
const dataOf = (result: ReturnType<typeof readReport>) =>
  result.rows
    .filter(({ kind }) => kind === "data")
    .map(({ row }) =>
      [row.reporter, row.title, row.item, row.activities, row.result].map(({ value }) => value),
    );

describe("the table", () => {
  it("is the official form: headings, printed numbers, rows", () => {
    const result = readReport(formFile([ORDER, MEETING]), contextOf());
    expect(result.rows.map(({ kind, fileRow }) => [fileRow, kind])).toEqual([
      [1, "header"],
      [2, "numbers"],
      [3, "data"],
      [4, "data"],
    ]);
    expect(result.reporter?.name).toBe(HOME);
    expect(result.reason).toBe("");
    expect(dataOf(result)).toEqual([ORDER, MEETING]);
  });

  it("may stand below title lines and to the right of empty columns", () => {
    const shifted = [
      ["", "", "ОТЧЕТ"],
      ["", "", "об исполнении мероприятий Дорожной карты"],
      [],
      ["", "", ...HEADINGS],
      ["", "", ...ORDER],
    ];
    const result = read(shifted);
    expect(result.rows.map(({ kind }) => kind)).toEqual(["title", "title", "empty", "header", "data"]);
    expect(dataOf(result)).toEqual([ORDER]);
  });

  it("may have its columns in another order, under other words, with a column of its own", () => {
    const headings = [
      "№ п/п",
      "Пункт",
      "Мероприятие",
      "Территория",
      "Что сделано",
      "Срок",
      "Результаты",
      "Дата исполнения",
      "Статус",
    ];
    const row = [
      "7",
      "1.1",
      titleOf("1.1"),
      HOME,
      "Приказ № 318",
      "20.09.2024",
      "19 из 19 ОО",
      "12.09.2024",
      "Исполнено",
    ];
    const result = read([headings, row]);
    const [data] = result.rows.filter(({ kind }) => kind === "data");
    expect([
      data?.row.item.value,
      data?.row.title.value,
      data?.row.reporter.value,
      data?.row.activities.value,
      data?.row.result.value,
    ]).toEqual(["1.1", titleOf("1.1"), HOME, "Приказ № 318", "19 из 19 ОО"]);
    expect([data?.row.done.value, data?.row.state.value]).toEqual(["12.09.2024", "Исполнено"]);
    expect(codes(result.findings)).toContain("structure.file-columns");
  });

  it("may have no headings at all: columns are known by what stands in them", () => {
    const result = read([ORDER, MEETING, SENT]);
    expect(dataOf(result)).toEqual([ORDER, MEETING, SENT]);
    expect(codes(result.findings)).toContain("structure.file-no-headings");
  });

  it("without headings and in another order is still read", () => {
    const turned = [ORDER, MEETING, SENT].map(([who, title, item, activities, result]) => [
      item,
      who,
      title,
      activities,
      result,
    ]);
    expect(dataOf(read(turned))).toEqual([ORDER, MEETING, SENT]);
  });

  it("may stand on the second sheet; the first one is left alone", () => {
    const result = readReport(
      {
        name: "x.xlsx",
        sheets: [
          { name: "Инструкция", rows: [[cell("Заполните лист «Отчет»")]] },
          ...formFile([ORDER]).sheets,
        ],
      },
      contextOf(),
    );
    expect(dataOf(result)).toEqual([ORDER]);
    expect(result.rows.every(({ sheet }) => sheet === "Лист1")).toBe(true);
  });

  it("may go on over two sheets; findings name the sheet", () => {
    const second = formFile([[HOME, titleOf("2.3"), "2.3", "Собрания проведены 31.09.2024", "228 собраний"]])
      .sheets[0];
    const result = readReport(
      { name: "x.xlsx", sheets: [...formFile([ORDER]).sheets, { name: "Лист2", rows: second?.rows ?? [] }] },
      contextOf(),
    );
    expect(dataOf(result)).toHaveLength(2);
    expect(result.findings.find(({ code }) => code === "dates.impossible")).toMatchObject({
      row: 3,
      params: { sheet: "Лист2" },
    });
  });

  it("that lacks a column says so", () => {
    const result = read([HEADINGS.slice(0, 4), ORDER.slice(0, 4)]);
    expect(codes(result.findings)).toEqual(
      expect.arrayContaining(["structure.file-column-missing", "completeness.result"]),
    );
  });
});

describe("what is no data is told, never dropped in silence", () => {
  const rows = [
    HEADINGS,
    ["1", "2", "", "3", "4"],
    ORDER,
    HEADINGS,
    ["1", "2", "3", "4", "5"],
    MEETING,
    ["Итого", "", "", "2 мероприятия", ""],
    [],
    ["Исполнитель: Петрова А. А., тел. 3-20-11"],
    ["Сведения проверены"],
  ];

  it("each row has its kind", () => {
    expect(kinds(rows)).toEqual([
      "header",
      "numbers",
      "data",
      "header",
      "numbers",
      "data",
      "total",
      "empty",
      "footer",
      "note",
    ]);
  });

  it("each leftover is told on its row, the first headings are not", () => {
    const told = read(rows).findings.filter(({ row, code }) => row !== null && code.startsWith("leftovers."));
    expect(told.map(({ row, code, severity }) => [row, code, severity])).toEqual([
      [4, "leftovers.header-row", "warning"],
      [5, "leftovers.header-row", "warning"],
      [7, "leftovers.total-row", "warning"],
      [9, "leftovers.footer", "warning"],
      [10, "leftovers.note", "warning"],
    ]);
  });

  it("section bands are notes", () => {
    expect(kinds([HEADINGS, ["1. Общеорганизационные мероприятия"], ORDER])).toEqual([
      "header",
      "note",
      "data",
    ]);
  });

  it("the example of the form that names somebody else is not the reporter's: told as an error", () => {
    const example = FORM_JSON_EXAMPLES[0];
    const result = read([
      HEADINGS,
      [example?.reporter, example?.title, example?.item, example?.activities, example?.result],
      ORDER,
      MEETING,
    ]);
    expect(result.reporter?.name).toBe(HOME);
    expect(result.rows[1]?.kind).toBe("example");
    expect(grave(result.findings.filter(({ row }) => row === 2))).toEqual(
      expect.arrayContaining(["leftovers.example-row", "reporter.other"]),
    );
  });

  it("the caption «пример заполнения» belongs to the form", () => {
    expect(kinds([HEADINGS, ["пример заполнения"], ORDER])).toEqual(["header", "example", "data"]);
  });
});

describe("merged cells keep their value in the first row only", () => {
  it("the reporter is inherited with a hint", () => {
    const result = readReport(
      formFile([ORDER, ["", ...MEETING.slice(1)], ["", ...SENT.slice(1)]]),
      contextOf(),
    );
    expect(dataOf(result).map(([who]) => who)).toEqual([HOME, HOME, HOME]);
    expect(
      result.findings
        .filter(({ code }) => code === "reporter.inherited")
        .map(({ row, severity }) => [row, severity]),
    ).toEqual([
      [4, "hint"],
      [5, "hint"],
    ]);
    expect(errors(result.findings.filter(({ row }) => row !== null))).toEqual([]);
  });

  it("two results of one item under one merged item", () => {
    const result = readReport(
      formFile([
        [HOME, titleOf("1.5"), "1.5", "Созданы 14 учетных записей 18.09.2024", "14"],
        ["", "", "", "Запросы подтверждаются еженедельно", "9876 на 22.11.2024"],
      ]),
      contextOf(),
    );
    expect(dataOf(result).map(([, , item]) => item)).toEqual(["1.5", "1.5"]);
  });

  it("where the reporter is given anew, an empty item was forgotten", () => {
    const result = readReport(
      formFile([ORDER, [HOME, "", "", "Собрания проведены 10.10.2024", "228 собраний"]]),
      contextOf(),
    );
    expect(errors(result.findings.filter(({ row }) => row === 4))).toContain("item.missing");
  });
});

describe("whose report it is", () => {
  const nameless = (cells: FiveCells): FiveCells => ["", ...cells.slice(1)];

  it.each([
    ["Чайковский ГО_отчет_дорожная карта.xlsx", HOME],
    ["Kungur_otchet.xlsx", "Кунгурский муниципальный округ"],
    ["отчёт Осинский.xlsx", "Осинский городской округ"],
    ["Отчет_ДК_г.Пермь_2024.xlsx", "Пермский городской округ"],
    ["Пермский МО отчет.xlsx", "Пермский муниципальный округ"],
    ["Otchet Chernushinskiy GO.xlsx", "Чернушинский городской округ"],
    ["ЗАТО Звездный.xlsx", "Городской округ ЗАТО Звёздный"],
    ["ИРО ПК отчет.xlsx", "ИРО ПК"],
  ])("by the file's name %s", (name, expected) => {
    const result = readReport(formFile([nameless(ORDER), nameless(MEETING)], name), contextOf());
    expect(result.reporter?.name).toBe(expected);
    expect(codes(result.findings)).toContain("structure.file-reporter-guessed");
  });

  it("by a title line above the table", () => {
    const result = read([
      ["ОТЧЕТ Чайковского городского округа об исполнении мероприятий Дорожной карты"],
      HEADINGS,
      nameless(ORDER),
      nameless(MEETING),
    ]);
    expect(result.reporter?.name).toBe(HOME);
  });

  it("rows weigh more than the file's name", () => {
    expect(readReport(formFile([ORDER, MEETING, SENT], "Осинский ГО.xlsx"), contextOf()).reporter?.name).toBe(
      HOME,
    );
  });

  it("a strange row among many does not change it", () => {
    const stranger: FiveCells = ["Осинский городской округ", ...MEETING.slice(1)];
    const result = readReport(formFile([ORDER, MEETING, stranger]), contextOf());
    expect(result.reporter?.name).toBe(HOME);
    expect(errors(result.findings.filter(({ row }) => row === 5))).toContain("reporter.other");
  });

  it.each([
    ["nobody named", "", "не указан муниципалитет"],
    ["two reporters of that name", "Пермский округ", "нескольким участникам"],
    ["a school", "МАОУ «СОШ № 5»", "школа"],
    ["unknown name", "Ромашковский округ", "нет на листе"],
  ])("cannot be told: %s; the reason says so, the rows are checked nevertheless", (_, who, reason) => {
    const result = readReport(
      formFile([[who, titleOf("1.1"), "1.1", "Приказ от 31.09.2024", "19 ОО"]]),
      contextOf(),
    );
    expect(result.reporter).toBeNull();
    expect(result.reason).toContain(reason);
    expect(codes(result.findings)).toContain("dates.impossible");
  });
});

describe("files that are no report", () => {
  it.each([
    ["empty", [], "Файл пуст"],
    [
      "another table",
      [
        ["Фамилия", "Сумма"],
        ["Петров", 100],
      ],
      "не найдена таблица",
    ],
    ["headings only", [HEADINGS], "ни одной строки"],
  ])("%s", (_, rows, reason) => {
    const result = read(rows);
    expect(result.reporter).toBeNull();
    expect(result.reason).toContain(reason);
  });
});

describe("items with a deadline that passed and no row", () => {
  it("are told once each, without a row", () => {
    const missing = readReport(formFile([ORDER]), contextOf()).findings.filter(({ code }) =>
      code.startsWith("completeness.missing-row"),
    );
    expect(missing.every(({ row }) => row === null)).toBe(true);
    expect(missing.map(({ item, code }) => [item, code])).toContainEqual(["2.3", "completeness.missing-row"]);
    expect(missing.map(({ item, code }) => [item, code])).toContainEqual([
      "4.2",
      "completeness.missing-row-later",
    ]);
    expect(missing.map(({ item }) => item)).not.toContain("1.1");
  });
});
