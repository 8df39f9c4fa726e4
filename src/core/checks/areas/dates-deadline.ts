/** Rules on deadlines: met, missed, met after a day off, passed with nothing done. */
import { type Day, daysBetween, formatDay } from "../../calendar/day";
import { isWorkingDay } from "../../calendar/working-days";
import type { Column } from "../../reports/row";
import type { RowReading } from "../row-reading";
import { type RowRule, remark } from "../rule";
import { columnOf, doneFix, isWrongYear, ON_DATES } from "./date-facts";

export const DEADLINE_RULES: readonly RowRule[] = [
  {
    ...ON_DATES,
    code: "dates.late",
    severity: "warning",
    title: "Исполнено после срока",
    example: "срок 20.09.2024, приказ от 25.09.2024",
    why: "Своевременность считается по датам, а не по отметке.",
    check: (row) => {
      const late = lateness(row);
      return late && late.doneOn > late.last
        ? remark(
            late.column,
            {
              text: formatDay(late.doneOn),
              due: formatDay(late.official),
              days: daysBetween(late.official, late.doneOn),
            },
            doneFix(row),
          )
        : [];
    },
  },
  {
    ...ON_DATES,
    code: "dates.weekend",
    severity: "hint",
    title: "Срок на выходной, исполнено в рабочий день после него",
    example: "срок воскресенье 15.09.2024, исполнено 16.09.2024",
    why: "Засчитано как исполненное в срок.",
    check: (row) => {
      const late = lateness(row);
      if (!late || late.doneOn > late.last || late.doneOn <= late.official) return [];
      if (isWorkingDay(row.context.settings.calendar, late.official)) return [];
      return remark(late.column, { text: formatDay(late.doneOn), due: formatDay(late.official) });
    },
  },
  {
    ...ON_DATES,
    code: "dates.grace",
    severity: "hint",
    title: "Исполнено в дни отсрочки",
    example: "срок 20.09.2024, отсрочка 3 дня, исполнено 22.09.2024",
    why: "Настройки считают такие дни исполнением в срок.",
    check: (row) => {
      const late = lateness(row);
      if (!late || late.doneOn > late.last || late.doneOn <= late.official) return [];
      return isWorkingDay(row.context.settings.calendar, late.official)
        ? remark(late.column, { text: formatDay(late.doneOn), due: formatDay(late.official) })
        : [];
    },
  },
  {
    ...ON_DATES,
    code: "dates.missing",
    severity: "hint",
    title: "Нет даты исполнения",
    example: "«Приказ издан» без даты",
    why: "Без даты нельзя сказать, исполнено ли в срок.",
    check: (row) => {
      if (row.deadline === null || row.doneOn !== null || row.nothingNeeded || hasDateTrouble(row)) return [];
      if (row.facts.length > 0 && row.execution.found) return [];
      return remark("done", {});
    },
  },
  {
    ...ON_DATES,
    code: "dates.found-in-text",
    severity: "off",
    title: "Дата исполнения найдена в тексте",
    example: "«Приказ от 12.09.2024 № 5», «Дата исполнения» пуста",
    why: "Дату можно перенести в свой столбец одним щелчком.",
    check: (row) => {
      const { found } = row.execution;
      if (row.done.text !== "" || !found || found.fact.precision !== "day" || row.report.origin === "file")
        return [];
      return remark("done", { text: found.fact.text }, { column: "done", text: formatDay(found.day) });
    },
  },
  {
    ...ON_DATES,
    code: "dates.not-done",
    severity: "error",
    title: "Срок прошёл, а работа не сделана",
    looksAt: "состояние, слова «не проведено», «в работе», «будет» и срок",
    example: "«Приказ на согласовании» после 20.09.2024",
    why: "Срок истёк, отчитаться нечем.",
    check: (row) => {
      const passed = passedDeadline(row);
      if (passed === null || row.nothingNeeded) return [];
      const open = openWords(row);
      return open
        ? remark(open.column, {
            text: open.text,
            due: formatDay(passed),
            days: daysBetween(passed, row.context.today),
          })
        : [];
    },
  },
  {
    ...ON_DATES,
    rows: "blank",
    code: "dates.overdue",
    severity: "error",
    title: "Срок прошёл, строка пуста",
    looksAt: "строки без записи и срок",
    example: "пустая строка пункта 1.1 после 20.09.2024",
    why: "Срок истёк, а отчёта нет.",
    check: (row) => {
      const { duty } = row;
      if (
        !duty ||
        row.nothingNeeded ||
        (duty.kind === "recurring" && duty.period !== "") ||
        row.report.coveredBy(duty)
      )
        return [];
      const passed = passedDeadline(row);
      if (passed === null) return [];
      return remark("activities", {
        due: formatDay(passed),
        days: daysBetween(passed, row.context.today),
        conditional: duty.conditional ? 1 : 0,
      });
    },
  },
];

interface Lateness {
  readonly doneOn: Day;
  readonly official: Day;
  readonly last: Day;
  readonly column: Column;
}

/** The date of execution beside the deadline it is held against. */
function lateness(row: RowReading): Lateness | null {
  const { deadline, doneOn } = row;
  if (deadline === null || doneOn === null || doneOn > row.context.today || isWrongYear(doneOn, row))
    return null;
  if (row.nothingNeeded) return null;
  const column = row.execution.typed
    ? "done"
    : row.execution.found
      ? columnOf(row, row.execution.found.fact)
      : "done";
  return { doneOn, ...deadline, column };
}

function hasDateTrouble(row: RowReading): boolean {
  return (
    row.done.problem !== "none" ||
    row.texts.some(({ dates }) => dates.impossible.length > 0 || dates.unreadable.length > 0)
  );
}

/** The deadline, when its last day is over. */
function passedDeadline(row: RowReading): Day | null {
  const { deadline } = row;
  return deadline !== null && row.context.today > deadline.last ? deadline.official : null;
}

function openWords(row: RowReading): { text: string; column: Column } | null {
  if (row.state === "Не начато" || row.state === "В работе") return { text: row.state, column: "state" };
  for (const { text, column, notDone } of row.texts) if (notDone) return { text, column };
  const { activities, result } = row;
  if (activities.promise && (result.empty || result.promise || !result.hasEvidence))
    return { text: activities.text, column: "activities" };
  return null;
}
