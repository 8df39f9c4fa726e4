/** Puts kept text back into a tab: a snapshot as a whole, or what it holds of deleted columns and rows. */
import type { Reporter } from "../../core/reporters/reporter";
import { recoverKeys } from "../../core/tabs/keys";
import { READY } from "../../core/tabs/layout";
import { isNothing } from "../../core/tabs/lost";
import { planPutBack } from "../../core/tabs/put-back";
import { isEmptySnapshot, type Lost, lostPart, type Snapshot } from "../../core/tabs/snapshot";
import { putBack } from "../snapshot/put-back";
import type { SnapshotRecord, SnapshotsSheet } from "../snapshot/snapshots-sheet";
import { readTab } from "./read";
import type { TabsInput, WantedTab } from "./tab-job";
import { addSpareRows, type Begun, type Kinds } from "./update-tab";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Completed {
  /** The snapshot whose return was begun; null when there was none. */
  readonly returned: SnapshotRecord | null;
  /** Rows of it that were written. */
  readonly rows: number;
  /** Something was put back into deleted columns and rows. */
  readonly refilled: boolean;
  /** Of all rows; spare ones may have been added. */
  readonly kinds: Kinds;
}

/** Puts back what the note in the tab says is still missing. `kinds` are those of the rows as they stand. */
export function completeBegun(
  sheet: Sheet,
  { lost, returns, note }: Begun,
  kinds: Kinds,
  wanted: WantedTab,
  input: TabsInput,
  snapshots: SnapshotsSheet,
): Completed {
  const put = (snapshot: Snapshot) => restoreInto(sheet, snapshot, wanted, input, note);
  const part = isNothing(lost) ? undefined : newestPart(snapshots, lost, wanted.reporter);
  const refilled = part && put(part);
  const returned = returns === "" ? null : snapshots.hold(wanted.reporter.id, returns);
  const restored = returned ? put(returned.snapshot) : undefined;
  return {
    returned,
    rows: restored?.rows ?? 0,
    refilled: refilled !== undefined,
    kinds: restored?.kinds ?? refilled?.kinds ?? kinds,
  };
}

/** What the snapshots hold of deleted columns and rows. */
function newestPart(snapshots: SnapshotsSheet, lost: Lost, { id }: Reporter): Snapshot | undefined {
  const parts = snapshots.of(id).map(({ snapshot }) => lostPart(snapshot, lost));
  return parts.filter((snapshot) => !isEmptySnapshot(snapshot)).pop();
}

interface Put {
  readonly rows: number;
  /** null when no row was added. */
  readonly kinds: Kinds | null;
}

function restoreInto(
  sheet: Sheet,
  snapshot: Snapshot,
  wanted: WantedTab,
  input: TabsInput,
  note: string,
): Put {
  const { reporter, rows } = wanted;
  const plan = () => {
    const reading = readTab(sheet, input.timeZone);
    const { lines } = recoverKeys(reading.lines, rows, reporter.name);
    return { lines, reading, back: planPutBack(snapshot, lines, reporter.name) };
  };
  let now = plan();
  let kinds: Kinds | null = null;
  if (now.back.homeless.length > 0) {
    kinds = addSpareRows(sheet, wanted, now.reading, now.back.homeless.length, note);
    now = plan();
  }
  putBack(sheet, now.back.placed, now.lines);
  if (snapshot.ready && !now.reading.ready) sheet.getRange(READY.row, READY.column).setValue(true);
  return { rows: now.back.placed.length, kinds };
}
