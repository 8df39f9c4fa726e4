/** New, empty workbooks and sheets as Google makes them. */
import type { SheetModel, WorkbookModel } from "./model";

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
export const DEFAULT_ROW_HEIGHT = 21;
export const DEFAULT_COLUMN_WIDTH = 100;
/** Sources: platform.md §1, "Sheets file". */
export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;
export const MAX_CELL_CHARACTERS = 50_000;

export const newSheet = (
  id: number,
  name: string,
  rows: number = DEFAULT_ROWS,
  columns: number = DEFAULT_COLUMNS,
): SheetModel => ({
  id,
  name,
  hidden: false,
  tabColor: null,
  rows,
  columns,
  cells: {},
  rowHeights: {},
  columnWidths: {},
  hiddenRows: [],
  hiddenColumns: [],
  frozenRows: 0,
  frozenColumns: 0,
  hiddenGridlines: false,
  merges: [],
  protections: [],
  conditionalFormats: [],
  filter: null,
  charts: [],
});

export const newWorkbook = (
  owner: string,
  options: { name?: string; timeZone?: string; locale?: string } = {},
): WorkbookModel => ({
  id: "local-spreadsheet",
  name: options.name ?? "Новая таблица",
  locale: options.locale ?? "ru_RU",
  timeZone: options.timeZone ?? "Asia/Yekaterinburg",
  owner,
  editors: [],
  sheets: [newSheet(0, "Лист1")],
  activeSheetId: 0,
  nextSheetId: 1001,
  nextProtectionId: 1,
});
