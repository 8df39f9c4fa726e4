/** «Правила»: every check with its severity and threshold, which the ministry may change. */
import { RULE_COLUMNS, ruleRows, SEVERITY_WORDS } from "../core/checks/rules";
import { MINISTRY_TAB_COLOR, SHEET } from "./sheet-names";
import { createTableSheet, FIRST_ROW, type TableLook } from "./table-sheet";

export function rulesLook(): TableLook {
  return {
    name: SHEET.rules,
    title: "Правила проверки",
    help: "Меняйте строгость (ошибка, предупреждение, подсказка, выключено) и порог; коды не меняйте.",
    columns: RULE_COLUMNS,
    rows: ruleRows(),
    spare: 0,
    tabColor: MINISTRY_TAB_COLOR,
  };
}

export function createRulesSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const look = rulesLook();
  const severity = SpreadsheetApp.newDataValidation()
    .requireValueInList(Object.values(SEVERITY_WORDS), true)
    .setAllowInvalid(false)
    .setHelpText("ошибка, предупреждение, подсказка или выключено")
    .build();
  const column = RULE_COLUMNS.findIndex(({ key }) => key === "severity") + 1;
  createTableSheet(spreadsheet, look, (sheet) => {
    sheet.getRange(FIRST_ROW, column, look.rows.length, 1).setDataValidation(severity);
  });
}
