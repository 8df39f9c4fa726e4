/**
 * How the reporters are spread over shares done: a table of so many lines whatever their number, so that the chart drawn from it never
 * changes its place.
 */
import type { Board } from "./board";

export interface SpreadLine {
  readonly label: string;
  readonly withoutOverdue: number;
  readonly withOverdue: number;
}

/** Every share is in exactly one. */
const BANDS: readonly { readonly label: string; readonly holds: (share: number) => boolean }[] = [
  { label: "0 %", holds: (share) => share === 0 },
  { label: "1–24 %", holds: (share) => share > 0 && share < 0.25 },
  { label: "25–49 %", holds: (share) => share >= 0.25 && share < 0.5 },
  { label: "50–74 %", holds: (share) => share >= 0.5 && share < 0.75 },
  { label: "75–99 %", holds: (share) => share >= 0.75 && share < 1 },
  { label: "100 %", holds: (share) => share === 1 },
];

export const SPREAD_LINES = BANDS.length;

export function spreadOf({ rows }: Board): SpreadLine[] {
  return BANDS.map(({ label, holds }) => {
    const here = rows.filter(({ share }) => holds(share));
    const withOverdue = here.filter(({ totals }) => totals.overdue > 0).length;
    return { label, withoutOverdue: here.length - withOverdue, withOverdue };
  });
}
