/** Which sheet is whose: by its number, then by its hidden mark; people rename, move, copy and delete tabs. */
import { MARK, OWNER_MARK } from "../../core/tabs/layout";
import { draftOf, SHEET } from "../sheet-names";
import { isTemplateName, TEMPLATE_MARK } from "./template";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface TabOwner {
  readonly id: string;
  readonly tabId: number | null;
}

export interface Stray {
  readonly sheet: Sheet;
  readonly name: string;
  /** `Reporter.id` on the hidden mark; empty on an unfinished copy of a template. */
  readonly owner: string;
}

const OWN_SHEETS = new Set<string>(Object.values(SHEET).flatMap((name) => [name, draftOf(name)]));

/** The sheets of the workbook as they were when the step began; kept up to date by whoever makes or removes one. */
export class Tabs {
  private readonly byId: Map<number, { sheet: Sheet; name: string }>;
  private strays: Stray[] | null = null;

  constructor(
    spreadsheet: Spreadsheet,
    private readonly owners: readonly TabOwner[],
  ) {
    this.byId = new Map(
      spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), { sheet, name: sheet.getName() }]),
    );
  }

  get(id: number | null): { sheet: Sheet; name: string } | null {
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  get count(): number {
    return this.byId.size;
  }

  /** Lower-case names of all sheets but one. */
  namesBut(id: number | null): Set<string> {
    const names = [...this.byId].filter(([other]) => other !== id).map(([, { name }]) => name.toLowerCase());
    return new Set(names);
  }

  /** Names of templates left from an earlier step. */
  templates(): { sheet: Sheet; id: number; name: string }[] {
    return [...this.byId].flatMap(([id, entry]) => (isTemplateName(entry.name) ? [{ id, ...entry }] : []));
  }

  add(id: number, sheet: Sheet, name: string): void {
    this.byId.set(id, { sheet, name });
  }

  remove(id: number): void {
    this.byId.delete(id);
  }

  /** The tab of a reporter whose number is unknown or gone: marked as theirs, or a copy of a template under their name. */
  adopt(owner: TabOwner, name: string): { id: number; sheet: Sheet; name: string; finished: boolean } | null {
    const strays = this.findStrays();
    const found =
      strays.find((stray) => stray.owner === owner.id && stray.name.toLowerCase() === name.toLowerCase()) ??
      strays.find((stray) => stray.owner === owner.id) ??
      strays.find((stray) => stray.owner === "" && stray.name.toLowerCase() === name.toLowerCase());
    if (!found) return null;
    this.strays = strays.filter((stray) => stray !== found);
    return {
      id: found.sheet.getSheetId(),
      sheet: found.sheet,
      name: found.name,
      finished: found.owner !== "",
    };
  }

  /** Sheets that carry a mark but belong to nobody by number: one read for each unknown sheet, once a step. */
  findStrays(): Stray[] {
    if (this.strays) return this.strays;
    const claimed = new Set(this.owners.map(({ tabId }) => tabId));
    const strays: Stray[] = [];
    for (const [id, { sheet, name }] of this.byId) {
      if (claimed.has(id) || OWN_SHEETS.has(name) || isTemplateName(name)) continue;
      const owner = markOn(sheet);
      if (owner !== null) strays.push({ sheet, name, owner });
    }
    this.strays = strays;
    return strays;
  }
}

/** The owner's id, "" on an unfinished copy of a template, null on any other sheet. */
function markOn(sheet: Sheet): string | null {
  if (sheet.getMaxColumns() < MARK.column || sheet.getMaxRows() < MARK.row) return null;
  const values: unknown[][] = sheet.getRange(MARK.row, MARK.column).getValues();
  const mark = String(values[0]?.[0] ?? "");
  if (mark.startsWith(OWNER_MARK)) return mark.slice(OWNER_MARK.length);
  return mark === TEMPLATE_MARK ? "" : null;
}
