/** Dates in free text: every way Russian officials write them, and nothing that only looks like one. */
import { addDays, type Day, exists } from "../calendar/day";
import { Finder } from "./date-finder";
import type { DateMention, DateReading } from "./date-mention";
import { NEEDS, type Need, PATTERNS } from "./date-patterns";
import { TAKEN } from "./links";
import { NO_DATES, SLIPS } from "./not-dates";

const DATELIKE = /\d|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр/i;

/** `text` must have its links taken out; `year` stands in where none is written. */
export function readDates(text: string, year: number): DateReading {
  if (!DATELIKE.test(text)) return { mentions: [], impossible: [], unreadable: [], rest: text };
  let rest = text;
  for (const { worth, pattern } of NO_DATES) if (worth.test(rest)) rest = take(rest, pattern, () => true);
  const unreadable: string[] = [];
  rest = take(rest, SLIPS, ([piece]) => {
    unreadable.push(piece);
    return true;
  });
  const found = new Finder(year);
  const mentions: DateMention[] = [];
  const worth = new Map<Need, boolean>();
  for (const { needs, pattern, read } of PATTERNS) {
    const tried = worth.get(needs) ?? NEEDS[needs].test(text);
    worth.set(needs, tried);
    if (!tried) continue;
    rest = take(rest, pattern, (match) => {
      const piece = match[0];
      const mention = read(match, found);
      if (mention === null) return false;
      if (mention === "impossible") found.impossible.push({ text: piece, meant: found.meant });
      else
        mentions.push({ ...mention, from: match.index, to: match.index + piece.length, text: piece.trim() });
      return true;
    });
  }
  mentions.sort((a, b) => a.from - b.from);
  return { mentions: joinRanges(text, withYears(mentions)), impossible: found.impossible, unreadable, rest };
}

/** Takes what matches and is accepted out of the text. Most texts hold no match: they come back as they are. */
function take(text: string, pattern: RegExp, accept: (match: RegExpExecArray) => boolean): string {
  pattern.lastIndex = 0;
  let rest = "";
  let at = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (!accept(match)) continue;
    rest += text.slice(at, match.index) + TAKEN.repeat(match[0].length);
    at = match.index + match[0].length;
  }
  return at === 0 ? text : rest + text.slice(at);
}

/** «16.09, 30.09, 25.11.2024»: the year written last holds for the whole list. */
function withYears(mentions: readonly DateMention[]): DateMention[] {
  const result = [...mentions];
  for (let i = result.length - 2; i >= 0; i--) {
    const current = result[i];
    const next = result[i + 1];
    if (!current?.noYear || !next || next.noYear || next.from - current.to > 12) continue;
    const shift = Number(next.end.slice(0, 4));
    result[i] = moved(current, current.start.slice(5) > next.end.slice(5) ? shift - 1 : shift);
  }
  return result;
}

function moved(mention: DateMention, year: number): DateMention {
  const put = (value: Day): Day =>
    exists(year, Number(value.slice(5, 7)), Number(value.slice(8)))
      ? (`${year}${value.slice(4)}` as Day)
      : addDays(value, 0);
  const { noYear: _, ...rest } = mention;
  return { ...rest, start: put(mention.start), end: put(mention.end) };
}

/** «с 23.09.2024 по 11.10.2024» is one mention from the first day to the last. */
function joinRanges(text: string, mentions: readonly DateMention[]): DateMention[] {
  const result: DateMention[] = [];
  for (const mention of mentions) {
    const before = result[result.length - 1];
    const between = before ? text.slice(before.to, mention.from) : "";
    if (before && between.length <= 6 && /^\.?\s*(?:[-–—]|по|до)\s*$/.test(between)) {
      result[result.length - 1] = {
        ...before,
        end: mention.end,
        to: mention.to,
        text: text.slice(before.from, mention.to).trim(),
        ...(mention.shortYear ? { shortYear: true } : {}),
      };
    } else result.push(mention);
  }
  return result;
}
