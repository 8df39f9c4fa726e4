/** A rule on hygiene that looks at one text at a time. */
import { IN_FILLED_TEXTS, NOTHING, type Remark, type RowRule } from "../rule";
import type { TextReading } from "../text-reading";
import { joined, remarksOf } from "./remarks";

export const HYGIENE = { area: "hygiene", ...IN_FILLED_TEXTS } as const;

/** A check for what no ordinary text holds. */
export const inOddTexts =
  (check: (text: TextReading) => readonly Remark[]) =>
  (text: TextReading): readonly Remark[] =>
    text.ordinary ? NOTHING : check(text);

export function each(
  name: string,
  severity: RowRule["severity"],
  title: string,
  example: string,
  why: string,
  check: (text: TextReading) => readonly Remark[],
  /** "all": also who, what and which item, where somebody typed them. */
  cells: "texts" | "all" = "texts",
): RowRule {
  return {
    ...HYGIENE,
    code: `hygiene.${name}`,
    severity,
    title,
    example,
    why,
    check: (row) => {
      const found = remarksOf(row.texts, check);
      return cells === "all" && row.identity.length > 0
        ? joined(found, remarksOf(row.identity, check))
        : found;
    },
  };
}
