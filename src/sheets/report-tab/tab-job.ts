/** What the work on all tabs shares within one step, and what is asked of one tab. */
import { dutiesOf } from "../../core/duties/register";
import type { Reporter } from "../../core/reporters/reporter";
import type { Roadmap } from "../../core/roadmap/roadmap";
import type { Settings } from "../../core/settings/settings";
import { fingerprintOf, lookPrint } from "../../core/tabs/fingerprint";
import { fenceOf, holesOf } from "../../core/tabs/holes";
import { type TabRow, tabRows } from "../../core/tabs/rows";
import { tabName } from "../../core/tabs/tab-name";
import type { FinalRow } from "../../core/tabs/update";
import type { File, Guard } from "../protection/guard";
import { type HeaderContent, headerTexts } from "./header";

export interface TabsInput {
  readonly roadmap: Roadmap;
  readonly reporters: readonly Reporter[];
  readonly settings: Settings;
  readonly timeZone: string;
  /** «29.11.2024 14:05», for the snapshots. */
  readonly stamp: string;
  /** `Sheet.getSheetId()` of the board; null while there is none. */
  readonly boardId: number | null;
  /** Account that runs the command, lower case. */
  readonly me: string;
}

/** What one reporter's tab must be. */
export interface WantedTab {
  readonly reporter: Reporter;
  readonly rows: readonly TabRow[];
  readonly fingerprint: string;
  /** What its template looks like. */
  readonly look: string;
  readonly header: HeaderContent;
  readonly items: readonly string[];
}

export function wantedTab(input: TabsInput, reporter: Reporter): WantedTab {
  const { roadmap, settings } = input;
  const duties = dutiesOf(roadmap, reporter, settings);
  const header = headerOf(input);
  const texts = headerTexts(header);
  const spareRows = settings.spareRows;
  const rows = tabRows({ roadmap, reporter, duties, spareRows });
  const items = roadmap.items.map(({ number }) => number);
  return {
    reporter,
    rows,
    fingerprint: fingerprintOf(rows, texts),
    look: lookPrint(
      rows.map(({ kind }) => kind),
      items,
      texts,
    ),
    header,
    items,
  };
}

export const headerOf = ({ settings, boardId }: TabsInput): HeaderContent => ({
  formTitle: settings.formTitle,
  boardId,
});

export function guardOf(
  kinds: readonly FinalRow["kind"][],
  reporter: Reporter,
  settings: Settings,
  file: File,
): Guard {
  return {
    coordinators: coordinatorsOf(settings, file),
    reporter: accountsBesides(file, reporter.accounts),
    holes: holesOf(kinds),
    fence: fenceOf(kinds.length),
  };
}

export const coordinatorsOf = (settings: Settings, file: File): string[] =>
  accountsBesides(file, settings.coordinators);

/** The owner of the file may edit everything anyway. */
function accountsBesides({ owner }: File, accounts: readonly string[]): string[] {
  const known = new Set(accounts.map((account) => account.trim().toLowerCase()));
  return [...known].filter((account) => account !== "" && account !== owner);
}

export const wantedName = (reporter: Reporter, taken: ReadonlySet<string>): string =>
  tabName(reporter.name, taken);
