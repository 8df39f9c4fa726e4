/** «Создать листы отчётов»: applies the roadmap, then brings every tab to what it must be, step by step. */
import { counted } from "../../core/messages/plural";
import { appendJournal } from "../../sheets/journal";
import { applyTabs, type StepOutcome, type TabOutcome } from "../../sheets/report-tab/apply-tabs";
import { writeTabPlaces } from "../../sheets/tab-places";
import { applied } from "../gather-reports";
import type { JobRecord } from "../jobs/record";
import type { Work } from "../jobs/work";
import { type Refreshed, refreshRegister } from "../register/refresh";
import { roadmapToApply } from "../roadmap-table";
import type { Shell } from "../shell";
import { tabsInput } from "../tabs-input";
import { graveSentences, understandRoadmap } from "./check-roadmap";
import { consolidateNow } from "./consolidate-reports";
import { areOutdated, standResultSheets } from "./result-sheets";

export const createReportTabs: Work = {
  title: "Создание листов отчётов",
  scopes: ["triggers"],
  step(shell, record, inTime) {
    const fresh = record.done === 0;
    let doubts: readonly string[] = [];
    const { register, tables } = fresh
      ? refreshRegister(shell, (found) => {
          const reading = understandRoadmap(shell, found);
          doubts = graveSentences(reading);
          return roadmapToApply(reading);
        })
      : refreshRegister(shell);
    // Before the tabs, which lead to the board.
    if (fresh) standResultSheets(shell, applied(register));
    const input = tabsInput(shell, applied(register));
    const outcome = applyTabs(shell.spreadsheet, input, record.done, inTime);
    writeTabPlaces(shell, tables.participants, outcome.outcomes);
    // Now the register knows the numbers of the new tabs, so that typing in them is answered at once.
    const known = refreshRegister(shell);
    for (const { reporter, reason } of outcome.failed)
      console.error("createReportTabs", reporter.name, reason);
    let lines = [...doubts, ...record.lines];
    let { finished } = outcome;
    if (finished && areOutdated(shell, applied(known.register))) {
      // Reads every tab, so it is begun while there is time, or alone in a step of its own.
      finished = inTime() || record.done >= input.reporters.length;
      if (finished) lines = [redress(shell, known, record.startedBy), ...lines];
    }
    return progress(shell, { ...record, lines }, input.reporters.length, { ...outcome, finished });
  },
};

/** A look is changed together with what it shows: killed in it, the next run finds it outdated again and does all of it. */
function redress(shell: Shell, known: Refreshed, author: string): string {
  consolidateNow(shell, known, author, true);
  return "Отчёты сведены заново, потому что оформление «Сводки» зависит от дорожной карты.";
}

function progress(
  shell: Shell,
  record: JobRecord,
  total: number,
  { outcomes, failed, next, finished }: StepOutcome,
): JobRecord {
  const counts = countOf(record.cursor);
  for (const { did } of outcomes) counts[did] += 1;
  counts.failed += failed.length;
  const lines = [
    ...record.lines,
    ...outcomes.flatMap(({ name, changes, needs }) =>
      [...changes, ...needs].map((note) => `${name}: ${note}.`),
    ),
    ...failed.map(
      ({ reporter }) =>
        `${reporter.name}: лист не доделан из-за сбоя Google; введённое цело, повторите команду.`,
    ),
  ];
  const label = outcomes[outcomes.length - 1]?.name ?? "";
  const summary = finished ? summaryOf(counts) : "";
  if (finished)
    appendJournal(shell.spreadsheet, {
      at: shell.now.stamp,
      who: record.startedBy,
      what: "Создать листы отчётов",
      outcome: summary,
    });
  return { ...record, done: next, total, label, finished, summary, lines, cursor: counts };
}

type Counts = Record<TabOutcome["did"] | "failed", number>;

function countOf(cursor: unknown): Counts {
  const none: Counts = { created: 0, refilled: 0, updated: 0, protected: 0, nothing: 0, failed: 0 };
  const given = typeof cursor === "object" && cursor !== null ? (cursor as Partial<Counts>) : {};
  return { ...none, ...given };
}

const TABS = ["лист", "листа", "листов"] as const;

function summaryOf({ created, refilled, updated, protected: mended, nothing, failed }: Counts): string {
  const parts = [
    created > 0 ? `создано – ${counted(created, TABS)}` : "",
    refilled > 0 ? `восстановлено из снимка – ${counted(refilled, TABS)}` : "",
    updated > 0 ? `обновлено – ${counted(updated, TABS)}` : "",
    mended > 0 ? `защита исправлена – ${counted(mended, TABS)}` : "",
    nothing > 0 ? `без изменений – ${counted(nothing, TABS)}` : "",
    failed > 0 ? `не доделано – ${counted(failed, TABS)}, повторите команду` : "",
  ].filter((part) => part !== "");
  return `Готово: ${parts.join(", ")}. Введённое участниками не изменено.`;
}
