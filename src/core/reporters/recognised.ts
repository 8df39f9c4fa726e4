/** What a name was recognised as. */
import type { Reporter } from "./reporter";

export type NameSlip =
  /** Exactly as listed. */
  | "none"
  | "spaces"
  | "case"
  /** Quotes, ё, dashes. */
  | "signs"
  /** «Чайковский ГО», «г. Чайковский». */
  | "short"
  /** «муниципальный» for «городской» or the other way round: the name was changed. */
  | "converted"
  /** «Управление образования …». */
  | "organisation"
  | "typo"
  /** A name that is no longer in use: a merged neighbour, a former district. */
  | "obsolete";

export type Recognised =
  | { readonly kind: "reporter"; readonly reporter: Reporter; readonly slip: NameSlip }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Reporter[] }
  | { readonly kind: "several"; readonly candidates: readonly Reporter[] }
  | { readonly kind: "school" | "unknown" | "empty" };

export const found = (reporter: Reporter, slip: NameSlip): Recognised => ({
  kind: "reporter",
  reporter,
  slip,
});
