/** An .xlsx file put in place of the spreadsheet, as «Импорт ▸ Заменить таблицу» does: cells, looks, lists and notes; no protections. */
import type { Cell, CellStyle, Color, DataValidation, Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { newSheet } from "../workbook/blank";
import {
  type Area,
  type Border,
  type CellModel,
  type CellValue,
  cellKey,
  cellPlace,
  type SheetModel,
  type StyleModel,
  type WorkbookModel,
} from "../workbook/model";
import { dateSerial } from "../workbook/serial";
import { problemOf } from "../xlsx/file-kind";
import { ReportFileError } from "../xlsx/report-file-error";

const SPARE_ROWS = 20;
const CELL_LIMIT = 2_000_000;

export async function importWorkbook(
  bytes: Buffer,
  name: string,
  now: WorkbookModel,
): Promise<WorkbookModel> {
  const problem = problemOf(bytes);
  if (problem) throw new ReportFileError(problem, name);
  const book = await readXlsx(new Uint8Array(bytes), { readStyles: true }).catch((error: unknown) => {
    throw new ReportFileError("damaged", name, error);
  });
  if (book.sheets.length === 0) throw new ReportFileError("no-sheets", name);
  let nextSheetId = now.nextSheetId;
  const sheets = book.sheets.map((sheet) => {
    // A sheet of the same name stays the same sheet to the add-on, which knows tabs by their number.
    const known = now.sheets.find((candidate) => candidate.name === sheet.name);
    const id = known?.id ?? nextSheetId++;
    return toSheet(sheet, id);
  });
  if (sheets.reduce((sum, sheet) => sum + Object.keys(sheet.cells).length, 0) > CELL_LIMIT) {
    throw new ReportFileError("too-big", name);
  }
  if (sheets.every((sheet) => sheet.hidden)) for (const sheet of sheets) sheet.hidden = false;
  const active = sheets.find((sheet) => !sheet.hidden)?.id ?? 0;
  return { ...now, name: name.replace(/\.xlsx$/i, ""), sheets, nextSheetId, activeSheetId: active };
}

function toSheet(source: Sheet, id: number): SheetModel {
  const cells = new Map<string, CellModel>();
  source.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) cells.set(cellKey(r + 1, c + 1), { value: keptValue(value) });
    });
  });
  for (const [key, cell] of source.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const model = toCell(cell);
    if (model) cells.set(cellKey(row + 1, column + 1), model);
  }
  for (const rule of source.dataValidations ?? []) addList(cells, rule);
  const places = [...cells.keys()].map(cellPlace);
  const rows = Math.max(1, ...places.map(({ row }) => row)) + SPARE_ROWS;
  const columns = Math.max(source.columns?.length ?? 0, 1, ...places.map(({ column }) => column));
  const sheet = newSheet(id, source.name, rows, columns);
  return {
    ...sheet,
    cells: Object.fromEntries(cells),
    hidden: source.hidden === true || source.veryHidden === true,
    tabColor: colorOf(source.view?.tabColor) ?? null,
    hiddenGridlines: source.view?.showGridLines === false,
    frozenRows: source.freezePane?.rows ?? 0,
    frozenColumns: source.freezePane?.columns ?? 0,
    merges: (source.merges ?? []).map((merge) => ({
      row: merge.startRow + 1,
      column: merge.startCol + 1,
      rows: merge.endRow - merge.startRow + 1,
      columns: merge.endCol - merge.startCol + 1,
    })),
    columnWidths: Object.fromEntries(
      (source.columns ?? []).flatMap(({ width }, index) =>
        width ? [[index + 1, Math.round(width * 7)]] : [],
      ),
    ),
    hiddenColumns: (source.columns ?? []).flatMap(({ hidden }, index) => (hidden ? [index + 1] : [])),
    rowHeights: Object.fromEntries(
      [...(source.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height ? [[row + 1, Math.round((height * 4) / 3)]] : [],
      ),
    ),
    hiddenRows: [...(source.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row + 1] : [])),
  };
}

