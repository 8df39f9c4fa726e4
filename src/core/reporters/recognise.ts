/** Recognises a reporter from what stands in a cell, a title line or a file name, by the names and aliases of «Участники» alone. */
import { comparable } from "../text/key";
import { clean, countInvisible, hasOddSpaces, oneLine } from "../text/spaces";
import { byParts } from "./by-parts";
import { byTypo } from "./by-typo";
import {
  type Entry,
  indexOf,
  initialsOf,
  isOkrug,
  type NameIndex,
  one,
  reportersOf,
  withoutRegion,
} from "./name-index";
import { nameParts } from "./name-parts";
import { found, type NameSlip, type Recognised } from "./recognised";
import type { Reporter } from "./reporter";

const SCHOOL =
  /(?:^| )(?:маоу|мбоу|мкоу|моу|мадоу|мбдоу|мкдоу|гбоу|гкоу|чоу|соош|сош|оош|нош|лицей|гимназия|кадетск[а-я]+ (?:школа|корпус)|детский сад|[а-я ]*школа|школы|школа интернат)(?= |$)/;

export function recogniseReporter(text: string, reporters: readonly Reporter[]): Recognised {
  const index = indexOf(reporters);
  const known = index.answers.get(text);
  if (known) return known;
  const answer = recognise(text, index);
  if (index.answers.size < 5000 && text.length < 300) index.answers.set(text, answer);
  return answer;
}

function recognise(text: string, index: NameIndex): Recognised {
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

function slipOfListed(entry: Entry, line: string): NameSlip {
  if (!entry.alias) return line.toLowerCase() === entry.reporter.name.toLowerCase() ? "case" : "signs";
  if (entry.obsolete) return "obsolete";
  const own = nameParts(entry.reporter.name);
  return entry.parts.root === own.root && isOkrug(entry.parts.kind) && entry.parts.kind !== own.kind
    ? "converted"
    : "short";
}

/** «Город Пермь (Пермский городской округ)», «Чайковский городской округ (19 школ)»: both say the same, or one says nothing. */
function withBrackets(outside: string, inside: string, index: NameIndex): Recognised {
  const first = recognise(outside, index);
  const second = recognise(inside, index);
  if (first.kind !== "reporter") return second.kind === "reporter" ? { ...second, slip: "short" } : first;
  if (second.kind === "reporter" && second.reporter !== first.reporter)
    return { kind: "several", candidates: [first.reporter, second.reporter] };
  return first.slip === "none" ? { ...first, slip: "short" } : first;
}

/** Names divided by a comma, a semicolon, «и» or a new line, two of them known. */
function severalIn(line: string, index: NameIndex): Recognised | null {
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

function byBody(key: string, index: NameIndex): Recognised | null {
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
