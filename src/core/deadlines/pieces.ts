/** One piece of a deadline phrase at a place: what stands there, tried from the most exact form to the loosest. */
import { boundedPiece, edgePiece, edgeSpan, fromPiece } from "./bounds";
import {
  type Component,
  type DeadlineRemark,
  dayOf,
  type Found,
  remark,
  type Source,
  unknown,
} from "./component";
import { dayExpression } from "./dates";
import { dayList } from "./day-lists";
import { elsewhere } from "./elsewhere";
import { eventDeadline } from "./events";
import { frequency } from "./frequency";
import { type PieceFound, piece } from "./piece";
import { openRange, rangeExpression } from "./ranges";
import { SCHOOL_TERMS } from "./school-terms";
import { oneSpan, type SpanExpression, spanExpressions } from "./spans";
import { within } from "./within";
import { isMark, isWord, lexeme, tokenAt, words } from "./words";

export function pieceAt(source: Source, at: number): PieceFound | null {
  return structured(source, at) ?? loose(source, at);
}

/** Everything whose end the grammar knows; the longest reading wins. */
export function structured(source: Source, at: number): PieceFound | null {
  let best: PieceFound | null = null;
  for (const read of READERS) {
    const found = read(source, at);
    if (found && found.next > (best?.next ?? at)) best = found;
  }
  return best;
}

function loose(source: Source, at: number): PieceFound | null {
  const found = eventDeadline(source, at, endOfText) ?? elsewhere(source, at, endOfText);
  return found && found.next > at ? piece(found.value, found.next, termRemarks(found.value)) : null;
}

const termRemarks = (found: Component): DeadlineRemark[] =>
  found.is === "rule" && found.rule.kind === "schedule" && SCHOOL_TERMS.test(found.rule.awaits)
    ? [remark("school-term", "warning")]
    : [];

/** A free text runs to a semicolon, to a line that begins anew, or to a comma behind which another deadline stands. */
function endOfText(source: Source, at: number): number {
  let next = at;
  while (next < source.tokens.length) {
    const token = source.tokens[next];
    if (token?.text === ";") break;
    if (next > at && token?.line && (structured(source, next) || startsAnew(source, next))) break;
    if (token?.text === "," && structured(source, words(source, next + 1, "но|а|далее") ?? next + 1)) break;
    if (next > at && isLastDay(source, next)) break;
    if (token?.text === "(" && (isLastDay(source, next + 1) || isFrequency(source, next + 1))) break;
    if (token?.text === ")" && !source.tokens.slice(at, next).some(({ text }) => text === "(")) break;
    next++;
  }
  while (next > at && isMark(source, next - 1, ".,")) next--;
  return next;
}

/** «по отдельному графику до 01.12.2024»: the last day is a deadline of its own. */
function isLastDay(source: Source, at: number): boolean {
  if (!isWord(source, at, "до|не|по")) return false;
  const [first] = structured(source, at)?.components ?? [];
  return first?.is === "day" && first.upTo;
}

/** «при необходимости (не реже 1 раза в год)» */
const isFrequency = (source: Source, at: number): boolean =>
  structured(source, at)?.components[0]?.is === "often";

function startsAnew(source: Source, at: number): boolean {
  const token = tokenAt(source, at);
  return token?.kind === "word" && (token.lexeme?.is === "constantly" || /^[А-ЯЁ]/.test(token.written));
}

type Reader = (source: Source, at: number) => PieceFound | null;

const READERS: readonly Reader[] = [
  rangePiece,
  ordinalRange,
  dayList,
  boundedPiece,
  fromPiece,
  spanPiece,
  duringPiece,
  edgePiece,
  (source, at) => several(frequency(source, at)),
  (source, at) => several(within(source, at)),
  (source, at) => weekdayPiece(source, at),
  dayPiece,
];

const several = (found: Found<readonly Component[]> | null): PieceFound | null =>
  found && { components: found.value, remarks: [], next: found.next };

function rangePiece(source: Source, at: number): PieceFound | null {
  const open = openRange(source, at);
  if (open !== null) return piece(unknown("clarify-range"), open);
  const found = rangeExpression(source, at);
  if (!found) return null;
  const { span, level, remarks, bare } = found.value;
  const [from, to] = [span.from.year, span.to.year];
  if (bare && from !== null && to === from + 1) return piece(unknown("clarify-years"), found.next);
  const noted = bare ? [...remarks, remark("bare-year", "warning")] : remarks;
  return piece({ is: "span", span, level, during: true }, found.next, noted);
}

/** «с III по IV квартал»: the unit stands only at the end. */
function ordinalRange(source: Source, at: number): PieceFound | null {
  const start = words(source, at, "с|со");
  const found = start === null ? null : oneSpan(source, start);
  if (start === null || !found || !source.tokens.slice(start, found.next).some(({ text }) => text === "по"))
    return null;
  const { span, level, remarks } = found.value;
  return piece({ is: "span", span, level, during: true }, found.next, remarks);
}

/** «сентябрь 2024», «в III квартале», «на 2024-2025 учебный год». */
function spanPiece(source: Source, at: number): PieceFound | null {
  const start = words(source, at, "в|во|на|за") ?? at;
  const found = spanExpressions(source, start);
  if (!found) return null;
  return {
    components: found.value.map(({ span, level }): Component => ({ is: "span", span, level, during: false })),
    remarks: found.value[0]?.remarks ?? [],
    next: found.next,
  };
}

/** «в течение года» has no deadline of its own; «в течение сентября», «в течение учебного года» end on their last day. */
function duringPiece(source: Source, at: number): PieceFound | null {
  const during = words(source, at, "в течение|течении") ?? words(source, at, "на протяжении");
  const whole =
    during === null ? words(source, at, "весь|всего|все") : (words(source, during, "всего|всей") ?? during);
  if (whole === null) return null;
  const found = edgeSpan(source, whole) ?? wholeYear(source, whole);
  if (!found) return null;
  const { span, level, remarks } = found.value;
  const noted = remarks.filter(({ code }) => code !== "deadline.bare-year");
  if (level === "year" || level === "years") return piece({ is: "constantly", span }, found.next, noted);
  return piece({ is: "span", span, level, during: true }, found.next, noted);
}

function wholeYear(source: Source, at: number): Found<SpanExpression> | null {
  if (!isWord(source, at, "год")) return null;
  return {
    value: { span: { from: dayOf(null, 1, 1), to: dayOf(null, 12, 31) }, level: "year", remarks: [] },
    next: at + 1,
  };
}

function weekdayPiece(source: Source, at: number): PieceFound | null {
  const start = words(source, at, "до|к|в|во") ?? at;
  const weekday = lexeme(source, start, "weekday");
  return weekday && !weekday.plural ? piece({ is: "weekday", weekday: weekday.weekday }, start + 1) : null;
}

function dayPiece(source: Source, at: number): PieceFound | null {
  const start = words(source, at, "в|во|на") ?? at;
  const found = dayExpression(source, start);
  if (!found) return null;
  const { at: on, remarks, named, said, doubtful } = found.value;
  if (doubtful) return piece(unknown("number"), found.next);
  return piece(
    { is: "day", at: on, upTo: false, ...(named ? { named } : {}), ...(said ? { said } : {}) },
    found.next,
    remarks,
  );
}