function toCell(cell: Cell): CellModel | null {
  const value = keptValue(cell.formulaResult ?? cell.value);
  const style = styleOf(cell.style);
  const format = cell.style?.numFmt;
  const link = cell.hyperlink?.target;
  const model: CellModel = {
    value,
    ...(cell.formula ? { formula: `=${cell.formula}` } : {}),
    ...(format && format !== "General"
      ? { numberFormat: format }
      : cell.value instanceof Date
        ? { numberFormat: "dd.mm.yyyy" }
        : {}),
    ...(link && typeof value === "string" && value !== ""
      ? { links: [{ start: 0, end: value.length, url: link }] }
      : {}),
    ...(cell.comment ? { note: cell.comment.text } : {}),
    ...(cell.checkbox
      ? { validation: { criteria: "CHECKBOX", values: [], allowInvalid: false, helpText: null } }
      : {}),
    ...(style ? { style } : {}),
  };
  return Object.keys(model).length > 1 || value !== null ? model : null;
}

function keptValue(value: Cell["value"]): CellValue {
  if (!(value instanceof Date)) return value;
  const midnight = dateSerial(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
  const ofDay = (value.getTime() % 86_400_000) / 86_400_000;
  return midnight === null ? value.toISOString() : midnight + ofDay;
}

function styleOf(style: CellStyle | undefined): StyleModel | null {
  if (!style) return null;
  const { font, fill, alignment, border } = style;
  const background = fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor) : undefined;
  const color = colorOf(font?.color);
  const sides = {
    top: borderOf(border?.top),
    right: borderOf(border?.right),
    bottom: borderOf(border?.bottom),
    left: borderOf(border?.left),
  };
  const drawn = Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== null));
  const horizontal = alignment?.horizontal;
  const out: StyleModel = {
    ...(background ? { background } : {}),
    ...(color && color !== "#000000" ? { color } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.strikethrough ? { strikethrough: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.size ? { fontSize: font.size } : {}),
    ...(font?.name ? { fontFamily: font.name } : {}),
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(alignment?.vertical === "top" || alignment?.vertical === "bottom"
      ? { vertical: alignment.vertical }
      : {}),
    ...(alignment?.vertical === "center" ? { vertical: "middle" as const } : {}),
    ...(alignment?.wrapText ? { wrap: "WRAP" as const } : {}),
    ...(Object.keys(drawn).length > 0 ? { border: drawn } : {}),
  };
  return Object.keys(out).length > 0 ? out : null;
}

const LINES: Record<string, Border["style"]> = {
  medium: "SOLID_MEDIUM",
  thick: "SOLID_THICK",
  dotted: "DOTTED",
  dashed: "DASHED",
  double: "DOUBLE",
};

function borderOf(side: { style: string; color?: Color } | undefined): Border | null {
  return side ? { style: LINES[side.style] ?? "SOLID", color: colorOf(side.color) ?? "#000000" } : null;
}

function colorOf(color: Color | undefined): string | undefined {
  const hex = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(color?.rgb ?? "")?.[1];
  return hex ? `#${hex.toLowerCase()}` : undefined;
}

/** Lists given in the rule itself; ranges of a file's own list sheets are read as values by the library where it can. */
function addList(cells: Map<string, CellModel>, rule: DataValidation): void {
  if (rule.type !== "list" || !rule.values || rule.values.length === 0) return;
  for (const area of areasOf(rule.range)) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = cellKey(row, column);
        const cell = cells.get(key) ?? { value: null };
        cells.set(key, {
          ...cell,
          validation: {
            criteria: "VALUE_IN_LIST",
            values: rule.values,
            allowInvalid: rule.errorStyle !== undefined && rule.errorStyle !== "stop",
            helpText: rule.inputMessage ?? null,
          },
        });
      }
    }
  }
}

const MOST_RULED = 20_000;

function areasOf(range: string): Area[] {
  return range.split(/\s+/).flatMap((part) => {
    const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(part);
    if (!found) return [];
    const [, left = "A", top = "1", right = left, bottom = top] = found;
    const area = {
      row: Number(top),
      column: columnOf(left),
      rows: Number(bottom) - Number(top) + 1,
      columns: columnOf(right) - columnOf(left) + 1,
    };
    // A rule for whole columns would make every cell of the grid exist.
    return area.rows * area.columns <= MOST_RULED ? [area] : [];
  });
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
