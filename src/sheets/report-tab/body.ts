/** The body of a tab: plan cells, keys and everything that gives the rows their look. Input cells are never written. */
import { isPeriodKey } from "../../core/duties/duty";
import { letters } from "../../core/tabs/interpret";
import { columnOf, FIRST_ROW, TAB_WIDTH, type TabColumn } from "../../core/tabs/layout";
import type { TabRow } from "../../core/tabs/rows";
import type { FinalRow } from "../../core/tabs/update";
import { PALETTE } from "../palette";
import { conditionalFormats } from "./conditional-formats";
import { leftFormula, writeCounters } from "./counters";
import { inputRules } from "./input-rules";
import * as looks from "./looks";
import { type CellInput, writeCells } from "./write-cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Blocks of neighbouring columns that the add-on fills. Keys come first: without one, plan cells look like typed text. */
const PLAN_BLOCKS: readonly (readonly TabColumn[])[] = [
  ["key", "due"],
  ["reporter", "title", "item"],
  ["planned", "deadline", "left"],
];

/** The sheet gets as many rows below the header as the body needs. Two lookups, at most one call. */
export function fitRows(sheet: Sheet, rows: number): void {
  const wanted = FIRST_ROW - 1 + Math.max(1, rows);
  const has = sheet.getMaxRows();
  if (has > wanted) sheet.deleteRows(wanted + 1, has - wanted);
  if (has < wanted) sheet.insertRowsAfter(has, wanted - has);
}

/** Formats come before values, so that «1.10» never turns into a date. */
export function dressBody(sheet: Sheet, kinds: readonly FinalRow["kind"][], items: readonly string[]): void {
  if (kinds.length === 0) return;
  const body = sheet.getRange(FIRST_ROW, 1, kinds.length, TAB_WIDTH);
  body.setNumberFormats(looks.numberFormats(kinds));
  body.setBackgrounds(looks.backgrounds(kinds));
  body.setFontColors(looks.fontColors(kinds));
  body.setFontWeights(looks.fontWeights(kinds));
  body.setHorizontalAlignments(looks.alignments(kinds));
  body.setWraps(looks.wraps(kinds));
  body.setFontSizes(looks.fontSizes(kinds));
  body.setVerticalAlignment("top");
  body.setDataValidations(inputRules(kinds, items));
  body.setBorder(true, true, true, true, true, true, PALETTE.line, SpreadsheetApp.BorderStyle.SOLID);
  const bands = kinds.flatMap((kind, index) => (kind === "band" ? [bandAt(FIRST_ROW + index)] : []));
  // Without lines inside, so that the title runs on undivided.
  if (bands.length > 0)
    sheet
      .getRangeList(bands)
      .setBorder(true, true, true, true, false, false, PALETTE.line, SpreadsheetApp.BorderStyle.SOLID);
  sheet.setConditionalFormatRules(conditionalFormats(sheet, kinds.length));
  writeCounters(sheet, kinds);
}

const bandAt = (row: number): string => `A${row}:${letters(columnOf("remark"))}${row}`;

/** The rows of a new tab, input cells empty. */
export function bodyCells(rows: readonly TabRow[]): CellInput[][] {
  const order = PLAN_BLOCKS.flat();
  const lastRow = FIRST_ROW + rows.length - 1;
  return rows.map((row, index) => {
    const line: CellInput[] = Array.from({ length: TAB_WIDTH }, () => "");
    for (const key of order) line[columnOf(key) - 1] = planCell(row, key, FIRST_ROW + index, lastRow);
    return line;
  });
}

/** Writes what comes from the roadmap. Typed cells of spare and foreign rows are left out. */
export function writePlan(sheet: Sheet, rows: readonly FinalRow[]): void {
  const lastRow = FIRST_ROW + rows.length - 1;
  for (const block of PLAN_BLOCKS) {
    for (const { from, to } of runs(rows, (row) => isOurs(row, block))) {
      const cells = rows
        .slice(from, to)
        .map((row, index) => block.map((key) => planCell(row, key, FIRST_ROW + from + index, lastRow)));
      writeCells(
        sheet.getRange(FIRST_ROW + from, columnOf(block[0] ?? "reporter"), to - from, block.length),
        cells,
      );
    }
  }
  // Of an untouched spare row only the name: somebody may be typing beside it this very moment.
  for (const { from, to } of runs(rows, ({ renamed }) => renamed === true)) {
    const names = rows.slice(from, to).map(({ plan }) => [plan.reporter]);
    writeCells(sheet.getRange(FIRST_ROW + from, columnOf("reporter"), to - from, 1), names);
  }
}

function isOurs({ kind, from }: FinalRow, block: readonly TabColumn[]): boolean {
  if (block.includes("key")) return true;
  if (kind === "foreign") return false;
  return kind !== "spare" || from === null || !block.includes("reporter");
}

function planCell(
  { kind, key, plan }: TabRow | FinalRow,
  column: TabColumn,
  row: number,
  lastRow: number,
): CellInput {
  if (column === "key") return key;
  if (column === "left")
    return kind === "duty" && plan.due !== null
      ? { formula: leftFormula(row, lastRow, isPeriodKey(key)) }
      : "";
  if (column === "due") return plan.due ?? "";
  return column === "reporter" || column === "title" || column === "item" || column === "planned"
    ? plan[column]
    : plan.deadline;
}

function runs<T>(list: readonly T[], holds: (entry: T) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  list.forEach((entry, index) => {
    const last = found[found.length - 1];
    if (!holds(entry)) return;
    if (last && last.to === index) last.to = index + 1;
    else found.push({ from: index, to: index + 1 });
  });
  return found;
}
