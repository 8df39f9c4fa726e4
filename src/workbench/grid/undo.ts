/**
 * Ctrl+Z: Univer remembers edits of cells by their place. Rows and columns are put in by the server, so their undoing is
 * remembered here; and whatever else moves rows or columns makes all remembered places wrong, so that they are forgotten.
 */
import {
  CommandType,
  ICommandService,
  type IMutationInfo,
  type Injector,
  IUndoRedoService,
} from "@univerjs/core";
import type { SheetAction } from "../../host/server/protocol";
import { UNIT } from "./workbook";

/** What a person did to the lines of a sheet; `again`: by Ctrl+Z or Ctrl+Y. */
export interface OwnAct {
  sheetId: number;
  action: SheetAction;
  again: boolean;
}

/** By how many lines a sheet grew; null when it is gone. */
export interface Resized {
  sheetId: number;
  grown: { rows: number; columns: number } | null;
}

const ACT = "workbench.mutation.act";

export class Undo {
  readonly #stack: IUndoRedoService;

  constructor(injector: Injector, act: (own: OwnAct) => void) {
    this.#stack = injector.get(IUndoRedoService);
    injector.get(ICommandService).registerCommand({
      id: ACT,
      type: CommandType.MUTATION,
      handler: (_, { sheetId, action }: Pick<OwnAct, "sheetId" | "action">) => {
        act({ sheetId, action, again: true });
        return true;
      },
    });
  }

  /** Sheets have changed their size: by what this person did, or by somebody else. */
  resized(sheets: readonly Resized[], own?: OwnAct): void {
    if (sheets.length === 0) return;
    const inverse = own && isDoneBy(own, sheets) ? inverseOf(own.action) : null;
    if (!own || !inverse) {
      this.forget();
      return;
    }
    // Univer itself moves the step from one of its stacks to the other.
    if (own.again) return;
    const step = (action: SheetAction): IMutationInfo => ({
      id: ACT,
      params: { sheetId: own.sheetId, action },
    });
    this.#stack.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [step(inverse)],
      redoMutations: [step(own.action)],
    });
  }

  forget(): void {
    this.#stack.clearUndoRedo(UNIT);
  }
}

/** Lines put in are taken back while they are empty; what was deleted stays deleted, because its contents are gone. */
function inverseOf(action: SheetAction): SheetAction | null {
  switch (action.kind) {
    case "insertRows":
      return { ...action, kind: "takeBackRows" };
    case "insertColumns":
      return { ...action, kind: "takeBackColumns" };
    case "takeBackRows":
      return { ...action, kind: "insertRows" };
    case "takeBackColumns":
      return { ...action, kind: "insertColumns" };
    default:
      return null;
  }
}

/** Nothing has moved but what this person moved. */
function isDoneBy({ sheetId, action }: OwnAct, sheets: readonly Resized[]): boolean {
  const [only] = sheets;
  if (sheets.length !== 1 || only?.sheetId !== sheetId || !("count" in action)) return false;
  const count = action.kind.startsWith("takeBack") ? -action.count : action.count;
  const { rows = 0, columns = 0 } = only.grown ?? {};
  return action.kind.endsWith("Rows") ? rows === count && columns === 0 : columns === count && rows === 0;
}
