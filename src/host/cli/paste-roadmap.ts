/** Puts another roadmap into the prepared workbook as a coordinator would: pastes its rows under the headings. */
import { PARTICIPANT_COLUMNS, PARTICIPANT_HEADING_ROW } from "../../core/participants/columns";
import type { Cell } from "../../core/reports/row";
import { ROADMAP_COLUMNS } from "../../core/roadmap/columns";
import { type ColumnPlaces, findHeadings, headingColumn } from "../../core/roadmap/headings";
import { Remarks } from "../../core/roadmap/remark";
import { FIELDS, type FieldKey } from "../../core/settings/fields";
import { SHEET } from "../../sheets/sheet-names";
import type { Host, PersonValue } from "../runtime/api";
import { type ReportFile, type ReportSheet, readReportFile } from "../xlsx/read-report-file";
import { coverParties } from "./cover-parties";
import { gridOf } from "./grid";
import { sheetNamed } from "./participants";
import { typeSettings } from "./settings";

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
  replaceFrom(host, SHEET.roadmap, headingRowOf(host, SHEET.roadmap), table);
  host.as(host.owner).type(SHEET.roadmap, 1, 1, titleOf(file));
  const participants = file.sheets.find(({ name }) => name === SHEET.participants);
  if (participants)
    replaceFrom(host, SHEET.participants, PARTICIPANT_HEADING_ROW + 1, participantRows(participants));
  const settings = file.sheets.find(({ name }) => name === SHEET.settings);
  typeSettings(host, settings ? settingsOf(settings) : settingsFromTable(file));
  return { rows: table.length - 1, newParties: coverParties(host) };
}

const needed = (): string =>
  ROADMAP_COLUMNS.filter(({ synonyms, typed }) => typed && synonyms.length > 5)
    .map(({ heading }) => `«${heading}»`)
    .join(", ");

/**
 * The first sheet with the headings of a roadmap, as it stands from its heading row down: words and order of the columns are the
 * reader's business. The add-on's own columns are put to the right of it.
 */
function tableOf({ sheets }: ReportFile): PersonValue[][] | null {
  for (const { name, rows } of sheets) {
    if (name === SHEET.participants || name === SHEET.settings) continue;
    const texts = rows.map((row) => row.map(textOf));
    const { at, places } = findHeadings(texts, new Remarks());
    if (at < 0) continue;
    const from = headsNumbers(texts[at], places) ? at : at - 1;
    const width = Math.max(...texts.slice(from).map((row) => row.length));
    const own = ROADMAP_COLUMNS.filter(({ key }) => !OFFICIAL.has(key) && places[key] === undefined);
    const headings = own.map(({ heading }) => heading);
    return texts.slice(from).map((row, index) => {
      const line: PersonValue[] = Array.from({ length: width }, (_, column) => row[column] || null);
      return [...line, ...(index === 0 ? headings : headings.map(() => null))];
    });
  }
  return null;
}

/** The columns of the document itself; a table that lacks one of them is told so, not completed. */
const OFFICIAL: ReadonlySet<string> = new Set(["number", "title", "result", "deadline", "responsible"]);

/** False in the second row of a heading of two rows. */
function headsNumbers(row: readonly string[] | undefined, { number = 0 }: ColumnPlaces): boolean {
  return headingColumn(row?.[number] ?? "") === "number";
}

/** Clears everything from `row` down and pastes there; the sheet grows where it is too small. */
function replaceFrom(host: Host, name: string, row: number, values: readonly PersonValue[][]): void {
  const owner = host.as(host.owner);
  const width = Math.max(...values.map((line) => line.length));
  const { rows, columns } = sheetNamed(host, name);
  // Inserted before the last ones, new rows and columns have their format, which keeps text text.
  if (values.length > rows - row) owner.insertRows(name, rows, values.length - (rows - row));
  if (width > columns) owner.insertColumns(name, columns, width - columns);
  const now = sheetNamed(host, name);
  owner.clear(name, row, 1, now.rows - row + 1, now.columns);
  const outcome = owner.paste(name, row, 1, values);
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

/** What the file calls its plan; its own name where no line of it does. */
function titleOf({ name, sheets }: ReportFile): string {
  const texts = sheets.flatMap(({ rows }) => rows.flat()).map(textOf);
  const title = texts.find((text) => /дорожн\S* карт|план\S* мероприяти/i.test(text));
  return (title ?? name.replace(/\.xlsx$/i, "")).replace(/\s+/g, " ").slice(0, 500);
}

/** Without a sheet of settings the year is the one the table speaks of most, and its whole length is the reporting window. */
function settingsFromTable({ name, sheets }: ReportFile): Partial<Record<FieldKey, string>> {
  const texts = sheets.flatMap(({ rows }) => rows.flat()).map(textOf);
  const counts = new Map<string, number>();
  for (const [year] of texts.flatMap((text) => [...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)])) {
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [year] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    formTitle: `Отчёт об исполнении мероприятий: ${titleOf({ name, sheets })}`,
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
