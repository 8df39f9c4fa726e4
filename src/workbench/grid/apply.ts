/** Changes made on the server, put into the open grid in place, so that scroll, selection and permission points survive. */
import {
  BooleanNumber,
  type ICellData,
  ICommandService,
  type IMutationInfo,
  type Injector,
  IUniverInstanceService,
  type Workbook,
} from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { CellView, SheetView, WorkbookChange, WorkbookView } from "../../host/server/view";
import type { Area } from "../../host/workbook/model";
import { toRange } from "./area";
import { toUniverCell } from "./cell";
import { toUniverFormats } from "./conditional";
import { toUniverRules } from "./validation";
import { toNote, UNIT } from "./workbook";
import { sheetKey, toFreeze, toWorksheet } from "./worksheet";

/** Cells that were typed locally: they are taken from the server even where it says what it said before. */
export type Touched = ReadonlyMap<number, ReadonlySet<string>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export class GridUpdater {
  readonly #known = new Map<number, SheetView>();
  readonly #commands: ICommandService;
  readonly #fitted = new Set<number>();
  readonly #dressed = new Set<number>();

  constructor(
    private readonly injector: Injector,
    readonly book: WorkbookView,
  ) {
    this.#commands = injector.get(ICommandService);
    for (const sheet of book.sheets) this.#known.set(sheet.id, sheet);
  }

  sheet(id: number): SheetView | undefined {
    return this.#known.get(id);
  }

  sheets(): SheetView[] {
    return this.book.sheets;
  }

  /** `busy`: cells with a later edit under way, which this answer must not overwrite. */
  apply(change: WorkbookChange, touched: Touched = new Map(), busy: Touched = new Map()): void {
    const gone = this.book.sheets.filter((sheet) => !change.order.includes(sheet.id));
    for (const sheet of change.sheets) this.#known.set(sheet.id, sheet);
    const before = new Map(this.book.sheets.map((sheet) => [sheet.id, sheet]));
    this.book.sheets = change.order.flatMap((id) => this.#known.get(id) ?? []);
    Object.assign(this.book, { name: change.name, owner: change.owner, editors: change.editors });
    const added = change.sheets.filter((sheet) => !before.has(sheet.id));
    for (const sheet of added) this.#insert(sheet, change.order.indexOf(sheet.id));
    for (const sheet of gone) {
      this.#run("sheet.mutation.remove-sheet", { subUnitId: sheetKey(sheet.id), subUnitName: sheet.name });
      this.#known.delete(sheet.id);
      this.#dressed.delete(sheet.id);
      this.#fitted.delete(sheet.id);
    }
    this.#reorder(change.order);
    const dirty = new Set([...change.sheets.map((sheet) => sheet.id), ...touched.keys()]);
    for (const id of dirty) {
      const old = before.get(id);
      const now = this.#known.get(id);
      if (old && now) this.#update(old, now, touched.get(id) ?? new Set(), busy.get(id) ?? new Set());
    }
  }

  /** Input rules and conditional formats of a sheet, when it is first shown. */
  dress(sheetId: number): void {
    const sheet = this.#known.get(sheetId);
    if (!sheet || this.#dressed.has(sheetId)) return;
    this.#dressed.add(sheetId);
    this.#rules({ ...sheet, cells: {} }, sheet);
    this.#formats(sheet);
  }

  /** Rows whose height nobody set grow to their wrapped text, once per sheet when it is first shown. */
  fitRows(sheetId: number, areas?: Area[]): void {
    const sheet = this.#known.get(sheetId);
    if (!sheet || (!areas && this.#fitted.has(sheetId))) return;
    this.#fitted.add(sheetId);
    const wanted = areas ?? [{ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }];
    const rows = new Set(
      wanted.flatMap((area) => Array.from({ length: area.rows }, (_, index) => area.row + index)),
    );
    const ranges = [...rows]
      .filter((row) => sheet.rowHeights[row] === undefined)
      .map((row) => ({ startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: sheet.columns - 1 }));
    if (ranges.length === 0) return;
    const { redos } = this.injector
      .get(AutoHeightController)
      .getUndoRedoParamsOfAutoHeight(ranges, sheetKey(sheetId));
    for (const redo of redos) this.#mutate(redo);
  }

  #update(old: SheetView, now: SheetView, touched: ReadonlySet<string>, busy: ReadonlySet<string>): void {
    const at = { subUnitId: sheetKey(now.id) };
    const turned = new Set([
      ...old.hiddenColumns.filter((column) => !now.hiddenColumns.includes(column)),
      ...now.hiddenColumns.filter((column) => !old.hiddenColumns.includes(column)),
    ]);
    const changed = [...new Set([...Object.keys(old.cells), ...Object.keys(now.cells), ...touched])].filter(
      (key) =>
        !busy.has(key) &&
        (touched.has(key) || turned.has(Number(key.split(",")[1])) || !same(old.cells[key], now.cells[key])),
    );
    if (old.name !== now.name) this.#run("sheet.mutation.set-worksheet-name", { ...at, name: now.name });
    if (old.tabColor !== now.tabColor)
      this.#run("sheet.mutation.set-tab-color", { ...at, color: now.tabColor ?? "" });
    if (old.rows !== now.rows)
      this.#run("sheet.mutation.set-worksheet-row-count", { ...at, rowCount: now.rows });
    if (old.columns !== now.columns) {
      this.#run("sheet.mutation.set-worksheet-column-count", { ...at, columnCount: now.columns });
    }
    if (!same(old.merges, now.merges)) {
      if (old.merges.length > 0)
        this.#run("sheet.mutation.remove-worksheet-merge", { ...at, ranges: old.merges.map(toRange) });
      if (now.merges.length > 0)
        this.#run("sheet.mutation.add-worksheet-merge", { ...at, ranges: now.merges.map(toRange) });
    }
    this.#cells(now, changed);
    this.#notes(old, now, changed);
    this.#sizes(old, now);
    this.#hidden(old, now);
    if (old.frozenRows !== now.frozenRows || old.frozenColumns !== now.frozenColumns) {
      this.#run("sheet.mutation.set-frozen", { ...at, ...toFreeze(now), resetScroll: false });
    }
    if (old.hiddenGridlines !== now.hiddenGridlines) {
      this.#run("sheet.mutation.toggle-gridlines", {
        ...at,
        showGridlines: now.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      });
    }
    if (this.#dressed.has(now.id)) {
      this.#rules(old, now);
      if (!same(old.conditionalFormats, now.conditionalFormats)) this.#formats(now);
    }
    if (this.#fitted.has(now.id) && changed.length > 0) {
      const rows = [...new Set(changed.map((key) => Number(key.split(",")[0])))];
      this.fitRows(
        now.id,
        rows.map((row) => ({ row, column: 1, rows: 1, columns: now.columns })),
      );
    }
  }

  #cells(now: SheetView, keys: readonly string[]): void {
    if (keys.length === 0) return;
    // A write merges styles with what stood there, so the cells are emptied first.
    this.#setCells(now.id, keys, () => null);
    this.#setCells(now.id, keys, (cell, hidden) => (cell ? toUniverCell(cell, hidden) : null));
  }

  #setCells(
    sheetId: number,
    keys: readonly string[],
    make: (cell: CellView | undefined, columnHidden: boolean) => ICellData | null,
  ): void {
    const sheet = this.#known.get(sheetId);
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    for (const key of keys) {
      const [row = 1, column = 1] = key.split(",").map(Number);
      const line = cellValue[row - 1] ?? {};
      line[column - 1] = make(sheet?.cells[key], sheet?.hiddenColumns.includes(column) ?? false);
      cellValue[row - 1] = line;
    }
    this.#run("sheet.mutation.set-range-values", { subUnitId: sheetKey(sheetId), cellValue });
  }

  #notes(old: SheetView, now: SheetView, keys: readonly string[]): void {
    for (const key of keys) {
      const [row = 1, column = 1] = key.split(",").map(Number);
      const note = now.cells[key]?.note;
      const at = { sheetId: sheetKey(now.id), row: row - 1, col: column - 1, silent: true };
      if (note) this.#run("sheet.mutation.update-note", { ...at, note: toNote(now.id, row, column, note) });
      else if (old.cells[key]?.note) this.#run("sheet.mutation.remove-note", at);
    }
  }

  #sizes(old: SheetView, now: SheetView): void {
    const at = { subUnitId: sheetKey(now.id) };
    const line = (index: number, row: boolean) => [
      row
        ? { startRow: index - 1, endRow: index - 1, startColumn: 0, endColumn: now.columns - 1 }
        : { startRow: 0, endRow: now.rows - 1, startColumn: index - 1, endColumn: index - 1 },
    ];
    for (const [key, width] of Object.entries(now.columnWidths)) {
      if (old.columnWidths[Number(key)] === width) continue;
      this.#run("sheet.mutation.set-worksheet-col-width", {
        ...at,
        ranges: line(Number(key), false),
        colWidth: width,
      });
    }
    for (const [key, height] of Object.entries(now.rowHeights)) {
      if (old.rowHeights[Number(key)] === height) continue;
      const ranges = line(Number(key), true);
      this.#run("sheet.mutation.set-worksheet-row-height", { ...at, ranges, rowHeight: height });
      this.#run("sheet.mutation.set-worksheet-row-is-auto-height", {
        ...at,
        ranges,
        autoHeightInfo: BooleanNumber.FALSE,
      });
    }
  }

  #hidden(old: SheetView, now: SheetView): void {
    const at = { subUnitId: sheetKey(now.id) };
    const rows = (list: number[]) =>
      list.map((row) => ({ startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: now.columns - 1 }));
    const columns = (list: number[]) =>
      list.map((column) => ({
        startRow: 0,
        endRow: now.rows - 1,
        startColumn: column - 1,
        endColumn: column - 1,
      }));
    const less = (a: number[], b: number[]) => a.filter((value) => !b.includes(value));
    const steps = [
      ["sheet.mutation.set-row-visible", rows(less(old.hiddenRows, now.hiddenRows))],
      ["sheet.mutation.set-row-hidden", rows(less(now.hiddenRows, old.hiddenRows))],
      ["sheet.mutation.set-col-visible", columns(less(old.hiddenColumns, now.hiddenColumns))],
      ["sheet.mutation.set-col-hidden", columns(less(now.hiddenColumns, old.hiddenColumns))],
    ] as const;
    for (const [id, ranges] of steps) if (ranges.length > 0) this.#run(id, { ...at, ranges });
    if (old.hidden !== now.hidden) {
      this.#run("sheet.mutation.set-worksheet-hidden", {
        ...at,
        hidden: now.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      });
    }
  }

  #rules(old: SheetView, now: SheetView): void {
    const wanted = toUniverRules(now, this.book.sheets);
    if (same(toUniverRules(old, this.book.sheets), wanted)) return;
    const at = { subUnitId: sheetKey(now.id), source: "patched" };
    const present = this.injector.get(SheetDataValidationModel).getRules(UNIT, sheetKey(now.id));
    if (present.length > 0)
      this.#run("data-validation.mutation.removeRule", { ...at, ruleId: present.map((rule) => rule.uid) });
    if (wanted.length > 0) this.#run("data-validation.mutation.addRule", { ...at, rule: wanted });
  }

  #formats(now: SheetView): void {
    const at = { subUnitId: sheetKey(now.id) };
    const present =
      this.injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT, sheetKey(now.id)) ?? [];
    for (const rule of [...present])
      this.#run("sheet.mutation.delete-conditional-rule", { ...at, cfId: rule.cfId });
    // Every rule is put before the earlier ones, so the first comes last.
    for (const rule of toUniverFormats(now).reverse())
      this.#run("sheet.mutation.add-conditional-rule", { ...at, rule });
  }

  #insert(sheet: SheetView, index: number): void {
    this.#run("sheet.mutation.insert-sheet", { index, sheet: toWorksheet(sheet) });
    this.#notes(
      sheet,
      sheet,
      Object.keys(sheet.cells).filter((key) => sheet.cells[key]?.note),
    );
  }

  #reorder(order: readonly number[]): void {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT);
    if (!workbook) return;
    order.forEach((id, index) => {
      const from = workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === sheetKey(id));
      if (from >= 0 && from !== index) {
        this.#run("sheet.mutation.set-worksheet-order", {
          subUnitId: sheetKey(id),
          fromOrder: from,
          toOrder: index,
        });
      }
    });
  }

  #run(id: string, params: object): void {
    this.#mutate({ id, params: { unitId: UNIT, ...params } });
  }

  #mutate(mutation: IMutationInfo): void {
    this.#commands.syncExecuteCommand(mutation.id, mutation.params, { fromCollab: true });
  }
}
