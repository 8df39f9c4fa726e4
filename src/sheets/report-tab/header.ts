/** The header block of a tab: form title, «Отчёт готов», counters, help, headings with notes, printed numbers. */
import { letters } from "../../core/tabs/interpret";
import {
  columnOf,
  HEADER,
  HEADER_LETTER,
  HELP_LINE,
  MADE_FROM,
  MARK,
  READY,
  READY_CAPTION,
  TAB_COLUMNS,
  TAB_WIDTH,
  type TabColumn,
  widthOf,
} from "../../core/tabs/layout";
import type { FinalRow } from "../../core/tabs/update";
import { PALETTE } from "../palette";
import { counterCells } from "./counters";
import { tickRule } from "./input-rules";
import { type CellInput, writeCells } from "./write-cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface HeaderContent {
  readonly formTitle: string;
  /** `Sheet.getSheetId()` of the board; null while there is none. */
  readonly boardId: number | null;
}

/** What a tab's header says of this tab alone. */
export interface HeaderState {
  readonly ready: boolean;
  /** The hidden mark and what stands right of it. */
  readonly mark: readonly [string, string];
}

const BLANK: HeaderState = { ready: false, mark: ["", ""] };

/** The texts a tab's fingerprint depends on. */
export const headerTexts = ({ formTitle, boardId }: HeaderContent): string[] => [
  formTitle,
  String(boardId ?? ""),
  HELP_LINE,
];

const OFFICIAL_LAST = columnOf("result");
const ROWS = HEADER.numbers;

/** Everything above the body that does not depend on the rows. */
export function writeHeader(sheet: Sheet, content: HeaderContent, state: HeaderState = BLANK): void {
  const block = sheet.getRange(1, 1, ROWS, TAB_WIDTH);
  // Text everywhere but in the tick, which would turn into the word «ЛОЖЬ».
  sheet.getRangeList(textAreas()).setNumberFormat("@");
  writeCells(block, headerCells(content, state));
  sheet.getRange(READY.row, READY.column).setDataValidation(tickRule());
  dressBlock(sheet);
  setHeights(sheet, content);
  sheet.getRange(HEADER.heading, 1, 1, TAB_WIDTH).setNotes([TAB_COLUMNS.map(({ help }) => help)]);
}

function textAreas(): string[] {
  const at = (row: number, column: number): string => `${letters(column)}${row}`;
  return [
    `${at(1, 1)}:${at(READY.row - 1, TAB_WIDTH)}`,
    `${at(READY.row, 1)}:${at(READY.row, READY.column - 1)}`,
    `${at(READY.row, READY.column + 1)}:${at(READY.row, TAB_WIDTH)}`,
    `${at(READY.row + 1, 1)}:${at(ROWS, TAB_WIDTH)}`,
  ];
}

/** The rows of a new tab's header from the reporter's name down, as they stand in its template but for the name. */
export function headerOfNew(
  content: HeaderContent,
  name: string,
  kinds: readonly FinalRow["kind"][],
): CellInput[][] {
  const cells = headerCells(content, BLANK);
  const put = (row: number, from: readonly CellInput[]): void => {
    const line = cells[row - 1];
    if (line) line.splice(0, from.length, ...from);
  };
  put(HEADER.reporter, [name]);
  put(HEADER.counters, counterCells(kinds));
  return cells.slice(HEADER.reporter - 1);
}

export function writeName(sheet: Sheet, name: string): void {
  writeCells(sheet.getRange(HEADER.reporter, 1), [[name]]);
}

/** The two texts that may change without the rows changing. */
export function refreshHeader(sheet: Sheet, content: HeaderContent): void {
  const cells = headerCells(content, BLANK);
  for (const row of [HEADER.title, HEADER.help, HEADER.heading, HEADER.numbers]) {
    // The mark beside the title is written last of all, when the tab is complete.
    const width = row === MARK.row ? MARK.column - 1 : TAB_WIDTH;
    const line = cells[row - 1];
    if (line) writeCells(sheet.getRange(row, 1, 1, width), [line.slice(0, width)]);
  }
}

