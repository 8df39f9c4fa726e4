/** One sheet of the model as the .xlsx library takes it. */
import type { Cell, ColumnDef, RowDef, WriteSheet } from "hucre";
import { areaName } from "../workbook/a1";
import { containsCell } from "../workbook/area";
import { type CellModel, cellPlace, type SheetModel, type WorkbookModel } from "../workbook/model";
import { cellStyle, rgb } from "./cell-style";
import { EXCEL_TEXT_LIMIT, escapeText, shortened } from "./cell-text";
import { chartsOf } from "./charts";
import { conditionalRulesOf } from "./conditional-formats";
import { toExcelFormula } from "./formula";
import { hyperlinkFormula, hyperlinkTo, type LinkContext, noteWithLinks, urlsOf } from "./links";
import { printSetup } from "./print-setup";
import { sheetLock } from "./protection";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, rowHeights, type ShownCell } from "./row-heights";
import { type ValidationContext, validationsOf } from "./validations";

export interface SheetContext extends ValidationContext, LinkContext {
  readonly model: WorkbookModel;
  /** Keeps whole a text that no cell of Excel can hold. */
  readonly keepLongText: (sheet: SheetModel, row: number, column: number, text: string) => void;
}

const PIXELS_PER_CHAR = 7;
const UNREADABLE = new Set(["#ERROR!", "#NAME?"]);
const NOTE_LIMIT = 32_000;
/** Excel 365 draws a tick box by itself; LibreOffice and older programs would show 0 and 1. */
const TICK_FORMAT = '"☑";"☑";"☐"';
/** Beyond this many columns the widths of an empty grid are of no interest. */
const MAX_WIDTHS = 256;

export function writeSheet(sheet: SheetModel, name: string, context: SheetContext): WriteSheet {
  const lock = sheetLock(sheet);
  const shown = shownCells(sheet);
  const heights = rowHeights(sheet, shown);
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, cell, text } of shown) {
    if (text.length > EXCEL_TEXT_LIMIT) context.keepLongText(sheet, row, column, text);
    const open = lock?.open.some((area) => containsCell(area, row, column)) === true;
    cells.set(`${row - 1},${column - 1}`, writtenCell(cell, text, open, context));
  }
  for (const area of lock?.open ?? []) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = `${row - 1},${column - 1}`;
        if (!cells.has(key)) cells.set(key, { value: null, style: { protection: { locked: false } } });
      }
    }
  }
  const validations = validationsOf(sheet, context);
  const rules = conditionalRulesOf(sheet, context);
  const charts = chartsOf(sheet, context.model, context.sheetNameById);
  return {
    name,
    rows: [],
    cells,
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet, heights, shown),
    merges: sheet.merges.map((area) => ({
      startRow: area.row - 1,
      startCol: area.column - 1,
      endRow: area.row + area.rows - 2,
      endCol: area.column + area.columns - 2,
    })),
    ...(sheet.frozenRows > 0 || sheet.frozenColumns > 0
      ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
      : {}),
    ...(sheet.filter ? { autoFilter: { range: areaName(sheet.filter) } } : {}),
    ...(validations.length > 0 ? { dataValidations: validations } : {}),
    ...(rules.length > 0 ? { conditionalRules: rules } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    ...(lock ? { protection: lock.protection } : {}),
    ...printSetup(sheet),
    view: {
      showGridLines: !sheet.hiddenGridlines,
      ...(sheet.tabColor ? { tabColor: { rgb: rgb(sheet.tabColor) } } : {}),
    },
    hidden: sheet.hidden,
  };
}

/** All cells but the invisible ones far below the contents: a grid kept ready for later rows would only make the file heavy. */
function shownCells(sheet: SheetModel): ShownCell[] {
  const cells = Object.entries(sheet.cells).map(([key, cell]) => {
    const { row, column } = cellPlace(key);
    return { row, column, cell, text: textOf(cell) };
  });
  const last = cells.reduce((most, { row, cell }) => (isInvisible(cell) ? most : Math.max(most, row)), 0);
  return cells.filter(({ row, cell }) => row <= last + READY_ROWS || !isInvisible(cell));
}

