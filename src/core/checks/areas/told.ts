/** Rules whose findings are made outside the row checks: by the reader of files and by the reader of «Правила». */
import type { ToldRule } from "../rule";

const file = { area: "structure", scope: "told", looksAt: "файл отчёта" } as const;
const sheet = { area: "rules", scope: "told", looksAt: "лист «Правила»" } as const;

export const TOLD_RULES: readonly ToldRule[] = [
  {
    ...file,
    code: "structure.file-no-headings",
    severity: "hint",
    title: "В файле нет заголовков",
    example: "таблица без первой строки",
    why: "Столбцы узнаны по содержанию.",
  },
  {
    ...file,
    code: "structure.file-columns",
    severity: "hint",
    title: "Столбцы файла в другом порядке",
    example: "пункт стоит первым",
    why: "Столбцы узнаны по заголовкам.",
  },
  {
    ...file,
    code: "structure.file-column-missing",
    severity: "warning",
    title: "В файле нет столбца формы",
    example: "нет столбца «Результат»",
    why: "Форма состоит из пяти столбцов.",
  },
  {
    ...file,
    code: "structure.file-reporter-guessed",
    severity: "hint",
    title: "Участник узнан не из таблицы",
    example: "название только в имени файла",
    why: "Форма требует название в каждой строке.",
  },
  {
    ...sheet,
    code: "rules.unknown-code",
    severity: "warning",
    title: "Неизвестный код правила",
    example: "dates.lat",
    why: "Строка ни на что не влияет.",
  },
  {
    ...sheet,
    code: "rules.repeated",
    severity: "warning",
    title: "Правило указано дважды",
    example: "две строки dates.late",
    why: "Действует первая строка.",
  },
  {
    ...sheet,
    code: "rules.bad-severity",
    severity: "warning",
    title: "Неизвестная строгость",
    example: "«важно»",
    why: "Действует обычная строгость правила.",
  },
  {
    ...sheet,
    code: "rules.bad-threshold",
    severity: "warning",
    title: "Порог не число",
    example: "«много»",
    why: "Действует обычный порог правила.",
  },
  {
    ...sheet,
    code: "rules.headings-lost",
    severity: "error",
    title: "Нет заголовков на листе «Правила»",
    example: "удалена строка заголовков",
    why: "Действуют обычные правила.",
  },
  {
    area: "rules",
    scope: "told",
    looksAt: "сами правила",
    code: "rules.failed",
    severity: "warning",
    title: "Правило не сработало",
    example: "сбой внутри правила",
    why: "Остальные проверки выполнены; о сбое нужно сообщить разработчику.",
  },
];
