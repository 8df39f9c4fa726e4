/** Rules on dates that do not go together: a past school year, minutes older than their meeting, a part done after the deadline. */
import { formatDay } from "../../calendar/day";
import type { DatedFact } from "../../text/date-roles";
import type { RowReading } from "../row-reading";
import { NOTHING, type Remark, type RowRule, remark } from "../rule";
import type { TextReading } from "../text-reading";
import { isWrongYear } from "./date-facts";
import { RESULT_LATE } from "./dates-of-results";
import { remarksOf } from "./remarks";

const base = {
  area: "dates",
  scope: "row",
  rows: "filled",
  looksAt: "даты и учебные годы в тексте",
} as const;

export const DOUBTFUL_DATE_RULES: readonly RowRule[] = [
  {
    ...base,
    code: "dates.school-year",
    severity: "warning",
    title: "Прошлый учебный год",
    example: "«группировки на 2023-2024 учебный год»",
    why: "Так выглядит текст из прошлогоднего отчёта.",
    check: (row) => remarksOf(row.texts, (text) => pastSchoolYear(text, row)),
  },
  {
    ...base,
    code: "dates.paper-early",
    severity: "warning",
    title: "Протокол раньше события",
    example: "собрания 08.10.2024, протокол от 01.10.2024",
    why: "Протокол составляют после того, о чём он.",
    check: earlyMinutes,
  },
  {
    ...base,
    code: "dates.partly-late",
    severity: "warning",
    title: "Часть исполнена после срока",
    looksAt: "даты рядом со словами «в 2 ОО» и срок",
    example: "«в 7 ОО – 11.10.2024, в 2 ОО – 25.10.2024» при сроке 15.10.2024",
    why: "Мероприятие исполнено в срок, когда в срок его закончили все.",
    check: partlyLate,
  },
  RESULT_LATE,
];

const SCHOOL_YEAR = /20(\d\d)\s?[-–—/]\s?(?:20)?(\d\d)\s?уч/g;
/** Last year may be compared with, closed and archived. */
const LOOKS_BACK =
  /сравнени|прошл|предыдущ|архив|удал|закры|перев[её]д|итог|за(?:\s|$)|с(?:\s|$)|отлич|выпуск/i;

function pastSchoolYear(text: TextReading, row: RowReading): readonly Remark[] {
  if (!text.text.includes("уч")) return NOTHING;
  const years = [...text.text.matchAll(SCHOOL_YEAR)].filter(
    ([, first, last]) => Number(last) === Number(first) + 1,
  );
  const [first] = years;
  if (!first || !years.every(([, , last]) => `20${last}-08-31` < row.context.settings.window.start))
    return NOTHING;
  const before = text.text.slice(Math.max(0, first.index - 40), first.index);
  return LOOKS_BACK.test(before) ? NOTHING : remark(text.column, { text: first[0] });
}

/** Minutes of something else, named in between, may well be older. */
const MINUTES =
  /протокол(?:ы|а|ом)?\s(?:(?:родительск|общ|школьн)[а-я]{2,4}\s)?(?:собрани[а-я]\s)?(?:№\s?\S{1,20}\s)?от\s*$/i;

function earlyMinutes(row: RowReading): readonly Remark[] {
  if (row.facts.length < 2) return NOTHING;
  const events = row.facts.filter((fact) => fact.role === "event" && fact.precision === "day");
  const [first] = events.sort((a, b) => (a.start < b.start ? -1 : 1));
  if (!first) return NOTHING;
  return remarksOf(row.texts, (text) => {
    const early = text.facts.find(
      (fact) =>
        fact.role === "document" &&
        fact.end < first.start &&
        !isWrongYear(fact.end, row) &&
        MINUTES.test(text.text.slice(Math.max(0, fact.from - 60), fact.from)),
    );
    return early ? remark(text.column, { text: formatDay(early.end), other: first.text }) : NOTHING;
  });
}

/** «в 2 ОО», «в остальных школах» in the words before a date. */
const SOME_SCHOOLS =
  /(?:^|[\s,;(])(?:в|у)\s(?:\d{1,3}|одной|двух|тр[её]х|четыр[её]х|нескольких|остальных|некоторых)\s(?:ОО|школ|организац|учрежд|гимнази|класс)[^.;]*$/i;

function partlyLate(row: RowReading): readonly Remark[] {
  const { deadline } = row;
  if (deadline === null || row.facts.length < 2 || row.nothingNeeded) return NOTHING;
  const own = (fact: DatedFact) => fact.role === "event" && fact.precision === "day";
  if (!row.facts.some((fact) => own(fact) && fact.end <= deadline.last)) return NOTHING;
  return remarksOf(row.texts, (text) => {
    const late = text.facts.find(
      (fact, at) =>
        own(fact) &&
        fact.end > deadline.last &&
        fact.end <= row.context.today &&
        !isWrongYear(fact.end, row) &&
        SOME_SCHOOLS.test(text.text.slice(Math.max(text.facts[at - 1]?.to ?? 0, fact.from - 80), fact.from)),
    );
    return late ? remark(text.column, { text: late.text, due: formatDay(deadline.official) }) : NOTHING;
  });
}
