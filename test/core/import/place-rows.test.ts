/** Rows of a file go to the duty they answer; what was typed is never overwritten, and a second run changes nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/core/checks/context";
import { type Placement, placeRows } from "../../../src/core/import/place-rows";
import { readReport } from "../../../src/core/import/read-report";
import { cellText } from "../../../src/core/reports/cell-text";
import {
  contextOf,
  EMPTY_ROWS,
  type FiveCells,
  formFile,
  reporterNamed,
  type Typed,
  tabOf,
  titleOf,
} from "../fixtures";

const HOME = "Чайковский городской округ";
const row = (item: string, activities: string, result = "19 ОО", who = HOME): FiveCells => [
  who,
  titleOf(item),
  item,
  activities,
  result,
];
const tab = (typed: Record<string, Typed> = {}, spare = EMPTY_ROWS(5)): Report =>
  tabOf(reporterNamed(HOME), typed, spare);
const place = (rows: readonly FiveCells[], report = tab()): Placement[] =>
  placeRows(readReport(formFile(rows), contextOf()), report, contextOf());
const targets = (placements: readonly Placement[]) =>
  placements.map(({ action, key, row }) => [action, key === "" && row !== null ? "spare" : key]);

/** The tab after the placements were typed. */
function typedInto(report: Report, placements: readonly Placement[]): Report {
  const rows = report.rows.map((each) => {
    const placed = placements.find((placement) => placement.action === "type" && placement.row === each.row);
    return placed ? { ...each, ...placed.cells } : each;
  });
  return { ...report, rows };
}

describe("one row for an item", () => {
  it("with one duty goes there; only what a person writes is typed", () => {
    const [placed] = place([row("1.1", "Приказ от 12.09.2024 № 318")]);
    expect(placed).toMatchObject({ action: "type", key: "1.1.1" });
    expect(Object.keys(placed?.cells ?? {})).toEqual(["activities", "result"]);
  });

  it("with a dated and an ongoing duty goes to the dated one", () => {
    expect(targets(place([row("1.5", "Учетные записи созданы 18.09.2024")]))).toEqual([["type", "1.5.1"]]);
  });

  it("… but to the ongoing one when it only tells how things stand now", () => {
    expect(targets(place([row("1.5", "Запросы подтверждаются", "На 22.11.2024: 812 педагогов")]))).toEqual([
      ["type", "1.5.2"],
    ]);
  });

  it("with periods and a dated duty goes to the dated one", () => {
    expect(targets(place([row("4.1", "Анализ каждые 2 недели", "57,3 %")]))).toEqual([["type", "4.1.2"]]);
  });

  it("with periods only goes to the last one that is over", () => {
    const ministry = reporterNamed("МИРС ПК");
    const file = readReport(
      formFile([row("2.4", "Размещены 12 публикаций", "https://mirs.example/news", "МИРС ПК")]),
      contextOf(),
    );
    expect(targets(placeRows(file, tabOf(ministry, {}, EMPTY_ROWS(2)), contextOf()))).toEqual([
      ["type", "2.4.1@2024-10-01"],
    ]);
  });
});

describe("several rows for an item", () => {
  it("as many as duties: in order", () => {
    expect(
      targets(place([row("1.5", "Созданы 14 учетных записей"), row("1.5", "Запросы подтверждаются")])),
    ).toEqual([
      ["type", "1.5.1"],
      ["type", "1.5.2"],
    ]);
  });

  it("more than duties: the rest goes to spare rows with all five cells as they came", () => {
    const placed = place([
      row("1.2", "Смены не было"),
      [HOME, titleOf("1.2"), "1.20", "Права проверены 19.09.2024", "32 записи"],
    ]);
    expect(targets(placed)).toEqual([
      ["type", "1.2.1"],
      ["type", "spare"],
    ]);
    expect(
      Object.fromEntries(Object.entries(placed[1]?.cells ?? {}).map(([key, cell]) => [key, cellText(cell)])),
    ).toEqual({
      reporter: HOME,
      title: titleOf("1.2"),
      item: "1.20",
      activities: "Права проверены 19.09.2024",
      result: "32 записи",
    });
  });

  it("a row that names one period goes to that period", () => {
    const placed = place([
      row("4.1", "Анализ за две недели, справка от 12.09.2024"),
      row("4.1", "Анализ, справка от 10.10.2024"),
      row("4.1", "Доля к концу ноября", "57,3 %"),
    ]);
    expect(placed.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^4\.1\.1@2024-09/),
      expect.stringMatching(/^4\.1\.1@2024-(?:09|10)/),
      "4.1.2",
    ]);
    expect(new Set(placed.map(({ key }) => key)).size).toBe(3);
  });
});

