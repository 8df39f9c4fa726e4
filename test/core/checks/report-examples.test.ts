/** The measure of trust: rows that a careful reviewer has judged. */
import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/core/checks/messages";
import { checkFile, errors, FORM_JSON_EXAMPLES, grave, REPORT_EXAMPLES, REPORTERS } from "../fixtures";

for (const report of REPORT_EXAMPLES) {
  for (const known of [true, false]) {
    describe(`${report.id}: ${report.municipality}, number of schools ${known ? "known" : "unknown"}`, () => {
      const reporters = REPORTERS.map((each) =>
        known && each.name === report.municipality ? { ...each, schools: report.schools } : each,
      );
      const { file, findings } = checkFile(
        report.rows.map(({ cells }) => cells.map((value) => value ?? undefined)),
        { reporters },
        report.file,
      );

      it("belongs to the municipality", () => expect(file.reporter?.name).toBe(report.municipality));

      report.rows.forEach(({ row, expect: verdict, cells }, index) => {
        it(`row ${row} (${cells[2]}) is ${verdict.severity}: ${verdict.code}`, () => {
          const found = findings[index] ?? [];
          const told = found.map((each) => `${each.severity} ${each.code}: ${sentence(each)}`);
          if (verdict.severity === "warning" || verdict.severity === "error")
            expect(grave(found), told.join("\n")).not.toEqual([]);
          else expect(grave(found), told.join("\n")).toEqual([]);
        });
      });
    });
  }
}

describe("the form's own examples", () => {
  it("pass without an error, all in one file", () => {
    const { findings } = checkFile(
      FORM_JSON_EXAMPLES.map((each) => [each.reporter, each.title, each.item, each.activities, each.result]),
    );
    expect(findings.flatMap(errors)).toEqual([]);
  });

  FORM_JSON_EXAMPLES.forEach((each) => {
    it(`${each.item} of ${each.reporter} passes without an error and is told to be an example`, () => {
      const { findings } = checkFile([[each.reporter, each.title, each.item, each.activities, each.result]]);
      expect(errors(findings[0] ?? [])).toEqual([]);
      expect(grave(findings[0] ?? [])).toContain("leftovers.example");
    });
  });
});
