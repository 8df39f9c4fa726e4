/**
 * CPU time of the checks: 500 reporters × 60 rows, growth with size, and cells of 50,000 hostile characters.
 * npx esbuild scripts/bench-checks.ts --bundle --platform=node --format=esm | node --input-type=module
 */
import { checkReport } from "../src/core/checks/check-report";
import type { CheckContext, Report } from "../src/core/checks/context";
import { assessDuties } from "../src/core/duties/assess";
import { CLEAN_ROWS } from "../test/core/checks/clean-rows";
import { contextOf, reporterNamed, rowOf, type Typed, tabOf, titleOf } from "../test/core/fixtures";

const LIMIT_SECONDS = 3;
const LIMIT_CELL_MS = 20;

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** A tab of 60 rows in which every other row is filled with a row officials might write. */
function filledTab(number: number, rows: number): Report {
  const reporter = { ...reporterNamed("Чайковский городской округ", { schools: 19 }), id: `М${number}` };
  const rowsOfTheirs = CLEAN_ROWS.filter(({ who }) => who === undefined);
  const tab = tabOf(reporter);
  const typed = (at: number): Typed => {
    const { item, activities, result } = rowsOfTheirs[(at + number) % rowsOfTheirs.length] ?? {
      item: "1.1",
      activities: "",
      result: "",
    };
    return {
      reporter: reporter.name,
      title: titleOf(item),
      item,
      activities: `${activities} (${number})`,
      result,
    };
  };
  const duties = tab.rows.map((row, at) => ({
    ...row,
    activities: { value: String(typed(at).activities) },
    result: { value: String(typed(at).result) },
  }));
  const spare = Array.from({ length: Math.max(0, rows - duties.length) }, (_, at) =>
    rowOf(duties.length + 20 + at, "", typed(at + duties.length)),
  );
  return { ...tab, rows: [...duties, ...spare].slice(0, rows) };
}

function run(reports: readonly Report[], context: CheckContext): number {
  let findings = 0;
  for (const report of reports) {
    const found = checkReport(report, context);
    assessDuties(report, found, context);
    findings += found.length;
  }
  return findings;
}

const context = contextOf();
const tabs = (count: number) => Array.from({ length: count }, (_, number) => filledTab(number, 60));

const sizes = [125, 250, 500].map((count) => {
  const reports = tabs(count);
  let findings = 0;
  const seconds = cpuSeconds(() => {
    findings = run(reports, context);
  });
  console.log(`${count} reporters × 60 rows: ${seconds.toFixed(2)} s CPU, ${findings} findings`);
  return seconds;
});

const HOSTILE: Readonly<Record<string, string>> = {
  digits: "1".repeat(50_000),
  dots: "1.".repeat(25_000),
  dates: "12.09.2024, ".repeat(4_166),
  spaces: " ".repeat(49_999).concat("x"),
  words: "собрание ".repeat(5_555),
  links: "https://a.example/x ".repeat(2_500),
  broken: "http:/".repeat(8_333),
  slashes: "/".repeat(50_000),
  numbers: "№ ".repeat(25_000),
  months: "сентября ".repeat(5_555),
  fractions: "5 из ".repeat(10_000),
  commas: "всего 5: ".concat("а 1, ".repeat(10_000)),
  latin: "ghbrfp ".repeat(7_142),
  mixed: "Cферум".repeat(8_333),
  quotes: "«".repeat(50_000),
  lines: "а\n".repeat(25_000),
  at: "a@".repeat(25_000),
  tags: "<p".repeat(25_000),
  zero: "\u200b".repeat(50_000),
  one: "приказ от ".repeat(5_000),
};

let slowest = 0;
for (const [name, text] of Object.entries(HOSTILE)) {
  const fresh = () =>
    tabOf(reporterNamed("Чайковский городской округ"), { "2.1.1": { activities: text, result: text } });
  checkReport(fresh(), context);
  const rounds = Array.from({ length: 5 }, fresh);
  const milliseconds =
    (cpuSeconds(() => {
      for (const report of rounds) checkReport(report, context);
    }) *
      1000) /
    rounds.length /
    2;
  slowest = Math.max(slowest, milliseconds);
  console.log(`50,000 characters of ${name}: ${milliseconds.toFixed(1)} ms per cell`);
}

const [, , whole = 0] = sizes;
console.log(
  `limits: ${LIMIT_SECONDS} s for 500 × 60, ${LIMIT_CELL_MS} ms per cell; slowest cell ${slowest.toFixed(1)} ms`,
);
if (whole > LIMIT_SECONDS || slowest > LIMIT_CELL_MS) process.exitCode = 1;