describe("what fits no duty goes to a spare row", () => {
  it.each([
    ["unknown item", ["Чайковский городской округ", "Разное", "5.7", "Сделано", "12 шт."]],
    ["another reporter", row("1.1", "Приказ", "5", "Осинский городской округ")],
    ["an item of somebody else", row("3.1", "Модуль", "1")],
    ["several items in one cell", [HOME, "", "1.1, 1.2", "Сделано", "12"]],
  ] as [string, FiveCells][])("%s", (_, cells) => {
    const own = [
      row("1.1", "Приказ от 12.09.2024"),
      row("4.2", "Отчет от 27.11.2024"),
      row("2.3", "Собрания 10.10.2024"),
    ];
    expect(targets(place([...own, cells]))[3]).toEqual(["type", "spare"]);
  });

  it("and when none is free, says so", () => {
    const placed = place(
      [row("1.1", "Приказ"), row("4.2", "Отчет"), [HOME, "Разное", "5.7", "Сделано", "12"]],
      tab({}, []),
    );
    expect(placed[2]).toMatchObject({ action: "no-room", row: null });
    expect(cellText(placed[2]?.cells.item ?? { value: null })).toBe("5.7");
  });
});

describe("typed text is never overwritten", () => {
  it("a duty that holds another text is left alone", () => {
    const placed = place(
      [row("1.1", "Приказ от 12.09.2024")],
      tab({ "1.1.1": { activities: "Свой текст" } }),
    );
    expect(targets(placed)).toEqual([["type", "spare"]]);
  });

  it("the same text is there already: nothing to type", () => {
    const placed = place(
      [row("1.1", "Приказ от 12.09.2024")],
      tab({ "1.1.1": { activities: "Приказ от 12.09.2024", result: "19 ОО" } }),
    );
    expect(targets(placed)).toEqual([["present", "1.1.1"]]);
  });

  it("law: whatever the rows, no typed cell changes and a second run types nothing", () => {
    const items = fc.constantFrom(
      "1.1",
      "1.2",
      "1.4",
      "1.5",
      "1.6",
      "2.1",
      "2.3",
      "4.1",
      "4.2",
      "3.1",
      "9.9",
      "",
    );
    const text = fc.constantFrom("Приказ от 12.09.2024", "Сделано 10.10.2024", "На 22.11.2024: 5", "А", "Б");
    const rows = fc.array(fc.tuple(items, text, text), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.constantFrom("1.1.1", "1.5.2", "4.1.2"), (cells, key) => {
        const before = tab({ [key]: { activities: "Набрано раньше", result: "7" } }, EMPTY_ROWS(15));
        const file = [
          row("4.2", "Отчет направлен", "Письмо № 7"),
          ...cells.map(([item, a, r]): FiveCells => [HOME, titleOf(item), item, a, r]),
        ];
        const placed = place(file, before);
        const written = placed.filter(({ action }) => action === "type").map(({ row }) => row);
        expect(new Set(written).size).toBe(written.length);
        const after = typedInto(before, placed);
        expect(after.rows.find((each) => each.key === key)?.activities.value).toBe("Набрано раньше");
        expect(place(file, after).every(({ action }) => action === "present")).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe("cells keep their links", () => {
  it("a rich-text link is carried with the text", () => {
    const file = formFile([row("2.1", "Размещено 20.09.2024", "сайты школ")]);
    const cells = file.sheets[0]?.rows[2];
    if (cells)
      cells[4] = { value: "сайты школ", links: ["https://school-a.example/", "https://school-b.example/"] };
    const [placed] = placeRows(readReport(file, contextOf()), tab(), contextOf());
    expect(placed?.cells.result?.links).toEqual(["https://school-a.example/", "https://school-b.example/"]);
  });
});
