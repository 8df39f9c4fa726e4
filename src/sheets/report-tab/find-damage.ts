/** Remarks on tabs as sheets: deleted, copied, renamed, hidden. Lookups only, and one read for each sheet of unknown origin. */
import type { RuleSetting } from "../../core/checks/context";
import type { Finding, Severity } from "../../core/checks/finding";
import type { Reporter } from "../../core/reporters/reporter";
import { STRUCTURE_RULES, type StructureCode, structureFindings } from "../../core/tabs/structure-rules";
import { Tabs } from "./find-tabs";
import { wantedName } from "./tab-job";

export function sheetFindings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  reporters: readonly Reporter[],
  rules: readonly RuleSetting[],
): Finding[] {
  const tabs = new Tabs(
    spreadsheet,
    reporters.map(({ id, tabId }) => ({ id, tabId })),
  );
  const findings: Finding[] = [];
  const add = (code: StructureCode, reporter: string, params: Finding["params"]): void => {
    const severity = STRUCTURE_RULES.find((rule) => rule.code === code)?.severity as Severity;
    findings.push({ code, severity, reporter, row: null, column: null, item: null, params });
  };
  for (const reporter of reporters) {
    if (reporter.tabId === null) continue;
    const tab = tabs.get(reporter.tabId);
    if (!tab) {
      add("structure.tab-missing", reporter.id, { name: reporter.name });
      continue;
    }
    const name = wantedName(reporter, tabs.namesBut(reporter.tabId));
    if (tab.name !== name) add("structure.tab-renamed", reporter.id, { name, found: tab.name });
    if (tab.sheet.isSheetHidden()) add("structure.tab-hidden", reporter.id, { name });
  }
  for (const { sheet, name, owner } of tabs.findStrays()) {
    const reporter = reporters.find(({ id }) => id === owner);
    // The number leads from «Замечания» to the sheet that is meant.
    const sheetId = sheet.getSheetId();
    if (reporter) add("structure.tab-copied", reporter.id, { copy: name, name: reporter.name, sheetId });
    else if (owner !== "") add("structure.tab-orphan", "", { name, sheetId });
  }
  return structureFindings(findings, rules);
}
