/** What an existing tab needs, decided from its values alone: the preview tells it, the update does it. */
import { followMeaning } from "./follow-meaning";
import { isPlanText, type Owner } from "./interpret";
import { isTypedLine, planOfLine, recoverKeys } from "./keys";
import { FIRST_ROW, HEADER } from "./layout";
import { isBeingPlaced } from "./lost";
import type { TabLine, TabReading } from "./reading";
import type { TabRow } from "./rows";
import { keepsRows, planUpdate, type TabUpdate } from "./update";

export interface TabChange {
  readonly update: TabUpdate;
  /** Columns or header rows are not where they belong; they are put right before the rows are looked at. */
  readonly misplaced: boolean;
  /** Rows are inserted, dropped or moved. */
  readonly rows: boolean;
  /** Plan cells, keys or headings differ from what they should be. */
  readonly plan: boolean;
  /** The tab was not finished or was made from something else. */
  readonly unfinished: boolean;
  /** Something was typed that a rewriting command must keep restorably. */
  readonly typed: boolean;
}

export function changeOf(
  reading: TabReading,
  wanted: readonly TabRow[],
  owner: Owner,
  fingerprint: string,
): TabChange {
  const known = recoverKeys(reading.lines, wanted, owner.name).lines;
  // While the roadmap is the one the tab was made from, a differing plan cell is damage, not renumbering.
  const lines = reading.madeFrom === fingerprint ? known : followMeaning(known, wanted);
  const { located } = reading;
  const misplaced =
    isBeingPlaced(reading.madeFrom) ||
    located.headingRow !== HEADER.heading ||
    !located.numbered ||
    located.missing.length > 0 ||
    located.moved.length > 0 ||
    located.extra.some(({ column }) => column < Math.max(0, ...Object.values(located.columns)));
  const update = planUpdate({
    body: bodyOf(lines),
    firstRow: FIRST_ROW,
    wanted,
    reporterName: owner.name,
    formerName: reading.name === "" ? owner.name : reading.name,
    reorder: true,
  });
  return {
    update,
    misplaced,
    rows: !keepsRows(update),
    plan: located.assumed || located.renamed.length > 0 || planDiffers(update, reading.lines),
    unfinished: reading.owner !== owner.id || reading.madeFrom !== fingerprint,
    typed: lines.some((line) => isTypedLine(line, owner.name, reading.name)),
  };
}

/** Every row from the first of the body to the last that holds anything; blank ones are null. */
export function bodyOf(lines: readonly TabLine[]): (TabLine | null)[] {
  const last = Math.max(FIRST_ROW - 1, ...lines.map(({ row }) => row));
  const byRow = new Map(lines.map((line) => [line.row, line]));
  return Array.from({ length: last - FIRST_ROW + 1 }, (_, index) => byRow.get(FIRST_ROW + index) ?? null);
}

/** Compared with the lines as they stand, so that a key that was only guessed is written again. */
function planDiffers({ rows }: TabUpdate, lines: readonly TabLine[]): boolean {
  const byRow = new Map(lines.map((line) => [line.row, line]));
  return rows.some(({ kind, key, plan, from, renamed }) => {
    const line = from === null ? undefined : byRow.get(from);
    if (!line) return true;
    if (line.key !== key) return true;
    if (kind === "foreign") return false;
    if (renamed) return true;
    const compared = kind === "spare" ? WORKING : [...OFFICIAL, ...WORKING];
    return (
      planOfLine(line).due !== plan.due ||
      !compared.every((column) => isPlanText(line.cells[column], plan[column]))
    );
  });
}

const OFFICIAL = ["reporter", "title", "item"] as const;
const WORKING = ["planned", "deadline"] as const;

export const needsNothing = (change: TabChange): boolean =>
  !change.misplaced && !change.rows && !change.plan && !change.unfinished;

/** One line, for the preview and for the report afterwards; empty when nothing changes. */
export function describeChange(change: TabChange): string {
  if (needsNothing(change)) return "";
  const { added, gone, kept, moves } = change.update;
  const parts = [
    added.length > 0 ? `новые строки – ${added.length}` : "",
    gone.length > 0 ? `исключены пустые строки – ${gone.length}` : "",
    kept.length > 0 ? `исключены с сохранением введённого – ${kept.length}` : "",
    moves.length > 0 ? "порядок строк – как в дорожной карте" : "",
    change.misplaced ? "столбцы и заголовки – на свои места" : "",
  ].filter((part) => part !== "");
  if (parts.length > 0) return parts.join("; ");
  return change.plan ? "плановые ячейки – как в дорожной карте" : "завершение начатого листа";
}
