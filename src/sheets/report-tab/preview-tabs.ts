/** What «Создать листы отчётов» would do, without doing it: one read for each existing tab. */
import { changeOf, describeChange, needsNothing } from "../../core/tabs/change";
import { Tabs } from "./find-tabs";
import { readTabValues } from "./read";
import { type TabsInput, wantedName, wantedTab } from "./tab-job";

export interface TabPreview {
  /** `Reporter.id`. */
  readonly reporter: string;
  readonly name: string;
  readonly action: "create" | "recreate" | "update" | "nothing";
  readonly added: number;
  readonly dropped: number;
  readonly kept: number;
  /** One Russian clause; empty when nothing changes. */
  readonly sentence: string;
}

export function previewTabs(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  input: TabsInput,
): TabPreview[] {
  const tabs = new Tabs(
    spreadsheet,
    input.reporters.map(({ id, tabId }) => ({ id, tabId })),
  );
  return input.reporters.map((reporter) => {
    const wanted = wantedTab(input, reporter);
    const base = { reporter: reporter.id, name: reporter.name };
    const found = tabs.get(reporter.tabId) ?? tabs.adopt(reporter, wantedName(reporter, new Set()));
    if (!found) {
      const action = reporter.tabId === null ? "create" : "recreate";
      const added = wanted.rows.filter(({ kind }) => kind === "duty").length;
      const sentence =
        action === "create"
          ? "лист будет создан"
          : "лист удалён; будет создан снова, введённое вернётся из снимка, если он есть";
      return { ...base, action, added, dropped: 0, kept: 0, sentence };
    }
    const change = changeOf(
      readTabValues(found.sheet, input.timeZone),
      wanted.rows,
      reporter,
      wanted.fingerprint,
    );
    const { added, dropped, kept } = change.update;
    return {
      ...base,
      action: needsNothing(change) ? "nothing" : "update",
      added: added.length,
      dropped: dropped.length,
      kept: kept.length,
      sentence: describeChange(change),
    };
  });
}
