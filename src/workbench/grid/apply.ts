/** Changes made on the server, put into the open grid in place, so that scroll, selection and permission points survive. */
import {
  ICommandService,
  type IMutationInfo,
  type Injector,
  IUniverInstanceService,
  type Workbook,
} from "@univerjs/core";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { SheetView, WorkbookChange, WorkbookView } from "../../host/server/view";
import { cellPlace } from "../../host/workbook/model";
import { toRange } from "./area";
import { cellWrites, changedCells, noteWrites } from "./cell-difference";
import { Dress } from "./dress";
import { mutation } from "./mutation";
import { frameOf, looksOf } from "./sheet-difference";
import type { Resized } from "./undo";
import { UNIT } from "./workbook";
import { sheetKey, toWorksheet } from "./worksheet";

/** Cells of sheets, as keys. */
export type Touched = ReadonlyMap<number, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

export class GridUpdater {
  readonly #known = new Map<number, SheetView>();
  readonly #commands: ICommandService;
  readonly #fitted = new Set<number>();
  readonly #dress: Dress;

  constructor(
    private readonly injector: Injector,
    readonly book: WorkbookView,
  ) {
    this.#commands = injector.get(ICommandService);
    this.#dress = new Dress(injector, book);
    for (const sheet of book.sheets) this.#known.set(sheet.id, sheet);
  }

  sheet(id: number): SheetView | undefined {
    return this.#known.get(id);
  }

  sheets(): SheetView[] {
    return this.book.sheets;
  }

  /**
   * `touched`: cells that were typed locally. `busy`: cells with a later edit under way, which this answer must not overwrite.
   * Answers which sheets changed their size.
   */
  apply(change: WorkbookChange, touched: Touched = new Map(), busy: Touched = new Map()): Resized[] {
    const before = new Map(this.book.sheets.map((sheet) => [sheet.id, sheet]));
    for (const sheet of change.sheets) this.#known.set(sheet.id, sheet);
    this.book.sheets = change.order.flatMap((id) => this.#known.get(id) ?? []);
    Object.assign(this.book, { name: change.name, owner: change.owner, editors: change.editors });
    for (const sheet of change.sheets)
      if (!before.has(sheet.id)) this.#insert(sheet, change.order.indexOf(sheet.id));
    for (const sheet of before.values()) if (!change.order.includes(sheet.id)) this.#remove(sheet);
    this.#reorder(change.order);
    const dirty = new Set([...change.sheets.map((sheet) => sheet.id), ...touched.keys()]);
    for (const id of dirty) {
      const old = before.get(id);
      const now = this.#known.get(id);
      if (old && now) this.#update(old, now, touched.get(id) ?? NONE, busy.get(id) ?? NONE);
    }
    return [...before.values()].flatMap((old) => resizedOf(old, this.#known.get(old.id)));
  }

  /** The table as it was last heard of, to put changed cells back. */
  standing(): WorkbookChange {
    const { name, owner, editors, activeSheetId, sheets } = this.book;
    return { name, owner, editors, activeSheetId, order: sheets.map((sheet) => sheet.id), sheets: [] };
  }

  /** A sheet is looked at: its rules are put on, when it is the first time. */
  dress(sheetId: number): void {
    const sheet = this.#known.get(sheetId);
    if (sheet) this.#run(this.#dress.first(sheet));
  }

  /** Rows whose height nobody set grow to their wrapped text, once per sheet when it is first shown. */
  fitRows(sheetId: number): void {
    const sheet = this.#known.get(sheetId);
    if (!sheet || this.#fitted.has(sheetId)) return;
    this.#fitted.add(sheetId);
    this.#fit(
      sheet,
      Array.from({ length: sheet.rows }, (_, index) => index + 1),
    );
  }

  #fit(sheet: SheetView, rows: readonly number[]): void {
    const ranges = rows
      .filter((row) => sheet.rowHeights[row] === undefined)
      .map((row) => toRange({ row, column: 1, rows: 1, columns: sheet.columns }));
    if (ranges.length === 0) return;
    const heights = this.injector.get(AutoHeightController);
    this.#run(heights.getUndoRedoParamsOfAutoHeight(ranges, sheetKey(sheet.id)).redos);
  }

  #update(old: SheetView, now: SheetView, touched: ReadonlySet<string>, busy: ReadonlySet<string>): void {
    const changed = changedCells(old, now, touched, busy);
    this.#run(frameOf(old, now));
    this.#run(cellWrites(now, changed));
    this.#run(noteWrites(old, now, changed));
    this.#run(looksOf(old, now));
    this.#run(this.#dress.again(old, now));
    if (this.#fitted.has(now.id)) this.#fit(now, [...new Set(changed.map((key) => cellPlace(key).row))]);
  }

  #insert(sheet: SheetView, index: number): void {
    this.#run([mutation("sheet.mutation.insert-sheet", sheet.id, { index, sheet: toWorksheet(sheet) })]);
    this.#run(noteWrites(sheet, sheet, Object.keys(sheet.cells)));
  }

  #remove(sheet: SheetView): void {
    this.#run([mutation("sheet.mutation.remove-sheet", sheet.id, { subUnitName: sheet.name })]);
    this.#known.delete(sheet.id);
    this.#fitted.delete(sheet.id);
    this.#dress.forget(sheet.id);
  }

  #reorder(order: readonly number[]): void {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT);
    if (!workbook) return;
    order.forEach((id, toOrder) => {
      const fromOrder = workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === sheetKey(id));
      if (fromOrder >= 0 && fromOrder !== toOrder)
        this.#run([mutation("sheet.mutation.set-worksheet-order", id, { fromOrder, toOrder })]);
    });
  }

  #run(mutations: readonly IMutationInfo[]): void {
    for (const { id, params } of mutations)
      this.#commands.syncExecuteCommand(id, params, { fromCollab: true });
  }
}

function resizedOf(old: SheetView, now: SheetView | undefined): Resized[] {
  if (!now) return [{ sheetId: old.id, grown: null }];
  const grown = { rows: now.rows - old.rows, columns: now.columns - old.columns };
  return grown.rows === 0 && grown.columns === 0 ? [] : [{ sheetId: old.id, grown }];
}
