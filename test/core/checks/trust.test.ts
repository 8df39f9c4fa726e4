/** The bar of trust on invented rows: what a reviewer accepts passes, what he sends back is caught in the right area. */
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/checks/finding";
import { sentence } from "../../../src/core/checks/messages";
import { checkFile, type FiveCells, grave, REPORTERS, titleOf } from "../fixtures";
import { CLEAN_ROWS } from "./clean-rows";
import { FAULTY_ROWS } from "./faulty-rows";

const HOME = "Чайковский городской округ";
const told = (found: readonly Finding[]) =>
  found.map((each) => `${each.severity} ${each.code}: ${sentence(each)}`).join("\n");

/** A clean row of the same reporter stands before the row, so that the file is surely theirs. */
const OWN_ROW: FiveCells = [
  HOME,
  titleOf("4.2"),
  "4.2",
  "Отчет направлен в Министерство образования 27.11.2024",
  "Письмо от 27.11.2024 № 1455",
];
const known = REPORTERS.map((each) => (each.name === HOME ? { ...each, schools: 19 } : each));

describe("clean rows pass without an error or a warning", () => {
  for (const schools of ["known", "unknown"] as const)
    it.each(CLEAN_ROWS)(`${schools} schools, $item: $trap`, ({ who = HOME, item, activities, result }) => {
      const reporters = schools === "known" ? known : REPORTERS;
      const { file, findings } = checkFile([[who, titleOf(item), item, activities, result]], { reporters });
      expect(file.reporter?.name).toBe(who);
      expect(grave(findings[0] ?? []), told(findings[0] ?? [])).toEqual([]);
    });
});

describe("a number that the table turned into a date is restored by the title, and told as a hint", () => {
  it.each([
    ["01.01.2024", "1.1", { day: "2024-01-01" }],
    ["01.04.2024", "1.4", { day: "2024-04-01" }],
    ["the American date", "1.4", { day: "2024-01-04" }],
    ["the serial number", "1.4", 45383],
    ["the serial number as text", "1.4", "45383"],
    ["an ISO date-time", "1.4", "2024-04-01T00:00:00.000Z"],
    ["an ISO date-time of another zone", "1.4", "2024-03-31T19:00:00.000Z"],
    ["the short date of Excel", "1.4", "01.апр"],
    ["2 January", "2.1", "02.01.2024"],
  ] as const)("%s is %s", (_, item, cell) => {
    const { activities, result } = {
      "1.1": { activities: "Приказ от 12.09.2024 № 318", result: "19 из 19 ОО, копии в приложении 1" },
      "1.4": { activities: "Созданы, сверка 19.09.2024", result: "19 ОО, 266 классов" },
      "2.1": {
        activities: "Разделы созданы 26.09.2024",
        result: "https://school-a.example/fgis, https://school-b.example/fgis",
      },
    }[item];
    const { findings } = checkFile([[HOME, titleOf(item), cell as never, activities, result]], {
      reporters: known,
    });
    const found = findings[0] ?? [];
    expect(grave(found), told(found)).toEqual([]);
    expect(found.find(({ code }) => code === "item.as-date")?.item).toBe(item);
  });
});

describe("faulty rows get an error or a warning of their area", () => {
  it.each(FAULTY_ROWS)("$area: $fault", ({ who = HOME, title, item, activities, result, area }) => {
    const number = typeof item === "string" && titleOf(item) !== "" ? item : itemMeant(activities, result);
    const body = who === "ИРО ПК" && area !== "reporter";
    const cells: FiveCells = [who, title ?? titleOf(number), item as string, activities, result];
    const { findings } = checkFile(body ? [cells] : [OWN_ROW, OWN_ROW, OWN_ROW, cells], { reporters: known });
    const found = findings[body ? 0 : 3] ?? [];
    expect(
      grave(found).map((code) => code.split(".")[0]),
      told(found),
    ).toContain(area);
  });
});

/** Rows whose item cell is broken are about the item their texts speak of. */
function itemMeant(activities: string, result: string): string {
  if (/группиров/.test(activities)) return "1.4";
  if (/раздел|сайт/.test(activities)) return "2.1";
  if (/собран/i.test(activities + result)) return "2.3";
  return "1.1";
}
