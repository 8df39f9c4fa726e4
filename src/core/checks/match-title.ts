/** Which item a title belongs to: shortened, extended, in capitals or with other quotes it is still the same title. */
import { comparable } from "../text/key";
import { clean } from "../text/spaces";
import { type ItemEntry, type RoadmapIndex, stemsOf } from "./roadmap-index";

export interface TitleReading {
  /** The item the title clearly belongs to; null when it tells none or several. */
  readonly item: string | null;
  readonly empty: boolean;
  /** How far the words are those of an item, 0…1. */
  readonly closeness: (number: string) => number;
  /** All letters are capitals where the roadmap's are not. */
  readonly capitals: boolean;
  /** The words are those of a planned result, not of the title. */
  readonly isResult: boolean;
}

const CLEAR = 0.72;
const MARGIN = 0.18;

export function readTitle(text: string, index: RoadmapIndex): TitleReading {
  const typed = index.byTypedTitle.get(text);
  if (typed) return sure(typed.item.number, false);
  const cleaned = clean(text);
  const key = comparable(cleaned);
  if (key === "") return { item: null, empty: true, closeness: () => 0, capitals: false, isResult: false };
  const letters = cleaned.replace(/[^A-Za-zА-Яа-яЁё]/g, "");
  const capitals = letters.length > 12 && letters === letters.toUpperCase();
  const exact = index.byTitle.get(key);
  if (exact) return sure(exact.item.number, capitals);
  const stems = stemsOf(key);
  const scores = new Map(index.entries.map((entry) => [entry.item.number, score(key, stems, entry, index)]));
  const ranked = [...scores].sort((a, b) => b[1].value - a[1].value);
  const [best, next] = ranked;
  const clear =
    best !== undefined && best[1].value >= CLEAR && best[1].value - (next?.[1].value ?? 0) >= MARGIN;
  return {
    item: clear ? best[0] : null,
    empty: false,
    closeness: (asked) => scores.get(asked)?.value ?? 0,
    capitals,
    isResult: clear && best[1].isResult,
  };
}

const sure = (number: string, capitals: boolean): TitleReading => ({
  item: number,
  empty: false,
  closeness: (asked) => (asked === number ? 1 : 0),
  capitals,
  isResult: false,
});

function score(
  key: string,
  stems: ReadonlySet<string>,
  entry: ItemEntry,
  index: RoadmapIndex,
): { value: number; isResult: boolean } {
  const title = overlap(key, stems, entry.key, entry.stems, index);
  const result = Math.max(
    0,
    ...entry.results.map((other) => overlap(key, stems, other.key, other.stems, index) * 0.95),
  );
  return result > title ? { value: result, isResult: true } : { value: title, isResult: false };
}

/** Shared words by weight, over the shorter of the two; a few words in common are not enough to be sure. */
function overlap(
  key: string,
  stems: ReadonlySet<string>,
  otherKey: string,
  others: ReadonlySet<string>,
  index: RoadmapIndex,
): number {
  let shared = 0;
  let own = 0;
  for (const word of stems) {
    const weight = index.weight(word);
    own += weight;
    if (others.has(word)) shared += weight;
  }
  if (shared === 0) return 0;
  let other = 0;
  for (const word of others) other += index.weight(word);
  const shorter = Math.min(own, other);
  const longer = Math.max(own, other);
  // A beginning is how people shorten a title.
  const begins = key.length > 8 && (otherKey.startsWith(key) || key.startsWith(otherKey)) ? 0.15 : 0;
  const enough = Math.min(1, shorter / 5);
  return Math.min(0.99, (shared / shorter) * (0.7 + 0.3 * (shared / longer)) * (0.2 + 0.8 * enough) + begins);
}
