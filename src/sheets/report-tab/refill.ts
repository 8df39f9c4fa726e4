/** Puts the newest snapshot of a tab back into it. */
import { recoverKeys } from "../../core/tabs/keys";
import { READY } from "../../core/tabs/layout";
import { planPutBack } from "../../core/tabs/put-back";
import { isEmptySnapshot, type Lost, lostPart, type Snapshot } from "../../core/tabs/snapshot";
import { putBack } from "../snapshot/put-back";
import type { SnapshotsSheet } from "../snapshot/snapshots-sheet";
import { readTab } from "./read";
import type { TabsInput, WantedTab } from "./tab-job";
import { addSpareRows } from "./update-tab";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** False when there is no snapshot. */
export function refill(
  sheet: Sheet,
  wanted: WantedTab,
  input: TabsInput,
  snapshots: SnapshotsSheet,
): boolean {
  const kept = snapshots.of(wanted.reporter.id);
  const newest = kept[kept.length - 1];
  if (!newest) return false;
  restoreInto(sheet, newest.snapshot, wanted, input);
  return true;
}

/** The newest text of deleted columns and rows; returns whether there was any. */
export function refillLost(
  sheet: Sheet,
  lost: Lost,
  wanted: WantedTab,
  input: TabsInput,
  snapshots: SnapshotsSheet,
): boolean {
  const kept = snapshots
    .of(wanted.reporter.id)
    .map(({ snapshot }) => lostPart(snapshot, lost))
    .filter((snapshot) => !isEmptySnapshot(snapshot));
  const newest = kept[kept.length - 1];
  if (!newest) return false;
  restoreInto(sheet, newest, wanted, input);
  return true;
}

/** Returns how many rows were written. */
export function restoreInto(sheet: Sheet, snapshot: Snapshot, wanted: WantedTab, input: TabsInput): number {
  const { reporter, rows } = wanted;
  const plan = () => {
    const reading = readTab(sheet, input.timeZone);
    const { lines } = recoverKeys(reading.lines, rows, reporter.name);
    return { lines, reading, back: planPutBack(snapshot, lines, reporter.name) };
  };
  let now = plan();
  if (now.back.homeless.length > 0) {
    addSpareRows(sheet, wanted, now.reading, now.back.homeless.length);
    now = plan();
  }
  putBack(sheet, now.back.placed, now.lines);
  if (snapshot.ready && !now.reading.ready) sheet.getRange(READY.row, READY.column).setValue(true);
  return now.back.placed.length;
}
