/** Rows a careful reviewer accepts: invented reports in the words officials use, each with the trap it sets. */
import { CLEAN_1 } from "./rows/clean-section-1";
import { CLEAN_2 } from "./rows/clean-section-2";
import { CLEAN_3 } from "./rows/clean-section-3";
import { CLEAN_4 } from "./rows/clean-section-4";

export interface CleanRow {
  readonly trap: string;
  readonly who?: string;
  readonly item: string;
  readonly activities: string;
  readonly result: string;
}

export const CLEAN_ROWS: readonly CleanRow[] = [...CLEAN_1, ...CLEAN_2, ...CLEAN_3, ...CLEAN_4];
