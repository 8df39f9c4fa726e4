/** Functions for tests of report tabs on the strict local host, without the add-on's menu and job around them. */

import { handleEdit } from "../../../src/addon/commands/on-edit";
import type { Register } from "../../../src/addon/register/register";
import { dutiesOf } from "../../../src/core/duties/register";
import { interpret } from "../../../src/core/tabs/interpret";
import { tabRows } from "../../../src/core/tabs/rows";
import { applyTabs } from "../../../src/sheets/report-tab/apply-tabs";
import { sheetFindings } from "../../../src/sheets/report-tab/find-damage";
import { previewTabs } from "../../../src/sheets/report-tab/preview-tabs";
import { readTab } from "../../../src/sheets/report-tab/read";
import { restoreTab } from "../../../src/sheets/report-tab/restore-tab";
import { restoreTabs } from "../../../src/sheets/report-tab/restore-tabs";
import type { TabsInput } from "../../../src/sheets/report-tab/tab-job";

interface Given {
  readonly input: TabsInput;
  readonly from?: number;
  /** Tabs after which the step says that its time is over. */
  readonly tabs?: number;
  readonly reporter?: string;
  readonly stamp?: string | null;
}

const given = (json: string): Given => JSON.parse(json);
const book = () => SpreadsheetApp.getActiveSpreadsheet();

function limited(tabs = Number.POSITIVE_INFINITY): () => boolean {
  let count = 1;
  return () => count++ < tabs;
}

export function runApply(json: string): string {
  const { input, from = 0, tabs } = given(json);
  return JSON.stringify(applyTabs(book(), input, from, limited(tabs)));
}

export function runRestoreTabs(json: string): string {
  const { input, from = 0 } = given(json);
  return JSON.stringify(restoreTabs(book(), input, from, () => true));
}

export function runPreview(json: string): string {
  return JSON.stringify(previewTabs(book(), given(json).input));
}

export function runDamage(json: string): string {
  return JSON.stringify(sheetFindings(book(), given(json).input.reporters, []));
}

export function runRead(json: string): string {
  const { input, reporter: id } = given(json);
  const reporter = input.reporters.find((entry) => entry.id === id);
  if (!reporter) throw new Error(`no reporter ${id}`);
  const sheet = book()
    .getSheets()
    .find((candidate) => candidate.getSheetId() === reporter.tabId);
  if (!sheet) throw new Error(`no tab of ${id}`);
  const duties = dutiesOf(input.roadmap, reporter, input.settings);
  const expected = tabRows({ roadmap: input.roadmap, reporter, duties, spareRows: 0 });
  const { rows, ready, findings } = interpret(readTab(sheet, input.timeZone), expected, reporter);
  return JSON.stringify({ rows, ready, findings });
}

export function runRestoreTab(json: string): string {
  const { input, reporter: id, stamp = null } = given(json);
  const reporter = input.reporters.find((entry) => entry.id === id);
  if (!reporter) throw new Error(`no reporter ${id}`);
  return JSON.stringify(restoreTab(book(), input, reporter, stamp));
}

/** The register as a test left it in the document properties. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  handleEdit(event, () => {
    const stored = PropertiesService.getDocumentProperties().getProperty("register");
    return stored === null ? null : (JSON.parse(stored) as Register);
  });
}
