/** Rules on figures that contradict each other, and on schools that are left out. */
import { countsSchools, readOutOfWithShare, readSums, readTallies, schoolsNamed } from "../../text/numbers";
import type { RowReading } from "../row-reading";
import { NOTHING, type Remark, type RowRule, remark } from "../rule";
import { remarksOf } from "./remarks";
import { outOf, sharesOf, wordsOf } from "./row-figures";

const base = {
  area: "substance",
  scope: "row",
  rows: "filled",
  looksAt: "«Организованные мероприятия» и «Результат»",
} as const;

export const FIGURE_RULES: readonly RowRule[] = [
  {
    ...base,
    code: "substance.over-100",
    severity: "warning",
    title: "Доля больше 100 %",
    example: "«охвачено 105 % родителей»",
    why: "Доля целого не бывает больше целого.",
    check: (row) =>
      sharesOf(row)
        .filter(
          ({ share }) =>
            share.value > 100 &&
            share.kind !== "growth" &&
            share.kind !== "plan" &&
            !/выполнен|перевыполнен|исполнен/i.test(share.label),
        )
        .flatMap(({ share, text }) => remark(text.column, { text: share.text })),
  },
  {
    ...base,
    code: "substance.more-than-all",
    severity: "warning",
    title: "Часть больше целого",
    example: "«31 из 30 школ»",
    why: "В одной из цифр ошибка.",
    check: (row) =>
      outOf(row)
        .filter(({ found }) => found.part > found.whole && found.whole > 0)
        .flatMap(({ found, text }) => remark(text.column, { text: found.text })),
  },
  {
    ...base,
    code: "substance.share-mismatch",
    severity: "warning",
    title: "Доля не совпадает с числами",
    example: "«4 из 10 ОО (100 %)»",
    why: "В одной из цифр ошибка.",
    check: (row) =>
      remarksOf(row.texts, (text) =>
        text.outOf.length === 0
          ? NOTHING
          : readOutOfWithShare(text.rest)
              .filter(
                ({ found, share }) =>
                  found.whole > 0 && Math.abs((found.part / found.whole) * 100 - share) > 1.5,
              )
              .flatMap((each) => remark(text.column, { text: each.text })),
      ),
  },
  {
    ...base,
    code: "substance.sum",
    severity: "warning",
    title: "Части не складываются в целое",
    example: "«всего 100: педагогов – 30, родителей – 90»",
    why: "В одной из цифр ошибка.",
    check: (row) =>
      remarksOf(row.texts, (text) =>
        readSums(text.rest)
          .filter((sum) => (sum.exact ? sum.parts !== sum.total : sum.parts > sum.total))
          .flatMap((sum) => remark(text.column, { text: sum.text, total: sum.total, parts: sum.parts })),
      ),
  },
  {
    ...base,
    code: "substance.different-totals",
    severity: "warning",
    title: "Числа противоречат друг другу",
    example: "«в 31 из 31 ОО» и «в 28 из 30 ОО»",
    why: "Общее число школ в одной строке должно быть одним и тем же.",
    check: (row) => {
      const wholes = outOf(row).filter(({ found }) => countsSchools(found.unit));
      const [first] = wholes;
      const other = wholes.find(({ found }) => found.whole !== first?.found.whole);
      if (!first || !other) return contradictedCount(row);
      return remark(other.text.column, { text: first.found.text, other: other.found.text });
    },
  },
  {
    ...base,
    code: "substance.partial",
    severity: "hint",
    title: "Охвачены не все",
    looksAt: "сколько школ из скольких",
    example: "«в 17 из 19 ОО»",
    why: "Министерству видно, где работа ещё не закончена.",
    check: (row) => (isUnfinished(row) ? [] : partial(row)),
  },
  {
    ...base,
    code: "substance.unfinished",
    severity: "warning",
    title: "Сделано не у всех, а срок прошёл",
    looksAt: "сколько школ из скольких, слова «не проведено», «в работе» и срок",
    example: "«в 17 из 19 ОО, в 2 – в работе»",
    why: "Мероприятие исполнено, когда его закончили все.",
    check: (row) => {
      const { deadline } = row;
      return deadline !== null && row.context.today > deadline.last && isUnfinished(row) ? partial(row) : [];
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
    check: (row) => {
      const { schools } = row.report.report.reporter;
      if (schools === null) return [];
      return outOf(row)
        .filter(({ found }) => countsSchools(found.unit) && found.whole > schools)
        .slice(0, 1)
        .flatMap(({ found, text }) => remark(text.column, { text: found.text, schools }));
    },
  },
];

const isUnfinished = (row: RowReading): boolean => row.activities.unfinished || row.result.unfinished;

/** Fewer schools than there are, unless the text says that it is a selection. */
function partial(row: RowReading): readonly Remark[] {
  if (row.nothingNeeded || /выборочн|пример|смен[аыу]/i.test(wordsOf(row))) return [];
  const [some] = outOf(row).filter(({ found }) => countsSchools(found.unit) && found.part < found.whole);
  return some ? remark(some.text.column, { text: some.found.text }) : [];
}

/** «Проведено 20 собраний» in one column and «проведено 25 собраний» in the other; «всех 19 школ» beside «в 21 из 21 ОО». */
function contradictedCount(row: RowReading): readonly Remark[] {
  const first = readTallies(row.activities.rest);
  const second = first.length > 0 ? readTallies(row.result.rest) : [];
  for (const one of first) {
    const other = second.find((each) => each.verb === one.verb && each.unit === one.unit);
    if (
      other &&
      !second.some((each) => each.verb === one.verb && each.unit === one.unit && each.count === one.count) &&
      other.count !== one.count
    )
      return remark("result", { text: one.text, other: other.text });
  }
  const [all] = outOf(row).filter(({ found }) => countsSchools(found.unit));
  if (!all) return [];
  const named = row.texts.map((text) => ({
    text,
    count: schoolsNamed(text.rest.replace(all.found.text, " ")),
  }));
  const other = named.find(({ count }) => count !== null && count !== all.found.whole);
  return other ? remark(other.text.column, { text: all.found.text, other: `${other.count} ОО` }) : [];
}
