/** One cell of the board: how one reporter stands with one item, as a sign with a word, so that colour is never alone. */
import type { DutyStatus } from "../duties/status";
import { countDuties, standingOf, type Totals } from "./totals";

export type Mark =
  | "overdue"
  | "errors"
  | "partly"
  | "not-started"
  | "late"
  | "done"
  /** Honestly nothing was needed. */
  | "not-needed"
  /** The reporter has no duty in this item. */
  | "none";

/** Told apart in black and white too; none of them has an emoji, which would take its own colour on phones. */
export const SIGNS: Readonly<Record<Mark, { readonly sign: string; readonly meaning: string }>> = {
  overdue: { sign: "✗", meaning: "просрочено" },
  errors: { sign: "!", meaning: "есть ошибки или строка возвращена" },
  partly: { sign: "◐", meaning: "в работе" },
  "not-started": { sign: "○", meaning: "не начато, срок не прошёл" },
  late: { sign: "▲", meaning: "исполнено с опозданием" },
  done: { sign: "✓", meaning: "исполнено" },
  "not-needed": { sign: "–", meaning: "не потребовалось" },
  none: { sign: "", meaning: "не поручено" },
};

export interface BoardCell {
  readonly item: string;
  readonly mark: Mark;
  readonly totals: Totals;
  /** Row of the tab to look at: the first that spoils the mark, else the first of the item; null without rows. */
  readonly row: number | null;
}

export function boardCell(item: string, statuses: readonly DutyStatus[]): BoardCell {
  const totals = countDuties(statuses);
  const mark = markOf(statuses, totals);
  const worst = statuses.find((status) => spoils(status, mark)) ?? statuses[0];
  return { item, mark, totals, row: worst?.row ?? worst?.coveredBy ?? null };
}

const inError = (status: DutyStatus): boolean => status.errors > 0 || status.returned;

/** The worst duty gives the mark. */
function markOf(statuses: readonly DutyStatus[], totals: Totals): Mark {
  if (totals.duties === 0) return "none";
  if (totals.overdue > 0) return "overdue";
  if (statuses.some(inError)) return "errors";
  if (totals.notStarted === totals.duties) return "not-started";
  if (totals.done < totals.duties) return "partly";
  if (totals.late > 0) return "late";
  return totals.notNeeded === totals.duties ? "not-needed" : "done";
}

function spoils(status: DutyStatus, mark: Mark): boolean {
  if (mark === "overdue") return status.timeliness === "overdue";
  if (mark === "errors") return inError(status);
  if (mark === "late") return status.timeliness === "late";
  return mark === "partly" && standingOf(status) !== "done";
}
