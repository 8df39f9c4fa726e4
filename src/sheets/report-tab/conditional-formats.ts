/** What changes its look by itself: each state has a word or a sign besides its colour. */

import { letters } from "../../core/tabs/interpret";
import { columnOf, FIRST_ROW, HEADER, READY, type TabColumn } from "../../core/tabs/layout";
import { REMOVED_DEADLINE } from "../../core/tabs/rows";
import { PALETTE } from "../palette";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const TONES = {
  error: [PALETTE.error, PALETTE.errorInk],
  warning: [PALETTE.warning, PALETTE.warningInk],
  done: [PALETTE.done, PALETTE.doneInk],
  hint: [PALETTE.hint, PALETTE.hintInk],
  idle: [PALETTE.plan, PALETTE.quiet],
} as const;

type Tone = keyof typeof TONES;

/** Days before a deadline from which it is shown as near. */
const NEAR_DAYS = 7;

const OF_COLUMNS: readonly [column: TabColumn, tone: Tone, when: (rule: Builder) => Builder][] = [
  ["left", "error", (rule) => rule.whenNumberLessThan(0)],
  ["state", "done", (rule) => rule.whenTextEqualTo("Исполнено")],
  ["state", "hint", (rule) => rule.whenTextEqualTo("В работе")],
  ["state", "idle", (rule) => rule.whenTextEqualTo("Не требуется")],
  ["check", "error", (rule) => rule.whenTextStartsWith("✖")],
  ["check", "warning", (rule) => rule.whenTextStartsWith("⚠")],
  ["check", "hint", (rule) => rule.whenTextStartsWith("ℹ")],
  ["check", "done", (rule) => rule.whenTextStartsWith("✔")],
  ["decision", "done", (rule) => rule.whenTextEqualTo("Принято")],
  ["decision", "error", (rule) => rule.whenTextEqualTo("Возвращено")],
];

export function conditionalFormats(sheet: Sheet, bodyRows: number): Rule[] {
  const body = (column: TabColumn) => sheet.getRange(FIRST_ROW, columnOf(column), bodyRows, 1);
  const removed = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=$${letters(columnOf("deadline"))}${FIRST_ROW}="${REMOVED_DEADLINE}"`)
    .setFontColor(PALETTE.quiet)
    .setStrikethrough(true)
    .setRanges([sheet.getRange(FIRST_ROW, 1, bodyRows, columnOf("planned"))])
    .build();
  // Said as a formula because an empty cell is no zero.
  const left = `$${letters(columnOf("left"))}${FIRST_ROW}`;
  const near = toned("warning", SpreadsheetApp.newConditionalFormatRule())
    .whenFormulaSatisfied(`=AND(${left}<>"";${left}>=0;${left}<=${NEAR_DAYS})`)
    .setRanges([body("left")])
    .build();
  const ready = toned("done", SpreadsheetApp.newConditionalFormatRule())
    .whenFormulaSatisfied(`=$${letters(READY.column)}$${READY.row}=TRUE`)
    .setRanges([sheet.getRange(READY.row, READY.column, 1, columnOf("result") - READY.column + 1)])
    .build();
  const alarming = SpreadsheetApp.newConditionalFormatRule()
    .setFontColor(PALETTE.errorInk)
    .whenNumberGreaterThan(0)
    .setRanges([sheet.getRange(HEADER.counters, columnOf("activities"), 1, 2)])
    .build();
  const states = OF_COLUMNS.map(([column, tone, when]) =>
    when(toned(tone, SpreadsheetApp.newConditionalFormatRule()))
      .setRanges([body(column)])
      .build(),
  );
  return bodyRows > 0 ? [removed, near, ...states, ready, alarming] : [ready, alarming];
}

function toned(tone: Tone, rule: Builder): Builder {
  const [background, ink] = TONES[tone];
  return rule.setBackground(background).setFontColor(ink);
}
