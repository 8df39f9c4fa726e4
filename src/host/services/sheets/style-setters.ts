/** From the words scripts use for looks to the style of a cell: one setter per property. */
import type { EnumValue } from "../../runtime/enumeration";
import { NotImplemented, ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import { colourOf } from "../../workbook/colours";
import { localeOf } from "../../workbook/locale";
import type { CellModel, StyleModel } from "../../workbook/model";
import { displayValue, isAutomatic } from "../../workbook/number-format";
import { restyled } from "../../workbook/shared-style";

export const setStyle = <K extends keyof StyleModel>(
  cell: CellModel,
  key: K,
  value: StyleModel[K] | undefined,
): void => {
  const style = restyled(cell.style, key, value);
  if (style === undefined) delete cell.style;
  else cell.style = style;
};

export const colour = (value: string | null): string | undefined => {
  if (value === null || value === undefined || value === "") return undefined;
  const known = colourOf(value);
  if (known === null) throw new NotImplemented(`Colour ${value}`);
  return known;
};

const choice =
  <T>(method: string, table: Readonly<Record<string, T>>) =>
  (value: string | null | undefined): T | undefined => {
    if (value === null || value === undefined) return undefined;
    if (!(value in table)) throw new ServiceError(say.badArguments(method, [value]));
    return table[value];
  };

const HORIZONTAL = choice("Range.setHorizontalAlignment", {
  left: "left",
  center: "center",
  right: "right",
  normal: undefined,
} as const);
const VERTICAL = choice("Range.setVerticalAlignment", {
  top: "top",
  middle: "middle",
  bottom: "bottom",
} as const);
const WEIGHT = choice("Range.setFontWeight", { bold: true, normal: undefined } as const);
const STYLE = choice("Range.setFontStyle", { italic: true, normal: undefined } as const);
const LINE = choice("Range.setFontLine", {
  underline: "underline",
  "line-through": "strikethrough",
  none: "none",
} as const);

const requireShowable = (format: string): void => {
  try {
    displayValue(1, format, localeOf("ru_RU"));
  } catch {
    throw new NotImplemented(`Number format ${format}`);
  }
};

/** One setter per property, from the script's word to the model. */
export const SETTERS = {
  background: (cell: CellModel, value: string | null) => {
    const known = colour(value);
    setStyle(cell, "background", known === "#ffffff" ? undefined : known);
  },
  fontColor: (cell: CellModel, value: string | null) => setStyle(cell, "color", colour(value)),
  fontWeight: (cell: CellModel, value: string | null) => setStyle(cell, "bold", WEIGHT(value)),
  fontStyle: (cell: CellModel, value: string | null) => setStyle(cell, "italic", STYLE(value)),
  fontSize: (cell: CellModel, value: number) => setStyle(cell, "fontSize", value),
  fontFamily: (cell: CellModel, value: string | null) => setStyle(cell, "fontFamily", value ?? undefined),
  fontLine: (cell: CellModel, value: string | null) => {
    const line = LINE(value);
    setStyle(cell, "underline", line === "underline" ? true : undefined);
    setStyle(cell, "strikethrough", line === "strikethrough" ? true : undefined);
  },
  horizontal: (cell: CellModel, value: string | null) => setStyle(cell, "horizontal", HORIZONTAL(value)),
  vertical: (cell: CellModel, value: string | null) => setStyle(cell, "vertical", VERTICAL(value)),
  wrap: (cell: CellModel, value: boolean) => setStyle(cell, "wrap", value ? "WRAP" : "OVERFLOW"),
  wrapStrategy: (cell: CellModel, value: EnumValue) =>
    setStyle(cell, "wrap", value.label as "WRAP" | "CLIP" | "OVERFLOW"),
  numberFormat: (cell: CellModel, format: string) => {
    if (isAutomatic(format)) delete cell.numberFormat;
    else {
      requireShowable(format);
      cell.numberFormat = format;
    }
  },
} as const;
