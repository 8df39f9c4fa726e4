/** Which items a text speaks of, told by words that only a few items of the roadmap have. */
import { stem } from "../text/key";
import { type ItemEntry, type RoadmapIndex, stemsOf } from "./roadmap-index";

type Telling = ReadonlyMap<string, readonly ItemEntry[]>;

const TELLING = new WeakMap<RoadmapIndex, Telling>();

/** Stems of titles and results that every sixth item has at most → those items. */
function tellingOf(index: RoadmapIndex): Telling {
  const known = TELLING.get(index);
  if (known) return known;
  const holders = new Map<string, ItemEntry[]>();
  for (const entry of index.entries)
    for (const word of stemsOf([...entry.words].join(" "))) {
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

/** Items with those of their telling words that the texts hold. */
export function itemsSpokenOf(
  texts: readonly (readonly string[])[],
  index: RoadmapIndex,
): ReadonlyMap<ItemEntry, ReadonlySet<string>> {
  const telling = tellingOf(index);
  const spokenOf = new Map<ItemEntry, Set<string>>();
  for (const words of texts)
    for (let at = 0; at < words.length && at < WORDS_READ; at++) {
      const key = stem(words[at] ?? "");
      for (const entry of telling.get(key) ?? NO_ENTRIES) {
        const known = spokenOf.get(entry);
        if (known) known.add(key);
        else spokenOf.set(entry, new Set([key]));
      }
    }
  return spokenOf;
}
const NO_ENTRIES: readonly ItemEntry[] = [];

/** True when so many different words are the item's own that the text is surely about it. */
export function speaksOf(
  texts: readonly (readonly string[])[],
  { stems, words: own }: ItemEntry,
  enough: number,
): boolean {
  const found: string[] = [];
  for (const words of texts)
    for (let at = 0; at < words.length && at < WORDS_READ; at++) {
      const word = words[at] ?? "";
      if (word.length < 4 || (!own.has(word) && !stems.has(stem(word))) || found.includes(word)) continue;
      found.push(word);
      if (found.length >= enough) return true;
    }
  return false;
}
