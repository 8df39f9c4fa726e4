/** One execution of the work on tabs: what is read once at its start, and what is done with one tab after another. */
import type { Reporter } from "../../core/reporters/reporter";
import { describeChange } from "../../core/tabs/change";
import { noteOfReturn } from "../../core/tabs/lost";
import { snapshotPrint } from "../../core/tabs/snapshot";
import { type File, faultsOf, type Guard, isOpenToOthers } from "../protection/guard";
import { closeTab, protectTab, protectWholeSheet } from "../protection/protect-tab";
import { fileOf, type Protections, readProtections } from "../protection/read-protections";
import { SnapshotsSheet } from "../snapshot/snapshots-sheet";
import { createTab, type Returned, writeMark } from "./create-tab";
import { Tabs } from "./find-tabs";
import { type Completed, completeBegun } from "./refill";
import {
  coordinatorsOf,
  guardOf,
  headerOf,
  type TabsInput,
  type WantedTab,
  wantedName,
  wantedTab,
} from "./tab-job";
import { accountNotes, completedNotes, faultNotes, REFILLED } from "./tab-notes";
import { Templates } from "./templates";
import { type Begun, type Kinds, updateTab } from "./update-tab";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface TabOutcome {
  readonly reporter: Reporter;
  readonly sheetId: number;
  readonly name: string;
  readonly did: "created" | "refilled" | "updated" | "protected" | "nothing";
  /** Russian clauses for the ministry: what this run changed. */
  readonly changes: readonly string[];
  /** The same: what stands in the tab's way and needs a person. It does not depend on what was changed just now. */
  readonly needs: readonly string[];
}

export interface Touched {
  readonly sheet: Sheet;
  readonly guard: Guard;
  readonly outcome: TabOutcome;
}

