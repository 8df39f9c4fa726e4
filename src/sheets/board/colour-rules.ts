/** Colours of the board that depend on values, as conditional formats over the whole body. */
import { SIGNS } from "../../core/consolidation/board-cell";
import {
  BOARD_ROW,
  type BoardShape,
  boardColumns,
  figureColumn,
} from "../../core/consolidation/board-geometry";
import { PALETTE } from "../palette";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Range = GoogleAppsScript.Spreadsheet.Range;

const MARKS: readonly [mark: keyof typeof SIGNS, background: string, ink: string][] = [
  ["overdue", PALETTE.error, PALETTE.errorInk],
  ["errors", PALETTE.error, PALETTE.errorInk],
  ["late", PALETTE.warning, PALETTE.warningInk],
  ["partly", PALETTE.hint, PALETTE.hintInk],
  ["done", PALETTE.done, PALETTE.doneInk],
  ["not-started", PALETTE.paper, PALETTE.quiet],
  ["not-needed", PALETTE.plan, PALETTE.quiet],
];

export function boardRules(sheet: Sheet, { items }: BoardShape, rows: number): Rule[] {
  const columns = boardColumns(items);
  const height = rows - BOARD_ROW.region + 1;
  const marks = sheet.getRange(BOARD_ROW.first, columns.items, height - 1, items);
  const column = (at: number) => sheet.getRange(BOARD_ROW.region, at, height, 1);
  const figure = (heading: string) => column(figureColumn(columns, heading));
  const more = (ranges: Range[], background: string, ink: string) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(0)
      .setBackground(background)
      .setFontColor(ink)
      .setRanges(ranges)
      .build();
  return [
    ...MARKS.map(([mark, background, ink]) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo(SIGNS[mark].sign)
        .setBackground(background)
        .setFontColor(ink)
        .setRanges([marks])
        .build(),
    ),
    more(
      [figure("Просро-чено"), figure("Ошибки"), column(columns.groups + 5)],
      PALETTE.error,
      PALETTE.errorInk,
    ),
    more([figure("Позже срока")], PALETTE.warning, PALETTE.warningInk),
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberEqualTo(1)
      .setBackground(PALETTE.done)
      .setFontColor(PALETTE.doneInk)
      .setRanges([figure("Исп., %"), column(columns.groups + 2)])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith("⚠")
      .setBackground(PALETTE.error)
      .setFontColor(PALETTE.errorInk)
      .setRanges([sheet.getRange(BOARD_ROW.first, 1, height - 1, 1)])
      .build(),
  ];
}
