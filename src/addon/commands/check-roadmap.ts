/** «Проверить дорожную карту»: how each row was understood, written beside it; what a person must decide, told. */
import { formatDay } from "../../core/calendar/day";
import { counted } from "../../core/messages/plural";
import { ROADMAP_COLUMNS } from "../../core/roadmap/columns";
import { roadmapSentence } from "../../core/roadmap/messages";
import type { RoadmapReading } from "../../core/roadmap/read";
import { writeCells } from "../../sheets/report-tab/write-cells";
import { SHEET } from "../../sheets/sheet-names";
import { finished, type Work } from "../jobs/work";
import { type MinistryTables, sheetNamed } from "../ministry-tables";
import { refreshRegister } from "../register/refresh";
import { readRoadmapTable, remarksOf } from "../roadmap-table";
import type { Shell } from "../shell";

export const checkRoadmap: Work = {
  title: "Проверка дорожной карты",
  scopes: [],
  step(shell, record) {
    const { tables } = refreshRegister(shell);
    const reading = understandRoadmap(shell, tables);
    const remarks = remarksOf(reading);
    const count = (severity: string) => remarks.filter((remark) => remark.severity === severity).length;
    const [errors, warnings] = [count("error"), count("warning")];
    const items = reading.roadmap.items.length;
    const results = reading.roadmap.items.reduce((sum, item) => sum + item.results.length, 0);
    const read = `Прочитано: ${counted(items, ["пункт", "пункта", "пунктов"])}, ${counted(results, ["результат", "результата", "результатов"])}.`;
    const verdict =
      errors + warnings === 0
        ? "Всё понято."
        : `${counted(errors, ["ошибка", "ошибки", "ошибок"])}, ${counted(warnings, ["сомнение", "сомнения", "сомнений"])}: они стоят в столбце «Замечания».`;
    return finished(
      record,
      `${read} ${verdict} Столбцы, которые заполняете вы, не изменены.`,
      graveSentences(reading),
    );
  },
};

/** What a person should read: errors and doubts, not hints. */
export function graveSentences(reading: RoadmapReading): string[] {
  return remarksOf(reading)
    .filter(({ severity }) => severity !== "hint")
    .map(roadmapSentence);
}

/** Reads the roadmap and writes beside each row how it was understood. */
export function understandRoadmap(shell: Shell, tables: MinistryTables): RoadmapReading {
  const reading = readRoadmapTable(shell, tables);
  writeUnderstanding(shell, reading);
  return reading;
}

/** The last columns of the sheet, found by heading, in one write each. */
function writeUnderstanding(shell: Shell, { rows }: RoadmapReading): void {
  const sheet = sheetNamed(shell, SHEET.roadmap);
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last) return;
  const height = last.row - first.row + 1;
  const texts = {
    understood: new Map(rows.map(({ row, understood }) => [row, understood])),
    next: new Map(rows.map(({ row, next }) => [row, next === null ? "" : formatDay(next)])),
    remarks: new Map(rows.map(({ row, remarks }) => [row, remarks.map(roadmapSentence).join("\n")])),
  };
  const headings = headingsOf(sheet, first.row);
  for (const key of ["understood", "next", "remarks"] as const) {
    const heading = ROADMAP_COLUMNS.find((column) => column.key === key)?.heading ?? "";
    const column = headings.lastIndexOf(heading) + 1;
    if (column === 0) continue;
    const values = Array.from({ length: height }, (_, index) => [texts[key].get(first.row + index) ?? ""]);
    writeCells(sheet.getRange(first.row, column, height, 1).setNumberFormat("@"), values);
  }
}

/** The nearest row above the rows that has the heading of the first written column. */
function headingsOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, firstRow: number): string[] {
  const understood = ROADMAP_COLUMNS.find(({ key }) => key === "understood")?.heading ?? "";
  const above: unknown[][] = sheet.getRange(1, 1, firstRow, sheet.getMaxColumns()).getValues();
  const row = above.reverse().find((cells) => cells.includes(understood)) ?? [];
  return row.map(String);
}