export class TabsStep {
  readonly file: File;
  readonly tabs: Tabs;
  readonly templates: Templates;
  private readonly protections: Protections;
  private opened: SnapshotsSheet | null = null;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly input: TabsInput,
  ) {
    this.tabs = new Tabs(
      spreadsheet,
      input.reporters.map(({ id, tabId }) => ({ id, tabId })),
    );
    this.file = fileOf(spreadsheet, input.me);
    this.protections = readProtections(spreadsheet);
    const coordinators = coordinatorsOf(input.settings, this.file);
    this.templates = new Templates(spreadsheet, this.tabs, coordinators, this.file, headerOf(input));
  }

  bring(reporter: Reporter): Touched {
    const wanted = wantedTab(this.input, reporter);
    const known = this.tabs.get(reporter.tabId);
    if (known && reporter.tabId !== null) return this.update(wanted, { id: reporter.tabId, ...known }, false);
    // Only a tab that existed once can have a snapshot to be filled from.
    const lost = reporter.tabId !== null;
    const found = this.tabs.adopt(reporter, wantedName(reporter, new Set()));
    return found ? this.update(wanted, found, lost && !found.finished) : this.create(wanted, lost);
  }

  private create(wanted: WantedTab, lost: boolean): Touched {
    const { reporter } = wanted;
    const name = wantedName(reporter, this.tabs.namesBut(null));
    const template = this.templates.get({ ...wanted, kinds: wanted.rows.map(({ kind }) => kind) });
    const returned = lost ? this.returned(wanted) : null;
    const { sheet, kinds } = createTab(
      this.spreadsheet,
      wanted,
      template,
      name,
      this.tabs.count,
      this.input,
      this.file,
      returned,
    );
    const sheetId = sheet.getSheetId();
    this.tabs.add(sheetId, sheet, name);
    return {
      sheet,
      guard: guardOf(kinds, reporter, this.input.settings, this.file),
      outcome: {
        reporter,
        sheetId,
        name,
        did: returned ? "refilled" : "created",
        changes: returned ? [REFILLED] : [],
        needs: [],
      },
    };
  }

  private update(
    wanted: WantedTab,
    { id: sheetId, sheet, name }: { id: number; sheet: Sheet; name: string },
    lost: boolean,
  ): Touched {
    const { reporter } = wanted;
    const changes: string[] = [];
    const returns = lost ? this.newestSnapshot(reporter) : "";
    if (returns !== "") writeMark(sheet, reporter, noteOfReturn("", returns));
    const { changed, kinds, change } = updateTab(sheet, wanted, this.input, this.snapshots, {
      close: () => this.closeWhereOpen(sheet, sheetId, reporter),
      occasion: "обновление листа",
      beforeMark: (updated, begun, rows) => {
        if (begun.note === "") return rows;
        const completed = this.complete(updated, begun, rows, wanted);
        changes.push(...completedNotes(completed, begun));
        return completed.kinds;
      },
    });
    if (changed) changes.unshift(describeChange(change));
    const right = wantedName(reporter, this.tabs.namesBut(sheetId));
    if (name !== right) {
      sheet.setName(right);
      this.tabs.add(sheetId, sheet, right);
      changes.push(`лист «${name}» снова назван «${right}»`);
    }
    if (sheet.isSheetHidden()) changes.push("лист был скрыт и снова показан");
    return {
      sheet,
      guard: guardOf(kinds, reporter, this.input.settings, this.file),
      outcome: {
        reporter,
        sheetId,
        name: right,
        did: changed || changes.length > 0 ? "updated" : "nothing",
        changes,
        needs: [],
      },
    };
  }

  /** `snapshotPrint`; empty when there is none. */
  private newestSnapshot({ id }: Reporter): string {
    const kept = this.snapshots().of(id);
    const newest = kept[kept.length - 1];
    return newest ? snapshotPrint(newest.snapshot) : "";
  }

  /** What a deleted tab's snapshot brings into the one that is made again. */
  private returned(wanted: WantedTab): Returned | null {
    const returns = this.newestSnapshot(wanted.reporter);
    if (returns === "") return null;
    const note = noteOfReturn("", returns);
    const begun: Begun = { lost: { columns: [], keys: [] }, returns, note };
    return { note, putBack: (sheet, kinds) => this.complete(sheet, begun, kinds, wanted).kinds };
  }

  private complete(sheet: Sheet, begun: Begun, kinds: Kinds, wanted: WantedTab): Completed {
    return completeBegun(sheet, begun, kinds, wanted, this.input, this.snapshots());
  }

  /**
   * What is written into a tab must not stand open to others until the protections of all tabs are put right at the end: a half-made
   * tab has none, people take some away.
   */
  private closeWhereOpen(sheet: Sheet, sheetId: number, reporter: Reporter): void {
    const existing = this.protections.of(sheetId);
    const guard = guardOf([], reporter, this.input.settings, this.file);
    if (isOpenToOthers(existing, guard, this.file)) closeTab(sheet, guard.coordinators, existing, this.file);
  }

  /** Reads the protections back, mends what differs, and names what only a person can put right. */
  verify(touched: readonly Touched[]): TabOutcome[] {
    const changed = touched.some(({ outcome }) => outcome.did !== "nothing");
    let now = changed ? readProtections(this.spreadsheet) : this.protections;
    const mended = new Map<number, readonly string[]>();
    // A copy of a hidden template may be hidden itself; asked all at once, because the first question after a change is the dear one.
    for (const { sheet } of touched) if (sheet.isSheetHidden()) sheet.showSheet();
    for (const { sheet, guard, outcome } of touched) {
      const existing = now.of(outcome.sheetId);
      if (faultsOf(existing, guard, this.file).length > 0)
        mended.set(outcome.sheetId, protectTab(sheet, guard, existing, this.file).unknown);
    }
    if (mended.size > 0) now = readProtections(this.spreadsheet);
    return touched.map(({ guard, outcome }) => {
      const unknown = mended.get(outcome.sheetId) ?? [];
      const left = mended.has(outcome.sheetId) ? faultsOf(now.of(outcome.sheetId), guard, this.file) : [];
      return {
        ...outcome,
        did: outcome.did === "nothing" && mended.has(outcome.sheetId) ? "protected" : outcome.did,
        needs: [...accountNotes(guard, unknown, this.file), ...faultNotes(left, unknown)],
      };
    });
  }

  private readonly snapshots = (): SnapshotsSheet => {
    this.opened ??= SnapshotsSheet.open(this.spreadsheet, (sheet) =>
      protectWholeSheet(sheet, coordinatorsOf(this.input.settings, this.file), this.file),
    );
    return this.opened;
  };
}
