/**
 * The workbook in memory, as plain data: what a Google spreadsheet keeps. Services read and write it, the .xlsx
 * writer and the workbench show it, `structuredClone` copies it, JSON keeps it on disk.
 * Rows and columns are 1-based everywhere. Colours are "#rrggbb". Dates are Sheets serial numbers (days since 1899-12-30).
 */
export interface WorkbookModel {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  /** Accounts that may edit the file, besides the owner. */
  editors: string[];
  sheets: SheetModel[];
  activeSheetId: number;
  nextSheetId: number;
  nextProtectionId: number;
}

export interface SheetModel {
  id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  rows: number;
  columns: number;
  /** Key `cellKey(row, column)`; a cell that was never touched is absent. */
  cells: Record<string, CellModel>;
  /** Pixels; absent means the default (21 and 100). */
  rowHeights: Record<number, number>;
  columnWidths: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  merges: Area[];
  protections: ProtectionModel[];
  conditionalFormats: ConditionalFormatModel[];
  filter: Area | null;
  charts: ChartModel[];
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** null is an empty cell; an error value is kept as `{ error: "#REF!" }`. */
export type CellValue = string | number | boolean | { error: string } | null;

export interface CellModel {
  value: CellValue;
  /** With its leading "=", as a person sees it. */
  formula?: string;
  /** "@", "dd.mm.yyyy", "0%" … absent is the automatic format. */
  numberFormat?: string;
  /** Links inside a text cell; `end` is exclusive. */
  links?: { start: number; end: number; url: string }[];
  note?: string;
  validation?: ValidationModel;
  style?: StyleModel;
}

export interface StyleModel {
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  fontSize?: number;
  fontFamily?: string;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "middle" | "bottom";
  wrap?: "WRAP" | "CLIP" | "OVERFLOW";
  border?: { top?: Border; right?: Border; bottom?: Border; left?: Border };
}

export interface Border {
  color: string;
  style: "SOLID" | "SOLID_MEDIUM" | "SOLID_THICK" | "DOTTED" | "DASHED" | "DOUBLE";
}

export interface ValidationModel {
  /** `SpreadsheetApp.DataValidationCriteria` name. */
  criteria: string;
  values: (string | number | boolean)[];
  /** For VALUE_IN_RANGE: the range the list stands in. */
  range?: { sheetId: number; area: Area };
  allowInvalid: boolean;
  helpText: string | null;
  /** Absent means true; for lists only. */
  showDropdown?: boolean;
}

export interface ProtectionModel {
  id: number;
  type: "SHEET" | "RANGE";
  /** null for a sheet protection. */
  area: Area | null;
  description: string;
  /** Accounts that may edit; the owner may always. */
  editors: string[];
  /** Nobody has changed the editors yet: they follow those of the file, so nothing is really protected. */
  mirrorsFile?: boolean;
  domainEdit: boolean;
  warningOnly: boolean;
  unprotected: Area[];
}

export interface ConditionalFormatModel {
  areas: Area[];
  /** `SpreadsheetApp.BooleanCriteria` name and its values. */
  criteria: string;
  values: (string | number)[];
  style: StyleModel;
}

export interface ChartModel {
  id: number;
  /** `Charts.ChartType` name. */
  type: string;
  ranges: { sheetId: number; area: Area }[];
  options: Record<string, unknown>;
  position: { row: number; column: number; offsetX: number; offsetY: number };
}

/** A key is asked for at every touch of a cell, so those of ordinary sheets are made once. */
const keys: string[][] = [];
const KEPT = { rows: 2_000, columns: 64 };

export const cellKey = (row: number, column: number): string => {
  if (row > KEPT.rows || column > KEPT.columns) return `${row},${column}`;
  keys[row] ??= [];
  const line = keys[row];
  line[column] ??= `${row},${column}`;
  return line[column];
};

/** The way back from `cellKey`. */
export const cellPlace = (key: string): { row: number; column: number } => {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
};
