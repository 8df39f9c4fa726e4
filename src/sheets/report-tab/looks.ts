/** How the cells of a tab look, as matrices: one call to Google per property for the whole body. */
import { TAB_COLUMNS, type TabColumn } from "../../core/tabs/layout";
import type { FinalRow } from "../../core/tabs/update";
import { PALETTE } from "../palette";

type Kind = FinalRow["kind"];

const OPEN: Readonly<Record<Kind, readonly TabColumn[]>> = {
  band: [],
  duty: ["activities", "result", "done", "state"],
  removed: ["activities", "result", "done", "state"],
  spare: ["reporter", "title", "item", "activities", "result", "done", "state"],
  foreign: ["reporter", "title", "item", "activities", "result", "done", "state"],
};

const body =
  <T>(of: (kind: Kind, column: (typeof TAB_COLUMNS)[number]) => T) =>
  (kinds: readonly Kind[]): T[][] =>
    kinds.map((kind) => TAB_COLUMNS.map((column) => of(kind, column)));

export const numberFormats = body((kind, { format }) => (kind === "band" ? "@" : format));

export const backgrounds = body((kind, { key, filler }) => {
  if (kind === "band") return PALETTE.band;
  return OPEN[kind].includes(key) || filler === "ministry" ? PALETTE.paper : PALETTE.plan;
});

export const fontColors = body((kind, { key, filler }) => {
  if (kind === "band") return PALETTE.heading;
  if (OPEN[kind].includes(key) || key === "title" || key === "check" || key === "left") return PALETTE.ink;
  return filler === "ministry" ? PALETTE.ink : PALETTE.quiet;
});

export const fontWeights = body((kind, { key }): "bold" | "normal" =>
  kind === "band" || key === "item" ? "bold" : "normal",
);

export const alignments = body((kind, { align }) => (kind === "band" ? "left" : align));

/** The title of a band runs over its empty neighbours instead of being wrapped into the first column; hidden cells need no height. */
export const wraps = body((kind, { filler }) => kind !== "band" && filler !== "hidden");

/** What is only looked up is smaller than what is filled in. */
export const fontSizes = body((kind, { key }) => (kind !== "band" && key === "planned" ? 9 : 10));
