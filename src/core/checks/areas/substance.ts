/** Rules on substance: what is written must be concrete, verifiable and free of contradictions. */
import {
  countsSchools,
  type OutOf,
  readOutOfWithShare,
  readSums,
  readTallies,
  schoolsNamed,
} from "../../text/numbers";
import type { Share } from "../../text/shares";
import type { RowReading } from "../row-reading";
import { type Remark, type RowRule, remark } from "../rule";
import type { TextReading } from "../text-reading";

const base = {
  area: "substance",
  scope: "row",
  rows: "filled",
  looksAt: "«Организованные мероприятия» и «Результат»",
} as const;

export const SUBSTANCE_RULES: readonly RowRule[] = [
  {
    ...base,
    code: "substance.nothing",
    severity: "error",
    title: "В строке одни общие слова",
    example: "«Выполнено» и «Да»",
    why: "Из такой строки нельзя узнать, что сделано.",
    check: (row) => {
      if (row.nothingNeeded) return [];
      const { activities, result } = row;
      const empty = (text: TextReading) => text.empty || text.vague;
      return empty(activities) && empty(result) && (activities.vague || result.vague)
        ? remark(activities.vague ? "activities" : "result", {
            text: `${activities.text} ${result.text}`.trim(),
          })
        : [];
    },
  },
  {
    ...base,
    code: "substance.vague",
    severity: "warning",
    title: "Общие слова вместо сведений",
    example: "«Выполнено» в результате",
    why: "Форма просит конкретные количественные результаты, ссылки, документы.",
    check: (row) => {
      if (row.nothingNeeded) return [];
      const { activities, result } = row;
      const vague = [activities, result].filter((text) => text.vague);
      if (vague.length !== 1 || activities.empty || result.empty) return [];
      // «Работа ведется постоянно» describes ongoing work well enough when the result is concrete.
      if (
        vague[0] === activities &&
        result.hasEvidence &&
        /постоянн|ведетс|ведётс|регулярн/i.test(activities.text) &&
        row.deadline === null
      )
        return [];
      return vague.flatMap((text) => remark(text.column, { text: text.text }));
    },
  },
  {
    ...base,
    code: "substance.no-evidence",
    severity: "warning",
    title: "Нет ни цифр, ни ссылок, ни документов",
    example: "«Проведены собрания с родителями»",
    why: "Форма просит конкретные количественные результаты, ссылки, скрины, документы.",
    check: (row) => {
      if (
        row.nothingNeeded ||
        row.hasEvidence ||
        row.result.empty ||
        row.activities.empty ||
        row.result.vague ||
        row.activities.vague
      )
        return [];
      if (row.activities.isFormula || row.result.isFormula) return [];
      return remark("result", { text: row.result.text });
    },
  },
  {
    ...base,
    code: "substance.plan-copied",
    severity: "warning",
    title: "Переписан план",
    example: "планируемый результат слово в слово",
    why: "План говорит, что нужно сделать; отчёт – что сделано.",
    threshold: { title: "какая доля слов (в процентах) может совпадать с планом", value: 80 },
    check: (row) =>
      row.texts.flatMap((text) => (isCopied(text, row) ? remark(text.column, { text: text.text }) : [])),
  },
  {
    ...base,
    code: "substance.same-cells",
    severity: "warning",
    title: "Результат повторяет мероприятия",
    example: "один текст в обоих столбцах",
    why: "Результат – это то, что дали мероприятия.",
    check: (row) => {
      const { key } = row.activities;
      return key.length > 12 && key === row.result.key ? remark("result", { text: row.result.text }) : [];
    },
  },
  {
    ...base,
    code: "substance.promise",
    severity: "warning",
    title: "Обещание вместо факта",
    example: "«Будет проведено в декабре»",
    why: "Отчёт – о сделанном.",
    check: (row) => {
      const found = row.texts.find((text) => text.promise);
      return found && !row.nothingNeeded ? remark(found.column, { text: found.text }) : [];
    },
  },
  {
    ...base,
    code: "substance.few-links",
    severity: "warning",
    title: "Мало ссылок",
    looksAt: "ссылки в строке и число школ",
    example: "2 ссылки на 31 школу при требовании 10 %",
    why: "Форма просит ссылки выборочно, не менее заданной доли школ (2.1: 10 %).",
    check: fewLinks,
  },
  {
    ...base,
    code: "substance.below-target",
    severity: "warning",
    title: "Показатель ниже целевого",
    looksAt: "доли (%) в пунктах с целевым показателем",
    example: "«44,9 %» при цели 50 %",
    why: "Дорожная карта задаёт долю, которой нужно достичь.",
    check: belowTarget,
  },
  {
    ...base,
    code: "substance.no-share",
    severity: "hint",
    title: "Не назван показатель",
    looksAt: "доли (%) в пунктах с целевым показателем",
    example: "пункт 4.1 без процентов",
    why: "Дорожная карта задаёт долю, которой нужно достичь.",
    check: (row) => {
      const target = targetOf(row);
      if (target === null || row.nothingNeeded || sharesOf(row).some(({ share }) => share.kind !== "plan"))
        return [];
      return remark("result", { target: percent(target) });
    },
  },
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
      row.texts.flatMap((text) =>
        text.outOf.length === 0
          ? []
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
      row.texts.flatMap((text) =>
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
  {
    ...base,
    code: "substance.attachment",
    severity: "warning",
    title: "Приложение обещано, но не названо",
    example: "«Скриншоты прилагаются»",
    why: "К ячейке ничего не приложить: нужна ссылка, номер приложения или имя файла.",
    check: (row) => {
      if (row.addresses.length > 0 || row.activities.documents.named || row.result.documents.named) {
        // A named paper elsewhere in the row does not make «скриншоты прилагаются» findable, but an annex or a link does.
        return row.texts
          .filter((text) => text.documents.promise !== null && row.addresses.length === 0 && !annexNamed(row))
          .filter((text) => /скрин|фото|копи/i.test(text.text))
          .flatMap((text) => remark(text.column, { text: text.documents.promise ?? "" }));
      }
      return row.texts
        .filter((text) => text.documents.promise !== null)
        .flatMap((text) => remark(text.column, { text: text.documents.promise ?? "" }));
    },
  },
];

const annexNamed = (row: RowReading): boolean =>
  row.texts.some(({ text }) =>
    /прил(?:\.|ожени[а-я]{1,3})\s?(?:№\s?)?\d|\.(?:xlsx?|docx?|pdf|jpe?g|png|zip|rar)(?![a-z])/i.test(text),
  );

function isCopied(text: TextReading, row: RowReading): boolean {
  const { entry } = row;
  if (!entry || text.text.length < 20) return false;
  const words = text.key.slice(0, 3000).split(" ");
  const all = words.length - 2;
  if (all < 2) return false;
  // Stop as soon as too many are the reporter's own.
  let own = all * (1 - row.report.threshold("substance.plan-copied", 80) / 100) + 1e-9;
  for (let at = 0; at < all && own >= 0; at++)
    if (!entry.trigrams.has(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)) own--;
  return own >= 0;
}

function fewLinks(row: RowReading): readonly Remark[] {
  const share = row.demands?.minLinkShare ?? null;
  if (share === null || row.nothingNeeded) return [];
  const links = row.addresses.length;
  const words = `${row.activities.text}\n${row.result.text}`;
  const named = schoolsNamed(words);
  const listed = row.report.report.reporter.schools;
  const schools = named !== null && listed !== null ? Math.min(named, listed) : (named ?? listed);
  const wanted = schools === null ? 1 : Math.max(1, Math.ceil(share * schools - 1e-9));
  if (links >= wanted) return [];
  // A numbered annex or a named file may carry the list.
  if (
    links === 0 &&
    /(?:ссыл|перечень|список|адрес)[^.;]{0,60}(?:прил|файл|\.(?:xls|doc|pdf))|(?:прил\S{0,8}\s?№?\s?\d|файл)[^.;]{0,40}(?:ссыл|перечень|список|адрес)/i.test(
      words,
    )
  )
    return [];
  return remark("result", { links, wanted, schools: schools ?? 0, share: percent(share) });
}

const isUnfinished = (row: RowReading): boolean => row.activities.unfinished || row.result.unfinished;
const wordsOf = (row: RowReading): string => `${row.activities.text}\n${row.result.text}`;

/** Fewer schools than there are, unless the text says that it is a selection. */
function partial(row: RowReading): readonly Remark[] {
  if (row.nothingNeeded || /выборочн|пример|смен[аыу]/i.test(wordsOf(row))) return [];
  const [some] = outOf(row).filter(({ found }) => countsSchools(found.unit) && found.part < found.whole);
  return some ? remark(some.text.column, { text: some.found.text }) : [];
}

interface PlacedShare {
  readonly share: Share;
  readonly text: TextReading;
}

const sharesOf = (row: RowReading): PlacedShare[] =>
  row.texts.flatMap((text) => text.shares.map((share) => ({ share, text })));

const outOf = (row: RowReading): { found: OutOf; text: TextReading }[] =>
  row.texts.flatMap((text) => text.outOf.map((found) => ({ found, text })));

function targetOf(row: RowReading): number | null {
  // A period reports where things stand; only what answers the target itself is held against it.
  return greatest(row.answers.map((duty) => duty.targetShare));
}

function greatest(shares: readonly (number | undefined)[]): number | null {
  const known = shares.filter((share) => share !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** The last share in time, or the total; parts of the whole only where no total is given. */
function belowTarget(row: RowReading): readonly Remark[] {
  const target = targetOf(row);
  if (target === null) return [];
  const shares = sharesOf(row).filter(({ share }) => share.kind === "value" || share.kind === "total");
  const totals = shares.filter(({ share }) => share.kind === "total");
  const judged = totals.length > 0 ? totals.slice(-1) : groups(shares) ? shares : shares.slice(-1);
  const low = judged.filter(({ share }) => share.value < percent(target));
  const [worst] = low.sort((a, b) => a.share.value - b.share.value);
  return worst ? remark(worst.text.column, { text: worst.share.text, target: percent(target) }) : [];
}

/** Shares of teachers, pupils and parents beside each other, not of months after each other. */
const groups = (shares: readonly PlacedShare[]): boolean =>
  shares.length > 1 &&
  shares.every(({ share }) =>
    /педагог|учител|обуча|учащ|ученик|родител|законн|работник|сотрудник/i.test(share.label),
  );

/** «Проведено 20 собраний» in one column and «проведено 25 собраний» in the other; «всех 19 школ» beside «в 21 из 21 ОО». */
function contradictedCount(row: RowReading): readonly Remark[] {
  const first = readTallies(row.activities.rest);
  const second = readTallies(row.result.rest);
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
  const named = row.texts.map((text) => ({
    text,
    count: schoolsNamed(text.rest.replace(all?.found.text ?? "", " ")),
  }));
  const other = named.find(({ count }) => count !== null && all && count !== all.found.whole);
  return all && other ? remark(other.text.column, { text: all.found.text, other: `${other.count} ОО` }) : [];
}
