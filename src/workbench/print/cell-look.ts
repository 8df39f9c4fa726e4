/** How a cell looks on paper: its style, over it the first conditional format that holds. */
import type { CellView, SheetView } from "../../host/server/view";
import { containsCell } from "../../host/workbook/area";
import type { Border, ConditionalFormatModel, StyleModel } from "../../host/workbook/model";

const STYLES: Readonly<Record<Border["style"], string>> = {
  SOLID: "1px solid",
  SOLID_MEDIUM: "2px solid",
  SOLID_THICK: "3px solid",
  DOTTED: "1px dotted",
  DASHED: "1px dashed",
  DOUBLE: "3px double",
};

const WHITE_SPACE = { WRAP: "pre-wrap", CLIP: "pre", OVERFLOW: "pre" } as const;

/** The criteria that sheets of the product print with; a format by formula is left out. */
const HOLDS: Readonly<Record<string, (value: unknown, bound: string | number) => boolean>> = {
  TEXT_CONTAINS: (value, bound) => String(value).includes(String(bound)),
  TEXT_STARTS_WITH: (value, bound) => String(value).startsWith(String(bound)),
  TEXT_EQUAL_TO: (value, bound) => String(value) === String(bound),
  NUMBER_GREATER_THAN: (value, bound) => typeof value === "number" && value > Number(bound),
  NUMBER_LESS_THAN: (value, bound) => typeof value === "number" && value < Number(bound),
  NUMBER_EQUAL_TO: (value, bound) => value === Number(bound),
};

export function lookOf(
  { conditionalFormats }: SheetView,
  cell: CellView | undefined,
  row: number,
  column: number,
): Record<string, string> {
  const value = cell?.value ?? null;
  const holds = ({ areas, criteria, values: [bound = ""] }: ConditionalFormatModel) =>
    value !== null &&
    areas.some((area) => containsCell(area, row, column)) &&
    HOLDS[criteria]?.(value, bound) === true;
  const style: StyleModel = { ...cell?.style, ...conditionalFormats.find(holds)?.style };
  const look: Record<string, string> = {
    "text-align": style.horizontal ?? (typeof value === "number" ? "right" : "left"),
    "vertical-align": style.vertical ?? "bottom",
    "white-space": WHITE_SPACE[style.wrap ?? "OVERFLOW"],
  };
  if (style.background) look.background = style.background;
  if (style.color) look.color = style.color;
  if (style.bold) look["font-weight"] = "bold";
  if (style.italic) look["font-style"] = "italic";
  if (style.underline || style.strikethrough)
    look["text-decoration"] = [style.underline && "underline", style.strikethrough && "line-through"]
      .filter(Boolean)
      .join(" ");
  if (style.fontSize) look["font-size"] = `${style.fontSize}pt`;
  if (style.wrap === "CLIP") look.overflow = "hidden";
  for (const [side, border] of Object.entries(style.border ?? {}))
    if (border) look[`border-${side}`] = `${STYLES[border.style]} ${border.color}`;
  return look;
}
