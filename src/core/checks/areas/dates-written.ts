/** Rules on how dates are written: readable, possible, in figures, with a whole year. */
import { formatDay } from "../../calendar/day";
import type { RowReading } from "../row-reading";
import { type Remark, type RowRule, remark } from "../rule";
import { doneFix, eachFact } from "./date-facts";

const base = {
  area: "dates",
  scope: "row",
  rows: "filled",
  looksAt: "«Дата исполнения», а без неё даты в тексте",
} as const;

export const WRITTEN_DATE_RULES: readonly RowRule[] = [
  {
    ...base,
    code: "dates.impossible",
    severity: "error",
    title: "Такой даты нет",
    example: "31.09.2024",
    why: "Срок исполнения нельзя проверить.",
    check: (row) => [
      ...row.texts.flatMap((text) =>
        text.dates.impossible.flatMap(({ text: piece, meant }) =>
          remark(text.column, { text: piece, meant: meant ? formatDay(meant) : "" }),
        ),
      ),
      ...(row.done.problem === "impossible"
        ? remark("done", { text: row.done.text, meant: row.done.meant ? formatDay(row.done.meant) : "" })
        : []),
    ],
  },
  {
    ...base,
    code: "dates.unreadable",
    severity: "warning",
    title: "Дата не читается",
    example: "12.092024",
    why: "Срок исполнения нельзя проверить.",
    check: (row) => [
      ...row.texts.flatMap((text) =>
        text.dates.unreadable.flatMap((piece) => remark(text.column, { text: piece })),
      ),
      ...(row.done.problem === "unreadable" ? remark("done", { text: row.done.text }) : []),
    ],
  },
  {
    ...base,
    code: "dates.several",
    severity: "hint",
    title: "Несколько дат исполнения",
    example: "12.09.2024, 17.09.2024 в «Дата исполнения»",
    why: "Исполнением считается последняя.",
    check: (row) =>
      row.done.problem === "several" && row.done.day
        ? remark(
            "done",
            { text: row.done.text, meant: formatDay(row.done.day) },
            { column: "done", text: formatDay(row.done.day) },
          )
        : [],
  },
  {
    ...base,
    code: "dates.in-words",
    severity: "hint",
    title: "Дата словами",
    example: "двенадцатого сентября",
    why: "Прочитано как дата; цифрами её увидят быстрее.",
    check: (row) => [
      ...withFix(row, eachFact(row, (fact) => fact.inWords === true).slice(0, 1)),
      ...(row.done.problem === "in-words" && row.done.day
        ? remark(
            "done",
            { text: row.done.text, meant: formatDay(row.done.day) },
            { column: "done", text: formatDay(row.done.day) },
          )
        : []),
    ],
  },
  {
    ...base,
    code: "dates.short-year",
    severity: "hint",
    title: "Год двумя цифрами",
    example: "23.09.24",
    why: "Прочитано как год этого века.",
    check: (row) => [
      ...withFix(row, eachFact(row, (fact) => fact.shortYear === true).slice(0, 1)),
      ...(row.done.problem === "short-year" && row.done.day
        ? remark(
            "done",
            { text: row.done.text, meant: formatDay(row.done.day) },
            { column: "done", text: formatDay(row.done.day) },
          )
        : []),
    ],
  },
  {
    ...base,
    code: "dates.reversed",
    severity: "warning",
    title: "Конец раньше начала",
    example: "с 11.10.2024 по 23.09.2024",
    why: "В одной из дат опечатка.",
    check: (row) =>
      eachFact(
        row,
        (fact) => fact.end < fact.start,
        (fact) => ({ text: fact.text }),
      ),
  },
];

function withFix(row: RowReading, remarks: readonly Remark[]): readonly Remark[] {
  const fix = doneFix(row);
  return fix ? remarks.map((each) => ({ ...each, fix })) : remarks;
}
