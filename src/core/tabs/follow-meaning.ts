/**
 * When the roadmap was renumbered, the same duty comes under another key. Lines go with the duty they mean, not with
 * the number it once had; otherwise typed text would end up beside another duty.
 */
import { planOfLine } from "./keys";
import type { TabLine } from "./reading";
import type { PlanCells, TabRow } from "./rows";

type Meaning = (plan: PlanCells) => string;

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^a-zа-я\d]+/g, " ")
    .trim();

/** The full meaning, then without the deadline, which may have been moved together with the number. */
const WITH_DEADLINE: Meaning = ({ title, planned, deadline }) =>
  [title, planned, deadline].map(wordsOf).join("|");
const WITHOUT_DEADLINE: Meaning = ({ title, planned }) => [title, planned].map(wordsOf).join("|");

export function followMeaning(lines: readonly TabLine[], wanted: readonly TabRow[]): readonly TabLine[] {
  const duties = wanted.filter(({ kind }) => kind === "duty");
  const byKey = new Map(duties.map((row) => [row.key, row]));
  const keyOf = new Map<TabLine, string>();
  const free = new Map(byKey);
  const waiting = lines.filter((line) => {
    if (line.kind !== "keyed") return false;
    const row = byKey.get(line.key);
    if (!row || WITH_DEADLINE(row.plan) !== WITH_DEADLINE(planOfLine(line))) return true;
    free.delete(row.key);
    return false;
  });
  for (const meaning of [WITH_DEADLINE, WITHOUT_DEADLINE]) {
    const named = unambiguous([...free.values()], meaning);
    const asked = unambiguous(
      waiting.filter((line) => !keyOf.has(line)).map((line) => ({ line, plan: planOfLine(line) })),
      meaning,
    );
    for (const [text, { line }] of asked) {
      const row = named.get(text);
      if (!row) continue;
      keyOf.set(line, row.key);
      free.delete(row.key);
    }
  }
  const moved = new Set([...keyOf].filter(([line, key]) => line.key !== key).map(([, key]) => key));
  return lines.map((line) => {
    const key = keyOf.get(line);
    if (key !== undefined) return key === line.key ? line : { ...line, key };
    // Its key now belongs to a line that means that duty.
    return line.kind === "keyed" && moved.has(line.key) ? { ...line, key: formerKey(line.key, byKey) } : line;
  });
}

/** A key that no duty has: the line is kept if something is typed in it, and goes otherwise. */
function formerKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 1;
  while (taken.has(`${key}~${number}`)) number += 1;
  return `${key}~${number}`;
}

function unambiguous<T extends { readonly plan: PlanCells }>(
  list: readonly T[],
  meaning: Meaning,
): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const entry of list) {
    const text = meaning(entry.plan);
    found.set(text, found.has(text) ? null : entry);
  }
  return new Map(
    [...found].flatMap(([text, entry]) => (entry === null || text.startsWith("|") ? [] : [[text, entry]])),
  );
}
