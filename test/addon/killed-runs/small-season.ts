/** The built add-on in a workbook so small that each of its commands can be killed at every call: few items, short sheets. */
import { columnOf, type TabColumn } from "../../../src/core/tabs/layout";
import { fillParticipants, participantsOf, sheetNamed } from "../../../src/host/cli/participants";
import type { Host, HostSnapshot } from "../../../src/host/runtime/api";
import { SHEET } from "../../../src/sheets/sheet-names";
import { blank } from "../main-job/season";
import { rowOfKey } from "../season-on-host";

/** Two items of municipalities and one of a regional body. */
const ITEMS = ["1.1", "1.5", "3.2"];
/** Rows of different kinds, so that each needs a template of its own. */
export const MUNICIPALITY = "Александровский муниципальный округ";
export const BODY = "ИРО ПК";
/** May edit the file and reports on nothing. */
export const STRANGER = "postoronniy@obrazec.example";

interface Shipped {
  items: { number: string }[];
  sections: { number: string }[];
  reporters: { name: string }[];
}

export async function blankSmall(reporters: readonly string[], oneRealm = true): Promise<Host> {
  const small = (shipped: Shipped) => ({
    ...shipped,
    items: shipped.items.filter(({ number }) => ITEMS.includes(number)),
    sections: shipped.sections.filter(({ number }) => ITEMS.some((item) => item.startsWith(`${number}.`))),
    reporters: shipped.reporters.filter(({ name }) => reporters.includes(name)),
  });
  const host = await blank(small, { oneRealm });
  host.addEditor(STRANGER);
  return host;
}

/** Clicks without drawing the menu before: one execution. */
export const run = (host: Host, menuFunction: string): void => void host.as(host.owner).run(menuFunction);

export const hasContinuation = ({ triggers }: Pick<Host, "triggers">): boolean =>
  triggers.some(({ handler, nextAt }) => handler === "continueJob" && nextAt !== null);

export const wait = (host: Host, minutes: number): void =>
  void host.runTriggers(new Date(host.now().getTime() + minutes * 60_000));

/** What comes after a kill: the trigger that goes on by itself, or a click where there is none. */
export function goOn(host: Host, menuFunction: string): void {
  if (hasContinuation(host)) wait(host, 20);
  else run(host, menuFunction);
}

/** `count` more than are named are invented municipalities. */
export async function preparedSmall(reporters: readonly string[], count = reporters.length): Promise<Host> {
  const host = await blankSmall(reporters);
  run(host, "menuPrepareWorkbook");
  fillParticipants(host, count, {});
  setSetting(host, "Запасных строк", "1");
  shorten(host);
  return host;
}

export async function withTabsSmall(reporters: readonly string[]): Promise<Host> {
  const host = await preparedSmall(reporters);
  run(host, "menuCreateReportTabs");
  shorten(host);
  return host;
}

export const TYPED = {
  activities: "Приказ от 12.09.2024 № 5",
  result: "19 из 19 школ",
  own: "Своё мероприятие",
} as const;

const filled = new Map<string, { host: Host; start: HostSnapshot }>();

/** With typed text in the first tab and a snapshot of it. One host for all tests of a file, as it was at first. */
export async function filledSmall(reporters: readonly string[]): Promise<Host> {
  const known = filled.get(reporters.join());
  if (!known) {
    const host = await withTypedText(reporters);
    filled.set(reporters.join(), { host, start: host.snapshot() });
    return host;
  }
  known.host.restore(known.start);
  return known.host;
}

async function withTypedText(reporters: readonly string[]): Promise<Host> {
  const host = await withTabsSmall(reporters);
  typeInto(host, "1.1.1", "activities", TYPED.activities);
  typeInto(host, "1.5.1", "result", TYPED.result);
  typeInto(host, "spare:1", "title", TYPED.own);
  setSetting(host, "Запасных строк", "2");
  run(host, "menuCreateReportTabs");
  host.ui.clear();
  host.clearCalls();
  return host;
}

export function setSetting(host: Host, label: string, value: string): void {
  const { cells } = sheetNamed(host, SHEET.settings);
  const at = Object.entries(cells).find(([, cell]) => cell.value === label)?.[0] ?? "";
  host.as(host.owner).type(SHEET.settings, Number(at.split(",")[0]), 2, value);
}

/** Rows in which nothing stands would only be copied back and forth; people may delete them too. */
function shorten(host: Host): void {
  for (const name of [SHEET.consolidated, SHEET.findings, SHEET.journal, SHEET.rules]) {
    const sheet = host.workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) continue;
    const used = Object.entries(sheet.cells).flatMap(([key, { value }]) =>
      value === null ? [] : [Number(key.split(",")[0])],
    );
    const keep = name === SHEET.rules ? 8 : Math.max(...used) + 12;
    if (sheet.rows > keep) host.as(host.owner).deleteRows(name, keep + 1, sheet.rows - keep);
  }
}

export function tabName(host: Host, index = 0): string {
  const { tabId } = participantsOf(host).reporters[index] ?? {};
  const tab = host.workbook.sheets.find(({ id }) => id === tabId);
  if (!tab) throw new Error(`no tab ${index}`);
  return tab.name;
}

/** As the first reporter, in their own tab. */
export function typeInto(host: Host, key: string, column: TabColumn, text: string): void {
  const account = participantsOf(host).reporters[0]?.accounts[0] ?? "";
  const tab = tabName(host);
  const row = rowOfKey(sheetNamed(host, tab), key);
  const { accepted, message } = host.as(account).type(tab, row, columnOf(column), text);
  if (!accepted) throw new Error(message);
}

/** Does to a tab, as the owner by script, what people do by hand; `what` may use `sheet`, `SHEET`, `RANGE` and `STRANGER`. */
export function onTab(host: Host, index: number, what: string): void {
  const given = `const { SHEET, RANGE } = SpreadsheetApp.ProtectionType, STRANGER = "${STRANGER}";
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);`;
  host.as(host.owner).runSource(`(name) => { ${given} ${what} }`, [tabName(host, index)]);
}
