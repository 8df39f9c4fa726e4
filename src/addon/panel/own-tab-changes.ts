/** The two things a panel may change in a reporter's tab: one cell by «Исправить», and the tick «Отчёт готов». */
import type { Day } from "../../core/calendar/day";
import { sentence } from "../../core/checks/messages";
import { counted } from "../../core/messages/plural";
import { Refusal } from "../../core/messages/refusal";
import { readDay } from "../../core/settings/forms";
import { READY, READY_CAPTION } from "../../core/tabs/layout";
import { acceptedCaption, blockers } from "../../core/tabs/ready";
import { writeCells } from "../../sheets/report-tab/write-cells";
import { type AssessedTab, writeTabChecks } from "../gather-reports";
import { typedText } from "./reporter-state";

/** Undone by Ctrl + Z like anything typed. Refused when the cell is not what the person saw. */
export function applyFixTo(
  { sheet, report, places }: AssessedTab,
  row: number,
  code: string,
  before: string,
  timeZone: string,
): void {
  const fix = report.findings.find((finding) => finding.row === row && finding.code === code)?.fix;
  const line = report.rows.find((candidate) => candidate.row === row);
  const column = fix ? places[fix.column] : undefined;
  if (!fix || !line || column === undefined || typedText(line, fix.column) !== before)
    throw new Refusal(
      "changed",
      "Ячейка с тех пор изменилась, поэтому исправление не применено; ваш текст цел. Проверьте лист ещё раз.",
    );
  const cell = sheet.getRange(row, column);
  const day = fix.column === "done" ? readDay(fix.text) : null;
  // Midnight of the spreadsheet's zone, which is what a typed date is.
  if (day !== null)
    cell.setValue(Utilities.parseDate(day, timeZone, "yyyy-MM-dd")).setNumberFormat("dd.mm.yyyy");
  else writeCells(cell, [[fix.text]]);
}

export function setReadyOn(tab: AssessedTab, ready: boolean, today: Day): void {
  const errors = blockers(tab.report.findings);
  const [first] = errors;
  if (ready && first) {
    writeTabChecks(tab);
    const more =
      errors.length > 1 ? ` Всего – ${counted(errors.length, ["ошибка", "ошибки", "ошибок"])}.` : "";
    const place = first.row === null ? "" : `Строка ${first.row}: `;
    throw new Refusal(
      "invalid",
      `Пока есть ошибки, отчёт нельзя отметить готовым; введённое цело. ${place}${sentence(first)}${more}`,
    );
  }
  const caption = ready ? acceptedCaption(today) : READY_CAPTION;
  tab.sheet.getRange(READY.row, READY.column, 1, 2).setValues([[ready, caption]]);
}
