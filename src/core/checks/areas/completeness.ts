/** Rules on completeness: nothing left out of a row, no duty left without one. */
import { formatDay } from "../../calendar/day";
import { cellText } from "../../reports/cell-text";
import { comparable } from "../../text/key";
import type { ReportReading } from "../report-reading";
import type { RowReading } from "../row-reading";
import { IN_FILLED_TEXTS, type ReportRemark, type ReportRule, type RowRule, remark } from "../rule";

const base = { area: "completeness", ...IN_FILLED_TEXTS } as const;

export const COMPLETENESS_RULES: readonly RowRule[] = [
  {
    ...base,
    code: "completeness.activities",
    severity: "error",
    title: "Не сказано, что организовано",
    example: "результат есть, мероприятия пусты",
    why: "Форма требует и мероприятия, и результат.",
    check: (row) => (row.activities.empty && !row.nothingNeeded ? remark("activities") : []),
  },
  {
    ...base,
    code: "completeness.result",
    severity: "error",
    title: "Не указан результат",
    example: "мероприятия есть, результат пуст",
    why: "Форма требует конкретный результат.",
    check: (row) => (row.result.empty && !row.nothingNeeded ? remark("result") : []),
  },
  {
    ...base,
    rows: "blank",
    code: "completeness.empty-row",
    severity: "error",
    title: "Строка без содержания",
    example: "указан пункт, мероприятия и результат пусты",
    why: "Пустая строка не отчёт.",
    check: (row) =>
      row.hasOwnIdentity && row.report.origin === "file"
        ? remark("activities", { number: row.number ?? "" })
        : [],
  },
  {
    ...base,
    rows: "all",
    code: "completeness.no-reason",
    severity: "error",
    title: "«Не требуется» без причины",
    looksAt: "«Состояние»",
    example: "состояние «Не требуется», остальное пусто",
    why: "Почему пункт не нужно исполнять, должно быть видно.",
    check: (row) => (row.state === "Не требуется" && !givesReason(row) ? remark("activities") : []),
  },
  {
    ...base,
    code: "completeness.no-reason-given",
    severity: "warning",
    title: "«Не требовалось» без причины",
    example: "«Не требуется» и «-» в пункте 1.2",
    why: "Почему ничего не понадобилось, должно быть видно: «смены координаторов не было».",
    check: (row) =>
      row.nothingNeeded && row.state !== "Не требуется" && !givesReason(row) ? remark("activities") : [],
  },
  {
    ...base,
    rows: "all",
    code: "completeness.unconditional",
    severity: "warning",
    title: "«Не требуется» в обязательном пункте",
    looksAt: "«Состояние», «Организованные мероприятия» и слова «в случае», «при необходимости» в плане",
    example: "«не требуется» в пункте 2.3",
    why: "Не исполнять можно только то, что план велит исполнять при условии.",
    check: (row) =>
      row.entry !== null &&
      !row.conditional &&
      (row.state === "Не требуется" || NOT_NEEDED.test(row.activities.text))
        ? remark(row.state === "Не требуется" ? "state" : "activities", { number: row.number ?? "" })
        : [],
  },
  {
    ...base,
    rows: "all",
    code: "completeness.state",
    severity: "warning",
    title: "Состояние не подходит",
    looksAt: "«Состояние»",
    example: "«Исполнено» в пустой строке",
    why: "Состояние должно соответствовать записи.",
    check: (row) => {
      const text = cellText(row.row.state).trim();
      if (row.state === "unknown") return remark("state", { text, kind: "unknown" });
      if (row.state === "Исполнено" && !row.filled) return remark("state", { text, kind: "empty" });
      if (row.state === "Не начато" && row.filled && row.hasEvidence)
        return remark("state", { text, kind: "started" });
      return [];
    },
  },
  {
    ...base,
    rows: "blank",
    code: "completeness.covered",
    severity: "hint",
    title: "Отчёт в другой строке того же пункта",
    example: "пункт 1.5 заполнен одной строкой",
    why: "Форма не делит пункт на результаты, поэтому одной строки достаточно.",
    check: (row) => {
      const by = row.duty ? row.report.coveredBy(row.duty) : null;
      return by ? remark(null, { other: by.row.row }) : [];
    },
  },
];

export const WHOLE_REPORT_RULES: readonly ReportRule[] = [
  {
    area: "completeness",
    scope: "report",
    looksAt: "весь отчёт",
    code: "completeness.missing-row",
    severity: "error",
    title: "Нет строки по пункту",
    example: "в файле нет пункта 2.1",
    why: "По каждому пункту с наступившим сроком нужна строка.",
    check: (report) => missingRows(report, true),
  },
  {
    area: "completeness",
    scope: "report",
    looksAt: "весь отчёт",
    code: "completeness.missing-row-later",
    severity: "hint",
    title: "Нет строки по пункту, срок которого ещё не наступил",
    example: "в файле нет пункта со сроком 01.12.2024",
    why: "Строка понадобится к сроку.",
    check: (report) => missingRows(report, false),
  },
];

/** The whole of what was organised. */
const NOT_NEEDED =
  /^(?:не (?:требуется|требовалось|требуются|нужно|понадобилось|потребовалось)|нет необходимости|необходимости нет|неактуально|не актуально)(?![а-яё])[.,;]?|^[^.;\n]{0,80}\sне (?:требуется|требуются|требовалось|потребовалось)\.?$/i;

/** Some words besides «не требуется» itself. */
function givesReason(row: RowReading): boolean {
  const said = `${row.activities.text} ${row.result.text}`;
  // «Смены координаторов не было» is a reason in the plan's own words; «Создание записей не требуется» only repeats the plan.
  const planned = /не\s(?!требу|потребо|нужн|понадоб)[а-яё]/i.test(said) ? undefined : row.entry?.words;
  const own = said
    .split(/\s+/)
    .filter(
      (word) =>
        /[а-яё]{3,}/i.test(word) &&
        !/требу|требо|нужн|надоб|выполн|исполн|необходим/i.test(word) &&
        !planned?.has(comparable(word)),
    );
  return own.length >= 2;
}

/** A file may leave an item out altogether; in a tab every duty has its line. */
function missingRows(report: ReportReading, passed: boolean): ReportRemark[] {
  if (report.origin !== "file") return [];
  return [...report.dutiesByItem].flatMap(([item, duties]) => {
    if (report.rows.some((row) => row.number === item)) return [];
    const dues = duties.flatMap(({ due }) => (due === null ? [] : [due])).sort();
    const [first] = dues;
    const over = first !== undefined && report.context.today > report.deadlineOf(first).last;
    // Ongoing work without a row is owed when the report itself is.
    const owed = over || (first === undefined && report.context.today > report.context.settings.finalDate);
    if (owed !== passed) return [];
    const params = {
      item,
      title: duties[0]?.title ?? "",
      due: first ? formatDay(first) : (duties[0]?.phrase ?? ""),
    };
    return [{ column: null, row: null, item, params }];
  });
}
