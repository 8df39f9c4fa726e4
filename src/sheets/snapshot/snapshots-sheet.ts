/** «Снимки»: a hidden sheet that keeps what was typed in tabs before a command rewrote them, the newest few of each tab. */
import { pack, type Snapshot, snapshotPrint, unpack } from "../../core/tabs/snapshot";
import { draftOf, SHEET } from "../sheet-names";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface SnapshotRecord {
  /** «29.11.2024 14:05». */
  readonly stamp: string;
  /** `Reporter.id`. */
  readonly reporter: string;
  readonly name: string;
  /** What was about to happen: «обновление листа». */
  readonly occasion: string;
  readonly snapshot: Snapshot;
}

interface Kept extends SnapshotRecord {
  /** Index of its first line. */
  readonly at: number;
}

const HEADINGS = ["Когда", "Ключ участника", "Участник", "Перед чем", "Часть", "Частей", "Введённое"];
const WIDTH = HEADINGS.length;
/** So many snapshots of one tab are kept. */
const KEPT = 3;
/** All snapshots together, in characters: far below what makes a spreadsheet slow to open. */
const MOST_CHARACTERS = 10_000_000;
/** Stands before every piece, so that no piece can begin like a formula, a number or a date. */
const SHIELD = "|";
const DRAFT = draftOf(SHEET.snapshots);

type Line = string[];

/** Reads and writes «Снимки»: one call to read everything, one to append. */
export class SnapshotsSheet {
  /** A snapshot that is being put back, and whatever was kept since, stays until that is done. */
  private held: { readonly reporter: string; readonly from: number } | null = null;

  private constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly close: (sheet: Sheet) => void,
    private sheet: Sheet | null,
    private lines: Line[],
  ) {}

  /** `close` protects the sheet when it has to be made. */
  static open(spreadsheet: Spreadsheet, close: (sheet: Sheet) => void): SnapshotsSheet {
    const sheet = spreadsheet.getSheetByName(SHEET.snapshots);
    const values: unknown[][] = sheet ? sheet.getDataRange().getValues() : [];
    const lines = values
      .slice(1)
      .filter((row) => String(row[1] ?? "") !== "")
      .map((row) => Array.from({ length: WIDTH }, (_, at) => String(row[at] ?? "")));
    return new SnapshotsSheet(spreadsheet, close, sheet, lines);
  }

  /** Newest last. Records that were cut or changed by hand are left out. */
  of(reporter: string): SnapshotRecord[] {
    return this.keptOf(reporter).map(({ at: _, ...record }) => record);
  }

  /** The snapshot with this print; it and all newer ones of the tab stay, however many `add` brings. */
  hold(reporter: string, print: string): SnapshotRecord | null {
    const found = this.keptOf(reporter).find(({ snapshot }) => snapshotPrint(snapshot) === print);
    if (!found) return null;
    this.held = { reporter, from: found.at };
    return found;
  }

  private keptOf(reporter: string): Kept[] {
    const groups: { at: number; lines: Line[] }[] = [];
    for (const [at, line] of this.lines.entries()) {
      if (line[1] !== reporter) continue;
      if (line[4] === "1") groups.push({ at, lines: [line] });
      else groups[groups.length - 1]?.lines.push(line);
    }
    return groups.flatMap(({ at, lines }) => {
      const [first] = lines;
      if (!first || String(lines.length) !== first[5]) return [];
      const snapshot = unpack(lines.map((line) => (line[6] ?? "").slice(SHIELD.length)));
      return snapshot
        ? [{ at, stamp: first[0] ?? "", reporter, name: first[2] ?? "", occasion: first[3] ?? "", snapshot }]
        : [];
    });
  }

  /** Keeps the records; one that equals the newest of its tab is not written again. */
  add(records: readonly SnapshotRecord[]): void {
    const added = records.filter((record) => {
      const kept = this.of(record.reporter);
      const newest = kept[kept.length - 1];
      return !newest || JSON.stringify(newest.snapshot) !== JSON.stringify(record.snapshot);
    });
    if (added.length === 0) return;
    const lines = added.flatMap(linesOf);
    const bounded = this.bounded([...this.lines, ...lines]);
    const sheet = this.sheet ?? this.create();
    if (bounded.length === this.lines.length + lines.length) write(sheet, this.lines.length + 2, lines);
    else this.rewrite(sheet, bounded);
    this.lines = bounded;
  }

  /** Drops the oldest: of each tab beyond the newest few, then of all beyond the bound. */
  private bounded(lines: readonly Line[]): Line[] {
    const left = new Map<string, number>();
    const kept: Line[] = [];
    for (let at = lines.length - 1; at >= 0; at--) {
      const line = lines[at];
      if (!line) continue;
      const key = line[1] ?? "";
      const used = left.get(key) ?? 0;
      const held = this.held?.reporter === key && at >= this.held.from;
      if (used < KEPT || held) kept.unshift(line);
      if (line[4] === "1") left.set(key, used + 1);
    }
    let size = kept.reduce((sum, line) => sum + (line[6]?.length ?? 0), 0);
    let from = 0;
    // A record is dropped whole.
    while (from < kept.length && (size > MOST_CHARACTERS || kept[from]?.[4] !== "1")) {
      size -= kept[from]?.[6]?.length ?? 0;
      from += 1;
    }
    return kept.slice(from);
  }

  private rewrite(sheet: Sheet, lines: readonly Line[]): void {
    // Lines and the blanks behind them in one call: a killed run cannot leave old lines behind new ones.
    const surplus = Math.max(0, this.lines.length - lines.length);
    const blanks = Array.from({ length: surplus }, () => HEADINGS.map(() => ""));
    write(sheet, 2, [...lines, ...blanks]);
  }

  /** The sheet gets its name only when it is complete. */
  private create(): Sheet {
    const left = this.spreadsheet.getSheetByName(DRAFT);
    if (left) this.spreadsheet.deleteSheet(left);
    const sheet = this.spreadsheet.insertSheet(DRAFT, this.spreadsheet.getNumSheets());
    sheet.hideSheet();
    this.close(sheet);
    sheet.deleteColumns(WIDTH + 1, sheet.getMaxColumns() - WIDTH);
    sheet.deleteRows(3, sheet.getMaxRows() - 2);
    sheet.getRange(1, 1, 2, WIDTH).setNumberFormat("@");
    sheet.getRange(1, 1, 1, WIDTH).setValues([HEADINGS]);
    sheet.setFrozenRows(1);
    sheet.setName(SHEET.snapshots);
    this.sheet = sheet;
    return sheet;
  }
}

function linesOf({ stamp, reporter, name, occasion, snapshot }: SnapshotRecord): Line[] {
  const pieces = pack(snapshot);
  return pieces.map((piece, index) => [
    stamp,
    reporter,
    name,
    occasion,
    String(index + 1),
    String(pieces.length),
    `${SHIELD}${piece}`,
  ]);
}

function write(sheet: Sheet, from: number, lines: readonly Line[]): void {
  const missing = from + lines.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const range = sheet.getRange(from, 1, lines.length, WIDTH);
  range.setNumberFormat("@").setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  range.setValues(lines.map((line) => [...line]));
}
