/** Hidden templates: reporters with the same duties get copies of one sheet, which costs one call instead of thirty. */
import { columnOf, HEADER, MADE_FROM, MARK, TAB_COLUMNS, TAB_WIDTH } from "../../core/tabs/layout";
import type { TabRow } from "../../core/tabs/rows";
import { dressBody, fitRows, writePlan } from "./body";
import { type HeaderContent, writeHeader } from "./header";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const TEMPLATE_NAME = "Шаблон отчёта";
export const TEMPLATE_MARK = "template";
const TAB_COLOR = "#8fb3d9";

export interface TemplateContent {
  readonly fingerprint: string;
  /** Rows without a reporter's name. */
  readonly rows: readonly TabRow[];
  readonly header: HeaderContent;
  readonly items: readonly string[];
}

/** Names of templates that may be left from a killed run. */
export const isTemplateName = (name: string): boolean => name.startsWith(TEMPLATE_NAME);

/** What a template was made from; empty when it was never finished. One call. */
export function templateFingerprint(sheet: Sheet): string {
  const cells: unknown[][] =
    sheet.getMaxColumns() < MADE_FROM.column ? [] : sheet.getRange(MARK.row, MARK.column, 1, 2).getValues();
  return cells[0]?.[0] === TEMPLATE_MARK ? String(cells[0][1]) : "";
}

/** A new template; from a finished one where there is any, because then only the body differs. The mark is written last. */
export function buildTemplate(
  spreadsheet: Spreadsheet,
  content: TemplateContent,
  from: Sheet | null,
  name: string,
  index: number,
  close: (sheet: Sheet) => void,
): Sheet {
  const sheet = from
    ? spreadsheet.insertSheet(name, index, { template: from })
    : spreadsheet.insertSheet(name, index);
  sheet.hideSheet();
  close(sheet);
  if (from) sheet.getRange(MARK.row, MARK.column, 1, 2).setValues([["", ""]]);
  else trimColumns(sheet);
  fitRows(sheet, content.rows.length);
  if (!from) {
    writeHeader(sheet, content.header);
    layOut(sheet);
  }
  const rows = content.rows.map((row) => ({ ...row, from: null }));
  dressBody(sheet, rows, content.items);
  writePlan(sheet, rows);
  sheet.getRange(MARK.row, MARK.column, 1, 2).setValues([[TEMPLATE_MARK, content.fingerprint]]);
  return sheet;
}

function trimColumns(sheet: Sheet): void {
  const has = sheet.getMaxColumns();
  if (has > TAB_WIDTH) sheet.deleteColumns(TAB_WIDTH + 1, has - TAB_WIDTH);
  if (has < TAB_WIDTH) sheet.insertColumnsAfter(has, TAB_WIDTH - has);
}

/** Widths, frozen header, hidden keys. Rows grow with their text by themselves, merged cells do not. */
export function layOut(sheet: Sheet): void {
  let from = 0;
  while (from < TAB_COLUMNS.length) {
    const width = TAB_COLUMNS[from]?.width ?? 100;
    let to = from + 1;
    while (TAB_COLUMNS[to]?.width === width) to += 1;
    sheet.setColumnWidths(from + 1, to - from, width);
    from = to;
  }
  sheet.setFrozenRows(HEADER.numbers);
  sheet.hideColumns(columnOf("key"), 2);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(TAB_COLOR);
}
