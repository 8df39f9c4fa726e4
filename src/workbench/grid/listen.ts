/** What a person does in the grid: cells go on to the server after the fact, everything structural instead of the fact. */
import { CanceledError, ICommandService, type Injector, type IRange } from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SheetsSelectionsService } from "@univerjs/sheets";
import type { Cursor, SheetAction } from "../../host/server/protocol";
import { UNIT } from "./workbook";
import { sheetIdOf } from "./worksheet";

export interface GridListener {
  /** `trigger`: the command behind the change. */
  cells(
    sheetId: number,
    cells: NonNullable<ISetRangeValuesMutationParams["cellValue"]>,
    trigger: string,
  ): void;
  /** What the clipboard gave to a paste, before Univer reads numbers and dates into it. */
  pasting(html: string, text: string): void;
  act(sheetId: number, action: SheetAction): void;
  /** Something that the local host has no notion of (formats, filters …). */
  unsupported(): void;
  sheetShown(sheetId: number): void;
}

interface Params {
  unitId?: string;
  subUnitId?: string;
  sheetId?: string;
  range?: IRange;
  ranges?: IRange[];
  selections?: IRange[];
  name?: string;
  order?: number;
  row?: number;
  col?: number;
  note?: { note: string };
  cellValue?: ISetRangeValuesMutationParams["cellValue"];
  fromFormula?: boolean;
  trigger?: string;
  htmlContent?: string;
  textContent?: string;
}

const rowsOf = (range: IRange) => ({ at: range.startRow + 1, count: range.endRow - range.startRow + 1 });
const columnsOf = (range: IRange) => ({
  at: range.startColumn + 1,
  count: range.endColumn - range.startColumn + 1,
});

/** Commands that are carried out by the server instead: it may refuse them, and everything that shifts stays in its hands. */
const INSTEAD: Record<string, (params: Params, range: IRange | null) => SheetAction | null> = {
  "sheet.command.insert-row": (_, range) => range && { kind: "insertRows", ...rowsOf(range) },
  "sheet.command.insert-row-by-range": (_, range) => range && { kind: "insertRows", ...rowsOf(range) },
  "sheet.command.remove-row": (_, range) => range && { kind: "deleteRows", ...rowsOf(range) },
  "sheet.command.remove-row-by-range": (_, range) => range && { kind: "deleteRows", ...rowsOf(range) },
  "sheet.command.insert-col": (_, range) => range && { kind: "insertColumns", ...columnsOf(range) },
  "sheet.command.insert-col-by-range": (_, range) => range && { kind: "insertColumns", ...columnsOf(range) },
  "sheet.command.remove-col": (_, range) => range && { kind: "deleteColumns", ...columnsOf(range) },
  "sheet.command.remove-col-by-range": (_, range) => range && { kind: "deleteColumns", ...columnsOf(range) },
  "sheet.command.insert-sheet": () => ({ kind: "addSheet" }),
  "sheet.command.remove-sheet": () => ({ kind: "deleteSheet" }),
  "sheet.command.copy-sheet": () => ({ kind: "duplicateSheet" }),
  "sheet.command.set-worksheet-name": (params) =>
    params.name ? { kind: "renameSheet", name: params.name } : null,
  "sheet.command.set-worksheet-order": (params) => ({ kind: "moveSheet", position: (params.order ?? 0) + 1 }),
  "sheet.command.set-worksheet-hidden": () => ({ kind: "hideSheet" }),
  "sheet.command.set-worksheet-show": () => ({ kind: "showSheet" }),
};

/** Changes a person may make to the look of the grid for themselves, without the server. */
const LOCAL =
  /^sheet\.mutation\.(set-worksheet-(col-width|row-height|row-is-auto-height|row-auto-height|active)|toggle-note-popup)|^formula\.|data-validation-formula|^sheet\.mutation\.(set-row-visible|set-col-visible|set-row-hidden|set-col-hidden)$/;

export function listen(injector: Injector, listener: GridListener): void {
  const commands = injector.get(ICommandService);
  const currentRange = () => injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range ?? null;

  commands.beforeCommandExecuted((command, options) => {
    if (options?.fromCollab || options?.onlyLocal) return;
    const params = (command.params ?? {}) as Params;
    if (params.unitId !== undefined && params.unitId !== UNIT) return;
    if (command.id === "sheet.command.paste-by-short-key") {
      listener.pasting(params.htmlContent ?? "", params.textContent ?? "");
    }
    const instead = INSTEAD[command.id];
    if (instead) {
      const action = instead(params, params.range ?? params.ranges?.[0] ?? currentRange());
      const sheetId = params.subUnitId ? sheetIdOf(params.subUnitId) : activeSheet(injector);
      if (action && sheetId !== null) listener.act(sheetId, action);
      throw new CanceledError();
    }
    const structural =
      command.id.startsWith("sheet.mutation.") || command.id.startsWith("data-validation.mutation.");
    if (!structural || LOCAL.test(command.id) || PASSED.has(command.id)) return;
    listener.unsupported();
    throw new CanceledError();
  });

  commands.onCommandExecuted((command, options) => {
    const params = (command.params ?? {}) as Params;
    if (command.id === "sheet.operation.set-worksheet-active" && params.subUnitId) {
      listener.sheetShown(sheetIdOf(params.subUnitId));
      return;
    }
    if (options?.fromCollab || options?.onlyLocal || params.fromFormula || params.unitId !== UNIT) return;
    if (command.id === "sheet.mutation.set-range-values" && params.subUnitId && params.cellValue) {
      listener.cells(sheetIdOf(params.subUnitId), params.cellValue, params.trigger ?? "");
    }
    if (command.id === "sheet.mutation.update-note" || command.id === "sheet.mutation.remove-note") {
      if (!params.sheetId || params.row === undefined || params.col === undefined) return;
      const note = command.id.endsWith("update-note") ? (params.note?.note ?? "") : "";
      listener.act(sheetIdOf(params.sheetId), {
        kind: "setNote",
        row: params.row + 1,
        column: params.col + 1,
        note,
      });
    }
  });
}

const PASSED = new Set([
  "sheet.mutation.set-range-values",
  "sheet.mutation.update-note",
  "sheet.mutation.remove-note",
]);

function activeSheet(injector: Injector): number | null {
  const key = injector.get(SheetsSelectionsService).currentSelectionParam?.sheetId;
  return key ? sheetIdOf(key) : null;
}

/** Where the person stands, as the script sees it. */
export function cursorOf(injector: Injector): Cursor | null {
  const selections = injector.get(SheetsSelectionsService);
  const range = selections.getCurrentLastSelection()?.range;
  const sheetId = activeSheet(injector);
  if (!range || sheetId === null) return null;
  // A whole row or column is selected with NaN as its missing end.
  const at = (value: number) => (Number.isFinite(value) ? value : 0);
  return {
    sheetId,
    row: at(range.startRow) + 1,
    column: at(range.startColumn) + 1,
    rows: Math.max(1, at(range.endRow) - at(range.startRow) + 1),
    columns: Math.max(1, at(range.endColumn) - at(range.startColumn) + 1),
  };
}
