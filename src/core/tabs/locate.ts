/** Finds the table inside a tab that people may have changed: the heading row and each column, by heading and then by place. */
import type { Cell } from "../reports/row";
import { HEADER, HELP_LINE, OWNER_MARK, TAB_COLUMNS, type TabColumn } from "./layout";
import { longestRising } from "./longest-rising";

export interface Located {
  /** 1-based. */
  readonly headingRow: number;
  /** The row of printed numbers stands below the headings. */
  readonly numbered: boolean;
  /** Rows (1-based) above the headings in which nothing stands. */
  readonly blankAbove: readonly number[];
  /** Rows (1-based) above the headings that are not the tab's own but hold something. */
  readonly foreignAbove: readonly number[];
  /** No heading could be found: the places of an undamaged tab are assumed. */
  readonly assumed: boolean;
  /** 1-based; a column that was deleted is absent. */
  readonly columns: Readonly<Partial<Record<TabColumn, number>>>;
  /** Columns recognised by their place only, with what stands in their heading now. */
  readonly renamed: readonly { readonly key: TabColumn; readonly found: string }[];
  readonly missing: readonly TabColumn[];
  /** Columns that stand before one they should follow; as few as possible. */
  readonly moved: readonly TabColumn[];
  /** 1-based columns between or behind the tab's own that are not the tab's; `typed` tells whether anything stands there. */
  readonly extra: readonly { readonly column: number; readonly typed: boolean }[];
}

/** Headings may be pushed down by inserted rows, but not endlessly. */
const SEARCHED_ROWS = 40;
/** So many known headings in one row are no accident. */
const ENOUGH_HEADINGS = 3;

export function locate(grid: readonly (readonly Cell[])[]): Located {
  const found = findHeadingRow(grid);
  const headingRow = found ?? aboveNumbers(grid) ?? HEADER.heading;
  const headings = (grid[headingRow - 1] ?? []).map(textOf);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = found === null ? new Map<TabColumn, number>() : byHeading(headings);
  const renamed = byPlace(columns, grid, headings, width);
  const claimed = new Set(columns.values());
  const extra = [];
  for (let column = 1; column <= width; column++) {
    if (!claimed.has(column))
      extra.push({ column, typed: grid.some((row) => textOf(row[column - 1]) !== "") });
  }
  return {
    headingRow,
    numbered: isNumberRow(grid[headingRow] ?? []),
    blankAbove: grid
      .slice(0, headingRow - 1)
      .flatMap((row, index) => (row.every((cell) => textOf(cell) === "") ? [index + 1] : [])),
    foreignAbove: grid.slice(0, headingRow - 1).flatMap((row, index) => (isForeign(row) ? [index + 1] : [])),
    assumed: found === null,
    columns: Object.fromEntries(columns),
    renamed,
    missing: TAB_COLUMNS.map(({ key }) => key).filter((key) => !columns.has(key)),
    moved: outOfOrder(columns),
    extra: extra.filter(({ column, typed }) => typed || column < Math.max(0, ...claimed)),
  };
}

function findHeadingRow(grid: readonly (readonly Cell[])[]): number | null {
  const known = new Set(TAB_COLUMNS.map(({ heading }) => normalised(heading)));
  let best: { row: number; hits: number } | null = null;
  grid.slice(0, SEARCHED_ROWS).forEach((cells, index) => {
    const hits = new Set(cells.map((cell) => normalised(textOf(cell))).filter((text) => known.has(text)))
      .size;
    if (hits >= ENOUGH_HEADINGS && hits > (best?.hits ?? 0)) best = { row: index + 1, hits };
  });
  return (best as { row: number } | null)?.row ?? null;
}

/** Own header rows carry the mark, the tick, a counter or the help; what else stands there was written by somebody. */
function isForeign(row: readonly Cell[]): boolean {
  const own = row.some(({ value }) => typeof value === "boolean" || typeof value === "number");
  const texts = row.map(textOf);
  if (own || texts.some((text) => text.startsWith(OWNER_MARK) || text === HELP_LINE)) return false;
  return texts.some((text) => text !== "");
}

