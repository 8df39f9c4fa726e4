/** Rules on the title of the measure: it must be the item's own, in whatever wording. */
import { cellText } from "../../reports/cell-text";
import type { RowReading } from "../row-reading";
import { type RowRule, remark } from "../rule";

const base = {
  area: "title",
  scope: "row",
  rows: "identified",
  looksAt: "«Наименование мероприятия» и «Пункт Дорожной карты»",
} as const;

/** Below this the words are not those of the item, and nobody else's either. */
const STRANGE = 0.4;

export const TITLE_RULES: readonly RowRule[] = [
  {
    ...base,
    code: "title.other-item",
    severity: "error",
    title: "Название другого пункта",
    example: "пункт 1.1, название пункта 2.3",
    why: "Номер и название противоречат друг другу: неизвестно, о каком мероприятии строка.",
    check: (row) => {
      const other = otherItem(row);
      return other === null
        ? []
        : remark("title", { number: row.number ?? "", other, otherTitle: titleOf(row, other) });
    },
  },
  {
    ...base,
    code: "title.unknown",
    severity: "warning",
    title: "Название не похоже на название пункта",
    example: "«Разное» в пункте 1.1",
    why: "Возможно, указан не тот пункт или строка не из дорожной карты.",
    check: (row) => {
      if (row.number === null || row.title.empty || row.title.item !== null) return [];
      if (row.title.closeness(row.number) >= STRANGE) return [];
      return remark("title", {
        text: cellText(row.row.title),
        number: row.number,
        otherTitle: titleOf(row, row.number),
      });
    },
  },
  {
    ...base,
    code: "title.missing",
    severity: "warning",
    title: "Нет названия мероприятия",
    example: "пункт 1.1 без названия",
    why: "Форма требует название; по нему же проверяется номер.",
    check: (row) => {
      if (row.report.origin === "tab" || row.number === null || !row.title.empty) return [];
      const text = titleOf(row, row.number);
      return remark("title", { number: row.number, otherTitle: text }, { column: "title", text });
    },
  },
  {
    ...base,
    code: "title.case",
    severity: "hint",
    title: "Название прописными буквами",
    example: "НАЗНАЧЕНИЕ ОТВЕТСТВЕННЫХ",
    why: "Это то же название; в сводный отчёт войдёт название из дорожной карты.",
    check: (row) => {
      if (row.number === null || !row.title.capitals) return [];
      return remark("title", { number: row.number }, { column: "title", text: titleOf(row, row.number) });
    },
  },
  {
    ...base,
    code: "title.result",
    severity: "hint",
    title: "Вместо названия планируемый результат",
    example: "«Утверждены распорядительные акты…» в пункте 1.1",
    why: "Форма спрашивает название мероприятия; пункт узнан.",
    check: (row) =>
      row.title.isResult && row.title.item === row.number && row.number !== null
        ? remark("title", { number: row.number }, { column: "title", text: titleOf(row, row.number) })
        : [],
  },
];

function otherItem(row: RowReading): string | null {
  if (row.number === null || row.title.item === null || row.title.item === row.number) return null;
  return row.title.closeness(row.number) >= row.title.closeness(row.title.item) ? null : row.title.item;
}

const titleOf = (row: RowReading, number: string): string =>
  row.context.roadmap.items.find((item) => item.number === number)?.title ?? "";
