/** Writes the typed text of a snapshot back into a tab: as few blocks as possible, and never over text that stays. */
import { type Day, toNumber } from "../../core/calendar/day";
import { columnOf, KEPT_COLUMNS, type KeptColumn } from "../../core/tabs/layout";
import type { Placed } from "../../core/tabs/put-back";
import { isBlank, type TabLine } from "../../core/tabs/reading";
import { serial } from "../../core/tabs/rows";
import type { KeptCell } from "../../core/tabs/snapshot";
import { type CellInput, writeCells } from "../report-tab/write-cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Neighbouring typed columns are written together. */
const BLOCKS: readonly (readonly KeptColumn[])[] = [
  ["reporter", "title", "item"],
  ["activities", "result"],
  ["done", "state"],
  ["decision", "remark"],
];

export function putBack(sheet: Sheet, placed: readonly Placed[], lines: readonly TabLine[]): void {
  const byRow = new Map(placed.map((entry) => [entry.row, entry.cells]));
  const standing = new Map(lines.map((line) => [line.row, line]));
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  for (const block of BLOCKS) {
    const wanted = rows.filter((row) => block.some((key) => byRow.get(row)?.[key] !== undefined));
    for (const run of runs(wanted, (row) => isNeutral(standing.get(row), block))) {
      writeRun(sheet, run, block, byRow, standing);
    }
  }
}

/** Between two rows of a run only rows may lie in which writing nothing changes nothing. */
function isNeutral(line: TabLine | undefined, block: readonly KeptColumn[]): boolean {
  return line === undefined || block.every((key) => isBlank(line.cells[key]));
}

function runs(rows: readonly number[], neutral: (row: number) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    let joined = last !== undefined;
    for (let between = (last?.to ?? row) + 1; joined && between < row; between++) joined = neutral(between);
    if (last && joined) last.to = row;
    else found.push({ from: row, to: row });
  }
  return found;
}

function writeRun(
  sheet: Sheet,
  { from, to }: { from: number; to: number },
  block: readonly KeptColumn[],
  byRow: ReadonlyMap<number, Placed["cells"]>,
  standing: ReadonlyMap<number, TabLine>,
): void {
  const height = to - from + 1;
  const keeps = (row: number, key: KeptColumn): boolean => {
    const line = standing.get(row);
    return byRow.get(row)?.[key] === undefined && line !== undefined && !isBlank(line.cells[key]);
  };
  const rows = Array.from({ length: height }, (_, index) => from + index);
  const whole = !rows.some((row) => block.some((key) => keeps(row, key)));
  if (whole) {
    const cells = rows.map((row) => block.map((key) => inputOf(key, byRow.get(row)?.[key])));
    writeCells(sheet.getRange(from, columnOf(block[0] ?? KEPT_COLUMNS[0]), height, block.length), cells);
    return;
  }
  // A neighbour in the row stays as it is: cell by cell.
  for (const row of rows) {
    for (const key of block) {
      const cell = byRow.get(row)?.[key];
      if (cell) writeCells(sheet.getRange(row, columnOf(key)), [[inputOf(key, cell)]]);
    }
  }
}

function inputOf(key: KeptColumn, cell: KeptCell | undefined): CellInput {
  if (!cell) return "";
  const { value, links = [] } = cell;
  if (typeof value === "object") return serialOf(value);
  if (typeof value !== "string") return value;
  // In a column of dates plain text could be taken for a date.
  return links.length > 0 || key === "done" ? { text: value, links } : value;
}

function serialOf({ day, time }: { day: string; time?: string | undefined }): number {
  const [hours = 0, minutes = 0] = (time ?? "").split(":").map(Number);
  return Number.isNaN(toNumber(day as Day)) ? 0 : serial(day as Day) + (hours * 60 + minutes) / 1440;
}
