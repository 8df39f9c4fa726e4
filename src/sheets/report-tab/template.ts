/**
 * Hidden templates: reporters with rows of the same kinds get copies of one sheet, which costs one call instead of thirty. Google
 * protects no copy, so a template holds looks only: no key, no duty, nobody's name. Those follow when the copy is closed to others.
 */
import { columnOf, HEADER, MADE_FROM, MARK, TAB_COLUMNS, TAB_WIDTH } from "../../core/tabs/layout";
import type { RowKind } from "../../core/tabs/rows";
import { dressBody, fitRows } from "./body";
import { type HeaderContent, writeHeader } from "./header";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const TEMPLATE_NAME = "Шаблон отчёта";
export const TEMPLATE_MARK = "template";
const TAB_COLOR = "#8fb3d9";

export interface TemplateContent {
  /** `lookPrint` of the rest. */
  readonly look: string;
  readonly kinds: readonly RowKind[];
  readonly header: HeaderContent;
  readonly items: readonly string[];
}

/** Names of templates that may be left from a killed run. */
export const isTemplateName = (name: string): boolean => name.startsWith(TEMPLATE_NAME);

/** Its `lookPrint`; empty when it was never finished. One call. */
export function templateLook(sheet: Sheet): string {
  // A copy of another template carries that one's mark until it is hidden and closed.
  if (!sheet.isSheetHidden()) return "";
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
  if (from) sheet.getRange(MARK.row, MARK.column, 1, 2).setValues([["", ""]]);
  sheet.hideSheet();
  close(sheet);
  if (!from) trimColumns(sheet);
  fitRows(sheet, content.kinds.length);
  if (!from) {
    writeHeader(sheet, content.header);
    layOut(sheet);
  }
  dressBody(sheet, content.kinds, content.items);
  sheet.getRange(MARK.row, MARK.column, 1, 2).setValues([[TEMPLATE_MARK, content.look]]);
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
