/** The roadmap prepared for recognising items: by number, by result, by the words of their titles. Made once per roadmap. */
import type { Item, Roadmap } from "../roadmap/roadmap";
import { comparable, stem } from "../text/key";

export interface ItemEntry {
  readonly item: Item;
  readonly key: string;
  readonly stems: ReadonlySet<string>;
  /** Each planned result as the title is: some reporters copy the result where the title belongs. */
  readonly results: readonly { readonly key: string; readonly stems: ReadonlySet<string> }[];
  /** Words of title and results. */
  readonly words: ReadonlySet<string>;
  /** Three words in a row of title and results: what copied text is recognised by. */
  readonly trigrams: ReadonlySet<string>;
}

export interface RoadmapIndex {
  readonly byNumber: ReadonlyMap<string, ItemEntry>;
  readonly entries: readonly ItemEntry[];
  /** Planned results by their id, «1.6.3». */
  readonly byResult: ReadonlyMap<string, ItemEntry>;
  /** Titles exactly as in the roadmap. */
  readonly byTypedTitle: ReadonlyMap<string, ItemEntry>;
  readonly byTitle: ReadonlyMap<string, ItemEntry>;
  readonly sections: ReadonlyMap<string, string>;
  /** Stems of titles and results that only a few items have → those items. */
  readonly telling: ReadonlyMap<string, readonly ItemEntry[]>;
  /** How telling a stem is: rare ones tell more. */
  readonly weight: (stem: string) => number;
}

const INDEXES = new WeakMap<Roadmap, RoadmapIndex>();

export function roadmapIndex(roadmap: Roadmap): RoadmapIndex {
  const known = INDEXES.get(roadmap);
  if (known) return known;
  const entries = roadmap.items.map(entryOf);
  const holders = new Map<string, number>();
  for (const entry of entries)
    for (const word of entry.stems) holders.set(word, (holders.get(word) ?? 0) + 1);
  const index: RoadmapIndex = {
    entries,
    byNumber: new Map(entries.map((entry) => [entry.item.number, entry])),
    byResult: new Map(
      entries.flatMap((entry) => entry.item.results.map((result) => [result.id, entry] as const)),
    ),
    byTypedTitle: new Map(entries.map((entry) => [entry.item.title, entry])),
    byTitle: new Map(entries.map((entry) => [entry.key, entry])),
    sections: new Map(roadmap.sections.map((section) => [section.number, section.title])),
    telling: tellingStems(entries),
    weight: (word) => Math.log(1 + entries.length / ((holders.get(word) ?? 0) + 0.5)) + 0.1,
  };
  INDEXES.set(roadmap, index);
  return index;
}

function entryOf(item: Item): ItemEntry {
  const key = comparable(item.title);
  const results = item.results.map((result) => ({
    key: comparable(result.text),
    stems: stemsOf(comparable(result.text)),
  }));
  const keys = [key, ...results.map((result) => result.key)];
  return {
    item,
    key,
    stems: stemsOf(key),
    results,
    words: new Set(keys.flatMap((each) => each.split(" "))),
    trigrams: new Set(keys.flatMap(trigramsOf)),
  };
}

/** Held by every sixth item at most, and by fewer than half where there are few items. */
function tellingStems(entries: readonly ItemEntry[]): ReadonlyMap<string, readonly ItemEntry[]> {
  const holders = new Map<string, ItemEntry[]>();
  for (const entry of entries)
    for (const word of new Set(
      [entry.stems, ...entry.results.map(({ stems }) => stems)].flatMap((stems) => [...stems]),
    ))
      if (!/\d/.test(word)) holders.set(word, [...(holders.get(word) ?? []), entry]);
  return new Map([...holders].filter(([, held]) => held.length <= Math.max(1, entries.length / 6)));
}

/** Beyond so many words of a text nothing new is told about its subject. */
const WORDS_READ = 80;

/** Which items a row speaks of, and by which of their telling words. */
export function itemsSpokenOf(
  texts: readonly (readonly string[])[],
  { telling }: RoadmapIndex,
): ReadonlyMap<ItemEntry, ReadonlySet<string>> {
  const spokenOf = new Map<ItemEntry, Set<string>>();
  for (const words of texts)
    for (const word of words.length > WORDS_READ ? words.slice(0, WORDS_READ) : words) {
      if (word.length < 4) continue;
      const key = stem(word);
      for (const entry of telling.get(key) ?? NO_ENTRIES) {
        const known = spokenOf.get(entry);
        if (known) known.add(key);
        else spokenOf.set(entry, new Set([key]));
      }
    }
  return spokenOf;
}
const NO_ENTRIES: readonly ItemEntry[] = [];

/** Stems of the words that carry meaning: prepositions and single letters do not. */
export function stemsOf(key: string): ReadonlySet<string> {
  return new Set(
    key
      .split(" ")
      .filter((word) => word.length > 2 && !SMALL.has(word))
      .map(stem),
  );
}

const SMALL = new Set(["для", "или", "при", "том", "числе", "что", "как", "также", "далее", "иным", "иных"]);

export function trigramsOf(key: string): string[] {
  const words = key.split(" ");
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}
