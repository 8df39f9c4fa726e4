/** The local host with the functions of entry.ts as its script, and a workbook in which tabs can be made. */
import { build } from "esbuild";
import type { Reporter } from "../../../src/core/reporters/reporter";
import type { Roadmap } from "../../../src/core/roadmap/roadmap";
import type { Settings } from "../../../src/core/settings/settings";
import { columnOf, FIRST_ROW, TAB_COLUMNS, type TabColumn } from "../../../src/core/tabs/layout";
import type { Host } from "../../../src/host/runtime/api";
import { createHost } from "../../../src/host/runtime/host";
import { type CellValue, cellKey, type SheetModel } from "../../../src/host/workbook/model";
import type { TabOutcome } from "../../../src/sheets/report-tab/apply-tabs";
import type { TabsInput } from "../../../src/sheets/report-tab/tab-job";
import { REPORTERS, ROADMAP, SETTINGS } from "../../core/fixtures";

export const OWNER = "ministry@region.example";
export const COORDINATOR = "deputy@region.example";
export const STRANGER = "stranger@mail.example";
const FUNCTIONS = [
  "runApply",
  "runRestoreTabs",
  "runPreview",
  "runDamage",
  "runRead",
  "runRestoreTab",
  "onEdit",
];
const SCOPES = [
  "spreadsheets.currentonly",
  "script.container.ui",
  "script.send_mail",
  "script.scriptapp",
  "userinfo.email",
];
const ZONE = "Asia/Yekaterinburg";

let code: Promise<string> | null = null;

function script(): Promise<string> {
  code ??= build({
    entryPoints: ["test/addon/report-tabs/entry.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "app",
    target: "es2020",
    footer: { js: FUNCTIONS.map((name) => `function ${name}(a) { return app.${name}(a); }`).join("\n") },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return code;
}

export const accountOf = (reporter: { id: string }): string => `${reporter.id.toLowerCase()}@school.example`;

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
  const host = createHost({
    code: await script(),
    manifest: {
      timeZone: ZONE,
      oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    },
    html: {},
    now: () => new Date("2024-11-29T04:00:00Z"),
    owner: OWNER,
  });
  host.grant(OWNER);
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
  const answer = season.host
    .as(account)
    .run(name, [JSON.stringify({ input: inputOf(season, account), ...more })]);
  return (typeof answer === "string" ? JSON.parse(answer) : undefined) as T;
}

export function tabOf(season: Season, index = 0): SheetModel {
  const id = season.reporters[index]?.tabId;
  const found = season.host.workbook.sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`no tab of reporter ${index}`);
  return found;
}

export function valueAt(sheet: SheetModel, row: number, column: TabColumn | number): CellValue {
  const at = typeof column === "number" ? column : columnOf(column);
  return sheet.cells[cellKey(row, at)]?.value ?? null;
}

/** Row of the duty (or other row) with this key. */
export function rowOf(sheet: SheetModel, key: string): number {
  for (let row = FIRST_ROW; row <= sheet.rows; row++) if (valueAt(sheet, row, "key") === key) return row;
  throw new Error(`no row ${key} on ${sheet.name}`);
}

/** Keys of the body, top to bottom. */
export function keysOf(sheet: SheetModel): string[] {
  return Array.from({ length: sheet.rows - FIRST_ROW + 1 }, (_, index) =>
    String(valueAt(sheet, FIRST_ROW + index, "key") ?? ""),
  );
}

export function typeInto(season: Season, index: number, key: string, column: TabColumn, value: string): void {
  const sheet = tabOf(season, index);
  const account = season.reporters[index]?.accounts[0] ?? "";
  const outcome = season.host.as(account).type(sheet.name, rowOf(sheet, key), columnOf(column), value);
  if (!outcome.accepted) throw new Error(`${account}: ${outcome.message ?? "refused"}`);
}

/** Everything a workbook keeps except numbers that only tell in which order things were made. */
export function essence(season: Season, but: readonly string[] = []): unknown {
  const { sheets, editors, owner } = season.host.workbook;
  return {
    editors,
    owner,
    sheets: sheets
      .filter(({ name }) => !but.includes(name))
      .map(({ id: _, protections, ...sheet }) => ({
        ...sheet,
        protections: protections
          .map(({ id: __, ...protection }) => ({ ...protection, editors: [...protection.editors].sort() }))
          .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
      })),
  };
}

export const HEADINGS = TAB_COLUMNS.map(({ heading }) => heading);
