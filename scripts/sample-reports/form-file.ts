/** Lays rows out as the official five-column form in an .xlsx file, the way a ministry's form looks when it is filled in. */
import type { Cell, CellStyle, CellValue, MergeRange } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { OFFICIAL_COLUMNS, type OfficialColumn } from "../../src/core/reports/form";
import { wrappedLines } from "../../src/host/xlsx/text-width";

export type SampleCell = Partial<Cell> | CellValue;
/** Cells of one row by column of the form. */
export type SampleRow = Readonly<Record<OfficialColumn, SampleCell>>;

export interface FormLook {
  readonly title: string;
  readonly sheetName: string;
  /** Columns in the order they stand; "number" and "note" are columns that some people add to the form. */
  readonly columns: readonly (OfficialColumn | "number" | "note")[];
  /** The reporter stands once, in one cell merged over all rows. */
  readonly mergedReporter: boolean;
}

export const OFFICIAL_LOOK: Omit<FormLook, "title"> = {
  sheetName: "Отчёт",
  columns: ["reporter", "title", "item", "activities", "result"],
  mergedReporter: false,
};

export const SAMPLE_MARK = "ОБРАЗЕЦ: сведения вымышлены и служат только для проверки программы";

const WIDTHS = {
  reporter: 24,
  title: 40,
  item: 12,
  activities: 46,
  result: 46,
  number: 6,
  note: 18,
} as const;
const EXTRA_HEADINGS = { number: "№ п/п", note: "Примечание" } as const;
const FACE = { size: 11, bold: false } as const;
const FONT = { name: "Times New Roman", size: 11 } as const;
const LINE = { style: "thin", color: { rgb: "000000" } } as const;
const BOXED: CellStyle = {
  font: FONT,
  border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
  alignment: { vertical: "top", wrapText: true },
};
const CENTERED: CellStyle = {
  ...BOXED,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
/** The day the samples pretend to be saved on; a fixed day keeps the files the same in every run. */
const SAVED = new Date("2024-11-28T09:00:00Z");

export async function formFile(rows: readonly SampleRow[], look: FormLook): Promise<Uint8Array> {
  const last = look.columns.length - 1;
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number }>();
  const line = (row: number, text: string, style: CellStyle, height: number) => {
    cells.set(`${row},0`, { value: text, style });
    merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last });
    rowDefs.set(row, { height });
  };
  line(0, SAMPLE_MARK, { font: { ...FONT, italic: true, color: { rgb: "C00000" } } }, 18);
  line(1, "ФОРМА", { font: FONT, alignment: { horizontal: "right" } }, 18);
  line(
    2,
    look.title,
    {
      font: { ...FONT, size: 12, bold: true },
      alignment: { horizontal: "center", vertical: "center", wrapText: true },
    },
    66,
  );
  look.columns.forEach((column, c) => {
    cells.set(`4,${c}`, { value: headingOf(column), style: { ...CENTERED, font: { ...FONT, bold: true } } });
    cells.set(`5,${c}`, { value: printedOf(column), style: CENTERED });
  });
  rowDefs.set(4, { height: 92 });
  rows.forEach((row, index) => {
    const at = 6 + index;
    look.columns.forEach((column, c) => {
      const given = column === "number" ? index + 1 : column === "note" ? null : row[column];
      const hidden = column === "reporter" && look.mergedReporter && index > 0;
      cells.set(`${at},${c}`, {
        style: column === "item" || column === "number" ? CENTERED : BOXED,
        ...cellOf(hidden ? null : given),
      });
    });
    rowDefs.set(at, { height: heightOf(row) });
  });
  const reporterAt = look.columns.indexOf("reporter");
  if (look.mergedReporter && rows.length > 1) {
    merges.push({ startRow: 6, startCol: reporterAt, endRow: 5 + rows.length, endCol: reporterAt });
  }
  return writeXlsx({
    sheets: [
      {
        name: look.sheetName,
        rows: [],
        cells,
        merges,
        rowDefs,
        columns: look.columns.map((column) => ({ width: WIDTHS[column] })),
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: "$5:$6",
        },
      },
    ],
    defaultFont: FONT,
    properties: { title: SAMPLE_MARK, created: SAVED, modified: SAVED },
  });
}

function cellOf(given: SampleCell): Partial<Cell> {
  if (given === null || typeof given !== "object" || given instanceof Date) return { value: given };
  // A number format of the cell must not take its border away.
  return given.style ? { ...given, style: { ...CENTERED, ...given.style } } : given;
}

function headingOf(column: FormLook["columns"][number]): string {
  if (column === "number" || column === "note") return EXTRA_HEADINGS[column];
  return OFFICIAL_COLUMNS.find(({ key }) => key === column)?.heading ?? "";
}

function printedOf(column: FormLook["columns"][number]): string | null {
  const printed = OFFICIAL_COLUMNS.find(({ key }) => key === column)?.printed ?? "";
  return printed === "" ? null : printed;
}

/** Points; Excel shows nothing higher than 409. */
function heightOf(row: SampleRow): number {
  const lines = (["reporter", "title", "activities", "result"] as const).map((column) => {
    const cell = cellOf(row[column]);
    const text = typeof cell.value === "string" ? cell.value : "";
    return wrappedLines(text, WIDTHS[column] * 7 - 6, FACE);
  });
  return Math.min(409, Math.max(...lines) * 14.5 + 4);
}
