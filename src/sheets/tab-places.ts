/** Writes into «Участники» where each reporter's tab is and what stands in its way. */
import { PARTICIPANT_COLUMNS, type ParticipantKey } from "../core/participants/columns";
import type { ParticipantsReading } from "../core/participants/read";
import type { TabOutcome } from "./report-tab/apply-tabs";
import { SHEET } from "./sheet-names";

const WRITTEN = ["id", "tab", "state", "tabId"] as const satisfies readonly ParticipantKey[];

/** At most one write a column, whatever the number of reporters; rows of others between them are read back as they stand. */
export function writeTabPlaces(
  { spreadsheet }: { readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet },
  participants: ParticipantsReading,
  outcomes: readonly TabOutcome[],
): void {
  const sheet = spreadsheet.getSheetByName(SHEET.participants);
  const { columns, rows } = participants;
  if (!sheet || !columns || outcomes.length === 0) return;
  const places = outcomes.map((outcome) => ({ outcome, row: rows[outcome.reporter.id] ?? 0 }));
  const first = Math.min(...places.map(({ row }) => row));
  const last = Math.max(...places.map(({ row }) => row));
  const width = PARTICIPANT_COLUMNS.length;
  const now: unknown[][] = sheet
    .getRange(first, 1, last - first + 1, Math.max(width, ...Object.values(columns)))
    .getValues();
  for (const key of WRITTEN) {
    const column = columns[key];
    const before = now.map((row) => String(row[column - 1] ?? ""));
    const texts = [...before];
    for (const { outcome, row } of places) texts[row - first] = textOf(key, outcome);
    if (key === "tab") writeLinks(sheet, first, column, texts, places, before);
    else if (texts.some((text, index) => text !== before[index]))
      sheet
        .getRange(first, column, texts.length, 1)
        .setNumberFormat("@")
        .setValues(texts.map((text) => [text]));
  }
}

function textOf(key: (typeof WRITTEN)[number], { reporter, sheetId, name, needs }: TabOutcome): string {
  if (key === "id") return reporter.id;
  if (key === "tab") return name;
  if (key === "tabId") return String(sheetId);
  return needs.length > 0 ? capital(`${needs.join("; ")}.`) : "Готов";
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function writeLinks(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  first: number,
  column: number,
  texts: readonly string[],
  places: readonly { outcome: TabOutcome; row: number }[],
  before: readonly string[],
): void {
  if (texts.every((text, index) => text === before[index])) return;
  const idOf = new Map(places.map(({ outcome, row }) => [row, outcome.sheetId]));
  const range = sheet.getRange(first, column, texts.length, 1);
  const now = range.getRichTextValues();
  const values = texts.map((text, index) => {
    const id = idOf.get(first + index);
    const builder = SpreadsheetApp.newRichTextValue().setText(text);
    if (id === undefined) return [now[index]?.[0] ?? builder.build()];
    return [text === "" ? builder.build() : builder.setLinkUrl(0, text.length, `#gid=${id}`).build()];
  });
  range.setRichTextValues(values);
}
