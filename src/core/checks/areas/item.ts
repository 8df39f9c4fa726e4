/** Rules on the number of the item: what stands in the cell, what it was understood as. */
import type { ItemSlip } from "../item-reading";
import type { RowReading } from "../row-reading";
import { NOTHING, type Remark, type RowRule, remark } from "../rule";

export const ITEM_RULES: readonly RowRule[] = [
  rule(
    "missing",
    "error",
    "Пункт не указан",
    "1.1 стёрт, название тоже",
    "Без номера пункта неизвестно, о чём строка.",
  ),
  rule(
    "missing-title-known",
    "warning",
    "Пункт не указан, но узнан по названию",
    "пустая ячейка при полном названии",
    "Номер нужен в сводном отчёте; по названию он узнан, но подтвердить его должен человек.",
  ),
  rule("unknown", "error", "Такого пункта нет", "5.7", "Строку нельзя отнести ни к одному мероприятию."),
  rule(
    "section",
    "error",
    "Указан раздел вместо пункта",
    "2",
    "Отчёт составляется по пунктам, раздел объединяет несколько.",
  ),
  rule(
    "list",
    "error",
    "Несколько пунктов в одной ячейке",
    "1.1, 1.2",
    "У каждого пункта свой срок и результат, поэтому и строка своя.",
  ),
  rule(
    "trailing-dot",
    "hint",
    "Точка после номера",
    "1.1.",
    "Так номера печатает и сама дорожная карта; прочитано без точки.",
  ),
  rule(
    "decimal-comma",
    "hint",
    "Запятая вместо точки",
    "1,2",
    "Русская раскладка ставит запятую; прочитано как точка.",
  ),
  rule(
    "prefix",
    "hint",
    "Слово «пункт» перед номером",
    "п. 1.4",
    "В ячейке нужен только номер; прочитано без слова.",
  ),
  rule(
    "spaces",
    "hint",
    "Лишние или невидимые знаки в номере",
    "1. 5",
    "Пробелы и невидимые знаки мешают искать и сортировать; прочитано без них.",
  ),
  rule("separator", "hint", "Другой знак вместо точки", "1-1", "Прочитано как точка."),
  rule(
    "numeric",
    "hint",
    "Номер хранится как число",
    "4,2 числом",
    "Число теряет нуль в конце (1.10 станет 1.1); прочитано как номер.",
  ),
  rule("leading-zero", "hint", "Нуль перед номером", "01.02", "Прочитано без нуля."),
  rule("letters", "hint", "Буквы вместо цифр", "З.1", "Буквы З, О, l похожи на цифры; прочитано как цифры."),
  rule(
    "two-decimals",
    "warning",
    "Номер с нулём в конце",
    "1.20",
    "Таблица показала число с двумя знаками, либо пункт указан неверно.",
  ),
  rule(
    "result-number",
    "hint",
    "Номер результата вместо пункта",
    "1.6.3",
    "Форма спрашивает пункт; прочитан пункт, к которому относится результат.",
  ),
  rule(
    "extra-text",
    "hint",
    "Слова после номера",
    "1.1 Назначение",
    "В ячейке нужен только номер; прочитан номер.",
  ),
  rule(
    "as-date",
    "hint",
    "Таблица превратила номер в дату",
    "01.04.2024 вместо 1.4",
    "Программы принимают «1.4» за 1 апреля; номер восстановлен по названию.",
  ),
  rule(
    "as-date-unclear",
    "error",
    "Дата вместо номера, пункт не узнан",
    "02.01.2024 без названия",
    "Дата может означать разные пункты, угадывать нельзя.",
  ),
];

const SAFE: ReadonlySet<ItemSlip> = new Set([
  "missing-title-known",
  "trailing-dot",
  "decimal-comma",
  "prefix",
  "spaces",
  "separator",
  "numeric",
  "leading-zero",
  "letters",
  "as-date",
] as const);

function rule(
  slip: ItemSlip,
  severity: RowRule["severity"],
  title: string,
  example: string,
  why: string,
): RowRule {
  return {
    code: `item.${slip}`,
    area: "item",
    scope: "row",
    rows: "identified",
    severity,
    title,
    looksAt: "«Пункт Дорожной карты» (в дополнительных строках и файлах)",
    example,
    why,
    check: (row) => remarksOf(row, slip),
  };
}

function remarksOf(row: RowReading, slip: ItemSlip): readonly Remark[] {
  if (row.item.slips.length === 0) return NOTHING;
  return row.item.slips
    .filter((each) => each.slip === slip && !isTheListEntry(row, slip))
    .flatMap(({ params }) => {
      const meant = row.number;
      return remark(
        "item",
        params,
        meant !== null && SAFE.has(slip) ? { column: "item", text: meant } : undefined,
      );
    });
}

/** «1.1 Назначение ответственных…» is how the list of the spare rows offers an item. */
function isTheListEntry(row: RowReading, slip: ItemSlip): boolean {
  if (slip !== "extra-text" || row.report.origin === "file") return false;
  return true;
}
