/** Figures of a whole row, each with the text it stands in. */
import type { OutOf } from "../../text/numbers";
import type { Share } from "../../text/shares";
import type { RowReading } from "../row-reading";
import type { TextReading } from "../text-reading";

export interface PlacedShare {
  readonly share: Share;
  readonly text: TextReading;
}

export interface PlacedOutOf {
  readonly found: OutOf;
  readonly text: TextReading;
}

const NO_SHARES: readonly PlacedShare[] = [];
const NO_OUT_OF: readonly PlacedOutOf[] = [];

export const sharesOf = (row: RowReading): readonly PlacedShare[] =>
  row.activities.shares.length + row.result.shares.length === 0
    ? NO_SHARES
    : row.texts.flatMap((text) => text.shares.map((share) => ({ share, text })));

export const outOf = (row: RowReading): readonly PlacedOutOf[] =>
  row.activities.outOf.length + row.result.outOf.length === 0
    ? NO_OUT_OF
    : row.texts.flatMap((text) => text.outOf.map((found) => ({ found, text })));

/** 0…1 as percent with one decimal. */
export const percent = (share: number): number => Math.round(share * 1000) / 10;

export const wordsOf = (row: RowReading): string => `${row.activities.text}\n${row.result.text}`;
