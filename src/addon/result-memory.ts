/** What the result sheets need to know of earlier runs, kept as one packed property. */
import * as z from "zod/mini";
import { type BoardMemory, readMemory } from "../core/consolidation/board-memory";
import type { DressedLooks } from "../sheets/result-sheet";
import { loadPacked, savePacked } from "./packed-property";

const NAME = "results";

export interface ResultMemory {
  readonly board: BoardMemory;
  readonly looks: DressedLooks;
  /** What of «Сводный отчёт» and «Сводка» goes on paper, as «A1:E63»; null before the first consolidation. */
  readonly printed: { readonly form: string; readonly board: string } | null;
}

const looks = z.record(z.string(), z.string());
const printed = z.object({ form: z.string(), board: z.string() });

/** Whatever cannot be read is as if it had never been stored. */
export function loadResultMemory(): ResultMemory {
  const stored = loadPacked(NAME);
  const given = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    board: readMemory(given.board),
    looks: looks.safeParse(given.looks).data ?? {},
    printed: printed.safeParse(given.printed).data ?? null,
  };
}

/** Properties are written at once, cells are not: what is remembered must really stand on the sheets, hence the flush. */
export function saveResultMemory(memory: ResultMemory): void {
  SpreadsheetApp.flush();
  savePacked(NAME, memory);
}
