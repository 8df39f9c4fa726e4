/** One piece of a deadline phrase at a place: what stands there, tried from the most exact form to the loosest. */
import { dayNumber, ordinal, schoolYear } from "./amounts";
import {
  type Component,
  type DeadlineRemark,
  dayOf,
  type Found,
  inYear,
  type PartDay,
  remark,
  type Source,
  unknown,
} from "./component";
import { dayExpression, inclusive, yearBehind } from "./dates";
import { elsewhere } from "./elsewhere";
import { eventDeadline } from "./events";
import { frequency } from "./frequency";
import { rangeExpression } from "./ranges";
import { oneSpan, type SpanExpression, spanExpressions } from "./spans";
import { within } from "./within";
import { afterMark, isMark, isWord, lexeme, tokenAt, unitAt, words } from "./words";

export interface PieceFound {
  readonly components: readonly Component[];
  readonly remarks: readonly DeadlineRemark[];
  readonly next: number;
}

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
  return found && found.next > at ? { components: [found.value], remarks: [], next: found.next } : null;
}

/** A free text runs to a semicolon, to a line that begins anew, or to a comma behind which another deadline stands. */
function endOfText(source: Source, at: number): number {
  let next = at;
  while (next < source.tokens.length) {
    const token = source.tokens[next];
    if (token?.text === ";") break;
    if (next > at && token?.line && (structured(source, next) || startsAnew(source, next))) break;
    if (token?.text === "," && structured(source, words(source, next + 1, "но|а|далее") ?? next + 1)) break;
    if (token?.text === ")" && !source.tokens.slice(at, next).some(({ text }) => text === "(")) break;
    next++;
  }
  while (next > at && isMark(source, next - 1, ".,")) next--;
  return next;
}

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

const piece = (component: Component, next: number, remarks: readonly DeadlineRemark[] = []): PieceFound => ({
  components: [component],
  remarks,
  next,
});

