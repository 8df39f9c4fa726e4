/** A report sent as .xlsx, read into plain cells; what cannot be read is refused with a Russian reason. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { formatValue, HucreError } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { fromNumber } from "../../core/calendar/day";
import { type Cell, EMPTY_CELL } from "../../core/reports/row";
import { problemOf } from "./file-kind";
import { hyperlinkFormula } from "./links";
import { ReportFileError } from "./report-file-error";

export interface ReportFile {
  /** File name without its folder. */
  readonly name: string;
  readonly sheets: readonly ReportSheet[];
}

export interface ReportSheet {
  readonly name: string;
  /** `rows[0]` is row 1 of the sheet; empty rows and cells at the end are left off. */
  readonly rows: Cell[][];
}

type Book = Awaited<ReturnType<typeof readXlsx>>;
type BookSheet = Book["sheets"][number];
type BookCell = NonNullable<BookSheet["cells"]> extends Map<string, infer C> ? C : never;

const FILE_LIMIT = 20 * 1024 * 1024;
const ROW_LIMIT = 20_000;

/** Rejects with `ReportFileError` only. */
export async function readReportFile(path: string): Promise<ReportFile> {
  const name = basename(path);
  const bytes = await bytesOf(path, name);
  return readReportBytes(bytes, name);
}

export async function readReportBytes(bytes: Uint8Array, name: string): Promise<ReportFile> {
  const problem = bytes.length > FILE_LIMIT ? "too-big" : problemOf(Buffer.from(bytes));
  if (problem) throw new ReportFileError(problem, name);
  const book = await bookOf(bytes, name);
  const visible = book.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden);
  const sheets = visible
    .map((sheet) => ({ name: sheet.name, rows: cellsOf(sheet) }))
    .filter((sheet) => sheet.rows.length > 0);
  if (sheets.length === 0) throw new ReportFileError("no-sheets", name);
  if (sheets.some((sheet) => sheet.rows.length > ROW_LIMIT)) throw new ReportFileError("too-many-rows", name);
  return { name, sheets };
}

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > FILE_LIMIT) throw new ReportFileError("too-big", name);
    return await readFile(path);
  } catch (error) {
    throw error instanceof ReportFileError ? error : new ReportFileError("missing", name, error);
  }
}

async function bookOf(bytes: Uint8Array, name: string): Promise<Book> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    // The library's limits guard the same memory as ours, so to the sender they are the same matter.
    const tooBig = error instanceof HucreError && /exceeds|too (large|many)|limit/i.test(error.message);
    throw new ReportFileError(tooBig ? "too-big" : "damaged", name, error);
  }
}

function cellsOf(sheet: BookSheet): Cell[][] {
  const rows = sheet.rows.map((row, r) =>
    trimmed(row.map((value, c) => cellOf(value, sheet.cells?.get(`${r},${c}`)))),
  );
  // Links and formulas without a value stand beyond the rows the library returns.
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function trimmed(row: Cell[]): Cell[] {
  let length = row.length;
  while (length > 0 && isEmpty(row[length - 1])) length -= 1;
  return row.slice(0, length);
}

function isEmpty(cell: Cell | undefined): boolean {
  return !cell || ((cell.value === null || cell.value === "") && !cell.links && !cell.formula);
}

function cellOf(value: BookSheet["rows"][number][number], detail: BookCell | undefined): Cell {
  const written = keptValue(value, detail?.style?.numFmt);
  const formula = detail?.formula === undefined ? undefined : `=${detail.formula}`;
  const links = linksOf(detail, formula);
  if (written === null && formula === undefined && links.length === 0) return EMPTY_CELL;
  return {
    value: written,
    ...(links.length > 0 ? { links } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

function linksOf(detail: BookCell | undefined, formula: string | undefined): string[] {
  const fromFormula = hyperlinkFormula(formula);
  const target = detail?.hyperlink?.target ?? "";
  // Excel makes a link of every address of mail; that is no evidence of anything.
  const own = target !== "" && !/^(mailto|tel):/i.test(target) ? [target] : [];
  return [...new Set([...(fromFormula ? [fromFormula] : []), ...own])];
}

function keptValue(value: BookSheet["rows"][number][number], format: string | undefined): Cell["value"] {
  if (value instanceof Date) return dateValue(value);
  if (typeof value === "number") return numberValue(value, format);
  return value ?? null;
}

const MINUTE = 60_000;

function dateValue(date: Date): Cell["value"] {
  const minutes = Math.round(date.getTime() / MINUTE);
  const day = fromNumber(Math.floor(minutes / 1440));
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const time = `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
  // A cell of time alone lies before the first day a spreadsheet knows.
  if (day < "1900-01-01") return time;
  return ofDay === 0 ? { day } : { day, time };
}

/** Numbers whose format carries meaning become what was seen: 0,95 as «95%», 1,1 shown as 1.10, 7 shown as 007. */
function numberValue(value: number, format: string | undefined): string | number {
  if (format === undefined) return value;
  if (/%/.test(format)) return `${Number((value * 100).toFixed(2))}%`;
  return /^(0\.0+|00+)$/.test(format) ? formatValue(value, format) : value;
}
