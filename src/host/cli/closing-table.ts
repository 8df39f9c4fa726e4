/** The table a run ends with: each reporter's figures, worst first, and the whole region. */
import Table from "cli-table3";
import type { Summary } from "../../core/consolidation/summary";
import type { Totals } from "../../core/consolidation/totals";

const COLUMNS: readonly (readonly [string, (totals: Totals) => string])[] = [
  ["обязательств", ({ duties }) => String(duties)],
  [
    "исполнено",
    ({ done, duties }) => `${done} (${duties === 0 ? 100 : Math.round((done / duties) * 100)} %)`,
  ],
  ["в срок", ({ onTime }) => String(onTime)],
  ["поздно", ({ late }) => String(late)],
  ["просрочено", ({ overdue }) => String(overdue)],
  ["не начато", ({ notStarted }) => String(notStarted)],
  ["✖", ({ errors }) => String(errors)],
  ["⚠", ({ warnings }) => String(warnings)],
  ["ℹ", ({ hints }) => String(hints)],
];

const MOST_LINES = 50;

export function closingTable({ reporters, total }: Summary, colours: boolean): string {
  const table = new Table({
    head: ["участник", ...COLUMNS.map(([heading]) => heading)],
    colAligns: ["left", ...COLUMNS.map(() => "right" as const)],
    style: colours ? { head: ["cyan"], compact: true } : { head: [], border: [], compact: true },
  });
  const worstFirst = [...reporters].sort(
    (a, b) => b.overdue - a.overdue || b.errors - a.errors || a.done / a.duties - b.done / b.duties,
  );
  for (const line of worstFirst.slice(0, MOST_LINES)) table.push([line.reporter, ...figures(line)]);
  const hidden = worstFirst.length - MOST_LINES;
  if (hidden > 0) table.push([`… и ещё ${hidden}`, ...COLUMNS.map(() => "")]);
  table.push(["Всего", ...figures(total)]);
  return table.toString();
}

const figures = (totals: Totals): string[] => COLUMNS.map(([, figure]) => figure(totals));