function headerCells({ formTitle, boardId }: HeaderContent, { ready, mark }: HeaderState): CellInput[][] {
  const cells: CellInput[][] = Array.from({ length: ROWS }, () => TAB_COLUMNS.map(() => ""));
  const put = (row: number, column: number, input: CellInput): void => {
    const line = cells[row - 1];
    if (line) line[column - 1] = input;
  };
  put(HEADER.title, 1, formTitle);
  if (boardId !== null)
    put(HEADER.title, columnOf("planned"), { formula: `=HYPERLINK("#gid=${boardId}";"← К сводке")` });
  put(READY.row, READY.column, ready);
  put(READY.row, READY.captionColumn, READY_CAPTION);
  put(MARK.row, MARK.column, mark[0]);
  put(MADE_FROM.row, MADE_FROM.column, mark[1]);
  put(HEADER.help, 1, HELP_LINE);
  TAB_COLUMNS.forEach(({ heading, printed }, index) => {
    put(HEADER.heading, index + 1, heading);
    put(HEADER.numbers, index + 1, printed);
  });
  return cells;
}

function dressBlock(sheet: Sheet): void {
  const official = sheet.getRange(1, 1, 1, OFFICIAL_LAST);
  official.merge();
  sheet.getRange(READY.row, 1, 1, columnOf("title")).merge();
  sheet.getRange(READY.row, READY.captionColumn, 1, 2).merge();
  sheet.getRange(HEADER.help, 1, 1, OFFICIAL_LAST).merge();
  const block = sheet.getRange(1, 1, ROWS, TAB_WIDTH);
  block.setWraps(matrix((_, key) => key !== "key" && key !== "due"));
  block.setBackgrounds(matrix((row, key) => background(row, key)));
  block.setFontColors(matrix((row) => fontColor(row)));
  block.setFontWeights(matrix((row) => (row === HEADER.help || row === HEADER.numbers ? "normal" : "bold")));
  block.setFontSizes(
    matrix((row, key) => (row === HEADER.reporter && key === "reporter" ? 13 : (SIZES[row] ?? 10))),
  );
  block.setHorizontalAlignments(matrix((row, key) => (isCentred(row, key) ? "center" : "left")));
  block.setVerticalAlignment("middle");
}

const SIZES: Readonly<Record<number, number>> = {
  [HEADER.title]: 10,
  [HEADER.help]: 9,
  [HEADER.heading]: 9,
  [HEADER.numbers]: 8,
};

function matrix<T>(of: (row: number, key: TabColumn) => T): T[][] {
  return Array.from({ length: ROWS }, (_, index) => TAB_COLUMNS.map(({ key }) => of(index + 1, key)));
}

/** Merged cells do not grow with their text, so the height of the title is reckoned from its length. Pixels. */
export function titleHeight({ formTitle }: HeaderContent): number {
  const width = widthOf("reporter", "result");
  return 10 + 17 * Math.max(1, Math.ceil(formTitle.length / (width / HEADER_LETTER)));
}

/** Two lines: the answer to a tick stands beside the name. */
const NAME_HEIGHT = 40;

export function setHeights(sheet: Sheet, content: HeaderContent): void {
  sheet.setRowHeight(HEADER.title, titleHeight(content));
  sheet.setRowHeight(HEADER.reporter, NAME_HEIGHT);
}

const isOfficial = (key: TabColumn): boolean => columnOf(key) <= OFFICIAL_LAST;

function background(row: number, key: TabColumn): string {
  if (row === HEADER.heading) return isOfficial(key) ? PALETTE.heading : WORKING_HEADING;
  return row === HEADER.numbers ? PALETTE.band : PALETTE.paper;
}

/** A shade beside the official headings, so that the form is seen to end at its fifth column. */
const WORKING_HEADING = "#4f6d8c";

function fontColor(row: number): string {
  if (row === HEADER.heading) return PALETTE.headingInk;
  if (row === HEADER.title || row === HEADER.reporter) return PALETTE.heading;
  return row === HEADER.counters ? PALETTE.ink : PALETTE.quiet;
}

function isCentred(row: number, key: TabColumn): boolean {
  return row === HEADER.heading || row === HEADER.numbers || (row === READY.row && key === "item");
}
