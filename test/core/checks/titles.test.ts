/** Titles: in any wording they are the item's own, and another item's title is never taken for it. */
import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/core/checks/messages";
import { checkFile, grave, ROADMAP, titleOf } from "../fixtures";

/** A reporter who answers for the item, so that only the title is in question. */
function ownerOf(number: string): string {
  const parties =
    ROADMAP.items.find((item) => item.number === number)?.results.flatMap((result) => result.responsible) ??
    [];
  if (parties.includes("МОУО") || parties.includes("ОО")) return "Чайковский городской округ";
  return parties[0] ?? "";
}

function titleRemarks(number: string, title: string): string[] {
  const { findings } = checkFile([
    [ownerOf(number), title, number, "Сделано 10.09.2024, приказ № 5", "12 мероприятий, https://a.example/b"],
  ]);
  return (findings[0] ?? [])
    .filter((each) => /^(?:title|item|reporter)\./.test(each.code) && each.severity !== "hint")
    .map((each) => `${each.code}: ${sentence(each)}`);
}

const WORDINGS: readonly (readonly [string, (title: string) => string])[] = [
  ["as in the roadmap", (title) => title],
  ["in capitals", (title) => title.toUpperCase()],
  ["in small letters", (title) => title.toLowerCase()],
  ["with straight quotes", (title) => title.replace(/[«»]/g, '"')],
  ["with a full stop", (title) => `${title}.`],
  [
    "with doubled spaces and no-break spaces",
    (title) => title.replace(/ /g, (_, at: number) => (at % 2 ? "  " : "\u00a0")),
  ],
  ["broken into lines", (title) => title.replace(/ (?=(?:\S+ ){3}\S+$)/, "\n")],
  ["without what stands in brackets", (title) => title.replace(/\s*\([^)]*\)/g, "")],
  ["with its number before it", (title) => `1. ${title}`],
  ["extended", (title) => `${title} в образовательных организациях округа`],
  [
    "shortened by its last words",
    (title) =>
      title
        .split(" ")
        .slice(0, Math.max(4, Math.ceil(title.split(" ").length * 0.7)))
        .join(" "),
  ],
  ["with an abbreviation", (title) => title.replace(/ФГИС «Моя школа»/g, "ФГИС МШ")],
  ["with Latin look-alikes", (title) => title.replace(/о/g, "o").replace(/а/g, "a")],
  ["with a slip of the keyboard", (title) => title.replace(/(?<=[а-яё]{6})[а-яё]/, "")],
];

describe.each(WORDINGS)("a title %s is the item's own", (_, change) => {
  it.each(ROADMAP.items.map(({ number }) => number))("%s", (number) => {
    expect(titleRemarks(number, change(titleOf(number)))).toEqual([]);
  });
});

describe("another item's title is told", () => {
  const numbers = ROADMAP.items.map(({ number }) => number);
  it.each(numbers)("beside the number %s", (number) => {
    for (const other of numbers.filter((each) => each !== number)) {
      const { findings } = checkFile([
        [ownerOf(number), titleOf(other), number, "Сделано 10.09.2024, приказ № 5", "12 мероприятий"],
      ]);
      expect(grave(findings[0] ?? []), `${number} with the title of ${other}`).toContain("title.other-item");
    }
  });

  it.each(numbers)("also when it is shortened, beside %s", (number) => {
    for (const other of numbers.filter((each) => each !== number)) {
      const words = titleOf(other).split(" ");
      const short = words.slice(0, Math.max(5, Math.ceil(words.length * 0.6))).join(" ");
      const { findings } = checkFile([
        [ownerOf(number), short, number, "Сделано 10.09.2024, приказ № 5", "12 мероприятий"],
      ]);
      expect(grave(findings[0] ?? []), `${number} with «${short}» of ${other}`).toEqual(
        expect.arrayContaining([expect.stringMatching(/^title\./)]),
      );
    }
  });
});

describe("a title of nothing is told", () => {
  it.each([
    "Проведение субботника",
    "Разное",
    "Иные мероприятия",
    "Ремонт спортивного зала",
    "Моя школа",
    "Общеорганизационные мероприятия",
    "Название",
  ])("«%s»", (title) => {
    expect(titleRemarks("1.1", title)).toEqual([expect.stringMatching(/^title\.(?:unknown|other-item)/)]);
  });
});
