/** «Вернуть»: puts a kept snapshot back into one tab; what stands there now is kept first, so this can be undone too. */

import { Refusal } from "../../core/messages/refusal";
import type { Reporter } from "../../core/reporters/reporter";
import { recoverKeys } from "../../core/tabs/keys";
import { beingReturned, noteOfReturn } from "../../core/tabs/lost";
import { planPutBack } from "../../core/tabs/put-back";
import type { TabReading } from "../../core/tabs/reading";
import { type Snapshot, snapshotPrint } from "../../core/tabs/snapshot";
import { faultsOf, isOpenToOthers } from "../protection/guard";
import { closeTab, protectTab, protectWholeSheet } from "../protection/protect-tab";
import { fileOf, readProtections } from "../protection/read-protections";
import { type SnapshotRecord, SnapshotsSheet } from "../snapshot/snapshots-sheet";
import { writeMark } from "./create-tab";
import { readTab } from "./read";
import { completeBegun } from "./refill";
import { coordinatorsOf, guardOf, type TabsInput, type WantedTab, wantedTab } from "./tab-job";
import { type Kinds, updateTab } from "./update-tab";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface RestoredTab {
  readonly name: string;
  /** When the snapshot was taken, and before what. */
  readonly stamp: string;
  readonly occasion: string;
  /** Rows whose text was put back; 0 when everything stood there already. */
  readonly rows: number;
}

/** Newest first. One read. */
export function snapshotsOf(spreadsheet: Spreadsheet, reporter: Reporter): SnapshotRecord[] {
  return SnapshotsSheet.open(spreadsheet, () => {})
    .of(reporter.id)
    .reverse();
}

/** `stamp` chooses a snapshot; without it a return that was killed is completed, otherwise the newest one is taken. */
export function restoreTab(
  spreadsheet: Spreadsheet,
  input: TabsInput,
  reporter: Reporter,
  stamp: string | null,
): RestoredTab {
  const file = fileOf(spreadsheet, input.me);
  const coordinators = coordinatorsOf(input.settings, file);
  const snapshots = SnapshotsSheet.open(spreadsheet, (sheet) => protectWholeSheet(sheet, coordinators, file));
  const kept = snapshots.of(reporter.id);
  if (kept.length === 0) throw noSnapshot(reporter);
  const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === reporter.tabId);
  if (!sheet)
    throw new Refusal(
      "tab.missing",
      `Листа «${reporter.name}» нет; снимок цел. Выполните «Создать листы отчётов»: лист будет создан снова и заполнен из снимка.`,
    );
  const reading = readTab(sheet, input.timeZone);
  const record = chosen(kept, stamp, beingReturned(reading.madeFrom));
  if (!record) throw noSnapshot(reporter);
  const wanted = wantedTab(input, reporter);
  const before = readProtections(spreadsheet).of(sheet.getSheetId());
  if (differs(reading, record.snapshot, wanted)) begin(sheet, reading, record.snapshot, wanted);
  let rows = 0;
  const protect = (kinds: Kinds): void => {
    const guard = guardOf(kinds, reporter, input.settings, file);
    const existing = readProtections(spreadsheet).of(sheet.getSheetId());
    if (faultsOf(existing, guard, file).length > 0) protectTab(sheet, guard, existing, file);
  };
  const { changed, kinds } = updateTab(sheet, wanted, input, () => snapshots, {
    occasion: `возврат снимка от ${record.stamp}`,
    close: () => {
      const guard = guardOf([], reporter, input.settings, file);
      if (isOpenToOthers(before, guard, file)) closeTab(sheet, coordinators, before, file);
    },
    // Once the tab is marked as finished, the next «Вернуть» undoes this one; so nothing is left to do by then.
    beforeMark: (updated, begun, standing) => {
      const completed = completeBegun(updated, begun, standing, wanted, input, snapshots);
      rows = completed.rows;
      protect(completed.kinds);
      return completed.kinds;
    },
  });
  if (!changed) protect(kinds);
  return { name: reporter.name, stamp: record.stamp, occasion: record.occasion, rows };
}

function chosen(
  kept: readonly SnapshotRecord[],
  stamp: string | null,
  begun: string,
): SnapshotRecord | undefined {
  if (stamp !== null) return kept.find((entry) => entry.stamp === stamp);
  return kept.find(({ snapshot }) => snapshotPrint(snapshot) === begun) ?? kept[kept.length - 1];
}

function differs(reading: TabReading, snapshot: Snapshot, { rows, reporter }: WantedTab): boolean {
  const { lines } = recoverKeys(reading.lines, rows, reporter.name);
  const { placed, homeless } = planPutBack(snapshot, lines, reporter.name);
  return placed.length > 0 || homeless.length > 0 || (snapshot.ready && !reading.ready);
}

/**
 * Said in the tab before anything else is written, above all before what stands there now becomes the newest snapshot: a killed run
 * is taken up again with the snapshot that was meant.
 */
function begin(
  sheet: Sheet,
  { markAt, madeFrom }: TabReading,
  snapshot: Snapshot,
  { reporter }: WantedTab,
): void {
  const note = noteOfReturn(madeFrom, snapshotPrint(snapshot));
  if (markAt) sheet.getRange(markAt.row, markAt.column + 1).setValue(note);
  // Its mark was erased. These cells are hidden and nobody's to type in.
  else writeMark(sheet, reporter, note);
}

const noSnapshot = (reporter: Reporter): Refusal =>
  new Refusal(
    "snapshot.none",
    `Для листа «${reporter.name}» нет снимка, поэтому возвращать нечего; ничего не изменено. Снимки делаются сами перед каждым обновлением листа.`,
  );
