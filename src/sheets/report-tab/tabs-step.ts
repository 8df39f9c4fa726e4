/** One execution of the work on tabs: what is read once at its start, and what is done with one tab after another. */
import type { Reporter } from "../../core/reporters/reporter";
import { describeChange } from "../../core/tabs/change";
import { isNothing } from "../../core/tabs/lost";
import { type Fault, type File, faultsOf, type Guard } from "../protection/guard";
import { protectTab, protectWholeSheet } from "../protection/protect-tab";
import { fileOf, type Protections, readProtections } from "../protection/read-protections";
import { SnapshotsSheet } from "../snapshot/snapshots-sheet";
import { createTab } from "./create-tab";
import { Tabs } from "./find-tabs";
import { refill, refillLost } from "./refill";
import {
  coordinatorsOf,
  guardOf,
  headerOf,
  type TabsInput,
  type WantedTab,
  wantedName,
  wantedTab,
} from "./tab-job";
import { Templates } from "./templates";
import { updateTab } from "./update-tab";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface TabOutcome {
  readonly reporter: Reporter;
  readonly sheetId: number;
  readonly name: string;
  readonly did: "created" | "refilled" | "updated" | "protected" | "nothing";
  /** Russian clauses for the ministry: what changed, and what needs a person. */
  readonly notes: readonly string[];
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
    const template = this.templates.get({ ...wanted.common, header: wanted.header, items: wanted.items });
    let filled = false;
    const { sheet } = createTab(
      this.spreadsheet,
      wanted,
      template,
      name,
      this.tabs.count,
      this.input,
      this.file,
      (made) => {
        if (lost) filled = refill(made, wanted, this.input, this.snapshots());
      },
    );
    const sheetId = sheet.getSheetId();
    this.tabs.add(sheetId, sheet, name);
    const kinds = wanted.rows.map(({ kind }) => kind);
    return {
      sheet,
      guard: guardOf(kinds, reporter, this.input.settings, this.file),
      outcome: {
        reporter,
        sheetId,
        name,
        did: filled ? "refilled" : "created",
        notes: filled ? [REFILLED] : [],
      },
    };
  }

  private update(
    wanted: WantedTab,
    { id: sheetId, sheet, name }: { id: number; sheet: Sheet; name: string },
    lost: boolean,
  ): Touched {
    const { reporter } = wanted;
    const notes: string[] = [];
    const { changed, kinds, change } = updateTab(
      sheet,
      wanted,
      this.input,
      this.snapshots,
      (updated, gone) => {
        if (lost && refill(updated, wanted, this.input, this.snapshots())) notes.push(REFILLED);
        if (isNothing(gone)) return;
        const found = refillLost(updated, gone, wanted, this.input, this.snapshots());
        if (found) notes.push(PART_REFILLED);
        else if (gone.columns.length > 0) notes.push(PART_EMPTY);
      },
    );
    if (changed) notes.unshift(describeChange(change));
    const right = wantedName(reporter, this.tabs.namesBut(sheetId));
    if (name !== right) {
      sheet.setName(right);
      this.tabs.add(sheetId, sheet, right);
      notes.push(`лист «${name}» снова назван «${right}»`);
    }
    if (sheet.isSheetHidden()) notes.push("лист был скрыт и снова показан");
    return {
      sheet,
      guard: guardOf(kinds, reporter, this.input.settings, this.file),
      outcome: {
        reporter,
        sheetId,
        name: right,
        did: changed || notes.length > 0 ? "updated" : "nothing",
        notes,
      },
    };
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
        notes: [...outcome.notes, ...this.accountNotes(guard, unknown), ...faultNotes(left, unknown)],
      };
    });
  }

  private accountNotes({ reporter }: Guard, unknown: readonly string[]): string[] {
    if (reporter.length === 0) return ["нет Google-аккаунта: лист закрыт для всех, кроме министерства"];
    const outside = reporter.filter(
      (account) => !unknown.includes(account) && !this.file.editors.includes(account),
    );
    return [
      ...unknown.map((account) => `Google не знает аккаунта ${account}: проверьте адрес`),
      ...outside.map((account) => `${account} не имеет доступа к таблице: откройте ему доступ редактора`),
    ];
  }

  private readonly snapshots = (): SnapshotsSheet => {
    this.opened ??= SnapshotsSheet.open(this.spreadsheet, (sheet) =>
      protectWholeSheet(sheet, coordinatorsOf(this.input.settings, this.file), this.file),
    );
    return this.opened;
  };
}

/** What is left after mending. */
function faultNotes(left: readonly Fault[], unknown: readonly string[]): string[] {
  const notes: string[] = [];
  if (left.includes("unreadable"))
    notes.push(
      "на листе есть защита, которую поставил другой человек; снять её может только он или владелец",
    );
  const other = left.filter(
    (fault) => fault !== "unreadable" && !(fault === "narrowed" && unknown.length > 0),
  );
  if (other.length > 0)
    notes.push("защиту не удалось поставить так, как нужно; повторите «Восстановить защиту»");
  return notes;
}

const PART_REFILLED = "удалённые строки и столбцы восстановлены, введённое в них возвращено из снимка";
const PART_EMPTY =
  "удалённые столбцы восстановлены пустыми: снимка с ними нет; введённое есть в истории версий файла";
const REFILLED = "лист был удалён; создан снова, введённое возвращено из снимка";
