/** Rules on how dates are written: readable, possible, in figures, with a whole year. */
import { formatDay } from "../../calendar/day";
import type { DatedFact } from "../../text/date-roles";
import type { DoneCell } from "../done-cell";
import type { RowReading } from "../row-reading";
import { NOTHING, type Remark, type RowRule, remark } from "../rule";
import { doneFix, eachFact, ON_DATES } from "./date-facts";
import { joined, remarksOf } from "./remarks";

export const WRITTEN_DATE_RULES: readonly RowRule[] = [
  {
    ...ON_DATES,
    code: "dates.impossible",
    severity: "error",
    title: "Такой даты нет",
    example: "31.09.2024",
    why: "Срок исполнения нельзя проверить.",
    check: (row) =>
      joined(
        remarksOf(row.texts, (text) =>
          text.dates.impossible.flatMap(({ text: piece, meant }) =>
            remark(text.column, { text: piece, meant: meant ? formatDay(meant) : "" }),
          ),
        ),
        row.done.problem === "impossible"
          ? remark("done", { text: row.done.text, meant: row.done.meant ? formatDay(row.done.meant) : "" })
          : NOTHING,
      ),
  },
  {
    ...ON_DATES,
    code: "dates.unreadable",
    severity: "warning",
    title: "Дата не читается",
    example: "12.092024",
    why: "Срок исполнения нельзя проверить.",
    check: (row) =>
      joined(
        remarksOf(row.texts, (text) =>
          text.dates.unreadable.flatMap((piece) => remark(text.column, { text: piece })),
        ),
        row.done.problem === "unreadable" ? remark("done", { text: row.done.text }) : NOTHING,
      ),
  },
  {
    ...ON_DATES,
    code: "dates.several",
    severity: "hint",
    title: "Несколько дат исполнения",
    example: "12.09.2024, 17.09.2024 в «Дата исполнения»",
    why: "Исполнением считается последняя.",
    check: (row) => typedAs(row, "several"),
  },
  {
    ...ON_DATES,
    code: "dates.in-words",
    severity: "hint",
    title: "Дата словами",
    example: "двенадцатого сентября",
    why: "Прочитано как дата; цифрами её увидят быстрее.",
    check: (row) =>
      joined(
        firstWithFix(row, (fact) => fact.inWords === true),
        typedAs(row, "in-words"),
      ),
  },
  {
    ...ON_DATES,
    code: "dates.short-year",
    severity: "hint",
    title: "Год двумя цифрами",
    example: "23.09.24",
    why: "Прочитано как год этого века.",
    check: (row) =>
      joined(
        firstWithFix(row, (fact) => fact.shortYear === true),
        typedAs(row, "short-year"),
      ),
  },
  {
    ...ON_DATES,
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

/** The first such date of the texts, with the date of execution ready to be set. */
function firstWithFix(row: RowReading, wanted: (fact: DatedFact) => boolean): readonly Remark[] {
  const [first] = eachFact(row, wanted);
  if (!first) return NOTHING;
  const fix = doneFix(row);
  return [fix ? { ...first, fix } : first];
}

/** «Дата исполнения» that was read although it was typed in a way that should be mended. */
function typedAs(row: RowReading, problem: DoneCell["problem"]): readonly Remark[] {
  const { done } = row;
  if (done.problem !== problem || !done.day) return NOTHING;
  const meant = formatDay(done.day);
  return remark("done", { text: done.text, meant }, { column: "done", text: meant });
}
