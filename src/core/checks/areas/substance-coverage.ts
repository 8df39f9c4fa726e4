/** Rules on how many of all: schools that are left out, parts that are still open, schools there are not. */
import { clausesOf } from "../../text/clauses";
import { countsSchools } from "../../text/numbers";
import { saysUnfinished } from "../../text/phrases";
import type { RowReading } from "../row-reading";
import { IN_FILLED_TEXTS, NOTHING, type Remark, type RowRule, remark } from "../rule";
import { outOf, wordsOf } from "./row-figures";

const base = { area: "substance", ...IN_FILLED_TEXTS } as const;

export const COVERAGE_RULES: readonly RowRule[] = [
  {
    ...base,
    code: "substance.partial",
    severity: "hint",
    title: "Охвачены не все",
    looksAt: "сколько школ из скольких",
    example: "«в 17 из 19 ОО»",
    why: "Министерству видно, где работа ещё не закончена.",
    check: (row) => (isUnfinished(row) ? [] : partial(row, countsSchools)),
  },
  {
    ...base,
    code: "substance.unfinished",
    severity: "warning",
    title: "Сделано не всё, а срок прошёл",
    looksAt: "сколько школ из скольких, слова «не проведено», «в работе» и срок",
    example: "«в 17 из 19 ОО, в 2 – в работе»",
    why: "Мероприятие исполнено, когда его закончили все.",
    check: (row) => {
      if (!isUnfinished(row) || row.nothingNeeded) return NOTHING;
      const { deadline } = row;
      const passed = deadline !== null && row.context.today > deadline.last;
      const counted = passed ? partial(row, () => true) : NOTHING;
      return counted.length > 0 ? counted : openPart(row, passed);
    },
  },
  {
    ...base,
    code: "substance.schools",
    severity: "hint",
    title: "Школ больше, чем в «Участниках»",
    looksAt: "сколько школ из скольких и число школ участника",
    example: "«в 40 из 40 ОО» при 31 школе",
    why: "Либо цифра неверна, либо в «Участниках» устарело число школ.",
    check: (row) => tooMany(row, (whole, schools) => whole > schools && !isAnother(whole, schools)),
  },
  {
    ...base,
    code: "substance.other-schools",
    severity: "warning",
    title: "Школ намного больше, чем у участника",
    looksAt: "сколько школ из скольких и число школ участника",
    example: "«в 19 из 19 ОО» при 9 школах",
    why: "Так выглядит текст, скопированный из чужого отчёта.",
    check: (row) => tooMany(row, isAnother),
  },
];

/** No municipality opens half as many schools again in a year. */
const isAnother = (whole: number, schools: number): boolean => whole > schools * 1.5 && whole - schools > 2;

function tooMany(row: RowReading, wanted: (whole: number, schools: number) => boolean): readonly Remark[] {
  const { schools } = row.report.report.reporter;
  if (schools === null) return NOTHING;
  const first = outOf(row).find(({ found }) => countsSchools(found.unit) && wanted(found.whole, schools));
  return first ? remark(first.text.column, { text: first.found.text, schools }) : NOTHING;
}

const isUnfinished = (row: RowReading): boolean =>
  row.texts.some((text) => text.unfinished || text.openPart !== null);

/** «В 3 ОО не проведены»; «в октябре публикаций не было» where something is due in every period. */
function openPart(row: RowReading, passed: boolean): readonly Remark[] {
  const periods = row.answers.some(({ kind }) => kind === "recurring")
    ? row.facts.filter(({ end, precision }) => precision !== "day" && end < row.context.today)
    : [];
  for (const text of row.texts) {
    const open =
      (passed ? text.openPart : null) ??
      (text.unfinished && periods.length > 0
        ? clausesOf(text.text).find(
            (clause) => saysUnfinished(clause) && periods.some((period) => clause.includes(period.text)),
          )
        : undefined);
    if (open) return remark(text.column, { text: open });
  }
  return NOTHING;
}

/** Fewer than there are, unless the text says that it is a selection. */
function partial(row: RowReading, counts: (unit: string) => boolean): readonly Remark[] {
  if (row.nothingNeeded || /выборочн|пример|смен[аыу]/i.test(wordsOf(row))) return [];
  const [some] = outOf(row).filter(({ found }) => counts(found.unit) && found.part < found.whole);
  return some ? remark(some.text.column, { text: some.found.text }) : [];
}
