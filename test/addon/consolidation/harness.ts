/** The local host with the functions of entry.ts as its script. */
import { build } from "esbuild";
import type { Host } from "../../../src/host/runtime/api";
import { createHost } from "../../../src/host/runtime/host";
import { cellKey, type SheetModel } from "../../../src/host/workbook/model";

export const OWNER = "owner@region.example";
const FUNCTIONS = [
  "runStand",
  "runCreateStep",
  "runConsolidate",
  "runSend",
  "runJournal",
  "switchAutomation",
  "automationNow",
  "dailyReminders",
  "nightlyRun",
];
const SCOPES = [
  "spreadsheets.currentonly",
  "script.container.ui",
  "script.send_mail",
  "script.scriptapp",
  "userinfo.email",
];

let code: Promise<string> | null = null;

function script(): Promise<string> {
  code ??= build({
    entryPoints: ["test/addon/consolidation/entry.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "app",
    target: "es2020",
    footer: { js: FUNCTIONS.map((name) => `function ${name}(a) { return app.${name}(a); }`).join("\n") },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return code;
}

export async function newHost(): Promise<Host> {
  const host = createHost({
    code: await script(),
    manifest: {
      timeZone: "Asia/Yekaterinburg",
      oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    },
    html: {},
    now: () => new Date("2024-11-29T04:00:00Z"),
    owner: OWNER,
  });
  host.grant(OWNER);
  return host;
}

export function call<T>(host: Host, name: string, given: unknown = {}): T {
  const answer = host.as(OWNER).run(name, [JSON.stringify(given)]);
  return (typeof answer === "string" ? JSON.parse(answer) : undefined) as T;
}

export function sheet(host: Host, name: string): SheetModel {
  const found = host.workbook.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}: ${host.workbook.sheets.map((one) => one.name).join(", ")}`);
  return found;
}

/** Texts of the rows that hold anything, trailing empty cells cut. */
export function texts(model: SheetModel): string[][] {
  const rows: string[][] = [];
  for (let row = 1; row <= model.rows; row += 1) {
    const cells: string[] = [];
    for (let column = 1; column <= model.columns; column += 1)
      cells.push(String(model.cells[cellKey(row, column)]?.value ?? ""));
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