/** Nothing but printed numbers, in whatever order the columns stand now. */
function isNumberRow(row: readonly Cell[]): boolean {
  const filled = row.map((cell) => String(cell.value ?? "").trim()).filter((text) => text !== "");
  return (
    filled.length >= 2 && new Set(filled).size === filled.length && filled.every((text) => PRINTED.has(text))
  );
}

const PRINTED = new Set(TAB_COLUMNS.map(({ printed }) => printed).filter((text) => text !== ""));

/** Where the headings must have been when they were erased or their row was deleted. */
function aboveNumbers(grid: readonly (readonly Cell[])[]): number | null {
  const at = grid.slice(0, SEARCHED_ROWS).findIndex(isNumberRow);
  return at < 1 ? null : at;
}

function byHeading(headings: readonly string[]): Map<TabColumn, number> {
  const seen = headings.map(normalised);
  const columns = new Map<TabColumn, number>();
  for (const { key, heading } of TAB_COLUMNS) {
    const at = seen.indexOf(normalised(heading));
    if (at >= 0) columns.set(key, at + 1);
  }
  return columns;
}

/** Columns whose headings were changed still stand between their neighbours. */
function byPlace(
  columns: Map<TabColumn, number>,
  grid: readonly (readonly Cell[])[],
  headings: readonly string[],
  width: number,
): { key: TabColumn; found: string }[] {
  const renamed: { key: TabColumn; found: string }[] = [];
  const claimed = new Set(columns.values());
  for (const { keys, after, before } of gaps(columns)) {
    const free: number[] = [];
    // Behind the last known column only what adjoins it can be the tab's own.
    for (let column = after + 1; column < (before ?? width + 1); column++) {
      if (!claimed.has(column)) free.push(column);
      else if (before === null) break;
    }
    const filled = free.filter((column) => grid.some((row) => textOf(row[column - 1]) !== ""));
    const likely = filled.length >= keys.length ? filled : free;
    keys.forEach((key, index) => {
      const column = likely[index];
      if (column === undefined) return;
      columns.set(key, column);
      claimed.add(column);
      renamed.push({ key, found: headings[column - 1] ?? "" });
    });
  }
  return renamed;
}

interface Gap {
  readonly keys: TabColumn[];
  /** Columns of the known neighbours; nothing on the left is 0, nothing on the right is null. */
  readonly after: number;
  readonly before: number | null;
}

/** Runs of columns without a heading of their own, between those that have one. */
function gaps(columns: ReadonlyMap<TabColumn, number>): Gap[] {
  const found: Gap[] = [];
  let after = 0;
  let keys: TabColumn[] = [];
  for (const { key } of TAB_COLUMNS) {
    const column = columns.get(key);
    if (column === undefined) {
      keys.push(key);
      continue;
    }
    if (keys.length > 0) found.push({ keys, after, before: column > after ? column : after + 1 });
    [after, keys] = [column, []];
  }
  if (keys.length > 0) found.push({ keys, after, before: null });
  return found;
}

/** The fewest columns that must be moved so that all stand in order. */
function outOfOrder(columns: ReadonlyMap<TabColumn, number>): TabColumn[] {
  const present = TAB_COLUMNS.map(({ key }) => key).filter((key) => columns.has(key));
  const kept = longestRising(present.map((key) => columns.get(key) ?? 0));
  return present.filter((_, index) => !kept.has(index));
}

export function normalised(heading: string): string {
  return heading
    .replace(/[\s\u00a0\u200b\u00ad]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/ё/g, "е");
}

/** A cell's text for comparing; dates and numbers are never a heading or a key. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell.value === null
    ? ""
    : typeof cell.value === "string"
      ? cell.value
      : JSON.stringify(cell.value);
}
