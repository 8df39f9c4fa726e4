/** «Свести отчёты»: reads all tabs, consolidates, keeps what the next run needs to know. */
import { sentence } from "../../core/checks/messages";
import { figuresOf } from "../../core/figures/figures";
import { appendJournal } from "../../sheets/journal";
import { sheetFindings } from "../../sheets/report-tab/find-damage";
import { saveFigures } from "../figures";
import type { Told } from "../from-menu";
import { gatherReports } from "../gather-reports";
import { finished, type Work } from "../jobs/work";
import { loadPacked, savePacked } from "../packed-property";
import { type Refreshed, refreshRegister } from "../register/refresh";
import type { Shell } from "../shell";
import { consolidate, type ResultMemory, readResultMemory } from "./consolidate";

const MEMORY = "results";

export const consolidateReports: Work = {
  title: "Сведение отчётов",
  scopes: [],
  step(shell, record) {
    const told = consolidateNow(shell, refreshRegister(shell), record.startedBy);
    appendJournal(shell.spreadsheet, {
      at: shell.now.stamp,
      who: record.startedBy,
      what: "Свести отчёты",
      outcome: told.sentence,
    });
    return finished(record, told.sentence, told.lines);
  },
};

/** Writes the three result sheets from the tabs as they stand. */
export function consolidateNow(shell: Shell, { register, tables }: Refreshed, author: string): Told {
  const { reports, context } = gatherReports(shell, register);
  const { told, memory } = consolidate(shell.spreadsheet, {
    reports,
    roadmap: context.roadmap,
    settings: context.settings,
    otherFindings: [
      ...tables.ruleFindings,
      ...sheetFindings(shell.spreadsheet, register.reporters, register.rules),
    ],
    sentence,
    today: shell.now.today,
    at: shell.now.stamp,
    author,
    memory: loadResultMemory(),
  });
  // Properties are written at once, cells are not: what is remembered must really stand on the sheets.
  SpreadsheetApp.flush();
  saveFigures(figuresOf(reports, shell.now.today, shell.now.stamp));
  // Last: it says that all of this was done.
  savePacked(MEMORY, memory);
  return told;
}

export const loadResultMemory = (): ResultMemory => readResultMemory(loadPacked(MEMORY));

/** Whether the result sheets were ever made and all of it remembered. */
export const hasResults = (): boolean => loadResultMemory().board.history.length > 0;

/** Whether some report was ever consolidated; the sheets alone say nothing, they stand empty from the first day. */
export function wasConsolidated(): boolean {
  return loadResultMemory().board.history.some(({ reports }) => reports > 0);
}
