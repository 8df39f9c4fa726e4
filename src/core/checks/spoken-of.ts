/** Which items a text speaks of, told by words that only a few items of the roadmap have. */
import { stem } from "../text/key";
import type { ItemEntry, RoadmapIndex } from "./roadmap-index";

type Telling = ReadonlyMap<string, readonly ItemEntry[]>;

const TELLING = new WeakMap<RoadmapIndex, Telling>();

/** Stems of titles and results that every sixth item has at most → those items. */
function tellingOf(index: RoadmapIndex): Telling {
  const known = TELLING.get(index);
  if (known) return known;
  const holders = new Map<string, ItemEntry[]>();
  for (const entry of index.entries)
    for (const word of entry.allStems) {
      const held = holders.get(word);
      if (held) held.push(entry);
      else if (!/\d/.test(word)) holders.set(word, [entry]);
    }
  const few = Math.max(1, index.entries.length / 6);
  const telling = new Map([...holders].filter(([, held]) => held.length <= few));
  TELLING.set(index, telling);
  return telling;
}

/** Beyond so many words of a text nothing new is told about its subject. */
const WORDS_READ = 80;

/**
 * The item the texts speak of although they stand in the row of `entry`: so many of its telling words, and none that only the row's
 * own item has. Null where so many words are the row's own that the text is surely about it.
 */
export function otherSpokenOf(
  texts: readonly (readonly string[])[],
  entry: ItemEntry,
  index: RoadmapIndex,
  enough: number,
): ItemEntry | null {
  const telling = tellingOf(index);
  const own = new Set<string>();
  const told = new Set<string>();
  for (const words of texts)
    for (let at = 0; at < words.length && at < WORDS_READ; at++) {
      const word = words[at] ?? "";
      if (word.length < 4) continue;
      const key = stem(word);
      if (telling.has(key)) told.add(key);
      if (entry.allStems.has(key)) own.add(key);
      if (own.size >= enough) return null;
    }
  return told.size < enough ? null : mostSpokenOf(told, entry, telling, enough);
}

function mostSpokenOf(
  told: ReadonlySet<string>,
  entry: ItemEntry,
  telling: Telling,
  enough: number,
): ItemEntry | null {
  const spokenOf = new Map<ItemEntry, Set<string>>();
  for (const word of told)
    for (const other of telling.get(word) ?? [])
      spokenOf.set(other, (spokenOf.get(other) ?? new Set()).add(word));
  const own = spokenOf.get(entry) ?? new Set<string>();
  for (const [other, words] of spokenOf) {
    if (other === entry || [...own].some((word) => !words.has(word))) continue;
    if ([...words].filter((word) => !own.has(word)).length >= enough) return other;
  }
  return null;
}
