/** What stands in a tab, before it is compared with what should: every line of the body, found by heading and key. */
import { OFFICIAL_COLUMNS } from "../reports/form";
import { type Cell, EMPTY_CELL, type ReportRow } from "../reports/row";
import { HEADER, KEPT_COLUMNS, OWNER_MARK, READY, TAB_COLUMNS, type TabColumn } from "./layout";
import { type Located, locate, textOf } from "./locate";
import { BAND_PREFIX, SPARE_PREFIX } from "./rows";

export type LineKind =
  | "band"
  /** Tied to a duty (or to a former one) by its key. */
  | "keyed"
  | "spare"
  /** No key: inserted by hand, or its key was erased. */
  | "foreign";

export interface TabLine {
  /** 1-based. */
  readonly row: number;
  readonly kind: LineKind;
  readonly key: string;
  readonly cells: Readonly<Record<TabColumn, Cell>>;
}

export interface TabReading {
  readonly located: Located;
  /** `Reporter.id` from the hidden mark; null when the mark is gone. */
  readonly owner: string | null;
  /** Where the mark stands now, 1-based. */
  readonly markAt: { readonly row: number; readonly column: number } | null;
  /** Fingerprint of what the tab was made from; empty when it was never finished. */
  readonly madeFrom: string;
  readonly lines: readonly TabLine[];
  /** The reporter's name as the tab shows it above the table. */
  readonly name: string;
  readonly ready: boolean;
  /** Rows and columns that hold anything. */
  readonly height: number;
  readonly width: number;
}

/** `grid[0]` is row 1. */
export function readGrid(grid: readonly (readonly Cell[])[]): TabReading {
  const located = locate(grid);
  const lines: TabLine[] = [];
  for (let index = located.headingRow; index < grid.length; index++) {
    const line = lineOf(grid[index] ?? [], index + 1, located);
    if (line) lines.push(line);
  }
  const mark = markOf(grid, located);
  // The header block is pushed down by as many rows as the headings were.
  const shift = located.headingRow - HEADER.heading;
  const readyRow = READY.row + shift;
  const readyColumn = located.columns.item ?? READY.column;
  return {
    located,
    owner: mark.owner,
    markAt: mark.at,
    madeFrom: mark.madeFrom,
    lines,
    name: textOf(grid[HEADER.reporter + shift - 1]?.[0]).trim(),
    ready: grid[readyRow - 1]?.[readyColumn - 1]?.value === true,
    height: grid.length,
    width: Math.max(0, ...grid.map((row) => row.length)),
  };
}

function markOf(
  grid: readonly (readonly Cell[])[],
  { headingRow }: Located,
): { owner: string | null; madeFrom: string; at: TabReading["markAt"] } {
  for (const [index, row] of grid.slice(0, headingRow).entries()) {
    const at = row.findIndex((cell) => textOf(cell).startsWith(OWNER_MARK));
    if (at < 0) continue;
    return {
      owner: textOf(row[at]).slice(OWNER_MARK.length),
      madeFrom: textOf(row[at + 1]),
      at: { row: index + 1, column: at + 1 },
    };
  }
  return { owner: null, madeFrom: "", at: null };
}

function lineOf(cells: readonly Cell[], row: number, { columns, extra }: Located): TabLine | null {
  const at = (key: TabColumn): Cell => {
    const column = columns[key];
    return (column === undefined ? undefined : cells[column - 1]) ?? EMPTY_CELL;
  };
  const named = Object.fromEntries(TAB_COLUMNS.map(({ key }) => [key, at(key)])) as Record<TabColumn, Cell>;
  const key = textOf(named.key).trim();
  if (key !== "") return { row, kind: kindOf(key), key, cells: named };
  const typed = KEPT_COLUMNS.some((column) => !isBlank(named[column]));
  const aside = extra.some(({ column }) => textOf(cells[column - 1]) !== "");
  if ((!typed && !aside && textOf(named.planned) === "") || isNumberRow(named)) return null;
  return { row, kind: "foreign", key: "", cells: named };
}

function kindOf(key: string): LineKind {
  if (key.startsWith(BAND_PREFIX)) return "band";
  return key.startsWith(SPARE_PREFIX) ? "spare" : "keyed";
}

function isNumberRow(cells: Readonly<Record<TabColumn, Cell>>): boolean {
  return OFFICIAL_COLUMNS.every(({ key, printed }) => String(cells[key].value ?? "").trim() === printed);
}

export function isBlank(cell: Cell): boolean {
  const { value } = cell;
  return (
    (value === null || (typeof value === "string" && value.trim() === "")) &&
    !cell.links?.length &&
    cell.formula === undefined
  );
}

/** The line as the checks and the consolidated report see it. */
export function reportRow(line: TabLine): ReportRow {
  const { cells } = line;
  return {
    row: line.row,
    key: line.kind === "keyed" ? line.key : "",
    reporter: cells.reporter,
    title: cells.title,
    item: cells.item,
    activities: cells.activities,
    result: cells.result,
    done: cells.done,
    state: cells.state,
    decision: textOf(cells.decision).trim(),
    remark: textOf(cells.remark),
  };
}
