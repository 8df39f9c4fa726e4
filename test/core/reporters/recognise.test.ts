/** Reporters are recognised by the names and aliases of «Участники» alone, in every form in which officials write them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findReporter, findReporterInFileName } from "../../../src/core/reporters/find-in-text";
import { recogniseReporter } from "../../../src/core/reporters/recognise";
import { REPORTERS, reporterNamed } from "../fixtures";

const read = (name: string): string => {
  const answer = recogniseReporter(name, REPORTERS);
  if (answer.kind === "reporter") return `${answer.reporter.name} (${answer.slip})`;
  return "candidates" in answer
    ? `${answer.kind}: ${answer.candidates.map((each) => each.name).join(", ")}`
    : answer.kind;
};

const CHAIKOVSKY = "Чайковский городской округ";
const PERM = "Пермский городской округ";
const PERM_DISTRICT = "Пермский муниципальный округ";
const GUBAKHA = "Губахинский муниципальный округ";

describe("every listed name is read as itself", () => {
  it.each(REPORTERS.map(({ name }) => name))("%s", (name) => {
    expect(read(name)).toBe(`${name} (none)`);
    expect(read(name.toUpperCase())).toBe(`${name} (${name === name.toUpperCase() ? "none" : "case"})`);
    expect(read(`  ${name.replace(" ", "\u00a0")}\u200b `)).toBe(`${name} (spaces)`);
  });

  it("law: a short form never leads to another reporter", () => {
    const municipalities = REPORTERS.filter(({ kind }) => kind === "municipality");
    const forms: ((name: string) => string)[] = [
      (name) => name.replace("городской округ", "ГО").replace("муниципальный округ", "МО"),
      (name) => name.replace("городской округ", "г.о.").replace("муниципальный округ", "м.о."),
      (name) => `${name} Пермского края`,
      (name) =>
        `Администрация ${name
          .replace(/ский /, "ского ")
          .replace(/ой округ$/, "ого округа")
          .replace(/ый округ$/, "ого округа")}`,
      (name) => name.replace(/ё/g, "е"),
      (name) => name.replace(/о/g, "o").replace(/а/g, "a"),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...municipalities), fc.constantFrom(...forms), (reporter, form) => {
        const answer = recogniseReporter(form(reporter.name), REPORTERS);
        expect(answer.kind === "reporter" ? answer.reporter.name : answer.kind, form(reporter.name)).toBe(
          reporter.name,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("law: one slip of the keyboard inside the name is mended or refused, never read as a neighbour", () => {
    const letters = fc.constantFrom(..."абвгдежзиклмнопрстуфхцчшыьэюя");
    const municipalities = REPORTERS.filter(({ kind }) => kind === "municipality");
    fc.assert(
      fc.property(fc.constantFrom(...municipalities), fc.nat(), letters, (reporter, at, letter) => {
        const place = 1 + (at % (reporter.name.length - 1));
        const slipped = reporter.name.slice(0, place) + letter + reporter.name.slice(place + 1);
        const answer = recogniseReporter(slipped, REPORTERS);
        if (answer.kind === "reporter" && !REPORTERS.some((other) => other.name === slipped))
          expect(answer.reporter.name, slipped).toBe(reporter.name);
      }),
      { numRuns: 500 },
    );
  });
});

describe("forms", () => {
  it.each([
    ["Чайковский ГО", `${CHAIKOVSKY} (short)`],
    ["ГО Чайковский", `${CHAIKOVSKY} (short)`],
    ["г. Чайковский", `${CHAIKOVSKY} (short)`],
    ["Чайковский", `${CHAIKOVSKY} (short)`],
    ["Чайковский городской округ (19 школ)", `${CHAIKOVSKY} (spaces)`],
    ["Управление образования администрации Чайковского городского округа", `${CHAIKOVSKY} (organisation)`],
    ["УО Чайковского ГО", `${CHAIKOVSKY} (organisation)`],
    ["Чайковский муниципальный округ", `${CHAIKOVSKY} (converted)`],
    ["Чайковскй городской округ", `${CHAIKOVSKY} (typo)`],
    ["Чайковский гродской округ", `${CHAIKOVSKY} (typo)`],
    ["Чайковский муниципальный район", `${CHAIKOVSKY} (obsolete)`],
    ["Кунгур", "Кунгурский муниципальный округ (short)"],
    ["Кунгурский м.о.", "Кунгурский муниципальный округ (short)"],
    ["Кунгурский городской округ", "Кунгурский муниципальный округ (converted)"],
    ["Осинский муниципальный округ", "Осинский городской округ (converted)"],
    ["Оса", "Осинский городской округ (short)"],
    ["г.Лысьва", "Лысьвенский городской округ (short)"],
    ["Нытва", "Нытвенский городской округ (short)"],
    ["Березовский муниципальный округ", "Берёзовский муниципальный округ (signs)"],
    ["ЗАТО Звездный", "Городской округ ЗАТО Звёздный (short)"],
    ["МО «Город Березники»", "Березниковский городской округ (short)"],
    ["МО Березники", "Березниковский городской округ (short)"],
  ])("%s", (name, expected) => expect(read(name)).toBe(expected));
});

describe("the two Perms are different reporters", () => {
  it.each([
    ["г. Пермь", `${PERM} (short)`],
    ["Пермь", `${PERM} (short)`],
    ["Город Пермь (Пермский городской округ)", `${PERM} (short)`],
    ["Пермский ГО", `${PERM} (short)`],
    ["Пермский МО", `${PERM_DISTRICT} (short)`],
    ["Пермский муниципальный район", `${PERM_DISTRICT} (obsolete)`],
    ["Пермский округ", `ambiguous: ${PERM}, ${PERM_DISTRICT}`],
    ["Пермский", `ambiguous: ${PERM}, ${PERM_DISTRICT}`],
    ["Пермский край", "unknown"],
  ])("%s", (name, expected) => expect(read(name)).toBe(expected));
});

describe("merged neighbours", () => {
  it.each(["Гремячинский городской округ", "Гремячинский ГО", "г. Гремячинск", "Гремячинск"])(
    "%s is now Губахинский",
    (name) => {
      expect(read(name)).toBe(`${GUBAKHA} (obsolete)`);
    },
  );

  it("a note in brackets makes an alias history", () => {
    const reporters = [{ ...reporterNamed(GUBAKHA), aliases: ["Углеуральский округ (упразднён в 2012)"] }];
    expect(recogniseReporter("Углеуральский округ", reporters)).toMatchObject({
      kind: "reporter",
      slip: "obsolete",
    });
  });
});

describe("bodies", () => {
  it.each([
    ["ИРО", "ИРО ПК (short)"],
    ["ГАУ ДПО «ИРО ПК»", "ИРО ПК (short)"],
    ["Институт развития образования", "ИРО ПК (short)"],
    ["МИРС Пермского края", "МИРС ПК (short)"],
    ["Министерство информационного развития и связи Пермского края", "МИРС ПК (short)"],
    ["Министерство образования и науки Пермского края", "Министерство образования (short)"],
    ["Минобр", "Министерство образования (short)"],
  ])("%s", (name, expected) => expect(read(name)).toBe(expected));
});

describe("what is nobody", () => {
  it.each([
    ["МАОУ «СОШ № 5» г. Чайковский", "school"],
    ["Гимназия № 2", "school"],
    ["Детский сад № 7", "school"],
    ["Чайковский ГО, Кунгурский МО", `several: ${CHAIKOVSKY}, Кунгурский муниципальный округ`],
    ["Чайковский и Кунгурский", `several: ${CHAIKOVSKY}, Кунгурский муниципальный округ`],
    ["Московский городской округ", "unknown"],
    ["Муниципальный округ", "unknown"],
    ["", "empty"],
    ["–", "empty"],
  ])("«%s»", (name, expected) => expect(read(name)).toBe(expected));
});

describe("inside a longer text", () => {
  it.each([
    ["ОТЧЕТ Чайковского городского округа за 2024 год", CHAIKOVSKY],
    ["Отчет города Перми", PERM],
    [
      "об исполнении мероприятий Дорожной карты в общеобразовательных организациях Пермского края в 2024 году",
      undefined,
    ],
    ["Чайковский городской округ и Кунгурский муниципальный округ", undefined],
  ])("%s", (text, expected) => expect(findReporter(text, REPORTERS)?.name).toBe(expected));

  it.each([
    ["Kungur_otchet.xlsx", "Кунгурский муниципальный округ"],
    ["otchet_Lysva_2024.xlsx", "Лысьвенский городской округ"],
    ["ДК Чернушка.xlsx", "Чернушинский городской округ"],
    ["отчет.xlsx", undefined],
    ["Perm.xlsx", undefined],
  ])("file name %s", (name, expected) =>
    expect(findReporterInFileName(name, REPORTERS)?.name).toBe(expected),
  );
});

it("law: whatever is typed, the answer comes and is the same again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(recogniseReporter(text, REPORTERS)).toEqual(recogniseReporter(text, REPORTERS));
    }),
  );
});