/** Empty rows below the contents that keep their formats, so that one can go on typing in the file. */
const READY_ROWS = 20;

function isInvisible({ value, formula, note, validation, style, links }: CellModel): boolean {
  const empty = value === null && formula === undefined && !note && !validation && !links?.length;
  return empty && !style?.background && !style?.border;
}

function textOf(cell: CellModel): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return String(value);
}

function writtenCell(cell: CellModel, text: string, open: boolean, context: SheetContext): Partial<Cell> {
  const isText = typeof cell.value === "string";
  const wrap = cell.style?.wrap === "WRAP" || (isText && /[\r\n]/.test(text));
  // A text that begins like a formula would become one as soon as somebody edits the cell in Excel.
  const guarded = cell.numberFormat ?? (isText && /^[=+\-@]/.test(text) ? "@" : undefined);
  const isTick = cell.validation?.criteria === "CHECKBOX" && typeof cell.value === "boolean";
  const numberFormat = isTick ? TICK_FORMAT : guarded;
  const style = cellStyle(cell.style ?? {}, numberFormat, wrap);
  const urls = urlsOf(cell);
  const link = urls[0] === undefined ? null : hyperlinkTo(urls[0], context);
  const note = noteWithLinks(cell, urls);
  return {
    ...content(cell, text, context),
    style: open ? { ...style, protection: { locked: false } } : style,
    ...(link ? { hyperlink: link } : {}),
    ...(note ? { comment: { author: "Таблица", text: escapeText(note.slice(0, NOTE_LIMIT)) } } : {}),
    ...(cell.validation?.criteria === "CHECKBOX" && typeof cell.value === "boolean"
      ? { checkbox: true }
      : {}),
  };
}

function content(cell: CellModel, text: string, context: SheetContext): Partial<Cell> {
  const { value } = cell;
  const formula = formulaOf(cell, context);
  if (formula !== null) {
    const result = typeof value === "object" ? text : value;
    return { type: "formula", value: result, formula, formulaResult: result };
  }
  if (typeof value === "object") return value === null ? { value: null } : { type: "error", value: text };
  if (typeof value !== "string") return { value };
  const written = escapeText(text.length > EXCEL_TEXT_LIMIT ? shortened(text) : text);
  // As a plain string the library would take "#REF!" for an error; as a run of text it stays what was typed.
  return text.startsWith("#") && text.length < 20
    ? { type: "richText", value: written, richText: [{ text: written }] }
    : { type: "string", value: written };
}

/** A link formula becomes a plain link, which Excel opens and which cannot be broken by retyping. */
function formulaOf(cell: CellModel, context: SheetContext): string | null {
  if (cell.formula === undefined || hyperlinkFormula(cell.formula) !== null) return null;
  // A formula that Google itself could not read makes Excel call the whole file damaged.
  if (typeof cell.value === "object" && cell.value !== null && UNREADABLE.has(cell.value.error)) return null;
  return toExcelFormula(cell.formula, context);
}

function columnsOf(sheet: SheetModel): ColumnDef[] {
  return Array.from({ length: Math.min(sheet.columns, MAX_WIDTHS) }, (_, index) => ({
    width:
      Math.round(((sheet.columnWidths[index + 1] ?? DEFAULT_COLUMN_PIXELS) / PIXELS_PER_CHAR) * 100) / 100,
    ...(sheet.hiddenColumns.includes(index + 1) ? { hidden: true } : {}),
  }));
}

function rowsOf(
  sheet: SheetModel,
  heights: ReadonlyMap<number, number>,
  shown: readonly ShownCell[],
): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const { row } of shown) rows.set(row - 1, { height: DEFAULT_ROW_PIXELS * 0.75 });
  for (const [row, height] of heights) rows.set(row - 1, { height });
  for (const row of sheet.hiddenRows) rows.set(row - 1, { ...rows.get(row - 1), hidden: true });
  return rows;
}
