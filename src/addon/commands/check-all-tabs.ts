/** «Проверить все листы»: every tab checked, its check column written where it changed, the figures kept for the panel. */

import { sentence } from "../../core/checks/messages";
import { figuresOf } from "../../core/figures/figures";
import { counted } from "../../core/messages/plural";
import { appendJournal } from "../../sheets/journal";
import { sheetFindings } from "../../sheets/report-tab/find-damage";
import { saveFigures } from "../figures";
import { gatherReports, writeTabChecks } from "../gather-reports";
import { finished, type Work } from "../jobs/work";
import { refreshRegister } from "../register/refresh";

export const checkAllTabs: Work = {
  title: "Проверка всех листов",
  scopes: [],
  step(shell, record) {
    const { register, tables } = refreshRegister(shell);
    const { reports, tabs } = gatherReports(shell, register);
    for (const tab of tabs) writeTabChecks(tab);
    const figures = figuresOf(reports, shell.now.today, shell.now.stamp);
    saveFigures(figures);
    const { total } = figures;
    const told = `Проверено: ${counted(tabs.length, ["лист", "листа", "листов"])}. ${counted(total.errors, ["ошибка", "ошибки", "ошибок"])}, ${counted(total.warnings, ["предупреждение", "предупреждения", "предупреждений"])}; исполнено ${total.done} из ${total.duties}, просрочено ${total.overdue}.`;
    appendJournal(shell.spreadsheet, {
      at: shell.now.stamp,
      who: shell.account,
      what: "Проверить все листы",
      outcome: told,
    });
    const lines = [
      ...tables.participants.problems.map(({ sentence: problem }) => problem),
      ...sheetFindings(shell.spreadsheet, register.reporters, register.rules).map(sentence),
      ...reports.flatMap(({ tabName, problem }) => (problem === null ? [] : [`${tabName}: ${problem}.`])),
    ];
    return finished(record, told, lines);
  },
};
