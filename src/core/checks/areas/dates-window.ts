/** Rules on where dates lie: in the year of the roadmap, inside the window, in their own period, fresh, not in the future. */
import { type Day, daysBetween, formatDay } from "../../calendar/day";
import type { DatedFact } from "../../text/date-roles";
import { NOTHING, type RowRule, remark } from "../rule";
import { columnOf, daysFrom, eachFact, isTerm, isWrongYear, judged, ON_DATES, wrongYear } from "./date-facts";

export const WINDOW_RULES: readonly RowRule[] = [
  {
    ...ON_DATES,
    code: "dates.wrong-year",
    severity: "warning",
    title: "Другой год",
    example: "17.09.2023",
    why: "Отчёт за один год, дата другого года – чаще всего опечатка.",
    check: (row) => [
      ...eachFact(
        row,
        (fact) => judged(fact) && !isTerm(fact, row) && isWrongYear(fact.end, row),
        (fact) => wrongYear(fact.text, fact.end, row),
      ),
      ...(row.done.day && isWrongYear(row.done.day, row)
        ? remark("done", wrongYear(row.done.text, row.done.day, row))
        : []),
    ],
  },
  {
    ...ON_DATES,
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
          !isTerm(fact, row) &&
          fact.precision === "day" &&
          fact.start > row.context.today &&
          !isWrongYear(fact.end, row),
        (fact) => ({ text: fact.text, today: formatDay(row.context.today) }),
      ),
  },
  {
    ...ON_DATES,
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
    ...ON_DATES,
    code: "dates.before-window",
    severity: "warning",
    title: "Дата до начала отчётного периода",
    example: "приказ от 12.03.2024",
    why: "Мероприятие дорожной карты не могло быть исполнено до её начала; возможно, это опечатка в месяце.",
    threshold: { title: "сколько дней до начала ещё допустимо", value: 31 },
    check: (row) => {
      if (row.facts.length === 0 && row.done.day === null) return NOTHING;
      const first = daysFrom(
        row.context.settings.window.start,
        -row.report.threshold("dates.before-window", 31),
      );
      const early = (value: Day) => value < first && !isWrongYear(value, row);
      // A later date in the same row is the one that counts.
      const alone = !row.facts.some((fact) => judged(fact) && fact.end >= first);
      return [
        ...(alone
          ? eachFact(
              row,
              (fact) => judged(fact) && (fact.precision === "day" || !fact.noYear) && early(fact.end),
              (fact) => ({ text: fact.text, start: formatDay(row.context.settings.window.start) }),
            ).slice(0, 1)
          : []),
        ...(row.done.day && early(row.done.day)
          ? remark("done", { text: row.done.text, start: formatDay(row.context.settings.window.start) })
          : []),
      ];
    },
  },
  {
    ...ON_DATES,
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
      const oldest = daysFrom(row.context.today, -row.report.threshold("dates.status-old", 60));
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
    ...ON_DATES,
    code: "dates.other-period",
    severity: "warning",
    title: "Дата другого периода",
    example: "28.10.2024 в строке за 16.09–29.09.2024",
    why: "У каждого периода своя строка.",
    check: (row) => {
      const { duty } = row;
      if (duty?.kind !== "recurring" || duty.period === "" || duty.start === null || duty.due === null)
        return [];
      const from = daysFrom(duty.start, -3);
      const to = daysFrom(duty.due, 10);
      const named = row.facts.filter((fact) => judged(fact) || fact.role === "status");
      if (named.length === 0 || named.some((fact) => fact.end >= from && fact.start <= to)) return [];
      const [first] = named;
      return first ? remark(columnOf(row, first), { text: first.text, period: duty.period }) : [];
    },
  },
];
