/** Names and aliases of all reporters, prepared for recognising; made once per list of reporters. */
import { comparable } from "../text/key";
import { type MunicipalKind, type NameParts, nameParts, townGives } from "./name-parts";
import type { Recognised } from "./recognised";
import type { Reporter } from "./reporter";

export interface Entry {
  readonly reporter: Reporter;
  readonly key: string;
  readonly alias: boolean;
  /** The alias says of itself, or its root says, that it is history. */
  readonly obsolete: boolean;
  readonly parts: NameParts;
}

export interface NameIndex {
  readonly byName: ReadonlyMap<string, Reporter>;
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  readonly municipal: readonly Entry[];
  readonly bodies: readonly {
    readonly reporter: Reporter;
    readonly key: string;
    readonly initials: string;
    /** «минобр», «минобрнауки» for «министерство образования». */
    readonly shortened: RegExp;
  }[];
  readonly answers: Map<string, Recognised>;
}

const INDEXES = new WeakMap<readonly Reporter[], NameIndex>();

export function indexOf(reporters: readonly Reporter[]): NameIndex {
  const known = INDEXES.get(reporters);
  if (known) return known;
  const entries = reporters.flatMap((reporter) => entriesOf(reporter));
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const others = byKey.get(entry.key);
    if (others) others.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  // An official name is worth more than somebody else's alias.
  for (const [key, list] of byKey) {
    const official = list.filter((entry) => !entry.alias);
    byKey.set(
      key,
      official.length > 0
        ? official
        : list.filter((entry, at) => list.findIndex((other) => other.reporter === entry.reporter) === at),
    );
  }
  const built: NameIndex = {
    byName: new Map(reporters.map((reporter) => [reporter.name, reporter])),
    byKey,
    municipal: entries.filter((entry) => entry.reporter.kind === "municipality"),
    bodies: entries
      .filter((entry) => entry.reporter.kind === "body" && !entry.obsolete)
      .map(({ reporter, key }) => bodyOf(reporter, withoutRegion(key))),
    answers: new Map(),
  };
  INDEXES.set(reporters, built);
  return built;
}

function bodyOf(reporter: Reporter, key: string): NameIndex["bodies"][number] {
  const beginnings = key
    .split(" ")
    .filter((word) => word.length > 2)
    .map((word) => `${word.slice(0, 3)}[а-я]{0,12}`);
  return {
    reporter,
    key,
    initials: initialsOf(key),
    shortened: beginnings.length === 2 ? new RegExp(`^${beginnings.join("")}$`) : /^(?!)/,
  };
}

const HISTORY =
  /merged|before|former|упразд|присоедин|вош[её]л|вошла|объедин|преобраз|бывш|прежн|ранее|до 20\d\d/i;

function entriesOf(reporter: Reporter): Entry[] {
  const own = nameParts(reporter.name);
  const official: Entry = {
    reporter,
    key: comparable(reporter.name),
    alias: false,
    obsolete: false,
    parts: own,
  };
  const aliases = reporter.aliases.map((alias): Entry => {
    const note = /\(([^)]*)\)\s*$/.exec(alias)?.[1] ?? "";
    const name = HISTORY.test(note) ? alias.replace(/\s*\([^)]*\)\s*$/, "") : alias;
    const parts = nameParts(name);
    const district = parts.kind === "район" || parts.kind === "муниципальный район";
    // An okrug of another root is a neighbour that was merged in.
    const merged =
      isOkrug(parts.kind) && own.kind !== null && parts.root !== own.root && !townGives(parts.root, own.root);
    const obsolete = HISTORY.test(note) || (reporter.kind === "municipality" && (district || merged));
    return { reporter, key: comparable(name), alias: true, obsolete, parts };
  });
  return [official, ...aliases.filter((entry) => entry.key !== "" && entry.key !== official.key)];
}

export const isOkrug = (kind: MunicipalKind | null): boolean =>
  kind === "городской округ" || kind === "муниципальный округ";

export const withoutRegion = (key: string): string =>
  key
    .replace(/(?:^| )(?:гау|гбу|гау дпо|дпо|гоу|гаоу)(?= )/g, " ")
    .replace(/(?:^| )(?:пермского края|пк|края|пермский край)(?= |$)/g, " ")
    .replace(/ +/g, " ")
    .trim();

/** «институт развития образования» → «иро». */
export const initialsOf = (key: string): string =>
  key.includes(" ")
    ? key
        .split(" ")
        .filter((word) => word !== "и")
        .map((word) => word[0] ?? "")
        .join("")
    : "";

export const one = (entries: readonly Entry[] | undefined): Entry | undefined =>
  entries && new Set(entries.map(({ reporter }) => reporter)).size === 1 ? entries[0] : undefined;

export const reportersOf = (entries: readonly Entry[]): Reporter[] => [
  ...new Set(entries.map(({ reporter }) => reporter)),
];

export function uniqueReporter(entries: readonly Entry[]): Reporter | null {
  const reporters = reportersOf(entries);
  return reporters.length === 1 ? (reporters[0] ?? null) : null;
}
