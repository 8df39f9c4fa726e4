/** The roadmap prepared for recognising items: by number, by result, by the words of their titles. Made once per roadmap, each part when asked for. */
import type { Item, Roadmap } from "../roadmap/roadmap";
import { comparable, stem } from "../text/key";

/** A text of the roadmap to be compared with. */
interface Comparable {
  readonly key: string;
  readonly stems: ReadonlySet<string>;
}

export class ItemEntry implements Comparable {
  private keyRead: string | undefined = undefined;
  private stemsRead: ReadonlySet<string> | undefined = undefined;
  private resultsRead: readonly Comparable[] | undefined = undefined;
  private allStemsRead: ReadonlySet<string> | undefined = undefined;
  private wordsRead: ReadonlySet<string> | undefined = undefined;
  private resultWordsRead: ReadonlyMap<string, ReadonlySet<string>> | undefined = undefined;
  private trigramsRead: ReadonlySet<string> | undefined = undefined;

  constructor(readonly item: Item) {}

  get key(): string {
    this.keyRead ??= comparable(this.item.title);
    return this.keyRead;
  }

  get stems(): ReadonlySet<string> {
    this.stemsRead ??= stemsOf(this.key);
    return this.stemsRead;
  }

  /** Each planned result as the title is: some reporters copy the result where the title belongs. */
  get results(): readonly Comparable[] {
    this.resultsRead ??= this.item.results.map(({ text }) => {
      const key = comparable(text);
      return { key, stems: stemsOf(key) };
    });
    return this.resultsRead;
  }

  /** Stems of title and results. */
  get allStems(): ReadonlySet<string> {
    this.allStemsRead ??= new Set(
      [this.stems, ...this.results.map(({ stems }) => stems)].flatMap((stems) => [...stems]),
    );
    return this.allStemsRead;
  }

  /** Words of title and results. */
  get words(): ReadonlySet<string> {
    this.wordsRead ??= new Set(this.keys.flatMap((key) => key.split(" ")));
    return this.wordsRead;
  }

  /** Three words in a row of title and results: what copied text is recognised by. */
  get trigrams(): ReadonlySet<string> {
    this.trigramsRead ??= new Set(this.keys.flatMap(trigramsOf));
    return this.trigramsRead;
  }

  /** Planned result's id → stems that neither the title nor another result of the item has. */
  get resultWords(): ReadonlyMap<string, ReadonlySet<string>> {
    this.resultWordsRead ??= new Map(
      this.item.results.map(({ id }, at) => {
        const others = this.results.filter((_, other) => other !== at).map(({ stems }) => stems);
        const own = [...(this.results[at]?.stems ?? [])].filter(
          (word) => !/\d/.test(word) && ![this.stems, ...others].some((stems) => stems.has(word)),
        );
        return [id, new Set(own)];
      }),
    );
    return this.resultWordsRead;
  }

  private get keys(): string[] {
    return [this.key, ...this.results.map(({ key }) => key)];
  }
}

export class RoadmapIndex {
  readonly entries: readonly ItemEntry[];
  readonly byNumber: ReadonlyMap<string, ItemEntry>;
  readonly sections: ReadonlyMap<string, string>;
  private resultsRead: ReadonlyMap<string, ItemEntry> | undefined = undefined;
  private typedTitlesRead: ReadonlyMap<string, ItemEntry> | undefined = undefined;
  private titlesRead: ReadonlyMap<string, ItemEntry> | undefined = undefined;
  private holdersRead: ReadonlyMap<string, number> | undefined = undefined;

  constructor({ items, sections }: Roadmap) {
    this.entries = items.map((item) => new ItemEntry(item));
    this.byNumber = new Map(this.entries.map((entry) => [entry.item.number, entry]));
    this.sections = new Map(sections.map(({ number, title }) => [number, title]));
  }

  /** Planned results by their id, «1.6.3». */
  get byResult(): ReadonlyMap<string, ItemEntry> {
    this.resultsRead ??= new Map(
      this.entries.flatMap((entry) => entry.item.results.map(({ id }) => [id, entry] as const)),
    );
    return this.resultsRead;
  }

  /** Titles exactly as in the roadmap. */
  get byTypedTitle(): ReadonlyMap<string, ItemEntry> {
    this.typedTitlesRead ??= new Map(this.entries.map((entry) => [entry.item.title, entry]));
    return this.typedTitlesRead;
  }

  get byTitle(): ReadonlyMap<string, ItemEntry> {
    this.titlesRead ??= new Map(this.entries.map((entry) => [entry.key, entry]));
    return this.titlesRead;
  }

  /** How telling a stem of a title is: rare ones tell more. */
  weight(word: string): number {
    if (!this.holdersRead) {
      const holders = new Map<string, number>();
      for (const { stems } of this.entries)
        for (const each of stems) holders.set(each, (holders.get(each) ?? 0) + 1);
      this.holdersRead = holders;
    }
    return Math.log(1 + this.entries.length / ((this.holdersRead.get(word) ?? 0) + 0.5)) + 0.1;
  }
}

const INDEXES = new WeakMap<Roadmap, RoadmapIndex>();

export function roadmapIndex(roadmap: Roadmap): RoadmapIndex {
  const known = INDEXES.get(roadmap) ?? new RoadmapIndex(roadmap);
  INDEXES.set(roadmap, known);
  return known;
}

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
