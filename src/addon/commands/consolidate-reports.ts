/** «Свести отчёты»: reads all tabs, consolidates, keeps what the next run needs to know. */
import { sentence } from "../../core/checks/messages";
import type { AssessedReport } from "../../core/consolidation/assessed";
import type { MinistryPlaces } from "../../core/consolidation/finding-places";
import { figuresOf } from "../../core/figures/figures";
import { appendJournal } from "../../sheets/journal";
import { sheetFindings } from "../../sheets/report-tab/find-damage";
import { SHEET } from "../../sheets/sheet-names";
import { saveFigures } from "../figures";
import type { Told } from "../from-menu";
import { gatherReports } from "../gather-reports";
import { finished, type Work } from "../jobs/work";
import { type Refreshed, refreshRegister } from "../register/refresh";
import { loadResultMemory, saveResultMemory } from "../result-memory";
import type { Shell } from "../shell";
import { consolidate } from "./consolidate";

export const consolidateReports: Work = {
  title: "Сведение отчётов",
  scopes: [],
  step(shell, record) {
    const told = consolidateNow(shell, refreshRegister(shell), record.startedBy, false);
    appendJournal(shell.spreadsheet, {
      at: shell.now.stamp,
      who: record.startedBy,
      what: "Свести отчёты",
      outcome: told.sentence,
    });
    return finished(record, told.sentence, told.lines);
  },
};

/** Writes the three result sheets from the tabs as they stand; with `redress` also their looks, where those are outdated. */
export function consolidateNow(
  shell: Shell,
  { register, tables }: Refreshed,
  author: string,
  redress: boolean,
): Told {
  const { reports, context } = gatherReports(shell, register);
  const before = loadResultMemory();
  const { told, memory } = consolidate(shell.spreadsheet, {
    reports,
    roadmap: context.roadmap,
    settings: context.settings,
    otherFindings: [
      ...tables.ruleFindings,
      ...sheetFindings(shell.spreadsheet, register.reporters, register.rules),
    ],
    places: placesOf(shell, reports, tables.participants.rows),
    sentence,
    today: shell.now.today,
    at: shell.now.stamp,
    author,
    memory: before,
    rememberLooks: (looks) => saveResultMemory({ ...before, looks }),
    redress,
  });
  saveResultMemory(memory);
  saveFigures(figuresOf(reports, shell.now.today, shell.now.stamp));
  return told;
}

function placesOf(
  { spreadsheet }: Shell,
  reports: readonly AssessedReport[],
  rows: MinistryPlaces["rows"],
): MinistryPlaces {
  const idOf = (name: string) => spreadsheet.getSheetByName(name)?.getSheetId() ?? null;
  const tabs = reports.flatMap(({ reporter, sheetId }): [string, number][] =>
    sheetId === null ? [] : [[reporter.id, sheetId]],
  );
  return {
    rules: idOf(SHEET.rules),
    participants: idOf(SHEET.participants),
    rows,
    tabs: Object.fromEntries(tabs),
  };
}

/** Whether some report was ever consolidated; the sheets alone say nothing, they stand empty from the first day. */
export function wasConsolidated(): boolean {
  return loadResultMemory().board.history.some(({ reports }) => reports > 0);
}
