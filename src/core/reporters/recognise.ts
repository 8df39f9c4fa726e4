/** Recognises a reporter from what stands in a cell, a title line or a file name, by the names and aliases of «Участники» alone. */
import { distance } from "../text/distance";
import { comparable } from "../text/key";
import { clean, countInvisible, hasOddSpaces, oneLine } from "../text/spaces";
import { type MunicipalKind, type NameParts, nameParts, townGives } from "./name-parts";
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

const SCHOOL =
  /(?:^| )(?:маоу|мбоу|мкоу|моу|мадоу|мбдоу|мкдоу|гбоу|гкоу|чоу|соош|сош|оош|нош|лицей|гимназия|кадетск[а-я]+ (?:школа|корпус)|детский сад|[а-я ]*школа|школы|школа интернат)(?= |$)/;

interface Entry {
  readonly reporter: Reporter;
  readonly key: string;
  readonly alias: boolean;
  /** The alias says of itself, or its root says, that it is history. */
  readonly obsolete: boolean;
  readonly parts: NameParts;
}

interface Index {
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

const INDEXES = new WeakMap<readonly Reporter[], Index>();

export function recogniseReporter(text: string, reporters: readonly Reporter[]): Recognised {
  const index = indexOf(reporters);
  const known = index.answers.get(text);
  if (known) return known;
  const answer = recognise(text, index);
  if (index.answers.size < 5000 && text.length < 300) index.answers.set(text, answer);
  return answer;
}

function recognise(text: string, index: Index): Recognised {
  const line = oneLine(text);
  if (line === "" || /^[-–—.]+$/.test(line)) return { kind: "empty" };
  if (line.length > 400) return { kind: "unknown" };
  const exact = index.byName.get(line);
  if (exact)
    return found(
      exact,
      countInvisible(text) > 0 || hasOddSpaces(text) || /\n/.test(clean(text)) ? "spaces" : "none",
    );
  const key = comparable(line);
  const same = index.byKey.get(key);
  const listed = one(same);
  if (listed) return found(listed.reporter, slipOfListed(listed, line));
  if (same) return { kind: "ambiguous", candidates: reportersOf(same) };
  if (SCHOOL.test(key)) return { kind: "school" };
  const bracketed = /^([^()]{2,})\(([^()]{2,})\)$/.exec(line);
  if (bracketed) return withBrackets(bracketed[1] ?? "", bracketed[2] ?? "", index);
  const several = severalIn(line, index);
  if (several) return several;
  return byBody(key, index) ?? byParts(key, index) ?? byTypo(key, index) ?? { kind: "unknown" };
}

const found = (reporter: Reporter, slip: NameSlip): Recognised => ({ kind: "reporter", reporter, slip });

function slipOfListed(entry: Entry, line: string): NameSlip {
  if (!entry.alias) return line.toLowerCase() === entry.reporter.name.toLowerCase() ? "case" : "signs";
  if (entry.obsolete) return "obsolete";
  const own = nameParts(entry.reporter.name);
  return entry.parts.root === own.root && isOkrug(entry.parts.kind) && entry.parts.kind !== own.kind
    ? "converted"
    : "short";
}

const isOkrug = (kind: MunicipalKind | null): boolean =>
  kind === "городской округ" || kind === "муниципальный округ";

/** «Город Пермь (Пермский городской округ)», «Чайковский городской округ (19 школ)»: both say the same, or one says nothing. */
function withBrackets(outside: string, inside: string, index: Index): Recognised {
  const first = recognise(outside, index);
  const second = recognise(inside, index);
  if (first.kind !== "reporter") return second.kind === "reporter" ? { ...second, slip: "short" } : first;
  if (second.kind === "reporter" && second.reporter !== first.reporter)
    return { kind: "several", candidates: [first.reporter, second.reporter] };
  return first.slip === "none" ? { ...first, slip: "short" } : first;
}

/** Names divided by a comma, a semicolon, «и» or a new line, two of them known. */
function severalIn(line: string, index: Index): Recognised | null {
  if (!/[,;/+\n]| и /.test(line)) return null;
  const pieces = line.split(/[,;/+\n]| и /).map((piece) => piece.trim());
  const known = pieces.flatMap((piece) => {
    const entry = one(index.byKey.get(comparable(piece))) ?? null;
    if (entry) return [entry.reporter];
    const parts = piece === "" ? null : byParts(comparable(piece), index);
    return parts?.kind === "reporter" ? [parts.reporter] : [];
  });
  const distinct = [...new Set(known)];
  return distinct.length > 1 ? { kind: "several", candidates: distinct } : null;
}

function byBody(key: string, index: Index): Recognised | null {
  const bare = withoutRegion(key);
  const initials = initialsOf(bare);
  const matches = index.bodies.filter(
    (body) =>
      body.key === bare ||
      body.initials === bare.replace(/ /g, "") ||
      bare.startsWith(`${body.key} `) ||
      body.key === initials ||
      body.shortened.test(bare.replace(/ /g, "")),
  );
  const first = matches[0];
  if (!first || new Set(matches.map(({ reporter }) => reporter)).size !== 1) return null;
  return found(first.reporter, "short");
}

const withoutRegion = (key: string): string =>
  key
    .replace(/(?:^| )(?:гау|гбу|гау дпо|дпо|гоу|гаоу)(?= )/g, " ")
    .replace(/(?:^| )(?:пермского края|пк|края|пермский край)(?= |$)/g, " ")
    .replace(/ +/g, " ")
    .trim();

/** «институт развития образования» → «иро». */
const initialsOf = (key: string): string =>
  key.includes(" ")
    ? key
        .split(" ")
        .filter((word) => word !== "и")
        .map((word) => word[0] ?? "")
        .join("")
    : "";

function byParts(key: string, index: Index): Recognised | null {
  const parts = nameParts(key);
  if (parts.root.length < 3) return null;
  const rooted = index.municipal.filter((entry) => entry.parts.root === parts.root);
  const matches =
    rooted.length > 0 || (parts.kind !== "город" && parts.kind !== null)
      ? rooted
      : index.municipal.filter((entry) => !entry.alias && townGives(parts.root, entry.parts.root));
  return decide(parts, matches);
}

function decide(parts: NameParts, matches: readonly Entry[]): Recognised | null {
  if (matches.length === 0) return null;
  const slipped = (reporter: Reporter, slip: NameSlip): Recognised =>
    found(reporter, parts.organisation && slip === "short" ? "organisation" : slip);
  const sameKind = matches.filter((entry) => entry.parts.kind === parts.kind && !entry.obsolete);
  const exactKind = uniqueReporter(sameKind.filter((entry) => !entry.alias)) ?? uniqueReporter(sameKind);
  if (exactKind) {
    const own = nameParts(exactKind.name);
    return slipped(
      exactKind,
      isOkrug(parts.kind) && own.kind !== parts.kind && own.root === parts.root ? "converted" : "short",
    );
  }
  const history = uniqueReporter(matches.filter((entry) => entry.obsolete));
  const current = matches.filter((entry) => !entry.obsolete);
  const only = uniqueReporter(current);
  if (!only) {
    if (current.length === 0 && history) return found(history, "obsolete");
    // The adjective alone names the city first: «г. Пермь» is the городской округ.
    const city =
      parts.kind === "город"
        ? uniqueReporter(current.filter((entry) => entry.parts.kind === "городской округ" && !entry.alias))
        : null;
    if (city) return slipped(city, "short");
    const district =
      parts.kind === "район" || parts.kind === "муниципальный район"
        ? uniqueReporter(
            current.filter((entry) => entry.parts.kind === "муниципальный округ" && !entry.alias),
          )
        : null;
    if (district) return found(district, "obsolete");
    return { kind: "ambiguous", candidates: reportersOf(current) };
  }
  if (parts.kind === "муниципальный район" || parts.kind === "район") return found(only, "obsolete");
  return slipped(only, isOkrug(parts.kind) && isOkrug(nameParts(only.name).kind) ? "converted" : "short");
}

/** One or two slips of the keyboard, never such that another listed name is as near. */
function byTypo(key: string, index: Index): Recognised | null {
  const whole = nearest(key, [...index.byKey.keys()], key.length > 16 ? 3 : key.length > 7 ? 2 : 1);
  const entry = whole === null ? null : one(index.byKey.get(whole));
  if (entry && !entry.obsolete && isNearRoot(nameParts(key).root, entry.parts.root)) {
    // The slip must not be in the one word that tells two reporters apart.
    const rivals = index.municipal.filter(
      (other) => other.reporter !== entry.reporter && other.parts.root === entry.parts.root,
    );
    if (rivals.length === 0 || nameParts(key).kind === entry.parts.kind) return found(entry.reporter, "typo");
  }
  const parts = nameParts(key);
  if (parts.root.length < 5) return null;
  const root = nearest(
    parts.root,
    [...new Set(index.municipal.map((other) => other.parts.root))],
    parts.root.length > 8 ? 2 : 1,
  );
  if (root === null) return null;
  const decided = decide(
    { ...parts, root },
    index.municipal.filter((other) => other.parts.root === root),
  );
  return decided?.kind === "reporter" && decided.slip !== "obsolete" ? { ...decided, slip: "typo" } : decided;
}

/** Slips are forgiven in the name itself less than in «городской округ». */
function isNearRoot(typed: string, root: string): boolean {
  const limit = root.length > 6 ? 2 : 1;
  return [typed, ...typed.split(" ")].some((word) => distance(word, root, limit) <= limit);
}

/** The one nearest word; null when none is near or two are equally near. */
function nearest(word: string, list: readonly string[], limit: number): string | null {
  let best: string | null = null;
  let least = limit + 1;
  let tie = false;
  for (const other of list) {
    if (Math.abs(other.length - word.length) > limit) continue;
    const steps = distance(word, other, limit);
    if (steps < least) {
      best = other;
      least = steps;
      tie = false;
    } else if (steps === least && steps <= limit && other !== best) tie = true;
  }
  return tie ? null : best;
}

function indexOf(reporters: readonly Reporter[]): Index {
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
  const built: Index = {
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

function bodyOf(reporter: Reporter, key: string): Index["bodies"][number] {
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

const one = (entries: readonly Entry[] | undefined): Entry | undefined =>
  entries && new Set(entries.map(({ reporter }) => reporter)).size === 1 ? entries[0] : undefined;

const reportersOf = (entries: readonly Entry[]): Reporter[] => [
  ...new Set(entries.map(({ reporter }) => reporter)),
];

function uniqueReporter(entries: readonly Entry[]): Reporter | null {
  const reporters = reportersOf(entries);
  return reporters.length === 1 ? (reporters[0] ?? null) : null;
}
