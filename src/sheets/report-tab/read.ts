/** Reads a report tab: two calls to Google, a third only when a formula may stand where text should. */
import type { Cell } from "../../core/reports/row";
import { KEPT_COLUMNS, type TabColumn, TYPED_IN_DUTY } from "../../core/tabs/layout";
import { locate, textOf } from "../../core/tabs/locate";
import { readGrid, type TabReading } from "../../core/tabs/reading";
import { SPARE_PREFIX } from "../../core/tabs/rows";
import { cellOf } from "../read-table";

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

/** Columns where links count; the others are only looked at for formulas. */
const LINKED: readonly TabColumn[] = ["title", "activities", "result", "remark"];
/** A date of execution is rightly no text. */
const NOT_TEXT: readonly TabColumn[] = ["done"];

export function readTab(sheet: GoogleAppsScript.Spreadsheet.Sheet, spreadsheetTimeZone: string): TabReading {
  const range = sheet.getDataRange();
  const values: unknown[][] = range.getValues();
  const grid = values.map((row) => row.map((value) => cellOf(value, spreadsheetTimeZone)));
  const typed = typedPlaces(grid);
  // The prefilled names of spare rows alone are nobody's typing.
  return typed.every(({ key }) => key === "reporter")
    ? readGrid(grid)
    : readGrid(withRichText(grid, typed, range));
}

/** Values only, one call: enough to compare rows, not to judge links. */
export function readTabValues(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  spreadsheetTimeZone: string,
): TabReading {
  return readGrid(gridOf(sheet.getDataRange().getValues(), spreadsheetTimeZone));
}

export function gridOf(values: readonly (readonly unknown[])[], timeZone: string): Cell[][] {
  return values.map((row) => row.map((value) => cellOf(value, timeZone)));
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly key: TabColumn;
}

/** Indices of the cells that may hold something a person typed; the plan cells of a duty are not among them. */
function typedPlaces(grid: readonly (readonly Cell[])[]): Place[] {
  const { columns, headingRow, numbered } = locate(grid);
  const places: Place[] = [];
  for (let row = headingRow + (numbered ? 1 : 0); row < grid.length; row++) {
    const cells = grid[row] ?? [];
    const tied = columns.key === undefined ? "" : textOf(cells[columns.key - 1]);
    const typed: readonly TabColumn[] =
      tied === "" || tied.startsWith(SPARE_PREFIX) ? KEPT_COLUMNS : [...TYPED_IN_DUTY, "remark"];
    for (const key of typed) {
      const column = columns[key];
      if (column !== undefined && (cells[column - 1]?.value ?? null) !== null)
        places.push({ row, column: column - 1, key });
    }
  }
  return places;
}

function withRichText(grid: readonly (readonly Cell[])[], places: readonly Place[], range: Range): Cell[][] {
  const texts = range.getRichTextValues();
  const read = grid.map((row) => [...row]);
  let suspicious = false;
  for (const { row, column, key } of places) {
    const cell = read[row]?.[column];
    const cells = read[row];
    if (!cell || !cells) continue;
    const text = texts[row]?.[column] ?? null;
    if (isSuspicious(cell, key, text)) suspicious = true;
    else if (text !== null && LINKED.includes(key)) cells[column] = withLinks(cell, text);
  }
  return suspicious ? withFormulas(read, places, range.getFormulas()) : read;
}

/** In a cell of the format «@» only a formula can be anything but its own rich text. */
function isSuspicious(cell: Cell, key: TabColumn, text: RichTextValue | null): boolean {
  if (typeof cell.value !== "string") return !NOT_TEXT.includes(key);
  return text === null || text.getText() !== cell.value || /^#[A-ZА-Я/0!?]+$/.test(cell.value);
}

function withLinks(cell: Cell, text: RichTextValue): Cell {
  const spans = text.getRuns().flatMap((run) => {
    const url = run.getLinkUrl();
    return url === null || url === "" ? [] : [{ start: run.getStartIndex(), end: run.getEndIndex(), url }];
  });
  const joined = joinNeighbours(spans);
  return joined.length === 0 ? cell : { ...cell, links: joined.map(({ url }) => url), linkSpans: joined };
}

/** One link in two styles comes as two runs. */
function joinNeighbours(spans: readonly { start: number; end: number; url: string }[]) {
  const joined: { start: number; end: number; url: string }[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last && last.end === span.start && last.url === span.url) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

/** The address in a HYPERLINK formula stands in quotes; the quotes inside are doubled. */
const ADDRESS = /HYPERLINK\(\s*"((?:[^"]|"")*)"/gi;

function withFormulas(
  grid: Cell[][],
  places: readonly Place[],
  formulas: readonly (readonly string[])[],
): Cell[][] {
  for (const { row, column } of places) {
    const formula = formulas[row]?.[column] ?? "";
    const cells = grid[row];
    const cell = cells?.[column];
    if (formula === "" || !cells || !cell) continue;
    const links = [...formula.matchAll(ADDRESS)].map((match) => (match[1] ?? "").replace(/""/g, '"'));
    cells[column] = { ...cell, formula, ...(links.length > 0 ? { links } : {}) };
  }
  return grid;
}
