/** Rules on the reporter's name in a row and on whose item it is. */
import type { NameSlip } from "../../reporters/recognised";
import { cellText } from "../../reports/cell-text";
import type { RowReading } from "../row-reading";
import { type Remark, type RowRule, remark } from "../rule";

const base = {
  area: "reporter",
  scope: "row",
  rows: "identified",
  looksAt: "«Муниципалитет или ответственная организация» (в дополнительных строках и файлах)",
} as const;

export const REPORTER_RULES: readonly RowRule[] = [
  slip(
    "spaces",
    "hint",
    "Лишние или невидимые знаки в названии",
    "«Кунгурский  муниципальный округ»",
    "Прочитано без них.",
  ),
  slip("case", "hint", "Регистр букв в названии", "«кунгурский муниципальный округ»", "Это тот же участник."),
  slip(
    "signs",
    "hint",
    "Кавычки, дефисы или ё в названии",
    "«Березовский муниципальный округ»",
    "Это тот же участник.",
  ),
  slip(
    "short",
    "hint",
    "Сокращённое название",
    "«Чайковский ГО»",
    "Участник узнан однозначно; в сводный отчёт войдёт полное название.",
  ),
  slip(
    "converted",
    "hint",
    "Название до или после преобразования округа",
    "«Осинский муниципальный округ»",
    "Округ преобразован, оба названия верны.",
  ),
  slip(
    "organisation",
    "hint",
    "Орган вместо муниципалитета",
    "«Управление образования Чайковского городского округа»",
    "Форма спрашивает муниципалитет; участник узнан.",
  ),
  slip(
    "typo",
    "warning",
    "Опечатка в названии",
    "«Чайковскй городской округ»",
    "Участник узнан, но название нужно поправить, чтобы строку не приписали другому.",
  ),
  slip(
    "obsolete",
    "warning",
    "Название больше не действует",
    "«Гремячинский городской округ»",
    "Территория вошла в другой округ или была преобразована.",
  ),
  {
    ...base,
    code: "reporter.other",
    severity: "error",
    title: "Строка другого участника",
    example: "«Осинский городской округ» в отчёте Чайковского",
    why: "Чужая строка исказила бы оба отчёта.",
    check: (row) => {
      const read = row.reporter;
      const self = row.report.report.reporter;
      return read.kind === "reporter" && read.reporter.id !== self.id
        ? remark("reporter", { text: name(row), other: read.reporter.name, self: self.name })
        : [];
    },
  },
  {
    ...base,
    code: "reporter.school",
    severity: "error",
    title: "Школа вместо муниципалитета",
    example: "МАОУ «СОШ № 5»",
    why: "Отчитывается муниципалитет за все свои школы.",
    check: (row) =>
      row.reporter.kind === "school"
        ? remark("reporter", { text: name(row), self: selfName(row) }, fixOf(row))
        : [],
  },
  {
    ...base,
    code: "reporter.several",
    severity: "error",
    title: "Несколько участников в одной ячейке",
    example: "«Пермский ГО, Чайковский ГО»",
    why: "Каждый участник отчитывается за себя.",
    check: (row) => {
      const read = row.reporter;
      return read.kind === "several" ? remark("reporter", { text: name(row), self: selfName(row) }) : [];
    },
  },
  {
    ...base,
    code: "reporter.ambiguous",
    severity: "warning",
    title: "Название подходит нескольким участникам",
    example: "«Пермский округ»",
    why: "Городской и муниципальный округ с одним именем – разные участники.",
    check: (row) => {
      const read = row.reporter;
      if (read.kind !== "ambiguous") return [];
      return remark("reporter", {
        text: name(row),
        names: read.candidates.map((each) => each.name).join(" или "),
      });
    },
  },
  {
    ...base,
    code: "reporter.unknown",
    severity: "error",
    title: "Такого участника нет",
    example: "«Ромашковский городской округ»",
    why: "Строка не принадлежит никому из листа «Участники».",
    check: (row) =>
      row.reporter.kind === "unknown" ? remark("reporter", { text: name(row), self: selfName(row) }) : [],
  },
  {
    ...base,
    code: "reporter.missing",
    severity: "warning",
    title: "Участник не указан",
    example: "пустая ячейка в первой строке файла",
    why: "Форма требует назвать муниципалитет в каждой строке.",
    check: (row) =>
      row.report.origin === "file" && row.reporter.kind === "empty"
        ? remark("reporter", { self: selfName(row) }, fixOf(row))
        : [],
  },
  {
    ...base,
    code: "reporter.inherited",
    scope: "row",
    severity: "hint",
    title: "Участник взят из строки выше",
    example: "объединённые ячейки",
    why: "Объединённая ячейка хранит название только в первой строке.",
    // The reader of files fills such cells before the rules run and tells it itself.
    check: (row) =>
      row.report.inherited.has(row.row.row) ? remark("reporter", { self: selfName(row) }) : [],
  },
];

function slip(
  kind: NameSlip,
  severity: RowRule["severity"],
  title: string,
  example: string,
  why: string,
): RowRule {
  return {
    ...base,
    code: `reporter.${kind}`,
    severity,
    title,
    example,
    why,
    check: (row): Remark[] => {
      const read = row.reporter;
      if (
        read.kind !== "reporter" ||
        read.slip !== kind ||
        read.reporter.id !== row.report.report.reporter.id
      )
        return [];
      return remark(
        "reporter",
        { text: name(row), meant: read.reporter.name },
        { column: "reporter", text: read.reporter.name },
      );
    },
  };
}

const name = (row: RowReading): string => cellText(row.row.reporter);
const selfName = (row: RowReading): string => row.report.report.reporter.name;
const fixOf = (row: RowReading) => ({ column: "reporter" as const, text: selfName(row) });
