/** «Сводка»: the board the ministry steers by, on one screen. */
import { BOARD_ROW, HISTORY_SHOWN } from "../../core/consolidation/board-geometry";
import type { BoardSheet } from "../../core/consolidation/board-lines";
import { plainText } from "../../core/consolidation/rich-text";
import type { ResultLook } from "../result-sheet";
import { richValues } from "../rich-value";
import { SHEET } from "../sheet-names";
import { dressBoard } from "./dress-board";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const VERSION = "3";

export function boardLook(content: BoardSheet): ResultLook {
  return {
    name: SHEET.board,
    // Charts point at cells, so what moves those cells makes a new look.
    signature: [VERSION, content.items, content.sections, content.reporters].join("/"),
    columns: content.columns.width,
    dress: (sheet) => dressBoard(sheet, content),
    write: (sheet, rows) => write(sheet, rows, content),
  };
}

/**
 * Two calls: all values (the board is whole and right after it), then the same names and marks once more with their links.
 * A run killed between them leaves a right board without links, until the next run.
 */
function write(sheet: Sheet, rows: number, { values, linked, columns, items }: BoardSheet): void {
  const empty = Array.from({ length: columns.width }, () => "");
  const all = [...values, ...Array.from({ length: Math.max(0, rows - values.length) }, () => empty)];
  sheet.getRange(1, 1, all.length, columns.width).setValues(all.map((row) => [...row]));
  const noLinks = Array.from({ length: items + 1 }, () => plainText(""));
  const body = rows - BOARD_ROW.region + 1;
  const linkedRows = [...linked, ...Array.from({ length: Math.max(0, body - linked.length) }, () => noLinks)];
  sheet.getRange(BOARD_ROW.region, 1, linkedRows.length, items + 1).setRichTextValues(richValues(linkedRows));
}

/** Rows the board needs below its head. */
export const boardRows = ({ values }: BoardSheet): number =>
  Math.max(values.length, BOARD_ROW.region + HISTORY_SHOWN);
