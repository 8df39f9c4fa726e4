/**
 * The simple onEdit: live help for whoever types, without any consent. One read, at most one write, and nothing thrown
 * ever reaches the person. It may be dropped by Google, so nothing relies on it.
 */
import { checkReport, checkRows, rowsToRecheck } from "../../core/checks/check-report";
import type { Finding } from "../../core/checks/finding";
import { dutiesOf } from "../../core/duties/register";
import type { Reporter } from "../../core/reporters/reporter";
import { withoutLinkDoubts } from "../../core/tabs/check-column";
import { interpret } from "../../core/tabs/interpret";
import { HEADER, READY, READY_CAPTION } from "../../core/tabs/layout";
import type { TabReading } from "../../core/tabs/reading";
import { acceptedCaption, blockers, refusedCaption } from "../../core/tabs/ready";
import { tabRows } from "../../core/tabs/rows";
import { structureFindings } from "../../core/tabs/structure-rules";
import { readTabValues } from "../../sheets/report-tab/read";
import { writeChecks } from "../../sheets/report-tab/write-checks";
import { now } from "../clock";
import { checkContext, type Register } from "../register/register";

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** `load` is asked only when a cell of some sheet was really edited by a person. */
export function handleEdit(event: EditEvent, load: () => Register | null): void {
  try {
    const { range, source } = event;
    const register = load();
    if (!register?.roadmap) return;
    const sheet = range.getSheet();
    const id = sheet.getSheetId();
    const reporter = register.reporters.find(({ tabId }) => tabId === id);
    if (!reporter) return;
    checkEdited(
      sheet,
      range,
      reporter,
      { ...register, roadmap: register.roadmap },
      source.getSpreadsheetTimeZone(),
    );
  } catch (error) {
    console.error("onEdit", error instanceof Error ? (error.stack ?? error.message) : error);
  }
}

function checkEdited(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  range: GoogleAppsScript.Spreadsheet.Range,
  reporter: Reporter,
  register: Register & { readonly roadmap: NonNullable<Register["roadmap"]> },
  timeZone: string,
): void {
  const { today } = now(timeZone);
  const context = checkContext(register, today);
  const duties = dutiesOf(register.roadmap, reporter, register.settings);
  const reading = readTabValues(sheet, timeZone);
  const expected = tabRows({ roadmap: register.roadmap, reporter, duties, spareRows: 0 });
  const { lines, rows, ready, findings: structure } = interpret(reading, expected, reporter);
  const report = { reporter, duties, rows, ready };
  const damage = structureFindings(structure, register.rules);
  if (touchesTick(range, reading)) {
    const found = [...damage, ...checkReport(report, context)];
    answerTick(sheet, reading, withoutLinkDoubts(found, lines), today);
    return;
  }
  const between = Array.from({ length: range.getNumRows() }, (_, index) => range.getRow() + index);
  // Only what the edit can have changed: the whole report is checked when it is handed in.
  const affected = [...new Set([...between, ...rowsToRecheck(report, between, context)])];
  const findings = withoutLinkDoubts([...damage, ...checkRows(report, affected, context)], lines);
  const column = reading.located.columns.check;
  writeChecks(sheet, { lines, column, reporterName: reporter.name }, findings, affected);
}

function tickPlace({ located }: TabReading): { row: number; column: number } {
  return {
    row: READY.row + located.headingRow - HEADER.heading,
    column: located.columns.item ?? READY.column,
  };
}

function touchesTick(range: GoogleAppsScript.Spreadsheet.Range, reading: TabReading): boolean {
  const { row, column } = tickPlace(reading);
  const [top, left] = [range.getRow(), range.getColumn()];
  return (
    row >= top && row < top + range.getNumRows() && column >= left && column < left + range.getNumColumns()
  );
}

/** The tick and the words beside it, in one call. */
function answerTick(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  reading: TabReading,
  findings: readonly Finding[],
  today: ReturnType<typeof now>["today"],
): void {
  const errors = blockers(findings);
  const { row, column } = tickPlace(reading);
  const accepted = reading.ready && errors.length === 0;
  const caption = !reading.ready ? READY_CAPTION : accepted ? acceptedCaption(today) : refusedCaption(errors);
  sheet.getRange(row, column, 1, 2).setValues([[accepted, caption]]);
}
