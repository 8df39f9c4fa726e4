import { describe, expect, it } from "vitest";
import { PARTICIPANT_COLUMNS, type ParticipantKey } from "../../../src/core/participants/columns";
import { readParticipants } from "../../../src/core/participants/read";
import type { Cell } from "../../../src/core/reports/row";

type Line = Partial<Record<ParticipantKey, Cell["value"]>>;

const KUNGUR: Line = {
  id: "У07",
  name: "Кунгурский муниципальный округ",
  kind: "муниципалитет",
  parties: "МОУО, ОО",
  emails: "kungur@mouo.example",
  accounts: "kungur@mouo.example",
};

function sheet(...lines: Line[]): Cell[][] {
  const headings = PARTICIPANT_COLUMNS.map(({ heading }) => ({ value: heading }));
  const rows = lines.map((line) => PARTICIPANT_COLUMNS.map(({ key }) => ({ value: line[key] ?? null })));
  return [[{ value: "Участники" }], [{ value: null }], headings, ...rows];
}

describe("«Участники» are read row by row", () => {
  it("one row is one reporter; aliases stand line by line, addresses by comma", () => {
    const { reporters, problems } = readParticipants(
      sheet({
        ...KUNGUR,
        aliases: "город Кунгур\nКунгурский муниципальный район (упразднён)",
        schools: 31,
        emails: "A@mouo.example, b@mouo.example",
      }),
    );
    expect(problems).toEqual([]);
    expect(reporters).toEqual([
      {
        id: "У07",
        name: "Кунгурский муниципальный округ",
        kind: "municipality",
        parties: ["МОУО", "ОО"],
        aliases: ["город Кунгур", "Кунгурский муниципальный район (упразднён)"],
        coordinator: "",
        emails: ["a@mouo.example", "b@mouo.example"],
        accounts: ["kungur@mouo.example"],
        schools: 31,
        extension: null,
        tabId: null,
      },
    ]);
  });

  it("a reporter without a key gets one that nobody below has either", () => {
    const { reporters } = readParticipants(sheet({ ...KUNGUR, id: null, name: "Новый округ" }, KUNGUR));
    expect(reporters.map(({ id }) => id)).toEqual(["У08", "У07"]);
  });

  it("columns are found by heading, wherever they were moved", () => {
    const table = sheet(KUNGUR).map((cells) => [...cells].reverse());
    expect(readParticipants(table).reporters[0]?.name).toBe("Кунгурский муниципальный округ");
  });

  it("an empty row between reporters is skipped", () => {
    expect(
      readParticipants(sheet(KUNGUR, {}, { ...KUNGUR, id: "У08", name: "Другой округ" })).reporters,
    ).toHaveLength(2);
  });

  it.each<[string, Line, string]>([
    ["no name", { ...KUNGUR, name: null }, "не указано название"],
    ["unknown kind", { ...KUNGUR, kind: "школа" }, "«муниципалитет» или «организация»"],
    ["no parties", { ...KUNGUR, parties: null }, "за кого из дорожной карты"],
    ["schools in words", { ...KUNGUR, schools: "много" }, "целое число"],
    ["extension in words", { ...KUNGUR, extension: "скоро" }, "дата, например"],
  ])("%s is an error that names the row", (_, line, sentence) => {
    const { reporters, problems } = readParticipants(sheet(line));
    expect(reporters).toEqual([]);
    expect(problems).toMatchObject([{ row: 4, severity: "error" }]);
    expect(problems[0]?.sentence).toContain(sentence);
  });

  it("two reporters of one name are refused, also when they differ in case, ё or spaces", () => {
    const { problems } = readParticipants(
      sheet({ ...KUNGUR, name: "Очёрский  округ" }, { ...KUNGUR, id: "У08", name: "очерский округ" }),
    );
    expect(problems).toMatchObject([{ row: 5, severity: "error" }]);
    expect(problems[0]?.sentence).toContain("уже есть выше");
  });

  it("a reporter without e-mail is a warning: the work goes on, the letter does not", () => {
    const { reporters, problems } = readParticipants(sheet({ ...KUNGUR, emails: null }));
    expect(reporters).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: "warning" }]);
  });

  it("a bad address is named and left out, the good ones stay", () => {
    const { reporters, problems } = readParticipants(
      sheet({ ...KUNGUR, emails: "кунгур@, kungur@mouo.example" }),
    );
    expect(reporters[0]?.emails).toEqual(["kungur@mouo.example"]);
    expect(problems[0]?.sentence).toContain("«кунгур@»");
  });

  it("a renamed heading is named, and nothing is read", () => {
    const table = sheet(KUNGUR).map((cells) =>
      cells.map((cell) => (cell.value === "Почта для писем" ? { value: "Почта" } : cell)),
    );
    const { reporters, columns, problems } = readParticipants(table);
    expect(reporters).toEqual([]);
    expect(columns).toBeNull();
    expect(problems[0]?.sentence).toContain("«Почта для писем»");
  });
});
