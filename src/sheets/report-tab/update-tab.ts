/** Brings an existing tab to what it must be. Input cells are never written; what was typed is kept in a snapshot first. */
import { changeOf, needsNothing, type TabChange } from "../../core/tabs/change";
import { recoverKeys } from "../../core/tabs/keys";
import { FIRST_ROW, MADE_FROM, OWNER_MARK } from "../../core/tabs/layout";
import { beingReturned, lostIn, noteOf } from "../../core/tabs/lost";
import type { TabReading } from "../../core/tabs/reading";
import { spareRow } from "../../core/tabs/rows";
import { isEmptySnapshot, type Lost, takeSnapshot } from "../../core/tabs/snapshot";
import type { FinalRow, TabUpdate } from "../../core/tabs/update";
import type { SnapshotsSheet } from "../snapshot/snapshots-sheet";
import { dressBody, fitRows, writePlan } from "./body";
import { markTab } from "./create-tab";
import { refreshHeader, writeName } from "./header";
import { mendPlace } from "./mend-place";
import { readTab, readTabValues } from "./read";
import type { TabsInput, WantedTab } from "./tab-job";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface UpdatedTab {
  readonly changed: boolean;
  /** Kinds of the rows as they stand afterwards, for the holes. */
  readonly kinds: Kinds;
  readonly change: TabChange;
}

/** What an update comes upon, or an earlier one left undone. */
export interface Begun {
  /** It stands empty. */
  readonly lost: Lost;
  /** `snapshotPrint` of a snapshot that is being put back; empty when none is. */
  readonly returns: string;
  /** Stands in the tab instead of its fingerprint until all this is done. */
  readonly note: string;
}

export interface UpdateHooks {
  /** What the snapshot is kept before. */
  readonly occasion: string;
  /** Called before anything is written, when something has to be. */
  readonly close: () => void;
  /** Called when the rows stand and before the tab is marked as finished; gives their kinds as it leaves them. */
  readonly beforeMark: (sheet: Sheet, begun: Begun, kinds: Kinds) => Kinds;
}

export type Kinds = readonly FinalRow["kind"][];

export function updateTab(
  sheet: Sheet,
  wanted: WantedTab,
  input: TabsInput,
  snapshots: () => SnapshotsSheet,
  { occasion, close, beforeMark }: UpdateHooks,
): UpdatedTab {
  const { reporter, rows, fingerprint } = wanted;
  const read = () => readTabValues(sheet, input.timeZone);
  const reading = read();
  const first = changeOf(reading, rows, reporter, fingerprint);
  if (needsNothing(first)) return { changed: false, kinds: kindsOf(first.update), change: first };
  close();
  const returns = beingReturned(reading.madeFrom);
  if (returns !== "") snapshots().hold(reporter.id, returns);
  if (first.typed) keepTyped(sheet, wanted, input, snapshots(), occasion);
  const lost = lostIn(reading, first.update, fingerprint);
  const note = noteOf(lost, first.misplaced, returns);
  let change = first;
  if (first.misplaced) {
    const { markAt } = reading;
    // Said before anything is moved, so that a killed run is taken up again.
    if (markAt) sheet.getRange(markAt.row, markAt.column + 1).setValue(note);
    mendPlace(sheet, reading, wanted.header, [`${OWNER_MARK}${reporter.id}`, note]);
    change = { ...changeOf(read(), rows, reporter, fingerprint), misplaced: true };
  }
  bringRows(sheet, change, wanted, note);
  const kinds = beforeMark(sheet, { lost, returns, note }, kindsOf(change.update));
  markTab(sheet, wanted);
  return { changed: true, kinds, change };
}

const kindsOf = ({ rows }: TabUpdate): Kinds => rows.map(({ kind }) => kind);

/** One or two reads, one write; nothing where nothing is typed. Returns the reading. */
export function keepTyped(
  sheet: Sheet,
  { reporter, rows }: WantedTab,
  { timeZone, stamp }: TabsInput,
  snapshots: SnapshotsSheet,
  occasion: string,
): TabReading {
  const reading = readTab(sheet, timeZone);
  const { lines } = recoverKeys(reading.lines, rows, reporter.name);
  const snapshot = takeSnapshot(lines, reading.ready, reporter.name, reading.name);
  if (!isEmptySnapshot(snapshot))
    snapshots.add([{ stamp, reporter: reporter.id, name: reporter.name, occasion, snapshot }]);
  return reading;
}

function bringRows(
  sheet: Sheet,
  { update, rows: moved, unfinished, plan }: TabChange,
  wanted: WantedTab,
  note: string,
): void {
  const structural = moved || unfinished;
  // From here on the tab counts as unfinished, so a killed run is taken up again.
  if (structural) sheet.getRange(MADE_FROM.row, MADE_FROM.column).setValue(note);
  // Sheets refuses to delete every row that is not frozen; the row too many goes again below.
  if (update.rows.every(({ from }) => from === null)) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  applyRows(sheet, update);
  if (structural) {
    fitRows(sheet, update.rows.length);
    dressBody(sheet, kindsOf(update), wanted.items);
  }
  if (unfinished || plan) refreshHeader(sheet, wanted.header);
  writePlan(sheet, update.rows);
  // After the rows: by the name above them untouched spare rows are told from typed ones.
  writeName(sheet, wanted.reporter.name);
}

/** Drops, then moves, then inserts; each is one call and leaves a whole tab. */
function applyRows(sheet: Sheet, { rows, dropped, moves }: TabUpdate): void {
  for (const { from, count } of runs(dropped).reverse()) sheet.deleteRows(from, count);
  for (const { from, to } of moves) {
    const row = sheet.getRange(`${FIRST_ROW + from}:${FIRST_ROW + from}`);
    // The destination is counted before the row is taken away (docs: Sheet.moveRows).
    sheet.moveRows(row, FIRST_ROW + to + (to > from ? 1 : 0));
  }
  const inserted = rows.flatMap(({ from }, index) => (from === null ? [FIRST_ROW + index] : []));
  for (const { from, count } of runs(inserted)) {
    if (from === FIRST_ROW) sheet.insertRowsBefore(from, count);
    else sheet.insertRowsAfter(from - 1, count);
  }
}

function runs(rows: readonly number[]): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last && last.from + last.count === row) last.count += 1;
    else found.push({ from: row, count: 1 });
  }
  return found;
}

/** More spare rows at the end of the tab, which counts as unfinished until it is marked again. Gives the kinds of all rows. */
export function addSpareRows(
  sheet: Sheet,
  wanted: WantedTab,
  reading: TabReading,
  count: number,
  note: string,
): Kinds {
  const numbers = reading.lines
    .filter(({ kind }) => kind === "spare")
    .map(({ key }) => Number(key.split(":")[1]))
    .filter((number) => Number.isInteger(number));
  const last = Math.max(0, ...numbers);
  const more = Array.from({ length: count }, (_, index) => spareRow(last + index + 1, wanted.reporter.name));
  const change = changeOf(reading, [...wanted.rows, ...more], wanted.reporter, "");
  bringRows(sheet, change, wanted, note);
  return kindsOf(change.update);
}
