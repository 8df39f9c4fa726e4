/**
 * CPU time of one edit on the built bundle: onEdit in a tab with 60 filled rows, everything the local host does included
 * (a fresh realm, loading the bundle, the service calls). «First» is the first edit of the process.
 * npx esbuild scripts/bench-edit.ts --bundle --platform=node --packages=external --format=esm --outfile=build/bench/edit/run.mjs
 *      && node build/bench/edit/run.mjs
 */
import { columnOf, FIRST_ROW } from "../src/core/tabs/layout";
import { OWNER } from "../src/host/cli/open-host";
import { sheetNamed } from "../src/host/cli/participants";
import type { Host } from "../src/host/runtime/api";
import { cellKey } from "../src/host/workbook/model";
import { click, prepared, rowOf, type Tab, tabOf, typeInto, valueAt } from "../test/addon/main-job/season";

const FILLED = 60;
const EDITS = 60;
const LIMIT_MS = 30;

/** So many spare rows that the tab holds 60 lines. */
function setSpareRows(host: Host, count: number): void {
  const { rows } = sheetNamed(host, "Настройки");
  for (let row = 1; row <= rows; row++)
    if (/запасн|дополнительн/i.test(String(valueAt(host, "Настройки", row, 1))))
      host.as(OWNER).type("Настройки", row, 2, String(count));
}

/** Fills the lines of the tab without running anything. */
function fill(host: Host, { name }: Tab): number {
  const sheet = sheetNamed(host, name);
  let filled = 0;
  for (let row = FIRST_ROW; filled < FILLED && row <= sheet.rows; row++) {
    const key = String(valueAt(host, name, row, columnOf("key")) ?? "");
    if (key === "" || key.startsWith("section")) continue;
    sheet.cells[cellKey(row, columnOf("activities"))] = {
      value: `Приказом управления образования от 12.09.2024 № ${row} назначены координаторы`,
    };
    sheet.cells[cellKey(row, columnOf("result"))] = {
      value: `${row} из 87 школ, https://school-${row}.example/fgis`,
    };
    filled++;
  }
  return filled;
}

const host = await prepared(1);
setSpareRows(host, 40);
click(host, "Создать листы отчётов");
const tab = tabOf(host, 0);
const filled = fill(host, tab);
const row = rowOf(host, tab.name, "1.1");
const times = Array.from({ length: EDITS }, (_, round) => {
  const before = process.cpuUsage();
  typeInto(host, tab, row, "result", `Приказы изданы в ${round} из 87 школ`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
});
const [first = 0] = times;
const median = [...times].sort((a, b) => a - b)[EDITS / 2] ?? 0;
const run = host.calls.at(-1);
console.log(
  `one edit at ${filled} filled rows: ${run?.reads} read, ${run?.writes} write; CPU first ${first.toFixed(1)} ms, median ${median.toFixed(1)} ms (limit ${LIMIT_MS} ms)`,
);
if (median > LIMIT_MS) process.exitCode = 1;
