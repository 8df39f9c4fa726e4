/** Rules on what a text should not hold: links that lead nowhere, personal data, too many words. */
import type { PersonalDatum } from "../../text/personal-data";
import type { RowReading } from "../row-reading";
import { NOTHING, type Remark, type RowRule, remark } from "../rule";
import { each, HYGIENE } from "./hygiene-rule";
import { remarksOf } from "./remarks";

export const CONTENT_RULES: readonly RowRule[] = [
  {
    ...HYGIENE,
    code: "hygiene.long",
    severity: "warning",
    title: "Слишком длинный текст",
    example: "текст на две страницы",
    why: "В сводной форме его не прочесть; подробности лучше вынести в приложение.",
    threshold: { title: "сколько знаков (без ссылок) допустимо", value: 2000 },
    check: (row) => {
      const limit = row.report.threshold("hygiene.long", 2000);
      return remarksOf(row.texts, (text) => {
        const { length: whole } = text.raw;
        if (whole <= limit) return NOTHING;
        // Long lists of links are what the form asks for.
        const length = whole - text.text.length + text.links.rest.replace(/¤+/g, "").length;
        return length > limit ? remark(text.column, { length, limit }) : NOTHING;
      });
    },
  },
  each(
    "broken-link",
    "warning",
    "Ссылка не откроется",
    "http:/school.example",
    "По ссылке проверяют отчёт.",
    (text) => text.links.broken.slice(0, 3).flatMap((piece) => remark(text.column, { text: piece })),
  ),
  each(
    "local-path",
    "warning",
    "Путь на своём компьютере",
    "C:\\Отчёты\\приказ.pdf",
    "Файл на чужом компьютере никто не откроет.",
    (text) => text.links.local.slice(0, 2).flatMap((piece) => remark(text.column, { text: piece })),
  ),
  {
    ...HYGIENE,
    code: "hygiene.personal-data",
    severity: "error",
    title: "Персональные данные, которых форма не просит",
    example: "СНИЛС 112-233-445 95",
    why: "Отчёт читают десятки людей; номера документов, даты рождения и адреса в нём недопустимы.",
    check: (row) => personal(row, (kind) => kind !== "phone" && kind !== "person"),
  },
  {
    ...HYGIENE,
    code: "hygiene.private-phone",
    severity: "warning",
    title: "Мобильный телефон",
    example: "+7 902 000-00-00 в пункте 2.3",
    why: "Телефон форма спрашивает только у ответственного.",
    check: (row) => personal(row, (kind) => kind === "phone"),
  },
  {
    ...HYGIENE,
    code: "hygiene.private-person",
    severity: "warning",
    title: "Ученик или родитель по имени",
    example: "ученик Примеров Пётр Петрович в пункте 2.3",
    why: "Форма спрашивает имена только ответственных.",
    check: (row) => personal(row, (kind) => kind === "person"),
  },
];

function personal(row: RowReading, wanted: (kind: PersonalDatum) => boolean): Remark[] {
  return row.personalData
    .filter(({ kind }) => wanted(kind))
    .flatMap(({ kind, column }) => remark(column, { kind }));
}
