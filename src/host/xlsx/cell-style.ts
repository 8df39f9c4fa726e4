/** The look of a cell: fonts, colours, borders and alignment of the model in the words of the .xlsx library. */
import type { BorderLineStyle, BorderSide, CellStyle } from "hucre";
import type { Border, StyleModel } from "../workbook/model";

/** What a Google spreadsheet uses where nothing is chosen. */
export const DEFAULT_FONT = { name: "Arial", size: 10 } as const;

const LINE: Record<Border["style"], BorderLineStyle> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOTTED: "dotted",
  DASHED: "dashed",
  DOUBLE: "double",
};

type Font = NonNullable<CellStyle["font"]>;

export function cellStyle(style: StyleModel, numberFormat: string | undefined, wrap: boolean): CellStyle {
  const font = fontOf(style);
  const border = borderOf(style);
  const alignment = alignmentOf(style, wrap);
  return {
    ...(font ? { font } : {}),
    ...(style.background ? { fill: fillOf(style.background) } : {}),
    ...(border ? { border } : {}),
    ...(alignment ? { alignment } : {}),
    ...(numberFormat ? { numFmt: numberFormat } : {}),
  };
}

/** The look a conditional format lays over a cell: only what it changes. */
export function overlayStyle(style: StyleModel): CellStyle {
  const font: Font = {
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.italic === undefined ? {} : { italic: style.italic }),
    ...(style.strikethrough === undefined ? {} : { strikethrough: style.strikethrough }),
    ...(style.underline === undefined ? {} : { underline: style.underline }),
    ...(style.color ? { color: { rgb: rgb(style.color) } } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.background ? { fill: fillOf(style.background) } : {}),
  };
}

function fontOf(style: StyleModel): Font | null {
  const changes: Font = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.strikethrough ? { strikethrough: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.color ? { color: { rgb: rgb(style.color) } } : {}),
    ...(style.fontSize ? { size: style.fontSize } : {}),
    ...(style.fontFamily ? { name: style.fontFamily } : {}),
  };
  return Object.keys(changes).length > 0 ? { ...DEFAULT_FONT, ...changes } : null;
}

function fillOf(background: string): NonNullable<CellStyle["fill"]> {
  const color = { rgb: rgb(background) };
  // In a conditional format Excel takes the colour of a solid fill from bgColor, in a cell from fgColor.
  return { type: "pattern", pattern: "solid", fgColor: color, bgColor: color };
}

function borderOf(style: StyleModel): NonNullable<CellStyle["border"]> | null {
  if (!style.border) return null;
  const { top, right, bottom, left } = style.border;
  return {
    ...(top ? { top: side(top) } : {}),
    ...(right ? { right: side(right) } : {}),
    ...(bottom ? { bottom: side(bottom) } : {}),
    ...(left ? { left: side(left) } : {}),
  };
}

function side(border: Border): BorderSide {
  return { style: LINE[border.style], color: { rgb: rgb(border.color) } };
}

function alignmentOf(style: StyleModel, wrap: boolean): NonNullable<CellStyle["alignment"]> | null {
  if (!style.horizontal && !style.vertical && !wrap) return null;
  return {
    ...(style.horizontal ? { horizontal: style.horizontal } : {}),
    ...(style.vertical
      ? { vertical: style.vertical === "middle" ? ("center" as const) : style.vertical }
      : {}),
    ...(wrap ? { wrapText: true } : {}),
  };
}

export function rgb(color: string): string {
  return color.replace("#", "").toUpperCase();
}
