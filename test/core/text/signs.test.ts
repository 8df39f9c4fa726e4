/** Spaces, look-alikes, layouts, lost encodings, keys for comparing, quoting, distances. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "../../../src/core/text/distance";
import { comparable } from "../../../src/core/text/key";
import { typedInRussian, wrongLayoutWords } from "../../../src/core/text/layout";
import { mixedWords, repairMixedWords } from "../../../src/core/text/letters";
import { findMojibake } from "../../../src/core/text/mojibake";
import { quote, shorten } from "../../../src/core/text/quote";
import { clean, countInvisible } from "../../../src/core/text/spaces";
import { ROADMAP } from "../fixtures";

const plan = ROADMAP.items.flatMap((item) => [item.title, ...item.results.map(({ text }) => text)]);

describe("clean", () => {
  it.each([
    ["а\u00a0б", "а б"],
    ["  а  б ", "а б"],
    ["а\u200bб\u00adв", "абв"],
    ["а\r\n\tб", "а\nб"],
    ["а\n\n\n\nб", "а\n\nб"],
  ])("%j", (text, expected) => expect(clean(text)).toBe(expected));

  it("law: cleaning twice is cleaning once, and nothing invisible is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(countInvisible(clean(text))).toBe(0);
      }),
    );
  });
});

describe("look-alikes", () => {
  it("Latin letters inside Russian words", () => {
    expect(mixedWords("Cферум и шкoла")).toEqual(["Cферум", "шкoла"]);
    expect(repairMixedWords("Cферум и шкoла")).toBe("Сферум и школа");
  });

  it.each(["IT-куб", "QR-код", "VKМессенджер", "PDF-файл", "Wi-Fi", "e-mail", "1С", "xlsx-файл"])(
    "none in %s",
    (text) => expect(mixedWords(text)).toEqual([]),
  );

  it("none in the words of the roadmap", () => expect(plan.flatMap(mixedWords)).toEqual([]));
});

describe("the wrong keyboard layout", () => {
  it.each([
    ["ghbrfp", "приказ"],
    ["Ghjdtltyj", "Проведено"],
    ["cj,hfybz", "собрания"],
    ["hjlbntkb", "родители"],
    ["yfpyfxty", "назначен"],
  ])("%s is %s", (text, meant) => {
    expect(wrongLayoutWords(text)).toEqual([text]);
    expect(typedInRussian(text)).toBe(meant);
  });

  it.each([
    "Word",
    "Excel",
    "Microsoft Teams",
    "VK",
    "SMS",
    "html",
    "Telegram",
    "Sferum",
    "Kahoot",
    "LearningApps",
    "Moodle",
    "workshop",
    "Skype",
    "GetCourse",
    "Yandex",
    "Windows",
    "Google Forms",
    "WhatsApp",
    "Viber",
    "strength",
    "rhythm",
    "school",
  ])("%s is not", (text) => expect(wrongLayoutWords(text)).toEqual([]));

  it("law: every word of the roadmap typed on the wrong layout is noticed often enough, and never on the right one", () => {
    const words = [...new Set(plan.join(" ").match(/[а-яё]{6,}/g) ?? [])];
    const english = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    const russian = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    const slip = (word: string) =>
      [...word].map((letter) => english[russian.indexOf(letter)] ?? letter).join("");
    const noticed = words.filter((word) => wrongLayoutWords(` ${slip(word)} `).length > 0);
    expect(noticed.length / words.length).toBeGreaterThan(0.75);
    expect(words.flatMap(wrongLayoutWords)).toEqual([]);
  });
});

describe("lost encodings", () => {
  it.each([
    ["РџСЂРёРєР°Р·", "Приказ"],
    ["Ïðèêàç", "Приказ"],
    ["ÐŸÑ€Ð¸ÐºÐ°Ð·", ""],
    ["?????? школа", ""],
    ["школа \uFFFD", ""],
  ])("%s", (text, meant) => expect(findMojibake(text)?.meant).toBe(meant));

  it.each([
    "Приказ №5",
    "Россия – Р«С»",
    "ООО «Ромашка»",
    "Что? Где? Когда?",
    "Перем Коми: велӧтчан",
    "100 °C",
    "café",
    "РСО-Алания",
    "Что это???",
    ...plan.slice(0, 10),
  ])("none in %s", (text) => {
    expect(findMojibake(text)).toBeNull();
  });
});

describe("keys for comparing", () => {
  it("case, ё, quotes, dashes, look-alikes and spaces do not count", () => {
    expect(comparable("«Моя  Школа» – ЁЖ.")).toBe(comparable('"мoя шкoлa" - еж'));
  });
});

describe("quoting", () => {
  it.each([
    ["коротко", "«коротко»"],
    ["«Моя школа»", "«Моя школа»"],
    ["в\nдве строки", "«в две строки»"],
  ])("%j", (text, expected) => expect(quote(text)).toBe(expected));

  it("law: never longer than asked", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), fc.integer({ min: 10, max: 100 }), (text, limit) => {
        expect(shorten(text, limit).length).toBeLessThanOrEqual(limit + 1);
      }),
    );
  });
});

describe("distance", () => {
  it.each([
    ["округ", "округ", 0],
    ["округ", "окрг", 1],
    ["городской", "гродской", 1],
    ["округ", "окргу", 1],
    ["осинский", "косинский", 1],
    ["чайковский", "московский", 3],
  ])("%s – %s", (a, b, expected) => expect(distance(a, b, 5)).toBe(expected));

  it("law: the same both ways, and never less than the limit says when it is exceeded", () => {
    const word = fc.string({ unit: fc.constantFrom("а", "б", "в"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(distance(a, b, limit)).toBe(distance(b, a, limit));
        expect(distance(a, b, limit) > limit).toBe(distance(a, b, 20) > limit);
      }),
    );
  });
});
