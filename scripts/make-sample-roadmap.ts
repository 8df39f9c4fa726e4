/**
 * Writes data/sample-roadmap-2026.xlsx from data/sample-roadmap-2026.json: the roadmap as a ministry would paste it, with
 * merged cells, other headings and another order of columns, and sheets «Участники» and «Настройки» of its own.
 * npx esbuild scripts/make-sample-roadmap.ts --bundle --platform=node --packages=external --format=esm --outfile=build/make-sample-roadmap.mjs && node build/make-sample-roadmap.mjs
 */
import { writeFile } from "node:fs/promises";
import type { Cell, CellStyle, ColumnDef, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import sample from "../data/sample-roadmap-2026.json";
import { formatDay } from "../src/core/calendar/day";
import { PARTICIPANT_COLUMNS } from "../src/core/participants/columns";
import { FIELDS } from "../src/core/settings/fields";

const TARGET = "data/sample-roadmap-2026.xlsx";
/** The same input gives the same file. */
const SAVED = new Date(Date.UTC(2026, 0, 12));
const WIDTHS = [8, 44, 34, 40, 50, 14];
/** The order of columns in the sample's own table. */
const [NUMBER, TITLE, DEADLINE, RESPONSIBLE] = [0, 1, 2, 3];

const wrapped: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const bold: CellStyle = { ...wrapped, font: { bold: true } };

function roadmapSheet(): WriteSheet {
  const table = [[sample.title], [sample.note], [], sample.headings, ...sample.rows];
  const styles = table.map((row, index) => (index < 4 || isSection(row) ? bold : wrapped));
  return sheetOf("Дорожная карта", table, styles, WIDTHS, merges(table));
}

/** A section row holds its title only; its cells are one in print. */
const isSection = (row: readonly string[]): boolean =>
  (row[TITLE] ?? "") !== "" && (row[DEADLINE] ?? "") === "" && (row[RESPONSIBLE] ?? "") === "";

/** An empty responsible under a filled one is the lower half of a merged cell. */
function merges(table: readonly (readonly string[])[]) {
  return table.flatMap((row, index) => {
    const below = table[index + 1];
    const hasRow = (below?.[NUMBER] ?? "") !== "" && (below?.[DEADLINE] ?? "") !== "";
    if (!hasRow || (row[RESPONSIBLE] ?? "") === "" || (below?.[RESPONSIBLE] ?? "") !== "") return [];
    return [{ startRow: index, startCol: RESPONSIBLE, endRow: index + 1, endCol: RESPONSIBLE }];
  });
}

function participantsSheet(): WriteSheet {
  const rows = sample.participants.map((participant) => {
    const values: Readonly<Record<string, string | number | null>> = participant;
    return PARTICIPANT_COLUMNS.map(({ key }) => (values[key] === undefined ? "" : String(values[key] ?? "")));
  });
  const table = [PARTICIPANT_COLUMNS.map(({ heading }) => heading), ...rows];
  return sheetOf(
    "Участники",
    table,
    [bold],
    PARTICIPANT_COLUMNS.map(({ width }) => Math.round(width / 7)),
    [],
  );
}

function settingsSheet(): WriteSheet {
  const values: Readonly<Record<string, string>> = {
    formTitle: sample.formTitle,
    year: String(sample.year),
    windowStart: formatDay(sample.window.start as `${number}-${number}-${number}`),
    windowEnd: formatDay(sample.window.end as `${number}-${number}-${number}`),
    finalDate: formatDay(sample.finalDate as `${number}-${number}-${number}`),
  };
  const rows = FIELDS.flatMap(({ key, label }) => (values[key] === undefined ? [] : [[label, values[key]]]));
  return sheetOf("Настройки", [["Настройка", "Значение"], ...rows], [bold], [36, 80], []);
}

function sheetOf(
  name: string,
  table: readonly (readonly string[])[],
  styles: readonly CellStyle[],
  widths: readonly number[],
  merged: NonNullable<WriteSheet["merges"]>,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  table.forEach((row, index) => {
    row.forEach((value, column) => {
      cells.set(`${index},${column}`, { value, style: styles[index] ?? wrapped });
    });
  });
  const columns: ColumnDef[] = widths.map((width) => ({ width }));
  return {
    name,
    columns,
    rows: table.map((row) => row.map((value) => (value === "" ? null : value))),
    cells,
    merges: merged,
  };
}

await writeFile(
  TARGET,
  await writeXlsx({
    sheets: [roadmapSheet(), participantsSheet(), settingsSheet()],
    properties: { created: SAVED, modified: SAVED },
  }),
);
console.log(`${TARGET}: ${sample.rows.length} rows`);
