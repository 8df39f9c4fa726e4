/** What keyboards, scans, web pages and line ends do to a phrase; and where noise must not become a date. */
import { describe, expect, it } from "vitest";
import { readDeadline } from "../../../src/core/deadlines/read";
import { context, said } from "./said";

const SPELLED: readonly (readonly [string, string])[] = [
  ["ежене-\nдельно", "еженедельно"],
  ["сентябрь-\nдекабрь 2024", "с 01.09.2024 по 31.12.2024"],
  ["втечении 2024 года", "постоянно с 01.01.2024 по 31.12.2024"],
  ["непозднее 20.09.2024", "20.09.2024"],
  ["не позднее, чем за 3 дня до экзамена", "за 3 дня до экзамена"],
  ["20 сентяб. 2024", "20.09.2024"],
  ["ежегод. до 1 июня", "ежегодно до 1 июня"],
  ["в соотв. с графиком", "в соотв. с графиком"],
  ["1V квартал 2024", "с 01.10.2024 по 31.12.2024"],
  ["IУ кв. 2024", "с 01.10.2024 по 31.12.2024"],
  ["Ⅲ квартал 2024", "с 01.07.2024 по 30.09.2024"],
  ["сентябрь...декабрь 2024 г.", "с 01.09.2024 по 31.12.2024"],
  ["01.10.2024 -- 15.10.2024", "с 01.10.2024 по 15.10.2024"],
  ["20.09..2024", "20.09.2024"],
  ["- сентябрь\n- октябрь", "с 01.09.2024 по 30.09.2024 | с 01.10.2024 по 31.10.2024"],
  ["<p>20.09.2024<br>постоянно</p>", "20.09.2024 | постоянно"],
  ["20.09.2024&nbsp;г.", "20.09.2024"],
  ["20.09.2024 Марк, Марат и сенат", "20.09.2024 + Марк, Марат и сенат"],
  ["впервые 20.09.2024", "20.09.2024 + впервые"],
  ["20.09.2024 https://example.ru/2024/10/15", "20.09.2024 + https://example.ru/2024/10/15"],
];

describe("spelling", () => {
  for (const [phrase, meaning] of SPELLED)
    it(JSON.stringify(phrase), () => expect(said(phrase)).toBe(meaning));

  it("letters typed for digits are asked about, with the phrase as it was meant", () => {
    const suggested = (phrase: string) => readDeadline(phrase, context).parts.map(({ rule }) => rule);
    expect(suggested("до З1.12.2024")).toEqual([
      { kind: "unknown", reason: "lookalike", suggest: "до 31.12.2024" },
    ]);
    expect(suggested("2О сентября")).toEqual([
      { kind: "unknown", reason: "lookalike", suggest: "20 сентября" },
    ]);
    expect(suggested("IV кв. 2О24")).toEqual([
      { kind: "unknown", reason: "lookalike", suggest: "IV кв. 2024" },
    ]);
  });
});
