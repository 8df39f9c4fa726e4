/**
 * Benchmark of report tabs on the local host: creation, a second run and reading at several sizes, and one edit.
 * Run: npx esbuild scripts/bench-report-tabs.ts --bundle --platform=node --packages=external --format=esm --outfile=build/bench/report-tabs.mjs
 *      && node build/bench/report-tabs.mjs [46 500 …]
 */
import { performance } from "node:perf_hooks";
import { checkRows, rowsToRecheck } from "../src/core/checks/check-report";
import { dutiesOf } from "../src/core/duties/register";
import type { Cell } from "../src/core/reports/row";
import { checkTexts } from "../src/core/tabs/check-column";
import { interpret } from "../src/core/tabs/interpret";
import { FIRST_ROW, TAB_COLUMNS } from "../src/core/tabs/layout";
import { readGrid } from "../src/core/tabs/reading";
import { tabRows } from "../src/core/tabs/rows";
import type { ExecutionRecord } from "../src/host/runtime/execution-record";
import {
  apply,
  call,
  newSeason,
  type Season,
  tabOf,
  typeInto,
  valueAt,
} from "../test/addon/report-tabs/tabs-on-host";
import { REPORTERS } from "../test/core/fixtures";

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);

function tell(what: string, season: Season, started: number): void {
  const runs: readonly ExecutionRecord[] = season.host.calls;
  const sum = (of: (run: ExecutionRecord) => number): number =>
    runs.reduce((total, run) => total + of(run), 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(
    `${what}: ${runs.length} executions, ${sum((run) => run.reads)} reads, ${sum((run) => run.writes)} writes, ` +
      `modelled ${(sum((run) => run.modelledMs) / 1000).toFixed(1)} s, longest ${(Math.max(...runs.map((run) => run.modelledMs)) / 1000).toFixed(1)} s, host ${seconds} s`,
  );
  season.host.clearCalls();
}

/** As many reporters as asked for, made of the shipped ones. */
async function seasonOf(size: number): Promise<Season> {
  const season = await newSeason(Math.min(size, 46));
  const [first] = season.reporters;
  for (let index = season.reporters.length; index < size && first; index++) {
    const account = `u${index + 1}@school.example`;
    season.host.addEditor(account);
    season.reporters.push({ ...first, id: `У${index + 1}`, name: `Округ ${index + 1}`, accounts: [account] });
  }
  return season;
}

/** Steps of 25 tabs, as the panel drives them. */
function create(season: Season): void {
  for (let from = 0, finished = false; !finished; )
    ({ next: from, finished } = apply(season, { from, tabs: 25 }));
}

for (const size of sizes.length > 0 ? sizes : [46, 500]) {
  const season = await seasonOf(size);
  season.host.clearCalls();
  let started = performance.now();
  create(season);
  tell(`${size} tabs, creation`, season, started);
  started = performance.now();
  create(season);
  tell(`${size} tabs, nothing to do`, season, started);
  started = performance.now();
  call(season, "runPreview");
  tell(`${size} tabs, preview`, season, started);
}

const season = await newSeason(1);
season.settings = { ...season.settings, spareRows: 60 };
apply(season);
const duties = dutiesOf(season.roadmap, season.reporters[0] ?? REPORTERS[0] ?? fail(), season.settings);
const texts = "Приказом управления образования от 12.09.2024 № 318 назначены координаторы, 19 из 19 школ";
for (const { key } of duties) typeInto(season, 0, key, "activities", texts);
for (let row = 1; row <= 60 - duties.length; row++)
  typeInto(season, 0, `spare:${row}`, "title", `${texts} ${row}`);
const times: number[] = [];
for (let round = 0; round < 40; round++) {
  const started = performance.now();
  typeInto(season, 0, "1.1.1", "result", `Приказы изданы в ${round} из 19 школ`);
  times.push(performance.now() - started);
}
times.sort((a, b) => a - b);
// The part that is the add-on's own: what onEdit does between its read and its write.
const grid: Cell[][] = Array.from({ length: tabOf(season).rows }, (_, row) =>
  TAB_COLUMNS.map((_column, column) => {
    const value = valueAt(tabOf(season), row + 1, column + 1);
    return { value: typeof value === "object" ? null : value };
  }),
);
const reporter = season.reporters[0] ?? fail();
const { roadmap, settings, reporters } = season;
const context = { roadmap, settings, reporters, rules: [], today: "2024-11-29" as const };
const own: number[] = [];
for (let round = 0; round < 40; round++) {
  const started = performance.now();
  const owed = dutiesOf(roadmap, reporter, settings);
  const expected = tabRows({ roadmap, reporter, duties: owed, spareRows: 0 });
  const { lines, rows, ready, findings } = interpret(readGrid(grid), expected, reporter);
  const report = { reporter, duties: owed, rows, ready };
  const affected = rowsToRecheck(report, [FIRST_ROW + 1], context);
  const all = [...findings, ...checkRows(report, affected, context)];
  checkTexts(lines, reporter.name, all);
  own.push(performance.now() - started);
}
console.log(
  `of which reading 60 rows and checking those of the edited item: first ${own[0]?.toFixed(1)} ms, median ${own.sort((a, b) => a - b)[20]?.toFixed(1)} ms`,
);
const run = season.host.calls.at(-1);
console.log(
  `one edit at 60 filled rows (${tabOf(season).rows} rows): ${run?.reads} read, ${run?.writes} write, ${run?.calls.length} calls in all, ` +
    `median ${times[20]?.toFixed(1)} ms with the host's own work (loading the script included)`,
);

function fail(): never {
  throw new Error("no reporters");
}
