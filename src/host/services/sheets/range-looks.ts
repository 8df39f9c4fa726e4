/** Number formats, colours, fonts, alignment, wrapping and borders of a Range. */
import type { EnumValue } from "../../runtime/enumeration";
import type { Border, StyleModel } from "../../workbook/model";
import { RangeValues } from "./range-values";
import { colour, SETTERS, setStyle } from "./style-setters";

type Text = string | null;

export abstract class RangeLooks extends RangeValues {
  getNumberFormats(): string[][] {
    return this.mapCells((cell) => cell?.numberFormat ?? "General");
  }

  getNumberFormat(): string {
    return this.firstOf(this.getNumberFormats());
  }

  getBackgrounds(): string[][] {
    return this.mapCells((cell) => cell?.style?.background ?? "#ffffff");
  }

  getBackground(): string {
    return this.firstOf(this.getBackgrounds());
  }

  getFontColors(): string[][] {
    return this.mapCells((cell) => cell?.style?.color ?? "#000000");
  }

  getFontColor(): string {
    return this.firstOf(this.getFontColors());
  }

  getFontWeights(): string[][] {
    return this.mapCells((cell) => (cell?.style?.bold === true ? "bold" : "normal"));
  }

  getFontWeight(): string {
    return this.firstOf(this.getFontWeights());
  }

  getHorizontalAlignments(): string[][] {
    return this.mapCells((cell) => cell?.style?.horizontal ?? "general");
  }

  getHorizontalAlignment(): string {
    return this.firstOf(this.getHorizontalAlignments());
  }

  getWraps(): boolean[][] {
    return this.mapCells((cell) => cell?.style?.wrap === "WRAP");
  }

  getWrap(): boolean {
    return this.firstOf(this.getWraps());
  }

  setNumberFormat(format: string): this {
    return this.editCells((cell) => SETTERS.numberFormat(cell, format));
  }

  setNumberFormats(grid: string[][]): this {
    return this.editGrid(grid, SETTERS.numberFormat);
  }

  setBackground(value: Text): this {
    return this.editCells((cell) => SETTERS.background(cell, value));
  }

  setBackgrounds(grid: Text[][]): this {
    return this.editGrid(grid, SETTERS.background);
  }

  setFontColor(value: Text): this {
    return this.editCells((cell) => SETTERS.fontColor(cell, value));
  }

  setFontColors(grid: Text[][]): this {
    return this.editGrid(grid, SETTERS.fontColor);
  }

  setFontWeight(value: Text): this {
    return this.editCells((cell) => SETTERS.fontWeight(cell, value));
  }

  setFontWeights(grid: Text[][]): this {
    return this.editGrid(grid, SETTERS.fontWeight);
  }

  setFontSize(value: number): this {
    return this.editCells((cell) => SETTERS.fontSize(cell, value));
  }

  setFontSizes(grid: number[][]): this {
    return this.editGrid(grid, SETTERS.fontSize);
  }

  setFontStyle(value: Text): this {
    return this.editCells((cell) => SETTERS.fontStyle(cell, value));
  }

  setFontStyles(grid: Text[][]): this {
    return this.editGrid(grid, SETTERS.fontStyle);
  }

  setFontFamily(value: Text): this {
    return this.editCells((cell) => SETTERS.fontFamily(cell, value));
  }

  setFontFamilies(grid: Text[][]): this {
    return this.editGrid(grid, SETTERS.fontFamily);
  }

  setFontLine(value: Text): this {
    return this.editCells((cell) => SETTERS.fontLine(cell, value));
  }

  setFontLines(grid: Text[][]): this {
    return this.editGrid(grid, SETTERS.fontLine);
  }

  setHorizontalAlignment(value: Text): this {
    return this.editCells((cell) => SETTERS.horizontal(cell, value));
  }

  setHorizontalAlignments(grid: Text[][]): this {
    return this.editGrid(grid, SETTERS.horizontal);
  }

  setVerticalAlignment(value: Text): this {
    return this.editCells((cell) => SETTERS.vertical(cell, value));
  }

  setVerticalAlignments(grid: Text[][]): this {
    return this.editGrid(grid, SETTERS.vertical);
  }

  setWrap(value: boolean): this {
    return this.editCells((cell) => SETTERS.wrap(cell, value));
  }

  setWraps(grid: boolean[][]): this {
    return this.editGrid(grid, SETTERS.wrap);
  }

  setWrapStrategy(value: EnumValue): this {
    return this.editCells((cell) => SETTERS.wrapStrategy(cell, value));
  }

  setWrapStrategies(grid: EnumValue[][]): this {
    return this.editGrid(grid, SETTERS.wrapStrategy);
  }

  clearFormat(): this {
    return this.forgetCells(({ style: _style, numberFormat: _format, ...rest }) => rest);
  }

  /** null leaves a side as it is, false takes the border away. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    lineColour: string | null = null,
    style: EnumValue | null = null,
  ): this {
    const line: Border = {
      color: colour(lineColour) ?? "#000000",
      style: (style?.label ?? "SOLID") as Border["style"],
    };
    const { rows, columns } = this.area;
    // Cells of one look at the same edges of the range come out alike.
    const made = new Map<string, Map<StyleModel | undefined, StyleModel | undefined>>();
    return this.editCells((cell, row, column) => {
      const edges = `${row === 0}${row === rows - 1}${column === 0}${column === columns - 1}`;
      const known = made.get(edges) ?? new Map<StyleModel | undefined, StyleModel | undefined>();
      made.set(edges, known);
      const before = cell.style;
      if (known.has(before)) {
        const style = known.get(before);
        if (style === undefined) delete cell.style;
        else cell.style = style;
        return;
      }
      const border = { ...cell.style?.border };
      const sides = [
        ["top", row === 0 ? top : horizontal],
        ["bottom", row === rows - 1 ? bottom : horizontal],
        ["left", column === 0 ? left : vertical],
        ["right", column === columns - 1 ? right : vertical],
      ] as const;
      for (const [side, wanted] of sides) {
        if (wanted === true) border[side] = line;
        if (wanted === false) delete border[side];
      }
      setStyle(cell, "border", Object.keys(border).length === 0 ? undefined : border);
      known.set(before, cell.style);
    });
  }
}
