/** Links: good ones, broken ones, places on one's own computer, and what is no link. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLinks } from "../../../src/core/text/links";

describe("good", () => {
  it.each([
    ["https://a.example/x, https://b.example/y", ["https://a.example/x", "https://b.example/y"]],
    ["(https://a.ru/x).", ["https://a.ru/x"]],
    ["https://a.ru/x;https://b.ru/y", ["https://a.ru/x", "https://b.ru/y"]],
    ["https://a.ru/xhttps://b.ru/y", ["https://a.ru/x", "https://b.ru/y"]],
    ["https://a.ru\nhttps://b.ru", ["https://a.ru", "https://b.ru"]],
    ["www.site.ru", ["www.site.ru"]],
    ["school1.ru, school2.ru/news", ["school1.ru", "school2.ru/news"]],
    ["https://школа.рф/стр", ["https://школа.рф/стр"]],
    ["https://vk.com/school?w=wall-1_2%2Fall", ["https://vk.com/school?w=wall-1_2%2Fall"]],
    ["https://a.ru/x(1).pdf", ["https://a.ru/x(1).pdf"]],
    ["HTTPS://SITE.RU/", ["HTTPS://SITE.RU/"]],
    ["https://a.ru/x и ещё раз https://a.ru/x", ["https://a.ru/x"]],
  ])("%s", (text, links) => expect(readLinks(text)).toMatchObject({ links, broken: [], local: [] }));
});

describe("broken", () => {
  it.each([
    "http:/site.ru",
    "htp://site.ru",
    "http//site.ru",
    "https;//site.ru",
    "https:\\\\site.ru",
    "https:// site.ru",
    "http://http://site.ru",
    "https://site .ru",
    "https://site,ru",
    "https://site",
    "https://site..ru",
    "https://site.ru/…",
    "ttps://site.ru",
    "hhtps://site.ru",
    "http: //site.ru",
    "www,site.ru",
    "https://",
  ])("%s", (text) => {
    const { links, broken } = readLinks(text);
    expect(broken).toHaveLength(1);
    expect(links).toEqual([]);
  });
});

describe("of one computer or office", () => {
  it.each([
    "C:\\Отчёты\\приказ.pdf",
    "\\\\server\\share\\файл",
    "file:///C:/x.pdf",
    "http://localhost:8080/",
    "http://192.168.0.1/x",
  ])("%s", (text) => {
    expect(readLinks(text)).toMatchObject({ links: [], broken: [], local: [text] });
  });
});

describe("no links", () => {
  it.each([
    "т.д. и т.п.",
    "Ф.И.О.",
    "г.Чайковский, ул.Ленина",
    "приказ.pdf",
    "отчет_МОУО.xlsx",
    "8 (34241) 0-00-11",
    "1.1.2",
    "Петров И.И.",
    "16.09–27.09.2024",
  ])("%s", (text) => {
    expect(readLinks(text)).toMatchObject({ links: [], broken: [], local: [] });
  });

  it("an address of mail is no link", () =>
    expect(readLinks("ivan@mail.ru")).toMatchObject({ links: [], emails: ["ivan@mail.ru"] }));
});

it("law: what is taken out leaves a text of the same length", () => {
  const pieces = fc.constantFrom(
    "https://",
    "a.ru",
    " ",
    "/",
    "www.",
    "\\",
    "C:\\",
    "@",
    ".",
    "http:/",
    "x",
    "\n",
    ",",
    "(",
    "рф",
    "…",
    ".рф",
    "file://",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join("")),
      (text) => {
        expect(readLinks(text).rest).toHaveLength(text.length);
      },
    ),
    { numRuns: 500 },
  );
});
