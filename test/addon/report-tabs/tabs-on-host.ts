/** Seasons whose tabs are made on the local host by the functions of entry.ts, without the add-on's menu and job around them. */
import type { Reporter } from "../../../src/core/reporters/reporter";
import type { Roadmap } from "../../../src/core/roadmap/roadmap";
import type { Settings } from "../../../src/core/settings/settings";
import { columnOf, TAB_COLUMNS, type TabColumn } from "../../../src/core/tabs/layout";
import type { Host } from "../../../src/host/runtime/api";
import type { SheetModel } from "../../../src/host/workbook/model";
import type { TabOutcome } from "../../../src/sheets/report-tab/apply-tabs";
import type { TabsInput } from "../../../src/sheets/report-tab/tab-job";
import { REPORTERS, ROADMAP, SETTINGS } from "../../core/fixtures";
import { call as callOn, hostOf, OWNER, rowOfKey, ZONE } from "../season-on-host";

export { keysOf, OWNER, rowOfKey as rowOf, valueAt } from "../season-on-host";

export const COORDINATOR = "deputy@region.example";
export const STRANGER = "stranger@mail.example";

export const withAccounts = (reporters: readonly Reporter[]): Reporter[] =>
  reporters.map((reporter, index) => {
    const id = `У${String(index + 1).padStart(2, "0")}`;
    const account = `u${index + 1}@school.example`;
    return { ...reporter, id, accounts: [account], tabId: null };
  });

export interface Season {
  readonly host: Host;
  roadmap: Roadmap;
  reporters: Reporter[];
  settings: Settings;
  boardId: number | null;
}

/** A workbook whose tabs are not created yet. Everybody and a stranger may edit the file. */
export async function newSeason(count = 3): Promise<Season> {
  const reporters = withAccounts(REPORTERS).slice(0, count);
  const host = await hostOf("test/addon/report-tabs/entry.ts");
  host.grant(COORDINATOR);
  for (const { accounts } of reporters) for (const account of accounts) host.addEditor(account);
  host.addEditor(STRANGER);
  host.addEditor(COORDINATOR);
  const settings = { ...SETTINGS, coordinators: [COORDINATOR], spareRows: 3 };
  return { host, roadmap: ROADMAP, reporters, settings, boardId: null };
}

export function inputOf({ roadmap, reporters, settings, boardId }: Season, me = OWNER): TabsInput {
  return { roadmap, reporters, settings, timeZone: ZONE, stamp: "29.11.2024 09:00", boardId, me };
}

export interface Applied {
  readonly outcomes: readonly TabOutcome[];
  readonly failed: readonly { readonly reporter: Reporter }[];
  readonly next: number;
  readonly finished: boolean;
}

/** One step as the owner; numbers of new tabs are remembered, as «Участники» does. */
export function apply(season: Season, more: { from?: number; tabs?: number } = {}): Applied {
  const answer = call<Applied>(season, "runApply", more);
  remember(season, answer);
  return answer;
}

export function remember(season: Season, { outcomes }: Applied): void {
  season.reporters = season.reporters.map((reporter) => {
    const made = outcomes.find((outcome) => outcome.reporter.id === reporter.id);
    return made ? { ...reporter, tabId: made.sheetId } : reporter;
  });
  const { roadmap, reporters, settings } = season;
  season.host.properties.document.register = JSON.stringify({ roadmap, reporters, settings, rules: [] });
}

export function call<T>(season: Season, name: string, more: object = {}, account = OWNER): T {
  return callOn<T>(season.host, name, { input: inputOf(season, account), ...more }, account);
}

export function tabOf(season: Season, index = 0): SheetModel {
  const id = season.reporters[index]?.tabId;
  const found = season.host.workbook.sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`no tab of reporter ${index}`);
  return found;
}

export function typeInto(season: Season, index: number, key: string, column: TabColumn, value: string): void {
  const sheet = tabOf(season, index);
  const account = season.reporters[index]?.accounts[0] ?? "";
  const outcome = season.host.as(account).type(sheet.name, rowOfKey(sheet, key), columnOf(column), value);
  if (!outcome.accepted) throw new Error(`${account}: ${outcome.message ?? "refused"}`);
}

export const HEADINGS = TAB_COLUMNS.map(({ heading }) => heading);
