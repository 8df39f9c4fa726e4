/** Where a finding leads that belongs to no row of a tab: to the tab, or to the line of the ministry's own sheet. */
import type { Finding } from "../checks/finding";
import { cellLink } from "../letters/links";
import { linkedText, plainText, type RichText } from "./rich-text";

/** Numbers of the sheets (`Sheet.getSheetId()`); null where there is none. */
export interface MinistryPlaces {
  readonly rules: number | null;
  readonly participants: number | null;
  /** Row of «Участники» by `Reporter.id`. */
  readonly rows: Readonly<Record<string, number>>;
  /** Tab by `Reporter.id`. */
  readonly tabs: Readonly<Record<string, number>>;
}

export function placeOf(finding: Finding, places: MinistryPlaces): RichText {
  const { code, row, reporter, params } = finding;
  if (code.startsWith("rules.")) return sheetPlace("Правила", places.rules, row);
  // A sheet that the finding itself names: a copy, or a tab that is nobody's.
  if (typeof params.sheetId === "number") return wholeTab(params.sheetId);
  const tab = places.tabs[reporter];
  return tab === undefined ? participantPlace(reporter, places) : wholeTab(tab);
}

/** The line of a reporter whose tab cannot be led to. */
export function participantPlace(reporter: string, { participants, rows }: MinistryPlaces): RichText {
  const row = rows[reporter];
  return row === undefined ? plainText("") : sheetPlace("Участники", participants, row);
}

export const wholeTab = (sheetId: number): RichText => linkedText("весь лист", cellLink(sheetId, "A1"));

function sheetPlace(name: string, sheetId: number | null, row: number | null): RichText {
  const text = row === null ? `«${name}»` : `«${name}», строка ${row}`;
  return sheetId === null ? plainText(text) : linkedText(text, cellLink(sheetId, `A${row ?? 1}`));
}
