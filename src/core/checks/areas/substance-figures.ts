/** Rules on figures that contradict each other, and on schools that are left out. */
import {
  countsSchools,
  readOutOfWithShare,
  readShareOf,
  readTallies,
  schoolsNamed,
} from "../../text/numbers";
import { readSums } from "../../text/sums";
import type { RowReading } from "../row-reading";
import { IN_FILLED_TEXTS, NOTHING, type Remark, type RowRule, remark } from "../rule";
import type { TextReading } from "../text-reading";
import { joined, remarksOf } from "./remarks";
import { outOf, sharesOf } from "./row-figures";

const base = { area: "substance", ...IN_FILLED_TEXTS } as const;

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
    check: (row) => remarksOf(row.texts, (text) => (/%/.test(text.rest) ? mismatches(text) : NOTHING)),
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
      if (!first || !other) return joined(contradictedCount(row), allAndNotAll(row));
      return remark(other.text.column, { text: first.found.text, other: other.found.text });
    },
  },
];

/** A share beside the figures it was made from, further off than rounding explains. */
function mismatches(text: TextReading): readonly Remark[] {
  const beside = readOutOfWithShare(text.rest).map(({ found, share, text: piece }) => ({
    part: found.part,
    whole: found.whole,
    share,
    text: piece,
  }));
  return [...beside, ...readShareOf(text.rest)]
    .filter(({ part, whole, share }) => whole > 0 && Math.abs((part / whole) * 100 - share) > 1.5)
    .flatMap(({ text: piece }) => remark(text.column, { text: piece }));
}

const ALL_SCHOOLS =
  /(?<![а-яё])(?:во\s|у\s|на\s)?вс(?:е|ё|ех|ем|еми)\s(?:\d{1,4}(?:-х|-ти|-и)?\s)?(?:ОО(?![а-яё])|школ|образовательн|общеобразовательн)[а-яё]*/i;

/** «всеми ОО, кроме…» */
const ALL_BUT =
  /(?<![а-яё])вс(?:е|ё|ех|ем|еми)\s(?:ОО|школ|образов|общеобр)[^.;\n]{0,40}(?:кроме|за исключением)\s[^.;,\n]{1,40}/i;

/** «Создано во всех 14 ОО. В 5 ОО не созданы». */
function allAndNotAll(row: RowReading): readonly Remark[] {
  return remarksOf(row.texts, (text) => {
    const but = ALL_BUT.exec(text.text);
    const whole = but
      ? outOf(row).find(({ found }) => countsSchools(found.unit) && found.part === found.whole)
      : undefined;
    if (but && whole) return remark(text.column, { text: but[0], other: whole.found.text });
    const open = text.openPart;
    const all = open === null ? null : ALL_SCHOOLS.exec(text.text);
    return all && open && !open.includes(all[0])
      ? remark(text.column, { text: all[0], other: open })
      : NOTHING;
  });
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
