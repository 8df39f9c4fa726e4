/** What a tab lost to deleted columns and rows, noted in the tab itself until it is brought back. */
import { AWAITS_MARK, KEPT_COLUMNS } from "./layout";
import type { TabReading } from "./reading";
import type { Lost } from "./snapshot";
import type { TabUpdate } from "./update";

/**
 * Columns that are missing, and rows that are missing although the tab was finished with them; besides, what an earlier run had noted
 * before it was killed.
 */
export function lostIn(reading: TabReading, update: TabUpdate, fingerprint: string): Lost {
  const noted = notedIn(reading.madeFrom);
  const deleted = reading.madeFrom === fingerprint ? update.added : [];
  return {
    columns: KEPT_COLUMNS.filter(
      (key) => noted.columns.includes(key) || reading.located.missing.includes(key),
    ),
    keys: [...new Set([...noted.keys, ...deleted])],
  };
}

export const isNothing = ({ columns, keys }: Lost): boolean => columns.length === 0 && keys.length === 0;

/** Stands in the tab instead of its fingerprint while something is awaited. */
export const noteOf = (lost: Lost): string =>
  isNothing(lost) ? "" : `${AWAITS_MARK}${JSON.stringify(lost)}`;

function notedIn(madeFrom: string): { columns: readonly string[]; keys: readonly string[] } {
  if (!madeFrom.startsWith(AWAITS_MARK)) return { columns: [], keys: [] };
  try {
    const { columns, keys } = JSON.parse(madeFrom.slice(AWAITS_MARK.length));
    return { columns: Array.isArray(columns) ? columns : [], keys: Array.isArray(keys) ? keys : [] };
  } catch {
    return { columns: [], keys: [] };
  }
}
