/** Times of day, which no deadline of ours has: «до 18:00», «к 12 ч. 30 мин.», «с 10.00 до 12.00», «до конца рабочего дня». */
import type { Source } from "./component";
import { afterDot, afterMark, isMark, isWord, tokenAt, unitAt, words } from "./words";

/**
 * The place after a time of day. Beside a date it may stand bare («20.09.2024 18.00»); elsewhere a bare «18.00» or
 * «2 часа» may be anything, so only a colon or a word before it tells.
 */
export function timeOfDay(source: Source, at: number, besideDate = false): number | null {
  const open = afterMark(source, at, ",");
  const start = words(source, open, "до|к|в|с|после|по") ?? open;
  const first = oneTime(source, start, besideDate || start > open);
  if (first === null) return null;
  const through = isMark(source, first, "-") ? first + 1 : words(source, first, "до|по");
  const last = through === null ? null : oneTime(source, through, true);
  return afterZone(source, last ?? first);
}

function oneTime(source: Source, at: number, told: boolean): number | null {
  const day = words(source, at, "конца|окончания рабочего дня") ?? words(source, at, "конца дня");
  if (day !== null) return day;
  const hour = tokenAt(source, at);
  if (hour?.kind !== "number" || hour.digits > 2 || hour.value > 24) return null;
  return minutesBehind(source, at + 1, told) ?? (told ? hourWord(source, at + 1) : null);
}

/** «:00», «.00», «-00»; with a dot or a dash only where it cannot be a date or a range. */
function minutesBehind(source: Source, at: number, told: boolean): number | null {
  const [mark, minutes] = [tokenAt(source, at), tokenAt(source, at + 1)];
  if (mark?.kind !== "mark" || minutes?.digits !== 2 || minutes.value > 59) return null;
  const worded = hourWord(source, at + 2);
  const seconds = isMark(source, at + 2, ":") && tokenAt(source, at + 3)?.digits === 2 ? at + 4 : at + 2;
  if (mark.text === ":") return worded ?? seconds;
  if (!told || mark.spaced || minutes.spaced || !isMark(source, at, ".-")) return null;
  if (isMark(source, at + 2, "./") && tokenAt(source, at + 3)?.kind === "number") return null;
  if (worded !== null) return worded;
  const certain = minutes.value === 0 || (mark.text === "." && minutes.value > 12);
  return certain ? at + 2 : null;
}

/** «часов», «ч. 30 мин.» */
function hourWord(source: Source, at: number): number | null {
  const hour =
    unitAt(source, at) ??
    (isWord(source, at, "ч") ? { value: "hour", next: afterDot(source, at + 1) } : null);
  if (hour?.value !== "hour") return null;
  if (tokenAt(source, hour.next)?.kind !== "number") return hour.next;
  const minute = unitAt(source, hour.next + 1);
  if (minute?.value === "minute") return minute.next;
  return isWord(source, hour.next + 1, "м") ? afterDot(source, hour.next + 2) : hour.next;
}

/** «(МСК)», «по московскому времени», «местного времени». */
function afterZone(source: Source, at: number): number {
  const open = afterMark(source, at, "(");
  const by = words(source, open, "по") ?? open;
  const zone =
    words(source, by, "московскому|московского|местному|местного|пермскому|пермского времени") ??
    words(source, by, "время московское|местное|пермское") ??
    words(source, open, "мск");
  return zone === null ? at : open > at ? afterMark(source, zone, ")") : zone;
}

/** «T10:00:00Z» and «00:00:00» behind a date that a program wrote. */
export function afterClock(source: Source, at: number): number {
  const glued = isWord(source, at, "t|т") && tokenAt(source, at)?.spaced === false;
  let next = glued ? at + 1 : at;
  const hour = tokenAt(source, next);
  if (hour?.kind !== "number" || !isMark(source, next + 1, ":") || (!glued && hour.value !== 0)) return at;
  next += 1;
  while (isMark(source, next, ":.") && tokenAt(source, next + 1)?.kind === "number") next += 2;
  return isWord(source, next, "z") ? next + 1 : next;
}
