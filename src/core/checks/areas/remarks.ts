/** Gathering remarks. Nearly every check of nearly every row finds nothing, and then nothing is allocated. */
import { NOTHING, type Remark } from "../rule";
import type { TextReading } from "../text-reading";

/** Remarks on all texts of a row, in their order. */
export function remarksOf(
  texts: readonly TextReading[],
  check: (text: TextReading) => readonly Remark[],
): readonly Remark[] {
  let all: readonly Remark[] = NOTHING;
  for (const text of texts) all = joined(all, check(text));
  return all;
}

export const joined = (some: readonly Remark[], more: readonly Remark[]): readonly Remark[] =>
  more.length === 0 ? some : some.length === 0 ? more : [...some, ...more];
