/** Long hostile cells: every reader comes to an end. A runaway pattern would not, and the test would be stopped by its time limit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/core/checks/check-report";
import { readDates } from "../../../src/core/text/dates";
import { readLinks } from "../../../src/core/text/links";
import { findMojibake } from "../../../src/core/text/mojibake";
import { readOutOf, readTallies } from "../../../src/core/text/numbers";
import { readPersonalData } from "../../../src/core/text/personal-data";
import { isNotDone, isPromise, openPartOf } from "../../../src/core/text/phrases";
import { readShares } from "../../../src/core/text/shares";
import { clean } from "../../../src/core/text/spaces";
import { readSums } from "../../../src/core/text/sums";
import { isVague } from "../../../src/core/text/vague";
import { contextOf, reporterNamed, tabOf } from "../fixtures";

const LENGTH = 50_000;
const PIECES = [
  "1",
  ".",
  "12.09.2024",
  " ",
  "а",
  "A",
  "№ ",
  "http:/",
  "https://a.ru/",
  "/",
  "\\",
  "@",
  "-",
  "–",
  "из ",
  "5 из ",
  "всего 5: ",
  "а – 1, ",
  "%",
  "сентября ",
  "от ",
  "приказ от ",
  "«",
  "»",
  "(",
  ")",
  "<p",
  "&nbsp;",
  "\n",
  "\u200b",
  "¤",
  "г.",
  "п. 1.1 ",
  "Р°",
  "не ",
  "будет ",
  "снилс ",
  "1-1-",
  ",",
  ";",
  "10.00 ",
  "с ",
  "по ",
  "прил",
  "_",
  "х",
];
/** What is repeated; the cell itself would not be readable in a report of a failure. */
const unit = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(""));
const cellOf = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

describe.each([
  ["clean", clean],
  ["links", readLinks],
  ["dates", (text: string) => readDates(text, 2024)],
  ["figures", (text: string) => [readOutOf(text), readSums(text), readTallies(text), readShares(text)]],
  ["phrases", (text: string) => [isVague(text), isPromise(text), isNotDone(text), openPartOf(text)]],
  ["encoding and personal data", (text: string) => [findMojibake(text), readPersonalData(text, false)]],
] as [string, (text: string) => unknown][])("%s", (_, reader) => {
  it("come to an end", () => {
    fc.assert(
      fc.property(unit, (piece) => {
        expect(reader(cellOf(piece))).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});

it("the checks of a row with such cells come to an end, and say that it is too long or odd", () => {
  fc.assert(
    fc.property(unit, unit, (first, second) => {
      const [activities, result] = [cellOf(first), cellOf(second)];
      const report = tabOf(reporterNamed("Чайковский городской округ"), { "2.1.1": { activities, result } });
      const row = report.rows.find(({ key }) => key === "2.1.1")?.row;
      const found = checkReport(report, contextOf()).filter((finding) => finding.row === row);
      expect(found.map(({ code }) => code)).not.toContain("rules.failed");
    }),
    { numRuns: 40 },
  );
});
