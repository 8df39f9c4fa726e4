/**
 * «Сводка», «Сводный отчёт» and «Замечания» made and dressed by the commands that prepare the table and apply a roadmap, so that a
 * consolidation finds them ready and only replaces what stands on them.
 */
import { blankBoard } from "../../core/consolidation/board-lines";
import { blankFindings } from "../../core/consolidation/finding-lines";
import { blankForm } from "../../core/consolidation/form-lines";
import type { Roadmap } from "../../core/roadmap/roadmap";
import { boardSheet } from "../../sheets/board/board-sheet";
import { consolidatedFormSheet } from "../../sheets/consolidated-form/consolidated-form";
import { findingsSheet } from "../../sheets/findings-sheet";
import { type DressedLooks, type ResultSheet, standingOf, writeResultSheet } from "../../sheets/result-sheet";
import type { Register } from "../register/register";
import { loadResultMemory, saveResultMemory } from "../result-memory";
import type { Shell } from "../shell";

const NOT_YET = "Ещё не сведено: выполните команду «Свести отчёты»";

type Applied = Register & { readonly roadmap: Roadmap };

function blankSheets({ roadmap, reporters, settings }: Applied): ResultSheet[] {
  return [
    boardSheet(blankBoard(roadmap, reporters.length, NOT_YET)),
    consolidatedFormSheet(blankForm(settings.formTitle, NOT_YET), null),
    findingsSheet(blankFindings(NOT_YET)),
  ];
}

/**
 * Makes what is missing. While nothing has been consolidated, what stands there is dressed anew for a changed roadmap too; afterwards
 * that would part the looks from what they show, so it waits for the contents (see `areOutdated`).
 */
export function standResultSheets({ spreadsheet }: Shell, register: Applied): void {
  let memory = loadResultMemory();
  const isBlank = memory.board.history.length === 0;
  for (const sheet of blankSheets(register)) {
    const standing = standingOf(spreadsheet, sheet, memory.looks);
    if (standing === "dressed" || (standing === "outdated" && !isBlank)) continue;
    // Sheet by sheet: one that is made must not be dressed once more after a kill.
    const remember = (looks: DressedLooks): void => saveResultMemory({ ...memory, looks });
    memory = { ...memory, looks: writeResultSheet(spreadsheet, sheet, memory.looks, true, remember) };
    if (standing === "outdated") saveResultMemory(memory);
  }
}

/** Whether some sheet is dressed for another roadmap than the applied one, or by an older version of the add-on. */
export function areOutdated({ spreadsheet }: Shell, register: Applied): boolean {
  const { looks } = loadResultMemory();
  return blankSheets(register).some((sheet) => standingOf(spreadsheet, sheet, looks) === "outdated");
}
