/** Who answers for a result: names in the responsible cell against the parties that «Участники» know. */
import { distance } from "../text/distance";
import { comparable, stem, wordsOf } from "../text/key";
import { linesOf } from "./cells";

export interface PartyRemark {
  readonly code: string;
  readonly severity: "warning" | "hint";
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PartyReading {
  /** Parties of each line of the cell, known ones by their known name, others as written. */
  readonly lines: readonly (readonly string[])[];
  readonly unknown: readonly string[];
  readonly remarks: readonly PartyRemark[];
  /** «ОО МОУО»: parties with only a space between them, as lines that were lost. */
  readonly glued: boolean;
}

/** Full name → abbreviation, from «… (далее – МОУО)», compared without case and punctuation. */
export type Abbreviations = ReadonlyMap<string, string>;

const INTRODUCED = /\(\s*далее(?: по тексту)?\s*[-–—:]\s*/i;

/** Every abbreviation a text introduces. */
export function abbreviationsIn(texts: Iterable<string>): Abbreviations {
  const found = new Map<string, string>();
  for (const text of texts) {
    if (!text.includes("далее")) continue;
    let rest = text.replace(/\s+/g, " ");
    for (;;) {
      const opening = INTRODUCED.exec(rest);
      if (!opening) break;
      const close = rest.indexOf(")", opening.index);
      if (close < 0) break;
      const short = rest.slice(opening.index + opening[0].length, close).trim();
      const before = rest.slice(Math.max(0, opening.index - 250), opening.index);
      const full = before
        .slice(Math.max(...[",", ";", ")"].map((mark) => before.lastIndexOf(mark))) + 1)
        .trim();
      if (short !== "" && full !== "") found.set(comparable(full), short);
      rest = rest.slice(close + 1);
    }
  }
  return found;
}

export class Parties {
  private readonly byKey: ReadonlyMap<string, string>;
  private readonly byStems: ReadonlyMap<string, string>;
  private readonly cache = new Map<string, PartyReading>();

  constructor(
    private readonly known: readonly string[],
    private readonly abbreviations: Abbreviations,
  ) {
    this.byKey = new Map(known.map((party) => [comparable(party), party]));
    this.byStems = new Map(known.map((party) => [stems(party), party]));
  }

  read(text: string): PartyReading {
    const cached = this.cache.get(text);
    if (cached) return cached;
    const reading = this.fresh(text);
    this.cache.set(text, reading);
    return reading;
  }

  /** A text of known parties and nothing else, such as a responsible cell that slid into another column. */
  isOnlyParties(text: string): boolean {
    if (text === "" || text.length > 600) return false;
    const { lines, unknown } = this.read(text);
    return unknown.length === 0 && lines.some((line) => line.length > 0);
  }

  private fresh(text: string): PartyReading {
    const remarks: PartyRemark[] = [];
    const unknown: string[] = [];
    let glued = false;
    const joined = text
      .replace(/\(?\s*(?:совместно|вместе)\s+со?\s+/gi, ", ")
      .replace(/\(\s*по согласованию\s*\)/gi, " ")
      .replace(/,\s*\n/g, ", ")
      .replace(/;\s*\n/g, "; ");
    const lines = linesOf(joined).map((line) => {
      const parties: string[] = [];
      for (const piece of piecesOf(line)) {
        const found = this.party(piece, remarks) ?? this.several(piece, remarks);
        if (found === null) {
          const name = piece.replace(/^[\s–—-]+|[\s.–—-]+$/g, "");
          if (name === "") continue;
          unknown.push(name);
          parties.push(name);
          const near = this.nearest(name);
          remarks.push({
            code: "party-unknown",
            severity: "warning",
            params: near === undefined ? { party: name } : { party: name, near },
          });
        } else if (typeof found === "string") parties.push(found);
        else {
          glued ||= found.glued;
          parties.push(...found.parties);
        }
      }
      return [...new Set(parties)];
    });
    return { lines: lines.filter((line) => line.length > 0), unknown, remarks, glued };
  }

  /** One name: as known, abbreviated, in another case, shortened, or with a slip of the pen. */
  private party(piece: string, remarks: PartyRemark[]): string | null {
    const opening = INTRODUCED.exec(piece);
    const full = opening ? piece.slice(0, opening.index).trim() : piece;
    const short = opening
      ? piece
          .slice(opening.index + opening[0].length)
          .replace(/\).*$/, "")
          .trim()
      : "";
    for (const name of [short, full, this.abbreviations.get(comparable(full)) ?? ""]) {
      const exact =
        name === "" ? undefined : (this.byKey.get(comparable(name)) ?? this.byStems.get(stems(name)));
      if (exact !== undefined) return exact;
    }
    if (/^все(?:\s+(?:участник|ответственн|исполнител|сторон)\S*){1,2}$/i.test(full)) return null;
    const words = wordsOf(full);
    if (words.length === 0 || this.gluedParties(full)) return null;
    const longer = this.known.filter((party) => startsWith(wordsOf(party), words));
    const shorter = this.known.filter((party) => startsWith(words, wordsOf(party)));
    const [only] = longer.length > 0 ? longer : shorter;
    if (only !== undefined && (longer.length || shorter.length) === 1) {
      remarks.push({ code: "party-read", severity: "warning", params: { party: full, read: only } });
      return only;
    }
    const key = comparable(full);
    const close =
      key.length < 5
        ? []
        : this.known.filter((party) => distance(key, comparable(party), 2) <= (key.length > 9 ? 2 : 1));
    if (close.length !== 1 || close[0] === undefined) return null;
    remarks.push({ code: "party-read", severity: "warning", params: { party: full, read: close[0] } });
    return close[0];
  }

  /** «МИРС ПК и ИРО ПК», «ОО МОУО», «все участники». */
  private several(piece: string, remarks: PartyRemark[]): { parties: string[]; glued: boolean } | null {
    if (/^все(?:\s+(?:участник|ответственн|исполнител|сторон)\S*){1,2}\.?$/i.test(piece.trim())) {
      remarks.push({ code: "party-all", severity: "warning", params: { party: piece.trim() } });
      return { parties: [...this.known], glued: false };
    }
    const halves = piece.split(/\s+и\s+/);
    if (halves.length > 1) {
      const found = halves.map((half) => this.party(half, remarks));
      if (found.every((party) => party !== null))
        return { parties: found.filter((party) => party !== null), glued: false };
    }
    const parties = this.gluedParties(piece);
    return parties && { parties, glued: true };
  }

  /** Known parties with nothing but spaces between them. */
  private gluedParties(piece: string): string[] | null {
    const words = piece.trim().split(/\s+/);
    if (words.length < 2 || words.length > 40) return null;
    const parties: string[] = [];
    let at = 0;
    while (at < words.length) {
      let end = Math.min(words.length, at + 8);
      let found: string | undefined;
      for (; end > at; end--) {
        found = this.byKey.get(comparable(words.slice(at, end).join(" ")));
        if (found !== undefined) break;
      }
      if (found === undefined) return null;
      parties.push(found);
      at = end;
    }
    return parties.length > 1 ? parties : null;
  }

  private nearest(name: string): string | undefined {
    const words = new Set(wordsOf(name).map(stem));
    const scored = this.known
      .map((party) => ({ party, common: wordsOf(party).filter((word) => words.has(stem(word))).length }))
      .sort((a, b) => b.common - a.common);
    return scored[0] && scored[0].common > 0 ? scored[0].party : undefined;
  }
}

const stems = (text: string): string => wordsOf(text).map(stem).join(" ");

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return (
    start.length > 0 &&
    start.length < words.length &&
    start.every((word, index) => stem(word) === stem(words[index] ?? ""))
  );
}

/** Parts between commas and semicolons that stand outside brackets. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= line.length; index++) {
    const char = line.charAt(index);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    if (index < line.length && !((char === "," || char === ";") && depth === 0)) continue;
    const piece = line.slice(start, index).trim();
    if (piece !== "") pieces.push(piece);
    start = index + 1;
  }
  return pieces;
}
