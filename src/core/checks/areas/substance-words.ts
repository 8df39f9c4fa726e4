/** Rules on words: concrete, of the reporter's own, about what was done; what is promised to be attached is named. */
import type { RowReading } from "../row-reading";
import { IN_FILLED_TEXTS, NOTHING, type RowRule, remark } from "../rule";
import type { TextReading } from "../text-reading";
import { remarksOf } from "./remarks";

const base = { area: "substance", ...IN_FILLED_TEXTS } as const;

export const WORD_RULES: readonly RowRule[] = [
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
      // «Работа ведется постоянно», «Работа завершена 20 сентября» are enough when the result is concrete.
      const ongoing = row.deadline === null && /постоянн|ведетс|ведётс|регулярн/i.test(activities.text);
      if (vague[0] === activities && result.hasEvidence && (ongoing || activities.facts.length > 0))
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
    code: "substance.bare-number",
    severity: "warning",
    title: "Число без слов",
    example: "«45555» в результате",
    why: "Неизвестно, чего столько; нередко это дата, которую таблица превратила в число.",
    check: (row) =>
      remarksOf(row.texts, (text) =>
        /^\d[\d .,]*$/.test(text.text) && text.facts.length === 0 && text.dates.unreadable.length === 0
          ? remark(text.column, { text: text.text })
          : NOTHING,
      ),
  },
  {
    ...base,
    code: "substance.zero",
    severity: "warning",
    title: "Сделано ноль",
    example: "«проведено 0 мероприятий»",
    why: "Мероприятие, которого не было, не исполнено.",
    check: (row) =>
      row.nothingNeeded
        ? NOTHING
        : remarksOf(row.texts, (text) => {
            const found = /(?<!\d)0(?!\d)/.test(text.rest) ? ZERO.exec(text.rest) : null;
            return found ? remark(text.column, { text: found[0] }) : NOTHING;
          }),
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
      remarksOf(row.texts, (text) =>
        isCopied(text, row) ? remark(text.column, { text: text.text }) : NOTHING,
      ),
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
    code: "substance.attachment",
    severity: "warning",
    title: "Приложение обещано, но не названо",
    example: "«Скриншоты прилагаются»",
    why: "К ячейке ничего не приложить: нужна ссылка, номер приложения или имя файла.",
    check: (row) => {
      const absent = remarksOf(row.texts, ({ column, documents }) =>
        documents.absent === null ? NOTHING : remark(column, { text: documents.absent }),
      );
      if (absent.length > 0) return absent;
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

const ZERO =
  /(?:провед[её]н|созда|размещ[её]н|организован|направлен|издан|охвачен)[а-яё]{0,3}\s?[–:-]?\s0(?!\d|[.,:]\d)(?:\s[а-яё]+)?|(?<![\d.,:])0\s(?:[а-яё]+\s)?(?:мероприяти|собрани|публикаци|приказ|школ|ОО(?![а-яё]))[а-яё]*/i;

const annexNamed = (row: RowReading): boolean =>
  row.texts.some(({ text }) =>
    /прил(?:\.|ожени[а-я]{1,3})\s?(?:№\s?)?\d|\.(?:xlsx?|docx?|pdf|jpe?g|png|zip|rar)(?![a-z])/i.test(text),
  );

function isCopied(text: TextReading, row: RowReading): boolean {
  const { entry } = row;
  if (!entry || text.text.length < 20) return false;
  const { words } = text;
  const all = Math.min(words.length, 400) - 2;
  if (all < 2) return false;
  // Stop as soon as too many are the reporter's own.
  let own = all * (1 - row.report.threshold("substance.plan-copied", 80) / 100) + 1e-9;
  for (let at = 0; at < all && own >= 0; at++)
    if (
      !entry.words.has(words[at] ?? "") ||
      !entry.trigrams.has(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)
    )
      own--;
  return own >= 0;
}
