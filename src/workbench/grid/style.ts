/** Style and number format of a cell → Univer's style. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Border, StyleModel } from "../../host/workbook/model";

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAP = { WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP, OVERFLOW: WrapStrategy.OVERFLOW };
const BORDER: Record<Border["style"], BorderStyleTypes> = {
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

export const DEFAULT_STYLE: IStyleData = { ff: "Arial", fs: 10, vt: VerticalAlign.BOTTOM };

export function toUniverStyle(style: StyleModel | undefined, numberFormat?: string): IStyleData | null {
  const out: IStyleData = {};
  if (numberFormat) out.n = { pattern: numberFormat };
  if (style) {
    if (style.background) out.bg = { rgb: style.background };
    if (style.color) out.cl = { rgb: style.color };
    if (style.bold) out.bl = BooleanNumber.TRUE;
    if (style.italic) out.it = BooleanNumber.TRUE;
    if (style.strikethrough) out.st = { s: BooleanNumber.TRUE };
    if (style.underline) out.ul = { s: BooleanNumber.TRUE };
    if (style.fontSize) out.fs = style.fontSize;
    if (style.fontFamily) out.ff = style.fontFamily;
    if (style.horizontal) out.ht = HORIZONTAL[style.horizontal];
    if (style.vertical) out.vt = VERTICAL[style.vertical];
    if (style.wrap) out.tb = WRAP[style.wrap];
    if (style.border) {
      out.bd = {
        ...(style.border.top ? { t: toBorder(style.border.top) } : {}),
        ...(style.border.right ? { r: toBorder(style.border.right) } : {}),
        ...(style.border.bottom ? { b: toBorder(style.border.bottom) } : {}),
        ...(style.border.left ? { l: toBorder(style.border.left) } : {}),
      };
    }
  }
  return Object.keys(out).length > 0 ? out : null;
}

function toBorder(border: Border): IBorderStyleData {
  return { s: BORDER[border.style], cl: { rgb: border.color } };
}
