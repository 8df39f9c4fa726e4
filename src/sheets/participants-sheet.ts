/** «Участники»: one row per reporter. */
import {
  KINDS,
  PARTICIPANT_COLUMNS,
  type ParticipantKey,
  participantColumn,
} from "../core/participants/columns";
import type { ShippedRoadmap } from "../core/roadmap/shipped";
import { MINISTRY_TAB_COLOR, SHEET } from "./sheet-names";
import { createTableSheet, FIRST_ROW, type TableLook } from "./table-sheet";

const SPARE_ROWS = 20;

export function participantsLook(shipped: ShippedRoadmap): TableLook {
  return {
    name: SHEET.participants,
    title: "Участники",
    help: "Кто отчитывается. Впишите почту и Google-аккаунты координаторов и число школ: без аккаунта участник не сможет заполнить лист.",
    columns: PARTICIPANT_COLUMNS,
    rows: shipped.reporters.map((reporter, index) => {
      const given: Partial<Record<ParticipantKey, string>> = {
        id: `У${String(index + 1).padStart(2, "0")}`,
        name: reporter.name,
        kind: KINDS[reporter.kind],
        parties: reporter.parties.join(", "),
        aliases: reporter.aliases.join("\n"),
      };
      return PARTICIPANT_COLUMNS.map(({ key }) => given[key] ?? null);
    }),
    spare: SPARE_ROWS,
    tabColor: MINISTRY_TAB_COLOR,
    titleAt: participantColumn("name"),
  };
}

export function createParticipantsSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  shipped: ShippedRoadmap,
): void {
  const look = participantsLook(shipped);
  const kind = SpreadsheetApp.newDataValidation()
    .requireValueInList(Object.values(KINDS), true)
    .setAllowInvalid(false)
    .setHelpText("муниципалитет или организация")
    .build();
  createTableSheet(spreadsheet, look, (sheet) => {
    sheet
      .getRange(FIRST_ROW, participantColumn("kind"), look.rows.length + SPARE_ROWS, 1)
      .setDataValidation(kind);
    for (const key of ["id", "tabId"] as const) sheet.hideColumns(participantColumn(key));
    sheet.setFrozenColumns(participantColumn("name"));
  });
}
