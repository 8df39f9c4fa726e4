/** What «до», «не позднее», «к», «с», «не ранее», «конец», «начало» make of a day or a stretch of time. */
import { ordinal } from "./amounts";
import {
  type Component,
  dayOf,
  type Found,
  inYear,
  type PartDay,
  remark,
  type Source,
  unknown,
} from "./component";
import { dayExpression, inclusive } from "./dates";
import { type PieceFound, piece } from "./piece";
import { rangeExpression } from "./ranges";
import { type SpanExpression, spanExpressions } from "./spans";
import { afterMark, isMark, isWord, tokenAt, unitAt, words } from "./words";
import { schoolYear } from "./year";

/** What «до», «к», «не позднее», «по» lead to. */
export function boundedPiece(source: Source, at: number): PieceFound | null {
  const bound = boundary(source, at);
  if (!bound) return null;
  const start = bound.next;
  const day = dayExpression(source, start);
  if (day) {
    const { at: on, remarks, named, said } = day.value;
    const through = isWord(source, start - 1, "по") ? ({ through: true } as const) : {};
    return piece(
      { is: "day", at: on, upTo: true, ...through, ...(named ? { named } : {}), ...(said ? { said } : {}) },
      day.next,
      remarks,
    );
  }
  const edge = edgeOf(source, start);
  if (edge) return { ...edge, next: inclusive(source, edge.next) ?? edge.next };
  const range = rangeExpression(source, start);
  const spans = spanExpressions(source, start);
  const only = spans?.value[0];
  // «до 10–15 октября», «до октября-ноября»
  if (range && range.next > (spans?.next ?? start)) return piece(unknown("clarify"), range.next);
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
    const unit = unitAt(source, words(source, place, "текущего|этого") ?? place);
    const of = unit?.value;
    if (of !== "month" && of !== "quarter" && of !== "half" && of !== "week") return null;
    return piece(end === null ? unknown("clarify-period") : { is: "within", ends: of }, unit?.next ?? place);
  }
  const { span, level, remarks } = found.value;
  if (middle !== null) return piece(unknown("vague"), found.next);
  const noted =
    end !== null && level === "school" ? [...remarks, remark("school-year-end", "warning")] : remarks;
  const inside = start !== null && /^(?:начале|начало)$/.test(tokenAt(source, at)?.text ?? "");
  if (inside) return piece(unknown("vague"), found.next);
  const on: Component = end === null ? upTo(span.from) : { is: "day", at: span.to, upTo: true, inside: span };
  return piece(on, found.next, noted);
}

export function edgeSpan(source: Source, at: number): Found<SpanExpression> | null {
  const spans = spanExpressions(source, at);
  const only = spans?.value[0];
  const range = rangeExpression(source, at);
  // «до конца октября-ноября»; but «с начала учебного года по 31 декабря» begins with the year.
  if (range && range.next > (spans?.next ?? at) && !isWord(source, spans?.next ?? at, "по")) return range;
  if (spans && only && spans.value.length === 1) return { value: only, next: spans.next };
  const place = words(source, at, "календарного") ?? at;
  if (!isWord(source, place, "года|году")) return null;
  return {
    value: { span: { from: dayOf(null, 1, 1), to: dayOf(null, 12, 31) }, level: "year", remarks: [] },
    next: place + 1,
  };
}

/** «в конце марта», «конец октября»; «в начале», «середина» are too vague for a deadline. */
export function edgePiece(source: Source, at: number): PieceFound | null {
  return edgeOf(source, words(source, at, "в|на") ?? at);
}

/** «начиная с 2019 года», «с 1 сентября», «не ранее 15.10», «с IV четверти … (1 апреля)». */
export function fromPiece(source: Source, at: number): PieceFound | null {
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
  return fromTerm(source, beginning ?? start);
}

function fromTerm(source: Source, at: number): PieceFound | null {
  const nth = ordinal(source, at);
  if (!nth || !isWord(source, nth.next, "четверти|триместра|полугодия")) return null;
  const years = schoolYear(source, nth.next + 1);
  const open = years?.next ?? nth.next + 1;
  const inside = isMark(source, open, "(") ? (words(source, open + 1, "с|со") ?? open + 1) : null;
  const day = inside === null ? null : dayExpression(source, inside);
  if (!day || !isMark(source, day.next, ")")) return null;
  const first = years?.value.first ?? null;
  const on = day.value.at;
  const year = on.year ?? (first === null ? null : on.month >= 9 ? first : first + 1);
  return piece({ is: "from", at: inYear(on, year) }, day.next + 1, day.value.remarks);
}
