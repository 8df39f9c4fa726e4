/** Walks over a cell: deadlines where the grammar finds them, connecting words, and text that belongs to something else. */
import { ordinal } from "./amounts";
import { timeOfDay } from "./clock";
import { type DeadlineRemark, type Piece, remark, type Source } from "./component";
import { pieceAt } from "./pieces";
import { afterMark, isMark, isWord, lexeme, textBetween, tokenAt } from "./words";

export interface Scanned {
  /** Pieces that stand together, in order. */
  readonly runs: readonly (readonly Piece[])[];
  /** First token and the token after the last of each text that is no deadline. */
  readonly leftovers: readonly (readonly [number, number])[];
  readonly remarks: readonly DeadlineRemark[];
}

const CONNECTING = "и|а|также|но|срок|сроки|крайний|итоговый|дата|исполнения|реализации|в";
/** What stands behind these is another deadline: «октябрь 2024 года, далее ежегодно». */
const THEN = "далее|затем|потом|впоследствии";
const ROUGHLY = "ориентировочно|примерно|предварительно|около|орентировочно";
/** A list of deadlines ends here and another begins. */
const PARTING = ";/•·*|";
const SOFT = ",:-().?…";

/** Null where the text beside the deadlines speaks of time, or denies something: then nothing may be believed. */
export function scan(source: Source): Scanned | null {
  const runs: Piece[][] = [];
  const leftovers: [number, number][] = [];
  const remarks: DeadlineRemark[] = [];
  let run: Piece[] = [];
  let parted = true;
  let at = 0;
  const part = () => {
    parted = true;
  };
  while (at < source.tokens.length) {
    const label = labelAt(source, at, parted || tokenAt(source, at)?.line === true);
    if (label !== null) {
      at = label;
      part();
      continue;
    }
    const document = documentAt(source, at);
    if (document !== null) {
      addLeftover(leftovers, at, document);
      at = document;
      part();
      continue;
    }
    const found = pieceAt(source, at);
    if (found) {
      const broken = tokenAt(source, at)?.line === true && !continues(run, found.components);
      if (parted || broken || run.length === 0) {
        run = [];
        runs.push(run);
      }
      for (const component of found.components)
        run.push({
          component,
          start: at,
          end: found.next,
          remarks: found.remarks,
          ...named(source, component, found, at),
        });
      parted = false;
      at = found.next;
      continue;
    }
    const clock = timeOfDay(source, at);
    if (clock !== null) {
      remarks.push(remark("time-of-day", "hint"));
      at = clock;
      continue;
    }
    if (isMark(source, at, PARTING) || isWord(source, at, THEN)) part();
    else if (isWord(source, at, ROUGHLY))
      remarks.push(remark("roughly", "warning", { word: tokenAt(source, at)?.written ?? "" }));
    else if (!isMark(source, at, SOFT) && !isWord(source, at, CONNECTING)) {
      if (forbidsReading(source, at)) return null;
      addLeftover(leftovers, at, at + 1);
      part();
    }
    at += 1;
  }
  return { runs, leftovers, remarks };
}

/** «17, 21 октября» gives two phrases that stand nowhere in the text as such. */
function named(
  source: Source,
  component: Piece["component"],
  found: { components: readonly unknown[]; next: number },
  at: number,
): { phrase?: string } {
  if (found.components.length < 2 || component.is !== "day") return {};
  const day = component.at.on(component.at.year ?? 2024);
  if (!day) return {};
  const tail = /\p{L}.*$/u.exec(textBetween(source, at, found.next).replace(/^(?:до|к)\s+/i, ""))?.[0] ?? "";
  const month =
    /(?:^|\s)((?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек).*)$/i.exec(tail)?.[1] ?? tail;
  return { phrase: `${component.upTo ? "до " : ""}${Number(day.slice(8))} ${month}`.trim() };
}

/** A line of its own is another deadline, unless it only says when inside the period of the line above. */
function continues(run: readonly Piece[], next: readonly Piece["component"][]): boolean {
  const last = run[run.length - 1]?.component;
  const first = next[0];
  if (!last || !first) return false;
  const narrows =
    first.is === "within" ||
    first.is === "weekday" ||
    (first.is === "day" &&
      first.upTo &&
      first.at.year === null &&
      last.is === "often" &&
      last.unit === "year");
  return narrows && last.is === "often" && !(first.is === "within" && first.unit !== undefined);
}

/** «1)», «а)», «I этап –», «этап 2:»: the place after the label. */
function labelAt(source: Source, at: number, beginning: boolean): number | null {
  const nth = ordinal(source, at);
  if (nth && isWord(source, nth.next, "этап|этапе|этапа|этапы")) return afterMark(source, nth.next + 1, ":-");
  if (isWord(source, at, "этап")) {
    const behind = ordinal(source, at + 1);
    return behind ? afterMark(source, behind.next, ":-)") : null;
  }
  const token = tokenAt(source, at);
  if (!beginning || !token) return null;
  const short =
    (token.kind === "number" && token.digits <= 2) || (token.kind === "word" && token.written.length === 1);
  return short && isMark(source, at + 1, ")") ? at + 2 : null;
}

const DOCUMENTS = /^(?:приказ|письм|распоряжен|постановлен|протокол|указ|закон|договор|соглашен)/;

/** «(приказ … от 12.01.2024 № 5)»: the date belongs to a document and is no deadline. */
function documentAt(source: Source, at: number): number | null {
  if (!DOCUMENTS.test(tokenAt(source, at)?.text ?? "")) return null;
  let place = at + 1;
  for (let step = 0; step < 8 && !isWord(source, place, "от"); step++) place += 1;
  if (!isWord(source, place, "от")) return null;
  place += 1;
  while (place < source.tokens.length && !isMark(source, place, ";)") && !tokenAt(source, place)?.line) {
    place += 1;
    if (isMark(source, place - 1, "№")) {
      while (
        tokenAt(source, place)?.spaced === false ||
        (isMark(source, place - 1, "№") && place < source.tokens.length)
      )
        place += 1;
      break;
    }
  }
  return place;
}

function addLeftover(leftovers: [number, number][], from: number, to: number): void {
  const last = leftovers[leftovers.length - 1];
  if (last && last[1] === from) last[1] = to;
  else leftovers.push([from, to]);
}

const DENYING =
  "несколько|много|пару|не|кроме|исключая|исключением|или|либо|ранее|до|после|позже|через|за|раз|числа|х";

/** Numbers and words of time that no rule explains: «до 5», «кроме июля», «15.13.2024». */
function forbidsReading(source: Source, at: number): boolean {
  const token = tokenAt(source, at);
  if (!token) return false;
  if (token.kind === "number") return !isMark(source, at - 1, "№") && !isWord(source, at - 1, "no|n");
  if (isWord(source, at, DENYING)) return true;
  // «в первую и третью среду»: half of a list was read.
  if (lexeme(source, at, "ordinal") && (isWord(source, at + 1, "и") || isMark(source, at + 1, ",-")))
    return true;
  const kind = token.lexeme?.is;
  // «среда» is also the environment, «первый» may be anything.
  return (
    kind === "month" ||
    kind === "unit" ||
    kind === "often" ||
    kind === "key" ||
    kind === "each" ||
    (kind === "weekday" && token.lexeme?.is === "weekday" && token.lexeme.weekday !== 3)
  );
}

/** The texts that are no deadline, as written. */
export function restOf(source: Source, { leftovers }: Scanned): string[] {
  return leftovers.map(([from, to]) =>
    textBetween(source, from, to)
      .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "")
      .replace(/^[^()]*\)$/, (text) => text.slice(0, -1)),
  );
}