function rangePiece(source: Source, at: number): PieceFound | null {
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

/** «17, 21 октября», «до 10, 20 и 30 сентября 2024 г.». */
function dayList(source: Source, at: number): PieceFound | null {
  const start = words(source, at, "до|к") ?? at;
  const days: number[] = [];
  let next = start;
  for (;;) {
    const number = dayNumber(source, next);
    if (!number || days.length > 12) return null;
    days.push(number.value);
    next = number.next;
    if (!isMark(source, next, ",") && !isWord(source, next, "и")) break;
    next = words(source, next + 1, "до|к") ?? next + 1;
  }
  const month = lexeme(source, next, "month");
  if (!month || days.length < 2) return null;
  const written = yearBehind(source, next + 1);
  const year = written?.value.year ?? null;
  return {
    components: days.map(
      (value): Component => ({ is: "day", at: dayOf(year, month.month, value), upTo: start !== at }),
    ),
    remarks: written?.value.remarks ?? [],
    next: written?.next ?? next + 1,
  };
}

/** What «до», «к», «не позднее», «по» lead to. */
function boundedPiece(source: Source, at: number): PieceFound | null {
  const bound = boundary(source, at);
  if (!bound) return null;
  const start = bound.next;
  const day = dayExpression(source, start);
  if (day) {
    const { at: on, remarks, named, said } = day.value;
    return piece(
      { is: "day", at: on, upTo: true, ...(named ? { named } : {}), ...(said ? { said } : {}) },
      day.next,
      remarks,
    );
  }
  const edge = edgeOf(source, start);
  if (edge) return edge;
  const spans = spanExpressions(source, start);
  const only = spans?.value[0];
  if (!spans || !only || spans.value.length !== 1) return null;
  const included = inclusive(source, spans.next);
  if (included !== null || bound.through)
    return piece(upTo(only.span.to), included ?? spans.next, only.remarks);
  if (only.level === "school" && /^нов/.test(tokenAt(source, start)?.text ?? ""))
    return piece(upTo(only.span.from), spans.next, only.remarks);
  // «до 2020 года», «до сентября»: before it begins or through its end?
  return piece(unknown("clarify"), spans.next);
}

const upTo = (at: PartDay): Component => ({ is: "day", at, upTo: true });

/** `through`: the words include the whole of a stretch behind them. */
function boundary(source: Source, at: number): { readonly next: number; readonly through: boolean } | null {
  const start = words(source, at, "в срок") ?? words(source, at, "срок|сроком") ?? at;
  const place = start === at ? at : afterMark(source, start, "-:");
  const late = words(source, place, "не позднее|позже");
  if (late !== null) {
    const than = words(source, late, "чем") ?? late;
    return { next: words(source, than, "до|к") ?? than, through: true };
  }
  const before = words(source, place, "до|к|ко|перед");
  if (before !== null) return { next: before, through: false };
  const through = words(source, place, "по");
  return through === null ? null : { next: through, through: true };
}

/** «конца марта», «начала учебного года», «середины октября». */
function edgeOf(source: Source, at: number): PieceFound | null {
  const end = words(source, at, "конца|концу|конце|конец|окончания|окончанию");
  const start = words(source, at, "начала|началу|началом|начале|начало");
  const middle = words(source, at, "середины|середине|середина");
  const place = end ?? start ?? middle;
  if (place === null) return null;
  const found = edgeSpan(source, place);
  if (!found) {
    const unit = unitAt(source, words(source, place, "текущего|этого") ?? place)?.value;
    if (unit !== "month" && unit !== "quarter" && unit !== "half" && unit !== "week") return null;
    return piece(
      unknown("clarify-period"),
      unitAt(source, words(source, place, "текущего|этого") ?? place)?.next ?? place,
    );
  }
  const { span, level, remarks } = found.value;
  if (middle !== null) return piece(unknown("vague"), found.next);
  const noted =
    end !== null && level === "school" ? [...remarks, remark("school-year-end", "warning")] : remarks;
  const inside = start !== null && /^(?:начале|начало)$/.test(tokenAt(source, at)?.text ?? "");
  if (inside) return piece(unknown("vague"), found.next);
  const on: Component = end === null ? upTo(span.from) : { is: "day", at: span.to, upTo: true, endOf: span };
  return piece(on, found.next, noted);
}

function edgeSpan(source: Source, at: number): Found<SpanExpression> | null {
  const spans = spanExpressions(source, at);
  const only = spans?.value[0];
  if (spans && only && spans.value.length === 1) return { value: only, next: spans.next };
  const place = words(source, at, "календарного") ?? at;
  if (!isWord(source, place, "года|году")) return null;
  return {
    value: { span: { from: dayOf(null, 1, 1), to: dayOf(null, 12, 31) }, level: "year", remarks: [] },
    next: place + 1,
  };
}

/** «в конце марта», «конец октября»; «в начале», «середина» are too vague for a deadline. */
function edgePiece(source: Source, at: number): PieceFound | null {
  return edgeOf(source, words(source, at, "в|на") ?? at);
}

/** «начиная с 2019 года», «с 1 сентября», «не ранее 15.10», «с IV четверти … (1 апреля)». */
function fromPiece(source: Source, at: number): PieceFound | null {
  const start =
    words(source, at, "начиная с|со") ??
    words(source, at, "не ранее|раньше чем с") ??
    words(source, at, "не ранее|раньше") ??
    words(source, at, "с|со|после");
  if (start === null) return null;
  const beginning = words(source, start, "начала");
  const day = dayExpression(source, start);
  if (day) return piece({ is: "from", at: day.value.at }, day.next, day.value.remarks);
  const spans = beginning === null ? spanExpressions(source, start) : null;
  const edge = beginning === null ? null : edgeSpan(source, beginning);
  const only = edge?.value ?? spans?.value[0];
  const next = edge?.next ?? spans?.next;
  if (only && next !== undefined) {
    const remarks = only.remarks.filter(({ code }) => code !== "deadline.bare-year");
    return piece({ is: "from", at: only.span.from }, next, remarks);
  }
  return fromTerm(source, start);
}

function fromTerm(source: Source, at: number): PieceFound | null {
  const nth = ordinal(source, at);
  if (!nth || !isWord(source, nth.next, "четверти")) return null;
  const years = schoolYear(source, nth.next + 1);
  const open = years?.next ?? nth.next + 1;
  const day = isMark(source, open, "(") ? dayExpression(source, open + 1) : null;
  if (!day || !isMark(source, day.next, ")")) return null;
  const first = years?.value.first ?? null;
  const on = day.value.at;
  const year = on.year ?? (first === null ? null : on.month >= 9 ? first : first + 1);
  return piece({ is: "from", at: inYear(on, year) }, day.next + 1, day.value.remarks);
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
  const range = rangeExpression(source, whole);
  const single = edgeSpan(source, whole) ?? wholeYear(source, whole);
  const found = range && range.next > (single?.next ?? 0) ? range : single;
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
