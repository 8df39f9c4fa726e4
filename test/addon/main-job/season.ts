/** A small season on the built bundle: the shipped roadmap, a few reporters, the ministry's commands clicked in the menu. */
import path from "node:path";
import { columnOf, type TabColumn } from "../../../src/core/tabs/layout";
import { clickMinistry, lastWords } from "../../../src/host/cli/command";
import { morningOf, OWNER, readDist } from "../../../src/host/cli/open-host";
import { fillParticipants, participantsOf, sheetNamed } from "../../../src/host/cli/participants";
import type { Host, HostOptions } from "../../../src/host/runtime/api";
import { createHost } from "../../../src/host/runtime/host";
import { type CellValue, cellKey } from "../../../src/host/workbook/model";

export const TODAY = "2024-11-29";
const root = path.resolve(import.meta.dirname, "../../..");

/** The resource in which the shipped roadmap lies. */
const SHIPPED = "roadmap-2024";

function changed<S>(resource: string, ship: (shipped: S) => S): string {
  const [from, to] = [resource.indexOf(">") + 1, resource.lastIndexOf("<")];
  return (
    resource.slice(0, from) + JSON.stringify(ship(JSON.parse(resource.slice(from, to)))) + resource.slice(to)
  );
}

/** A blank spreadsheet with the add-on in it; the owner has granted everything. `change` alters the built code. */
export async function blank<S>(
  ship?: (shipped: S) => S,
  more: Pick<HostOptions, "oneRealm"> & { readonly change?: (code: string) => string } = {},
): Promise<Host> {
  const { change = (code: string) => code, ...options } = more;
  const { html, code, ...dist } = await readDist(path.join(root, "dist"));
  const host = createHost({
    ...dist,
    ...options,
    code: change(code),
    html: ship ? { ...html, [SHIPPED]: changed(html[SHIPPED] ?? "", ship) } : html,
    owner: OWNER,
    now: () => morningOf(TODAY),
  });
  host.grant(OWNER);
  host.ui.responder = ({ buttons }) => ({ button: buttons.startsWith("YES") ? "YES" : "OK" });
  return host;
}

export async function prepared(reporters = 4): Promise<Host> {
  const host = await blank();
  clickMinistry(host, "Подготовить таблицу");
  fillParticipants(host, reporters, {});
  return host;
}

export async function withTabs(reporters = 4): Promise<Host> {
  const host = await prepared(reporters);
  clickMinistry(host, "Создать листы отчётов");
  return host;
}

/** Clicks and gives what the add-on said. */
export function click(host: Host, title: string): string {
  clickMinistry(host, title);
  return lastWords(host);
}

export interface Tab {
  readonly name: string;
  readonly account: string;
}

export function tabOf(host: Host, index: number): Tab {
  const reporter = participantsOf(host).reporters[index];
  const sheet = host.workbook.sheets.find(({ id }) => id === reporter?.tabId);
  if (!sheet || !reporter?.accounts[0]) throw new Error(`no tab ${index}`);
  return { name: sheet.name, account: reporter.accounts[0] };
}

export function valueAt(host: Host, sheet: string, row: number, column: number): CellValue {
  return sheetNamed(host, sheet).cells[cellKey(row, column)]?.value ?? null;
}

/** First row of the tab whose item is `item`. */
export function rowOf(host: Host, tab: string, item: string): number {
  const { rows } = sheetNamed(host, tab);
  for (let row = 1; row <= rows; row++) if (valueAt(host, tab, row, columnOf("item")) === item) return row;
  throw new Error(`no row of ${item}`);
}

export function typeInto(host: Host, tab: Tab, row: number, column: TabColumn, text: string): void {
  const { accepted, message } = host.as(tab.account).type(tab.name, row, columnOf(column), text);
  if (!accepted) throw new Error(message);
}

export interface Counted {
  readonly reads: number;
  readonly writes: number;
}

/** Reads and writes of the executions that `work` starts. */
export function counted(host: Host, work: () => void): Counted {
  host.clearCalls();
  work();
  return host.calls.reduce(
    (sum, { reads, writes }) => ({ reads: sum.reads + reads, writes: sum.writes + writes }),
    { reads: 0, writes: 0 },
  );
}

/** Every non-empty text of the whole workbook with its place. */
export function allTexts(host: Host): Map<string, string> {
  const texts = new Map<string, string>();
  for (const sheet of host.workbook.sheets)
    for (const [place, { value }] of Object.entries(sheet.cells))
      if (typeof value === "string" && value !== "") texts.set(`${sheet.name}!${place}`, value);
  return texts;
}
