/** What a run has begun in a tab, noted in the tab itself (instead of its fingerprint) until it is done, so that it survives a kill. */
import { AWAITS_MARK, KEPT_COLUMNS } from "./layout";
import type { TabReading } from "./reading";
import type { Lost } from "./snapshot";
import type { TabUpdate } from "./update";

interface Note {
  readonly columns: readonly string[];
  readonly keys: readonly string[];
  /** Columns and header rows are being put back where they belong. */
  readonly place: boolean;
  /** `snapshotPrint` of the snapshot that is being put back; empty when none is. */
  readonly returns: string;
}

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

export function noteOf({ columns, keys }: Lost, place: boolean, returns: string): string {
  const note: Note = { columns, keys, place, returns };
  const nothing = !place && returns === "" && isNothing({ columns, keys });
  return nothing ? "" : `${AWAITS_MARK}${JSON.stringify(note)}`;
}

/** An earlier run was killed while it put columns and header rows back. */
export const isBeingPlaced = (madeFrom: string): boolean => notedIn(madeFrom).place;

/**
 * The note of a return that is about to begin; what else was begun in the tab stays noted. It stands in the tab before anything else
 * is written: a half-filled tab soon has a newer snapshot than the one that was meant.
 */
export function noteOfReturn(madeFrom: string, print: string): string {
  return `${AWAITS_MARK}${JSON.stringify({ ...notedIn(madeFrom), returns: print })}`;
}

/** An earlier «Вернуть» was killed before all of this snapshot stood in the tab again; empty when there was none. */
export const beingReturned = (madeFrom: string): string => notedIn(madeFrom).returns;

function notedIn(madeFrom: string): Note {
  const nothing: Note = { columns: [], keys: [], place: false, returns: "" };
  if (!madeFrom.startsWith(AWAITS_MARK)) return nothing;
  try {
    const { columns, keys, place, returns } = JSON.parse(madeFrom.slice(AWAITS_MARK.length));
    return {
      columns: Array.isArray(columns) ? columns : [],
      keys: Array.isArray(keys) ? keys : [],
      place: place === true,
      returns: typeof returns === "string" ? returns : "",
    };
  } catch {
    return nothing;
  }
}
