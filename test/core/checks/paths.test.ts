/** One rule set on every path: a row has the same remarks in a file, typed into its duty, and typed into a spare row. */
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/core/checks/check-report";
import type { Finding } from "../../../src/core/checks/finding";
import { placeRows } from "../../../src/core/import/place-rows";
import { readReport } from "../../../src/core/import/read-report";
import {
  contextOf,
  EMPTY_ROWS,
  FIRST_DATA_ROW,
  type FiveCells,
  formFile,
  REPORTERS,
  reporterNamed,
  rowOf,
  tabOf,
  titleOf,
} from "../fixtures";
import { CLEAN_ROWS } from "./clean-rows";
import { FAULTY_ROWS } from "./faulty-rows";

const HOME = "Чайковский городской округ";
const reporters = REPORTERS.map((each) => (each.name === HOME ? { ...each, schools: 19 } : each));
const context = contextOf({ reporters });

/** What is said of the texts; remarks on who, what and which item belong to the file alone. */
const ofTexts = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ code }) => /^(?:dates|completeness|substance|leftovers|hygiene)\./.test(code))
    .map(({ code, severity, column, params }) => JSON.stringify([code, severity, column, params]))
    .sort();

const rows = [
  ...CLEAN_ROWS.map((row) => ({ who: HOME, ...row })),
  // Periods left out are told by one row in a file, by their own blank rows in a tab.
  ...FAULTY_ROWS.filter(
    ({ item, fault }) => typeof item === "string" && titleOf(item) !== "" && fault !== "a month left out",
  ).map((row) => ({
    who: HOME,
    ...row,
    item: String(row.item),
  })),
].filter(({ who }) => REPORTERS.some(({ name }) => name === who));

describe.each(rows)("$item: $activities | $result", ({ who, item, activities, result }) => {
  const cells: FiveCells = [who, titleOf(item), item, activities, result];
  const reporter = reporters.find(({ name }) => name === who) ?? reporterNamed(who);
  const file = readReport(formFile([cells]), context);
  const inFile = file.findings.filter(({ row }) => row === FIRST_DATA_ROW);
  const isEmpty = activities.trim() === "" && result.replace(/\u200b/g, "").trim() === "";

  it("typed into its duty", () => {
    const tab = tabOf(reporter, {}, EMPTY_ROWS(3));
    const [placed] = placeRows(file, tab, context);
    if (isEmpty || placed === undefined) return expect(isEmpty).toBe(true);
    const typed = {
      ...tab,
      rows: tab.rows.map((row) => (row.row === placed.row ? { ...row, ...placed.cells } : row)),
    };
    expect(ofTexts(checkReport(typed, context).filter(({ row }) => row === placed.row))).toEqual(
      ofTexts(inFile),
    );
    return undefined;
  });

  it("typed into a spare row", () => {
    if (isEmpty) return;
    const tab = tabOf(reporter);
    const spare = rowOf(500, "", { reporter: who, title: titleOf(item), item, activities, result });
    const found = checkReport({ ...tab, rows: [...tab.rows, spare] }, context).filter(
      ({ row }) => row === 500,
    );
    expect(ofTexts(found)).toEqual(ofTexts(inFile));
  });
});
