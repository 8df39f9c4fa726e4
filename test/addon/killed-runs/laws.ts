/** What must hold at every moment, also right after a kill. Each law names what breaks it. */

import { PARTICIPANT_COLUMNS } from "../../../src/core/participants/columns";
import { ROADMAP_COLUMNS } from "../../../src/core/roadmap/columns";
import { columnOf, FIRST_ROW } from "../../../src/core/tabs/layout";
import { unpack } from "../../../src/core/tabs/snapshot";
import type { HostSnapshot } from "../../../src/host/runtime/api";
import { cellKey, type SheetModel, type WorkbookModel } from "../../../src/host/workbook/model";
import { canEditArea } from "../../../src/host/workbook/rights";
import { draftOf, SHEET } from "../../../src/sheets/sheet-names";
import { texts } from "../season-on-host";
import { STRANGER } from "./small-season";

export type Law = (left: HostSnapshot) => string[];

export function lawsOf(before: WorkbookModel, end: WorkbookModel, typed: readonly string[]): Law[] {
  return [nobodyGetsIn(before, end), theMinistrysCellsStay(before), typedTextIsThere(typed)];
}

/** These sheets hold what they held before or what they shall hold, never a part of either. */
export function oldOrNew(before: WorkbookModel, after: WorkbookModel, names: readonly string[]): Law {
  const contents = ({ sheets }: WorkbookModel, name: string): string =>
    JSON.stringify(sheets.filter((sheet) => sheet.name === name).map(texts));
  return ({ workbook }) =>
    names.flatMap((name) => {
      const whole = [before, after].map((book) => contents(book, name));
      return whole.includes(contents(workbook, name)) ? [] : [`${name} is neither the old nor the new`];
    });
}

/** A tab that stands open to others is closed before anything is written in it. */
export function closedWhenTouched(before: WorkbookModel, name: string): Law {
  const textOf = ({ sheets }: WorkbookModel): string =>
    JSON.stringify(sheets.filter((sheet) => sheet.name === name).map(texts));
  const untouched = textOf(before);
  return ({ workbook }) =>
    textOf(workbook) === untouched
      ? []
      : entrances(workbook).filter((who) => who.startsWith(STRANGER) && who.endsWith(name));
}

/** Accounts that may type anywhere in a sheet with keys: none who could not before and cannot at the end. */
export function nobodyGetsIn(before: WorkbookModel, end: WorkbookModel): Law {
  const allowed = new Set([...entrances(before), ...entrances(end)]);
  return ({ workbook }) =>
    entrances(workbook)
      .filter((entrance) => !allowed.has(entrance))
      .map((entrance) => `open: ${entrance}`);
}

function entrances(book: WorkbookModel): string[] {
  return book.sheets
    .filter(hasKeys)
    .flatMap((sheet) =>
      book.editors
        .filter((account) => placesOf(sheet).some((area) => canEditArea(book, sheet, area, account)))
        .map((account) => `${account} on ${sheet.id} ${sheet.name}`),
    );
}

function hasKeys(sheet: SheetModel): boolean {
  if (OWN.has(sheet.name)) return false;
  for (let row = FIRST_ROW; row <= sheet.rows; row++)
    if ((sheet.cells[cellKey(row, columnOf("key"))]?.value ?? null) !== null) return true;
  return false;
}

function* cellsOf({ rows, columns }: SheetModel) {
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++) yield { row, column, rows: 1, columns: 1 };
}

const placesOf = (sheet: SheetModel) => [...cellsOf(sheet)];

const OWN = new Set<string>(Object.values(SHEET).flatMap((name) => [name, draftOf(name)]));

const TYPED_COLUMNS: readonly [sheet: string, columns: readonly number[]][] = [
  [SHEET.roadmap, ROADMAP_COLUMNS.flatMap(({ typed }, index) => (typed ? [index + 1] : []))],
  [SHEET.participants, PARTICIPANT_COLUMNS.flatMap(({ typed }, index) => (typed ? [index + 1] : []))],
  [SHEET.settings, [2]],
];

/** What the ministry typed is never touched. */
function theMinistrysCellsStay(before: WorkbookModel): Law {
  const wanted = ministryCells(before);
  return ({ workbook }) => {
    const now = ministryCells(workbook);
    return [...wanted].flatMap(([place, value]) =>
      now.get(place) === value ? [] : [`${place} is ${now.get(place)} instead of ${value}`],
    );
  };
}

function ministryCells({ sheets }: WorkbookModel): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, columns] of TYPED_COLUMNS) {
    const sheet = sheets.find((candidate) => candidate.name === name);
    for (let row = 4; row <= (sheet?.rows ?? 0); row++)
      for (const column of columns)
        found.set(`${name}!${row},${column}`, String(sheet?.cells[cellKey(row, column)]?.value ?? ""));
  }
  return found;
}

/** A typed text stands in a tab, or in a snapshot that can be read back. */
function typedTextIsThere(typed: readonly string[]): Law {
  return ({ workbook: { sheets } }) => {
    const there = new Set<unknown>();
    for (const { name, cells } of sheets)
      if (!OWN.has(name)) for (const key in cells) there.add(cells[key]?.value);
    if (typed.every((text) => there.has(text))) return [];
    for (const text of keptTexts(sheets.find(({ name }) => name === SHEET.snapshots))) there.add(text);
    return typed.filter((text) => !there.has(text)).map((text) => `lost: ${text}`);
  };
}

/** Values of all snapshots that are whole; columns as in snapshots-sheet.ts: part, parts, piece are the last three. */
function keptTexts(sheet: SheetModel | undefined): unknown[] {
  const found: unknown[] = [];
  let pieces: string[] = [];
  for (let row = 2; row <= (sheet?.rows ?? 0); row++) {
    const at = (column: number): string => String(sheet?.cells[cellKey(row, column)]?.value ?? "");
    if (at(5) === "1") pieces = [];
    pieces.push(at(7).slice(1));
    if (at(5) !== at(6)) continue;
    const lines = unpack(pieces)?.lines ?? [];
    found.push(...lines.flatMap(({ cells }) => Object.values(cells).map(({ value }) => value)));
  }
  return found;
}
