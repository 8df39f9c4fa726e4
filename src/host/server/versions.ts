/** Which sheets changed since a page last asked: every change of a sheet gets the next number. */
import type { Locale } from "../workbook/locale";
import { localeOf } from "../workbook/locale";
import type { SheetModel, WorkbookModel } from "../workbook/model";
import { displayValue } from "../workbook/number-format";
import { pack } from "./pack";
import type { CellView, PackedBook, PackedChange, SheetView } from "./view";

export class Versions {
  /** Begins with the clock, so that numbers of an earlier run are always smaller. */
  #current = Date.now();
  #book = "";
  #bookVersion = 0;
  readonly #sheets = new Map<number, { text: string; version: number }>();

  get current(): number {
    return this.#current;
  }

  /** Takes note of the workbook as it is now; true when something changed. */
  note(book: WorkbookModel): boolean {
    const next = this.#current + 1;
    let changed = false;
    for (const sheet of book.sheets) {
      const text = JSON.stringify(sheet);
      if (this.#sheets.get(sheet.id)?.text === text) continue;
      this.#sheets.set(sheet.id, { text, version: next });
      changed = true;
    }
    const frame = JSON.stringify([book.name, book.owner, book.editors, book.sheets.map((sheet) => sheet.id)]);
    if (frame !== this.#book) {
      this.#book = frame;
      this.#bookVersion = next;
      changed = true;
    }
    if (changed) this.#current = next;
    return changed;
  }

  changeSince(book: WorkbookModel, since: number): PackedChange | null {
    if (since >= this.#current) return null;
    const sheets = book.sheets.filter((sheet) => (this.#sheets.get(sheet.id)?.version ?? 0) > since);
    if (sheets.length === 0 && this.#bookVersion <= since) return null;
    const locale = localeOf(book.locale);
    return {
      name: book.name,
      owner: book.owner,
      editors: book.editors,
      order: book.sheets.map((sheet) => sheet.id),
      packed: pack(sheets.map((sheet) => viewOfSheet(sheet, locale))),
      activeSheetId: book.activeSheetId,
    };
  }
}

export function viewOf(book: WorkbookModel): PackedBook {
  const locale = localeOf(book.locale);
  const { sheets, ...frame } = book;
  return { ...frame, packed: pack(sheets.map((sheet) => viewOfSheet(sheet, locale))) };
}

function viewOfSheet(sheet: SheetModel, locale: Locale): SheetView {
  const cells: Record<string, CellView> = {};
  for (const [key, cell] of Object.entries(sheet.cells)) {
    const display = displayValue(cell.value, cell.numberFormat, locale);
    cells[key] = display === "" || display === cell.value ? cell : { ...cell, display };
  }
  return { ...sheet, cells };
}
