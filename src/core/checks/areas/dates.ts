/** Rules on dates: readable, possible, inside the window, within the deadline. */
import { type Day, daysBetween, formatDay, yearOf } from "../../calendar/day";
import { isWorkingDay } from "../../calendar/working-days";
import type { Column } from "../../reports/row";
import type { DatedFact } from "../../text/date-roles";
import type { RowReading } from "../row-reading";
import { type Remark, type RowRule, remark } from "../rule";

const base = {
  area: "dates",
  scope: "row",
  rows: "filled",
  looksAt: "«Дата исполнения», а без неё даты в тексте",
} as const;

export const DATE_RULES: readonly RowRule[] = [
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
      ...eachFact(row, (fact) => fact.inWords === true).slice(0, 1),
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
      ...eachFact(row, (fact) => fact.shortYear === true).slice(0, 1),
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
    code: "dates.wrong-year",
    severity: "warning",
    title: "Другой год",
    example: "17.09.2023",
    why: "Отчёт за один год, дата другого года – чаще всего опечатка.",
    check: (row) => [
      ...eachFact(
        row,
        (fact) => judged(fact) && isWrongYear(fact.end, row),
        (fact) => wrongYear(fact.text, fact.end, row),
      ),
      ...(row.done.day && isWrongYear(row.done.day, row)
        ? remark("done", wrongYear(row.done.text, row.done.day, row))
        : []),
    ],
  },
  {
    ...base,
    code: "dates.future",
    severity: "warning",
    title: "Дата в будущем",
    example: "исполнено 25.12.2024, а сегодня 29.11.2024",
    why: "То, что исполнено, не может быть датировано будущим; план следует назвать планом.",
    check: (row) =>
      eachFact(
        row,
        (fact) =>
          fact.role !== "birth" &&
          fact.role !== "quoted" &&
          fact.role !== "planned" &&
          fact.precision === "day" &&
          fact.start > row.context.today &&
          !isWrongYear(fact.end, row),
        (fact) => ({ text: fact.text, today: formatDay(row.context.today) }),
      ),
  },
  {
    ...base,
    code: "dates.done-in-future",
    severity: "error",
    title: "Дата исполнения в будущем",
    example: "«Дата исполнения» 25.12.2024, а сегодня 29.11.2024",
    why: "Исполнение записывают тогда, когда оно состоялось.",
    check: (row) =>
      row.done.day && row.done.day > row.context.today && !isWrongYear(row.done.day, row)
        ? remark("done", { text: formatDay(row.done.day), today: formatDay(row.context.today) })
        : [],
  },
  {
    ...base,
    code: "dates.before-window",
    severity: "warning",
    title: "Дата до начала отчётного периода",
    example: "приказ от 12.03.2024",
    why: "Мероприятие дорожной карты не могло быть исполнено до её начала; возможно, это опечатка в месяце.",
    threshold: { title: "сколько дней до начала ещё допустимо", value: 31 },
    check: (row) => {
      const first = row.report.daysFrom(
        row.context.settings.window.start,
        -row.report.threshold("dates.before-window", 31),
      );
      const early = (value: Day) => value < first && !isWrongYear(value, row);
      const start = formatDay(row.context.settings.window.start);
      // A later date in the same row is the one that counts.
      const alone = !row.facts.some((fact) => judged(fact) && fact.end >= first);
      return [
        ...(alone
          ? eachFact(
              row,
              (fact) => judged(fact) && fact.precision === "day" && early(fact.end),
              (fact) => ({ text: fact.text, start }),
            ).slice(0, 1)
          : []),
        ...(row.done.day && early(row.done.day) ? remark("done", { text: row.done.text, start }) : []),
      ];
    },
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
  {
    ...base,
    code: "dates.late",
    severity: "warning",
    title: "Исполнено после срока",
    example: "срок 20.09.2024, приказ от 25.09.2024",
    why: "Своевременность считается по датам, а не по отметке.",
    check: (row) => {
      const late = lateness(row);
      return late && late.doneOn > late.last
        ? remark(late.column, {
            text: formatDay(late.doneOn),
            due: formatDay(late.official),
            days: daysBetween(late.official, late.doneOn),
          })
        : [];
    },
  },
  {
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
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
    ...base,
    code: "dates.status-old",
    severity: "warning",
    title: "Сведения устарели",
    example: "«на 10.09.2024» в отчёте 29.11.2024",
    why: "По постоянной работе нужны свежие сведения, а не срок.",
    threshold: { title: "сколько дней сведения считаются свежими", value: 60 },
    check: (row) => {
      if (row.answers.length === 0 || row.answers.some((duty) => duty.due !== null)) return [];
      const statuses = row.facts.filter((fact) => fact.role === "status" && fact.precision === "day");
      const latest = statuses.reduce<DatedFact | null>(
        (best, fact) => (best === null || fact.end > best.end ? fact : best),
        null,
      );
      const oldest = row.report.daysFrom(row.context.today, -row.report.threshold("dates.status-old", 60));
      if (
        !latest ||
        latest.end >= oldest ||
        row.facts.some((fact) => fact.role !== "quoted" && fact.end >= oldest && fact.role !== "planned")
      )
        return [];
      return remark(columnOf(row, latest), {
        text: latest.text,
        days: daysBetween(latest.end, row.context.today),
      });
    },
  },
  {
    ...base,
    code: "dates.other-period",
    severity: "warning",
    title: "Дата другого периода",
    example: "28.10.2024 в строке за 16.09–29.09.2024",
    why: "У каждого периода своя строка.",
    check: (row) => {
      const { duty } = row;
      if (duty?.kind !== "recurring" || duty.period === "" || duty.start === null || duty.due === null)
        return [];
      const from = row.report.daysFrom(duty.start, -3);
      const to = row.report.daysFrom(duty.due, 10);
      const named = row.facts.filter((fact) => judged(fact) || fact.role === "status");
      if (named.length === 0 || named.some((fact) => fact.end >= from && fact.start <= to)) return [];
      const [first] = named;
      return first ? remark(columnOf(row, first), { text: first.text, period: duty.period }) : [];
    },
  },
  {
    ...base,
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
    ...base,
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

/** A date of the reporter's own work, not a plan, a law or a birth. */
const judged = (fact: DatedFact): boolean =>
  fact.role === "event" || fact.role === "document" || fact.role === "by";

const NOTHING: Remark[] = [];

function eachFact(
  row: RowReading,
  wanted: (fact: DatedFact) => boolean,
  params: (fact: DatedFact) => Record<string, string | number> = (fact) => ({
    text: fact.text,
    meant: formatDay(fact.end),
  }),
): Remark[] {
  if (row.facts.length === 0) return NOTHING;
  return row.texts.flatMap((text) =>
    text.facts.filter(wanted).flatMap((fact) => remark(text.column, params(fact))),
  );
}

/** Neither the year of the roadmap nor a neighbouring month over the turn of the year. */
function isWrongYear(value: Day, row: RowReading): boolean {
  const { settings, today } = row.context;
  const years = [settings.year, yearOf(settings.window.start), yearOf(settings.window.end), yearOf(today)];
  const year = yearOf(value);
  if (years.includes(year)) return false;
  return (
    value < settings.window.start || value > row.report.daysFrom(today, 366) || year > Math.max(...years)
  );
}

function wrongYear(text: string, value: Day, row: RowReading): Record<string, string | number> {
  return {
    text,
    year: row.context.settings.year,
    meant: `${value.slice(8, 10)}.${value.slice(5, 7)}.${row.context.settings.year}`,
  };
}

function columnOf(row: RowReading, fact: DatedFact): Column {
  return row.activities.facts.includes(fact) ? "activities" : "result";
}

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
