/** The looks of a whole grid, painted in memory and put on with one call a property, however many places differ. */
import { FONT, PALETTE } from "./palette";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface CellLook {
  readonly format: "@" | "0" | "0%";
  readonly size: number;
  readonly color: string;
  readonly weight: "bold" | "normal";
  /** null is no colour. */
  readonly background: string | null;
  readonly align: "left" | "center" | "normal";
  readonly vertical: "top" | "middle";
  readonly wrap: boolean;
}

/** 1-based; a row and column without a size are one cell. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** Text stays text; everything else is painted where it differs. */
const PLAIN: CellLook = {
  format: "@",
  size: 10,
  color: PALETTE.ink,
  weight: "normal",
  background: null,
  align: "normal",
  vertical: "top",
  wrap: true,
};

export class GridLook {
  private readonly cells: CellLook[][];

  constructor(
    readonly rows: number,
    readonly columns: number,
    base: Partial<CellLook> = {},
  ) {
    const plain = { ...PLAIN, ...base };
    this.cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => plain));
  }

  /** What reaches beyond the grid is left out. */
  paint({ row, column, rows = 1, columns = 1 }: Place, look: Partial<CellLook>): this {
    for (const line of this.cells.slice(row - 1, row - 1 + rows))
      for (let at = column - 1; at < Math.min(column - 1 + columns, line.length); at += 1) {
        const known = line[at];
        if (known) line[at] = { ...known, ...look };
      }
    return this;
  }

  formats(): string[][] {
    return this.each("format");
  }

  /** Nine calls for the whole sheet. */
  putOn(sheet: Sheet): void {
    sheet
      .getRange(1, 1, this.rows, this.columns)
      .setNumberFormats(this.formats())
      .setFontFamily(FONT)
      .setFontSizes(this.each("size"))
      .setFontColors(this.each("color"))
      .setFontWeights(this.each("weight"))
      .setBackgrounds(this.each("background"))
      .setHorizontalAlignments(this.each("align"))
      .setVerticalAlignments(this.each("vertical"))
      .setWraps(this.each("wrap"));
  }

  private each<Key extends keyof CellLook>(key: Key): CellLook[Key][][] {
    return this.cells.map((line) => line.map((cell) => cell[key]));
  }
}

/** Columns from the first, in pixels: one call for each run of the same width. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  let from = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    sheet.setColumnWidths(from + 1, index - from + 1, width);
    from = index + 1;
  });
}
