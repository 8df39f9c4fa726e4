/** Figures of a whole row, each with the text it stands in. */
import type { OutOf } from "../../text/numbers";
import type { Share } from "../../text/shares";
import type { RowReading } from "../row-reading";
import type { TextReading } from "../text-reading";

export interface PlacedShare {
  readonly share: Share;
  readonly text: TextReading;
}

export const sharesOf = (row: RowReading): PlacedShare[] =>
  row.texts.flatMap((text) => text.shares.map((share) => ({ share, text })));

export const outOf = (row: RowReading): { found: OutOf; text: TextReading }[] =>
  row.texts.flatMap((text) => text.outOf.map((found) => ({ found, text })));

/** 0…1 as percent with one decimal. */
export const percent = (share: number): number => Math.round(share * 1000) / 10;

export const wordsOf = (row: RowReading): string => `${row.activities.text}\n${row.result.text}`;
