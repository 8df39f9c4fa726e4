/** «Замечания»: every finding leads to where it is put right. */
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/checks/finding";
import type { AssessedReport } from "../../../src/core/consolidation/assessed";
import { findingLines } from "../../../src/core/consolidation/finding-lines";
import type { MinistryPlaces } from "../../../src/core/consolidation/finding-places";
import { finding, report, reporter } from "./sample";

const perm = reporter("У01", "Пермский городской округ");
const kungur = reporter("У02", "Кунгурский муниципальный округ");
const PLACES: MinistryPlaces = { rules: 40, participants: 20, rows: { У01: 4, У02: 5 }, tabs: { У01: 1001 } };

/** «where → address» of every line below the headings. */
function places(reports: readonly AssessedReport[], others: readonly Finding[]): string[] {
  return findingLines(reports, others, PLACES, "", ({ code }) => code)
    .slice(3)
    .map((cells) => `${cells[3]?.text} → ${cells[3]?.links[0]?.url}`);
}

const other = (code: string, given: Partial<Finding> = {}, row: number | null = null) =>
  finding("error", row, { code, column: null, ...given });

describe("a finding leads", () => {
  it("to its cell, or to its tab where it belongs to no row", () => {
    const findings = [finding("error", 9), finding("error", null, { column: null })];
    expect(places([report(perm, "2024-11-15", {}, { findings })], [])).toEqual([
      "весь лист → #gid=1001&range=A1",
      "строка 9, «Результат» → #gid=1001&range=E9",
    ]);
  });

  it("to the line of «Участники» when the tab cannot be read or is gone", () => {
    const gone = report(kungur, "2024-11-15", {}, { problem: "лист удалён", sheetId: null, rows: [] });
    expect(places([gone], [other("structure.tab-missing", { reporter: "У02" })])).toEqual([
      "«Участники», строка 5 → #gid=20&range=A5",
      "«Участники», строка 5 → #gid=20&range=A5",
    ]);
  });

  it("to the line of «Правила» that cannot be read", () => {
    expect(places([], [other("rules.unknown-code", {}, 12), other("rules.headings-lost")])).toEqual([
      "«Правила», строка 12 → #gid=40&range=A12",
      "«Правила» → #gid=40&range=A1",
    ]);
  });

  it("to the tab that was renamed or hidden, to the copy that was made, to the tab that is nobody's", () => {
    expect(
      places(
        [],
        [
          other("structure.tab-renamed", { reporter: "У01" }),
          other("structure.tab-copied", { reporter: "У01", params: { sheetId: 77 } }),
          other("structure.tab-orphan", { params: { sheetId: 78 } }),
        ],
      ),
    ).toEqual([
      "весь лист → #gid=1001&range=A1",
      "весь лист → #gid=77&range=A1",
      "весь лист → #gid=78&range=A1",
    ]);
  });
});
