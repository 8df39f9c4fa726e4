/** Who answers for a result: names in the responsible cell against the parties that «Участники» know. */
import { distance } from "../text/distance";
import { wordsOf } from "../text/key";
import { type Abbreviations, INTRODUCED } from "./abbreviations";
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

interface KnownParty {
  readonly party: string;
  readonly key: string;
  readonly words: readonly string[];
}

/** What one piece between commas was read as; null where nobody of that name is known. */
type PieceReading = {
  readonly parties: readonly string[];
  readonly glued: boolean;
  readonly remark?: PartyRemark;
};

export class Parties {
  private readonly known: readonly KnownParty[];
  private readonly byKey: ReadonlyMap<string, string>;
  private readonly cache = new Map<string, PartyReading>();
  private readonly pieces = new Map<string, PieceReading | null>();

  constructor(
    parties: readonly string[],
    private readonly abbreviations: Abbreviations,
  ) {
    this.known = parties.map((party) => {
      const words = wordsOf(party);
      return { party, key: words.join(" "), words };
    });
    this.byKey = new Map(this.known.map(({ key, party }) => [key, party]));
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
      .replace(/\(?\s?(?:совместно|вместе) со? /gi, ", ")
      .replace(/\(по согласованию\)/gi, " ")
      .replace(/([,;])\s?\n/g, "$1 ");
    const lines = linesOf(joined).map((line) => {
      const parties: string[] = [];
      for (const piece of piecesOf(line)) {
        const found = this.piece(piece);
        if (found) {
          glued ||= found.glued;
          parties.push(...found.parties);
          if (found.remark) remarks.push(found.remark);
          continue;
        }
        const name = piece.replace(/^[ –—-]+|[ .–—-]+$/g, "");
        if (name === "") continue;
        unknown.push(name);
        parties.push(name);
        const near = this.nearest(name);
        const params = near === undefined ? { party: name } : { party: name, near };
        remarks.push({ code: "party-unknown", severity: "warning", params });
      }
      return [...new Set(parties)];
    });
    return { lines: lines.filter((line) => line.length > 0), unknown, remarks, glued };
  }

  private piece(piece: string): PieceReading | null {
    const cached = this.pieces.get(piece);
    if (cached !== undefined) return cached;
    const reading = this.named(piece) ?? this.several(piece) ?? this.resembling(piece);
    this.pieces.set(piece, reading);
    return reading;
  }

  /** One name as known, as abbreviated, or in another case. */
  private named(piece: string): PieceReading | null {
    const opening = INTRODUCED.exec(piece);
    const full = opening ? piece.slice(0, opening.index).trim() : piece;
    const short = opening ? (piece.slice(opening.index + opening[0].length).split(")")[0] ?? "").trim() : "";
    const words = wordsOf(full);
    const abbreviated = this.abbreviations.get(words.join(" ")) ?? "";
    const exact = this.exact(wordsOf(short)) ?? this.exact(words) ?? this.exact(wordsOf(abbreviated));
    return exact === undefined ? null : { parties: [exact], glued: false };
  }

  /** One name shortened, lengthened, or with a slip of the pen, where only one party fits. */
  private resembling(piece: string): PieceReading | null {
    const full = piece.split("(")[0]?.trim() || piece;
    const words = wordsOf(full);
    const key = words.join(" ");
    if (words.length === 0) return null;
    const longer = this.known.filter((party) => startsWith(party.words, words));
    const shorter = longer.length > 0 ? longer : this.known.filter((party) => startsWith(words, party.words));
    const close =
      shorter.length > 0 || key.length < 5
        ? shorter
        : this.known.filter((party) => distance(key, party.key, 2) <= (key.length > 9 ? 2 : 1));
    const [only, another] = close;
    if (!only || another) return null;
    const remark: PartyRemark = {
      code: "party-read",
      severity: "warning",
      params: { party: full, read: only.party },
    };
    return { parties: [only.party], glued: false, remark };
  }

  private exact(words: readonly string[]): string | undefined {
    if (words.length === 0) return undefined;
    const exact = this.byKey.get(words.join(" "));
    if (exact !== undefined) return exact;
    const inflected = this.known.filter(
      (party) =>
        party.words.length === words.length &&
        party.words.every((word, index) => sameWord(word, words[index] ?? "")),
    );
    return inflected.length === 1 ? inflected[0]?.party : undefined;
  }

  /** «МИРС ПК и ИРО ПК», «ОО МОУО», «все участники». */
  private several(piece: string): PieceReading | null {
    if (/^все (?:участник|ответственн|исполнител|сторон)/i.test(piece)) {
      const remark: PartyRemark = { code: "party-all", severity: "warning", params: { party: piece } };
      return { parties: this.known.map(({ party }) => party), glued: false, remark };
    }
    const halves = piece.split(" и ");
    if (halves.length > 1) {
      const found = halves.flatMap((half) => this.named(half.trim()) ?? this.resembling(half.trim()) ?? []);
      if (found.length === halves.length) {
        const remark = found.find((reading) => reading.remark)?.remark;
        return {
          parties: found.flatMap(({ parties }) => parties),
          glued: false,
          ...(remark ? { remark } : {}),
        };
      }
    }
    const parties = this.glued(wordsOf(piece));
    return parties && { parties, glued: true };
  }

  /** Known parties with nothing but spaces between them; at each place the longest name. */
  private glued(words: readonly string[]): string[] | null {
    const parties: string[] = [];
    for (let at = 0; at < words.length; ) {
      const here = this.known.filter((party) =>
        party.words.every((word, index) => word === words[at + index]),
      );
      const longest = here.sort((a, b) => b.words.length - a.words.length)[0];
      if (!longest || longest.words.length === 0) return null;
      parties.push(longest.party);
      at += longest.words.length;
    }
    return parties.length > 1 ? parties : null;
  }

  private nearest(name: string): string | undefined {
    const words = wordsOf(name);
    const scored = this.known
      .map((party) => ({
        party: party.party,
        common: party.words.filter((word) => words.some((other) => sameWord(word, other))).length,
      }))
      .sort((a, b) => b.common - a.common);
    return scored[0] && scored[0].common > 0 ? scored[0].party : undefined;
  }
}

/** The same word in another case: «библиотека» and «библиотекой», but not «область» and «областная». */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  const [restA, restB] = [a.length - common, b.length - common];
  return common >= 4 && restA <= 3 && restB <= 3 && Math.abs(restA - restB) <= 2;
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return (
    start.length > 0 &&
    start.length < words.length &&
    start.every((word, index) => sameWord(word, words[index] ?? ""))
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
