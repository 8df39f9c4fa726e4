/**
 * Whether two runs end the same: sheets to the last cell, protections and charts, what the add-on remembers, triggers that wait.
 * Left out is only what tells in which order things were made: numbers of sheets, protections and charts.
 */
import { gunzipSync } from "node:zlib";
import type { Host } from "../../src/host/runtime/api";
import { copyWorkbook } from "../../src/host/workbook/copy-workbook";
import type { CellModel, SheetModel, WorkbookModel } from "../../src/host/workbook/model";

export interface End {
  readonly book: WorkbookModel;
  /** Document properties by name, packed ones unpacked. */
  readonly remembered: Readonly<Record<string, unknown>>;
  /** Handlers of clock triggers that still wait. */
  readonly waiting: readonly string[];
}

/** The end as it stands now; `keepEnd` for one that outlives the next command. */
export function endOf(host: Host): End {
  return {
    book: host.workbook,
    remembered: remembered(host.properties.document),
    waiting: host.triggers.flatMap(({ handler, nextAt }) => (nextAt === null ? [] : [handler])),
  };
}

export const keepEnd = (host: Host): End => ({ ...endOf(host), book: copyWorkbook(host.workbook) });

/** Places that differ, «Сводка!5,3 value: … instead of …»; none when the ends are the same. `but` names sheets left out. */
export function differences(wanted: End, found: End, but: readonly string[] = []): string[] {
  const { compare, different } = comparing(wanted, found);
  compareBooks(wanted.book, found.book, but, compare);
  for (const name of new Set([...Object.keys(wanted.remembered), ...Object.keys(found.remembered)]))
    compare(`property ${name}`, wanted.remembered[name], found.remembered[name]);
  compare("waiting triggers", wanted.waiting, found.waiting);
  return different;
}

/** The same of the sheets alone. */
export function sheetDifferences(wanted: End, found: End, but: readonly string[] = []): string[] {
  const { compare, different } = comparing(wanted, found);
  compareBooks(wanted.book, found.book, but, compare);
  return different;
}

type Compare = (place: string, wanted: unknown, found: unknown) => void;

function comparing(wanted: End, found: End): { compare: Compare; different: string[] } {
  const [names, others] = [namesOf(wanted.book), namesOf(found.book)];
  const different: string[] = [];
  const compare: Compare = (place, a, b) => {
    const [was, is] = [named(a, names), named(b, others)];
    if (was !== is) different.push(`${place}: ${short(is)} instead of ${short(was)}`);
  };
  return { compare, different };
}

function compareBooks(
  wanted: WorkbookModel,
  found: WorkbookModel,
  but: readonly string[],
  compare: Compare,
): void {
  const names = ({ sheets }: WorkbookModel): string[] =>
    sheets.map(({ name }) => name).filter((name) => !but.includes(name));
  compare("sheets", names(wanted), names(found));
  compare("editors", wanted.editors, found.editors);
  for (const sheet of wanted.sheets) {
    const other = found.sheets.find(({ name }) => name === sheet.name);
    if (other && !but.includes(sheet.name)) compareSheets(sheet, other, compare);
  }
}

function compareSheets(sheet: SheetModel, other: SheetModel, compare: Compare): void {
  const { cells, protections, charts, id: _, ...rest } = sheet;
  for (const [key, value] of Object.entries(rest))
    compare(`${sheet.name} ${key}`, value, other[key as keyof SheetModel]);
  compare(`${sheet.name} protections`, withoutOrder(protections), withoutOrder(other.protections));
  compare(`${sheet.name} charts`, withoutOrder(charts), withoutOrder(other.charts));
  for (const key in cells) compareCells(sheet.name, key, cells[key], other.cells[key], compare);
  for (const key in other.cells)
    if (!(key in cells)) compareCells(sheet.name, key, undefined, other.cells[key], compare);
}

const FIELDS = ["value", "formula", "numberFormat", "links", "note", "validation", "style"] as const;
const EMPTY: CellModel = { value: null };

function compareCells(sheet: string, key: string, a = EMPTY, b = EMPTY, compare: Compare): void {
  for (const field of FIELDS) {
    // Equal styles are one object on the host, and so are most rules.
    if (a[field] !== b[field]) compare(`${sheet}!${key} ${field}`, a[field] ?? null, b[field] ?? null);
  }
}

const withoutOrder = (list: readonly { readonly id: number }[]): unknown[] =>
  list
    .map(({ id: _, ...rest }) =>
      JSON.stringify(rest, (key, value) => (key === "editors" ? [...value].sort() : value)),
    )
    .sort()
    .map((text) => JSON.parse(text));

const namesOf = ({ sheets }: WorkbookModel): Map<string, string> =>
  new Map(sheets.map(({ id, name }) => [String(id), name]));

/** Where a number of a sheet stands: in links, charts, rules, the register, remembered looks, the column of «Участники». */
const NUMBER = /(gid=|"(?:sheetId|tabId)":|"[А-Яа-яё ]+":"(?=\d+:)|^")(\d+)(?=\D|$)/g;

/** As text, with the name of a sheet instead of its number. */
function named(value: unknown, names: ReadonlyMap<string, string>): string {
  const text = JSON.stringify(value) ?? "";
  return text.replace(NUMBER, (_, before: string, id: string) => before + (names.get(id) ?? id));
}

const short = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** The job's record tells how often it was begun; what matters is whether it is done and whether a trigger goes on with it. */
function remembered(stored: Readonly<Record<string, string>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(stored)) {
    if (name === "job") {
      const { kind, finished, trigger } = JSON.parse(value);
      kept[name] = { kind, finished, goesOn: trigger !== "" };
    } else if (name.endsWith(".count")) kept[name.slice(0, -".count".length)] = unpacked(stored, name, value);
    else if (!/\.\d+$/.test(name)) kept[name] = value;
  }
  return kept;
}

function unpacked(stored: Readonly<Record<string, string>>, name: string, value: string): unknown {
  const [count, stamp] = value.split("@");
  const pieces = Array.from(
    { length: Number(count) },
    (_, index) => stored[name.replace(/count$/, String(index))],
  );
  if (pieces.some((piece) => !piece?.startsWith(`${stamp}:`))) return "not whole";
  const packed = pieces.map((piece) => piece?.slice(piece.indexOf(":") + 1)).join("");
  return JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8"));
}
