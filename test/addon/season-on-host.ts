/** The strict local host with functions of a test as its script, and what tests read of its workbook. */
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { columnOf, FIRST_ROW, type TabColumn } from "../../src/core/tabs/layout";
import { sheetNamed } from "../../src/host/cli/participants";
import type { Host, HostOptions } from "../../src/host/runtime/api";
import { createHost } from "../../src/host/runtime/host";
import { type CellValue, cellKey, type SheetModel } from "../../src/host/workbook/model";

export { sheetNamed as sheet };

export const OWNER = "owner@region.example";
export const ZONE = "Asia/Yekaterinburg";
const SCOPES = [
  "spreadsheets.currentonly",
  "script.container.ui",
  "script.send_mail",
  "script.scriptapp",
  "userinfo.email",
];

const scripts = new Map<string, Promise<string>>();

/** Every function the entry exports becomes one that Google may call. */
async function scriptOf(entry: string): Promise<string> {
  const names = [...(await readFile(entry, "utf8")).matchAll(/^export function (\w+)/gm)].map(
    ([, name]) => name,
  );
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "app",
    target: "es2020",
    footer: { js: names.map((name) => `function ${name}(a) { return app.${name}(a); }`).join("\n") },
  });
  return outputFiles[0]?.text ?? "";
}

/** A blank spreadsheet whose script is `entry`, on the morning of 29.11.2024; the owner has granted everything. */
export async function hostOf(entry: string, more: Pick<HostOptions, "oneRealm"> = {}): Promise<Host> {
  const script = scripts.get(entry) ?? scriptOf(entry);
  scripts.set(entry, script);
  const host = createHost({
    code: await script,
    manifest: {
      timeZone: ZONE,
      oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    },
    html: {},
    ...more,
    now: () => new Date("2024-11-29T04:00:00Z"),
    owner: OWNER,
  });
  host.grant(OWNER);
  return host;
}

/** Calls a function of the script with JSON and reads what it answers. */
export function call<T>(host: Host, name: string, given: unknown = {}, account = OWNER): T {
  const answer = host.as(account).run(name, [JSON.stringify(given)]);
  return (typeof answer === "string" ? JSON.parse(answer) : undefined) as T;
}

export function valueAt(sheet: SheetModel, row: number, column: TabColumn | number): CellValue {
  const at = typeof column === "number" ? column : columnOf(column);
  return sheet.cells[cellKey(row, at)]?.value ?? null;
}

/** Row of a report tab with this key. */
export function rowOfKey(sheet: SheetModel, key: string): number {
  for (let row = FIRST_ROW; row <= sheet.rows; row++) if (valueAt(sheet, row, "key") === key) return row;
  throw new Error(`no row ${key} on ${sheet.name}`);
}

/** Keys of a report tab's body, top to bottom. */
export function keysOf(sheet: SheetModel): string[] {
  return Array.from({ length: sheet.rows - FIRST_ROW + 1 }, (_, index) =>
    String(valueAt(sheet, FIRST_ROW + index, "key") ?? ""),
  );
}

/** Texts of the rows that hold anything, trailing empty cells cut. */
export function texts(model: SheetModel): string[][] {
  const rows: string[][] = [];
  for (let row = 1; row <= model.rows; row += 1) {
    const cells: string[] = [];
    for (let column = 1; column <= model.columns; column += 1)
      cells.push(String(valueAt(model, row, column) ?? ""));
    while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
    rows.push(cells);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

/** Every link of a sheet as «text → address». */
export function links(model: SheetModel): string[] {
  return Object.values(model.cells).flatMap(({ value, links: found = [] }) =>
    found.map(({ start, end, url }) => `${String(value).slice(start, end)} → ${url}`),
  );
}
