/** «Сводка»: the board the ministry steers by, on one screen. Its looks depend on the roadmap and on the tens of reporters. */
import {
  BOARD_ROW,
  type BoardShape,
  type BoardValue,
  boardColumns,
} from "../../core/consolidation/board-geometry";
import type { BoardSheet } from "../../core/consolidation/board-lines";
import { plainText } from "../../core/consolidation/rich-text";
import type { ResultSheet } from "../result-sheet";
import { richValues } from "../rich-value";
import { SHEET } from "../sheet-names";
import { drawCharts } from "./charts";
import { boardGrid, dressBoard } from "./dress-board";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const VERSION = "5";

export function boardSheet(content: BoardSheet): ResultSheet {
  const signature = signatureOf(content.shape);
  return {
    name: SHEET.board,
    signature,
    columns: boardColumns(content.shape.items).width,
    dress: (sheet, before) => {
      dressBoard(sheet, content.shape, widest(content.shape, before));
      drawCharts(sheet, content.shape, shapeOf(before));
    },
    rows: content.values.length,
    spare: 5,
    write: (sheet, rows, before) => {
      const width = widest(content.shape, before);
      // Numbers of items and stamps must not turn into dates in a look that was made for other columns.
      if (before !== signature) putFormats(sheet, content.shape, rows, width);
      write(sheet, rows, width, content);
    },
  };
}

const signatureOf = ({ items, sections, bars }: BoardShape): string =>
  [VERSION, items, sections, bars].join("/");

function shapeOf(signature: string | null): BoardShape | null {
  const [items, sections, bars] = (signature ?? "").split("/").slice(1).map(Number);
  return items === undefined || sections === undefined ? null : { items, sections, bars: bars ?? 0 };
}

/** The old board may be wider than the new one. */
function widest(shape: BoardShape, before: string | null): number {
  const old = shapeOf(before);
  return Math.max(boardColumns(shape.items).width, old ? boardColumns(old.items).width : 0);
}

function putFormats(sheet: Sheet, shape: BoardShape, rows: number, width: number): void {
  sheet.getRange(1, 1, rows, width).setNumberFormats(boardGrid(shape, rows, width).formats());
}

/**
 * Two calls: all values (the board is whole and right after it), then the same names and marks once more with their links.
 * A run killed between them leaves a right board without links, until the next run.
 */
function write(sheet: Sheet, rows: number, width: number, { values, linked, shape }: BoardSheet): void {
  const all = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (__, column) => asText(values[row]?.[column] ?? "")),
  );
  sheet.getRange(1, 1, rows, width).setValues(all);
  const noLinks = Array.from({ length: shape.items + 1 }, () => plainText(""));
  const body = Array.from({ length: rows - BOARD_ROW.region + 1 }, (_, index) => linked[index] ?? noLinks);
  sheet.getRange(BOARD_ROW.region, 1, body.length, shape.items + 1).setRichTextValues(richValues(body));
}

/** Names and titles are typed by people; an apostrophe keeps one that begins like a formula what it is. */
const asText = (value: BoardValue): BoardValue =>
  typeof value === "string" && /^[=+\-@'\t\r]/.test(value) ? `'${value}` : value;
