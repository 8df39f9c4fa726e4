/** Rules on leftovers: the form's own examples, instructions and blanks that were not replaced, repeated rows. */

import { OFFICIAL_COLUMNS } from "../../reports/form";
import { EXAMPLE_MARKS, FORM_EXAMPLES } from "../../reports/form-examples";
import { comparable } from "../../text/key";
import { IN_FILLED_TEXTS, NOTHING, type RowRule, remark, type ToldRule } from "../rule";
import type { TextReading } from "../text-reading";
import { remarksOf } from "./remarks";

const base = { area: "leftovers", ...IN_FILLED_TEXTS } as const;
const told = { area: "leftovers", scope: "told", looksAt: "строки файла" } as const;

const EXAMPLE_TEXTS = new Set(
  FORM_EXAMPLES.flatMap(({ activities, result }) => [comparable(activities), comparable(result)]),
);
const INSTRUCTIONS =
  /указываются конкретные количественные|прикладываются подтверждающие документы|выборочно, не менее 10\s?%|указать (?:количество|ссылк|дат|фио|реквизит)|заполняется (?:моуо|оо|муниципалитетом)|пример заполнения|введите текст|текст ответа|нужное подчеркнуть|(?<![а-яё])(?:дописать|доделать|уточнить у|спросить у|вставить (?:ссылк|числ|цифр)|заполнить позже|дату уточнить|допишу|дополню)(?![а-яё])|!{3}/i;
const BLANKS =
  /_{3,}|(?<!\?)\?{2,3}(?!\?)|\.{6,}|…{2,}|(?<![а-яёa-z])[хx]{2,4}\.[хx]{2,4}\.(?:20)?(?:[хx]{2,4}|\d\d)|(?<![а-яёa-z])(?:дд\.мм|dd\.mm)|№\s?(?:[хx]{2,}|\?+|_)|<[^<>\n]{3,40}(?:дата|номер|фио|количество|название)[^<>\n]{0,20}>|\[(?:дата|номер|фио|указать|количество|название|ссылка|вставить)[^\]\n]{0,40}\]|(?<![а-яёa-zА-ЯЁ])[ХX]{3,}(?![а-яёa-zА-ЯЁ])|\((?:ФИО|Ф\. ?И\. ?О\.)\)|(?:назначен[а-я]{0,2}|координатор[а-я]{0,2}|ответственн[а-я]{2,3})\s?[–:—-]?\s?(?:ФИО|Ф\. ?И\. ?О\.)(?![А-ЯЁа-яё])/;

/** Every blank has one of these; nearly no text does. */
const MAYBE_BLANK = /_{3}|\?{2}|\.{6}|…{2}|[хx]{2}|дд\.|dd\.|№\s?[?_]|[<[]|фио|ф\. ?и/i;

export const LEFTOVER_RULES: readonly (RowRule | ToldRule)[] = [
  {
    ...base,
    code: "leftovers.example",
    severity: "warning",
    title: "Остался пример из формы",
    example: "Иванова Мария Ивановна, тел. +7 (342) 1111111",
    why: "Пример показывает, как заполнять; лица и цифры в нём вымышлены.",
    check: (row) =>
      remarksOf(row.texts, (text) => {
        const piece = examplePiece(text);
        return piece === null ? NOTHING : remark(text.column, { text: piece });
      }),
  },
  {
    ...base,
    code: "leftovers.instruction",
    severity: "warning",
    title: "Осталась подсказка формы",
    example: "(указываются конкретные количественные результаты…)",
    why: "Подсказку нужно заменить сведениями.",
    check: (row) =>
      remarksOf(row.texts, (text) => {
        const found = EXAMPLE_TEXTS.has(text.key) ? null : INSTRUCTIONS.exec(text.text);
        return found ? remark(text.column, { text: found[0] }) : NOTHING;
      }),
  },
  {
    ...base,
    code: "leftovers.blank",
    severity: "warning",
    title: "Остался пропуск",
    example: "приказ от ХХ.ХХ.2024 № ___",
    why: "Пропуск нужно заполнить.",
    check: (row) =>
      remarksOf(row.texts, (text) => {
        const found = MAYBE_BLANK.test(text.text) ? BLANKS.exec(text.text) : null;
        return found ? remark(text.column, { text: found[0] }) : NOTHING;
      }),
  },
  {
    ...base,
    code: "leftovers.duplicate",
    severity: "warning",
    title: "Строка повторяется",
    looksAt: "строки отчёта",
    example: "две строки с одинаковым текстом",
    why: "Повтор исказил бы сводные цифры.",
    check: (row) => {
      const earlier = row.report.repeats.get(row);
      if (!earlier || (row.duty?.period && earlier.duty?.period)) return [];
      return remark("activities", {
        other: earlier.row.row,
        same: earlier.number === row.number ? 1 : 0,
        number: earlier.number ?? "",
      });
    },
  },
  {
    ...base,
    code: "leftovers.heading",
    severity: "warning",
    title: "В ячейке заголовок формы",
    example: "«Организованные мероприятия» вместо мероприятий",
    why: "Заголовок не сведения.",
    check: (row) =>
      remarksOf(row.texts, (text) =>
        isHeading(text.key) ? remark(text.column, { text: text.text }) : NOTHING,
      ),
  },
  {
    ...told,
    code: "leftovers.example-row",
    severity: "warning",
    title: "Осталась строка примера",
    example: "строка «Пермский городской округ … Иванова Мария Ивановна»",
    why: "Строки примера в отчёт не входят.",
  },
  {
    ...told,
    code: "leftovers.total-row",
    severity: "warning",
    title: "Строка итогов",
    example: "«Итого: 10 мероприятий»",
    why: "Итоги считает сводный отчёт; строка не перенесена.",
  },
  {
    ...told,
    code: "leftovers.footer",
    severity: "warning",
    title: "Подпись или сведения об исполнителе",
    example: "«Исп. Петрова А. А.»",
    why: "Подпись в таблицу не переносится.",
  },
  {
    ...told,
    code: "leftovers.header-row",
    severity: "warning",
    title: "Повторены заголовки или номера столбцов",
    example: "строка «1, 2, 3, 4» среди данных",
    why: "Строка не переносится.",
  },
  {
    ...told,
    code: "leftovers.note",
    severity: "warning",
    title: "Текст вне таблицы",
    example: "примечание под таблицей",
    why: "Текст вне столбцов формы не переносится.",
  },
];

const MAYBE_EXAMPLE = /иванов|111|yandex/i;

function examplePiece(text: TextReading): string | null {
  if (EXAMPLE_TEXTS.has(text.key)) return text.text;
  for (const mark of MAYBE_EXAMPLE.test(text.text) ? EXAMPLE_MARKS : []) {
    const found = mark.exec(text.text);
    if (found) return found[0];
  }
  return null;
}

const HEADINGS = new Set(
  OFFICIAL_COLUMNS.flatMap(({ heading }) => [comparable(heading), comparable(heading.replace(/\(.*/, ""))]),
);
const isHeading = (key: string): boolean => HEADINGS.has(key) && key !== "результат";
