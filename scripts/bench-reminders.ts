/** CPU time of planning letters for 500 reporters and of consolidating 500 reports of 60 rows.
 *  npx esbuild scripts/bench-reminders.ts --bundle --platform=node --format=esm | node --input-type=module */

import { addDays, type Day } from "../src/core/calendar/day";
import { lostCells } from "../src/core/consolidation/accounting";
import { board } from "../src/core/consolidation/board";
import { boardLines } from "../src/core/consolidation/board-lines";
import { NO_MEMORY, noticeChanges, remember } from "../src/core/consolidation/board-memory";
import { findingLines } from "../src/core/consolidation/finding-lines";
import { consolidatedForm } from "../src/core/consolidation/form";
import { formLines } from "../src/core/consolidation/form-lines";
import { reminderLetter } from "../src/core/letters/reminder-letter";
import type { LedgerEntry } from "../src/core/reminders/ledger";
import { planReminders } from "../src/core/reminders/plan";
import {
  cell,
  dayCell,
  duty,
  finding,
  ROADMAP,
  report,
  reporter,
  SETTINGS,
} from "../test/core/consolidation/sample";

const TODAY: Day = "2024-11-15";
const REPORTERS = 500;
const ROWS = 60;
const LEDGER_LETTERS = 20;

const reports = Array.from({ length: REPORTERS }, (_, index) => {
  const who = reporter(`У${index}`, `Участник ${index}`);
  const items = ROADMAP.items.map(({ number }) => number);
  const duties = Array.from({ length: ROWS }, (_, at) =>
    duty(who.id, `${items[at % items.length]}.${at}`, addDays("2024-09-20", (at * 5 + index) % 100)),
  );
  const typed = Object.fromEntries(
    duties
      .filter((_, at) => (at + index) % 3 !== 0)
      .map(({ key }) => [
        key,
        {
          activities: cell(`Проведено собрание ${key}, см. https://school.example/${key}`, [
            `https://school.example/${key}`,
          ]),
          result: cell("19 из 19 школ, ".repeat(10)),
          done: dayCell("2024-09-19"),
        },
      ]),
  );
  const findings = [7, 12, 20].map((row) => finding(row === 7 ? "error" : "warning", row));
  return report(who, TODAY, typed, { duties, findings });
});

function measure<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} s CPU`);
  return result;
}

const ledger: LedgerEntry[] = reports.flatMap(({ reporter: { id, name, emails }, statuses }) =>
  Array.from(
    { length: LEDGER_LETTERS },
    (_, at): LedgerEntry => ({
      id: `${id} ${at}`,
      day: addDays("2024-09-01", at * 3),
      at: "",
      reporter: id,
      name,
      to: emails,
      subject: "",
      steps: statuses.slice(at, at + 5).map(({ duty: one }) => `${one.key}>${one.due}:14`),
      state: "sent",
      test: false,
      note: "",
    }),
  ),
);

console.log(`${REPORTERS} reporters, ${ROWS} rows each, ${ledger.length} letters in the ledger`);
const plan = measure("plan reminders", () =>
  planReminders({ today: TODAY, reports, settings: SETTINGS, ledger }),
);
console.log(`  ${plan.letters.length} letters planned`);
measure("write all letters", () =>
  plan.letters.map((letter) =>
    reminderLetter(letter, {
      settings: SETTINGS,
      address: "https://sheet.example/edit",
      sentence: ({ code }) => code,
    }),
  ),
);
const form = measure("consolidated form", () => consolidatedForm(reports, ROADMAP));
console.log(`  ${form.rows.length} rows, ${form.aside.length} aside`);
measure("account for every typed cell", () => lostCells(reports, form));
measure("lines of the form", () =>
  formLines(form, { formTitle: "", stamp: "", unread: [] }, ({ code }) => code),
);
const places = { rules: null, participants: null, rows: {}, tabs: {} };
measure("lines of the findings", () => findingLines(reports, [], places, "", ({ code }) => code));
const memory = measure("fingerprints", () => noticeChanges(NO_MEMORY, reports, TODAY));
const seen = measure("board", () => board(reports, ROADMAP, () => TODAY));
measure("lines of the board", () => boardLines(seen, ROADMAP, remember(memory, seen, TODAY, "").history, ""));
