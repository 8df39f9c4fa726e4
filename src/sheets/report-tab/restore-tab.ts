/** «Вернуть»: puts a kept snapshot back into one tab; what stands there now is kept first, so this can be undone too. */
import { Refusal } from "../../core/messages/refusal";
import type { Reporter } from "../../core/reporters/reporter";
import { faultsOf } from "../protection/guard";
import { protectTab, protectWholeSheet } from "../protection/protect-tab";
import { fileOf, readProtections } from "../protection/read-protections";
import { type SnapshotRecord, SnapshotsSheet } from "../snapshot/snapshots-sheet";
import { restoreInto } from "./refill";
import { coordinatorsOf, guardOf, type TabsInput, wantedTab } from "./tab-job";
import { keepTyped, updateTab } from "./update-tab";

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

/** `stamp` chooses a snapshot; without it the newest one is taken. */
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
  const record = stamp === null ? kept[kept.length - 1] : kept.find((entry) => entry.stamp === stamp);
  if (!record)
    throw new Refusal(
      "snapshot.none",
      `Для листа «${reporter.name}» нет снимка, поэтому возвращать нечего; ничего не изменено. Снимки делаются сами перед каждым обновлением листа.`,
    );
  const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === reporter.tabId);
  if (!sheet)
    throw new Refusal(
      "tab.missing",
      `Листа «${reporter.name}» нет; снимок цел. Выполните «Создать листы отчётов»: лист будет создан снова и заполнен из снимка.`,
    );
  const wanted = wantedTab(input, reporter);
  keepTyped(sheet, wanted, input, snapshots, `возврат снимка от ${record.stamp}`);
  const rows = restoreInto(sheet, record.snapshot, wanted, input);
  const { kinds } = updateTab(
    sheet,
    wanted,
    input,
    () => snapshots,
    () => {},
  );
  const guard = guardOf(kinds, reporter, input.settings, file);
  const existing = readProtections(spreadsheet).of(sheet.getSheetId());
  if (faultsOf(existing, guard, file).length > 0) protectTab(sheet, guard, existing, file);
  return { name: reporter.name, stamp: record.stamp, occasion: record.occasion, rows };
}
