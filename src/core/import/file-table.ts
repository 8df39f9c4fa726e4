/** The table of a sheet and its lines: found by headings or by contents, merged cells filled in. */
import type { CheckContext } from "../checks/context";
import { cellText, isBlank } from "../reports/cell-text";
import { type Cell, EMPTY_CELL, type ReportRow } from "../reports/row";
import { oneLine } from "../text/spaces";
import { guessColumns } from "./guess-columns";
import { type Columns, readHeadings } from "./headings";
import type { FileRow, SourceFile } from "./report-file";
import { kindOf, type RowKind } from "./row-kind";

export interface Table {
  readonly sheet: string;
  readonly at: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: Columns;
  readonly headed: boolean;
}

export interface Line extends FileRow {
  /** Unique over all sheets. */
  readonly id: number;
  readonly inherited: boolean;
  /** Headings or column numbers that stand there once more. */
  readonly repeated: boolean;
}

/** Keeps rows of different sheets apart while they are checked as one report. */
export const SHEET_STEP = 1_000_000;

export function tableOf(
  sheet: SourceFile["sheets"][number],
  at: number,
  context: CheckContext,
): Table | null {
  for (const cells of sheet.rows) {
    const columns = readHeadings(cells);
    if (Object.keys(columns).length > 0)
      return { sheet: sheet.name, at, rows: sheet.rows, columns, headed: true };
  }
  const columns = guessColumns(sheet.rows, context);
  return Object.keys(columns).length > 0
    ? { sheet: sheet.name, at, rows: sheet.rows, columns, headed: false }
    : null;
}

export function linesOf({ sheet, at, rows, columns, headed }: Table, context: CheckContext): Line[] {
  const lines: Line[] = [];
  let last = rows.length;
  while (last > 0 && (rows[last - 1] ?? []).every(isBlank)) last--;
  let inTable = !headed;
  let above: ReportRow | null = null;
  let headings = 0;
  let current = columns;
  for (let index = 0; index < last; index++) {
    const cells = rows[index] ?? [];
    const found = readHeadings(cells);
    if (Object.keys(found).length > 0) current = found;
    const id = at * SHEET_STEP + index + 1;
    const raw = rowOf(cells, current, id);
    let kind = kindOf(cells, raw, current, context);
    if (kind === "header") {
      inTable = true;
      headings++;
    }
    if (!inTable && kind !== "empty" && kind !== "example") kind = "title";
    const row: ReportRow = kind === "data" ? inherit(raw, above) : withWholeText(raw, cells, kind);
    lines.push({
      id,
      fileRow: index + 1,
      sheet,
      kind,
      row,
      inherited: kind === "data" && isBlank(raw.reporter) && !isBlank(row.reporter),
      repeated: (kind === "header" && headings > 1) || (kind === "numbers" && above !== null),
    });
    if (kind === "data") above = row;
  }
  return lines;
}

function rowOf(cells: readonly Cell[], columns: Columns, row: number): ReportRow {
  const at = (key: keyof Columns): Cell => {
    const index = columns[key];
    return (index === undefined ? undefined : cells[index]) ?? EMPTY_CELL;
  };
  return {
    row,
    key: "",
    reporter: at("reporter"),
    title: at("title"),
    item: at("item"),
    activities: at("activities"),
    result: at("result"),
    done: at("done"),
    state: at("state"),
    decision: "",
    remark: "",
  };
}

/** A merged cell keeps its value in its first row only. */
function inherit(row: ReportRow, above: ReportRow | null): ReportRow {
  if (above === null) return row;
  // Where the reporter is given anew, an empty item was forgotten, not merged.
  const both = isBlank(row.item) && isBlank(row.title) && isBlank(row.reporter);
  const sameItem = !isBlank(row.item) && cellText(row.item).trim() === cellText(above.item).trim();
  return {
    ...row,
    reporter: isBlank(row.reporter) ? above.reporter : row.reporter,
    item: both ? above.item : row.item,
    title: both || (sameItem && isBlank(row.title)) ? above.title : row.title,
  };
}

/** Rows that are no data keep their words, wherever they stood, in the activities. */
function withWholeText(row: ReportRow, cells: readonly Cell[], kind: RowKind): ReportRow {
  if (kind === "empty") return row;
  const text = cells
    .map((cell) => oneLine(cellText(cell)))
    .filter((part) => part !== "")
    .join(" ");
  return {
    ...row,
    reporter: EMPTY_CELL,
    title: EMPTY_CELL,
    item: EMPTY_CELL,
    result: EMPTY_CELL,
    activities: { value: text },
  };
}

export const textOfLine = (row: ReportRow): string => cellText(row.activities);
