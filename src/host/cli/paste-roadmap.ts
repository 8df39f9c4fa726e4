/** Puts another roadmap into the prepared workbook as a coordinator would: pastes its rows under the headings. */
import { PARTICIPANT_COLUMNS, PARTICIPANT_HEADING_ROW } from "../../core/participants/columns";
import type { Cell } from "../../core/reports/row";
import { ROADMAP_COLUMNS } from "../../core/roadmap/columns";
import { FIELDS, type FieldKey } from "../../core/settings/fields";
import { SHEET } from "../../sheets/sheet-names";
import type { Host, PersonValue } from "../runtime/api";
import { type ReportFile, type ReportSheet, readReportFile } from "../xlsx/read-report-file";
import { coverParties } from "./cover-parties";
import { gridOf } from "./grid";
import { sheetNamed } from "./participants";
import { typeSettings } from "./settings";

/** So many known headings make a row the heading of the table. */
const ENOUGH_HEADINGS = 3;

export interface PastedRoadmap {
  readonly rows: number;
  /** Parties that nobody on «Участники» answered for before. */
  readonly newParties: readonly string[];
}

/**
 * The file holds the table of the roadmap on a sheet of any name. Sheets «Участники» and «Настройки», where it has them, are taken over
 * too: another roadmap mostly has other parties and another year.
 */
export async function pasteRoadmap(host: Host, path: string): Promise<PastedRoadmap> {
  const file = await readReportFile(path);
  const table = tableOf(file);
  if (!table) {
    throw new Error(
      `В файле «${file.name}» не найдена таблица дорожной карты: нужны заголовки ${needed()} или похожие.`,
    );
  }
  replaceRows(host, SHEET.roadmap, headingRowOf(host, SHEET.roadmap), table);
  const participants = file.sheets.find(({ name }) => name === SHEET.participants);
  if (participants)
    replaceRows(host, SHEET.participants, PARTICIPANT_HEADING_ROW, participantRows(participants));
  const settings = file.sheets.find(({ name }) => name === SHEET.settings);
  typeSettings(host, settings ? settingsOf(settings) : settingsFromTable(file));
  return { rows: table.length, newParties: coverParties(host) };
}

const needed = (): string =>
  ROADMAP_COLUMNS.filter(({ synonyms, typed }) => typed && synonyms.length > 5)
    .map(({ heading }) => `«${heading}»`)
    .join(", ");

/** Rows of the first sheet that has the headings, in the columns of «Дорожная карта». */
function tableOf({ sheets }: ReportFile): PersonValue[][] | null {
  const byWording = new Map(
    ROADMAP_COLUMNS.filter(({ typed }) => typed).flatMap(({ heading, synonyms }, index) =>
      [heading, ...synonyms].map((wording) => [plain(wording), index] as const),
    ),
  );
  for (const { name, rows } of sheets) {
    if (name === SHEET.participants || name === SHEET.settings) continue;
    const headingAt = rows.findIndex(
      (row) => new Set(row.map((cell) => byWording.get(plain(textOf(cell))))).size - 1 >= ENOUGH_HEADINGS,
    );
    if (headingAt < 0) continue;
    const target = (rows[headingAt] ?? []).map((cell) => byWording.get(plain(textOf(cell))));
    return rows.slice(headingAt + 1).map((row) => placed(row, target));
  }
  return null;
}

function placed(row: readonly Cell[], target: readonly (number | undefined)[]): PersonValue[] {
  const typed = ROADMAP_COLUMNS.filter((column) => column.typed).length;
  const line: PersonValue[] = Array.from({ length: typed }, () => null);
  for (const [index, cell] of row.entries()) {
    const to = target[index];
    if (to !== undefined && line[to] === null) line[to] = textOf(cell) === "" ? null : textOf(cell);
  }
  return line;
}

function replaceRows(host: Host, name: string, headingRow: number, values: readonly PersonValue[][]): void {
  const owner = host.as(host.owner);
  const sheet = sheetNamed(host, name);
  const first = headingRow + 1;
  const missing = values.length - (sheet.rows - headingRow);
  if (missing > 0) owner.insertRows(name, sheet.rows, missing);
  const width = Math.max(...values.map((row) => row.length));
  owner.clear(name, first, 1, sheetNamed(host, name).rows - headingRow, width);
  const outcome = owner.paste(name, first, 1, values);
  if (!outcome.accepted) throw new Error(`Лист «${name}»: ${outcome.message ?? "вставка не принята"}`);
}

function headingRowOf(host: Host, name: string): number {
  const heading = ROADMAP_COLUMNS[0]?.heading;
  return gridOf(sheetNamed(host, name)).findIndex((row) => row[0]?.value === heading) + 1;
}

function participantRows({ rows }: ReportSheet): PersonValue[][] {
  const headingAt = rows.findIndex((row) => row.some((cell) => textOf(cell) === "Участник"));
  const headings = (rows[headingAt] ?? []).map(textOf);
  return rows
    .slice(headingAt + 1)
    .map((row) => PARTICIPANT_COLUMNS.map(({ heading }) => textOf(row[headings.indexOf(heading)]) || null));
}

function settingsOf({ rows }: ReportSheet): Partial<Record<FieldKey, string>> {
  const values: Partial<Record<FieldKey, string>> = {};
  for (const { key, label } of FIELDS) {
    const row = rows.find((cells) => textOf(cells[0]) === label);
    const value = textOf(row?.[1]);
    if (value !== "") values[key] = value;
  }
  return values;
}

/** Without a sheet of settings the year is the one the table speaks of most, and its whole length is the reporting window. */
function settingsFromTable({ name, sheets }: ReportFile): Partial<Record<FieldKey, string>> {
  const texts = sheets.flatMap(({ rows }) => rows.flat()).map(textOf);
  const counts = new Map<string, number>();
  for (const [year] of texts.flatMap((text) => [...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)])) {
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [year] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const title =
    texts.find((text) => /дорожн\S* карт|план\S* мероприяти/i.test(text)) ?? name.replace(/\.xlsx$/i, "");
  return {
    formTitle: `Отчёт об исполнении мероприятий: ${title.replace(/\s+/g, " ").slice(0, 500)}`,
    ...(year === undefined
      ? {}
      : { year, windowStart: `01.01.${year}`, windowEnd: `31.12.${year}`, finalDate: `31.12.${year}` }),
  };
}

function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value !== "object") return String(value).trim();
  return value.day.split("-").reverse().join(".");
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}№]+/gu, " ")
    .trim();
}
