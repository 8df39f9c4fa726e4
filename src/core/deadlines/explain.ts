/** Says in Russian how a deadline was understood: «до 25 числа каждого месяца, ближайший срок 25.10.2024». */
import { addDays, type Day, formatDay, weekday } from "../calendar/day";
import { MONTHS_OF, ON_WEEKDAYS, WEEKDAYS } from "../calendar/names";
import { isWorkingDay, type WorkCalendar, workingDayOnOrBefore } from "../calendar/working-days";
import { counted } from "../messages/plural";
import { nextDue, periodsOf, type Window } from "./periods";
import type { DeadlineRule, Unit } from "./rule";
import { TIMES, UNITS } from "./unit-words";
import { lengthOf, nthWeekday } from "./write";

export interface ExplainContext {
  readonly today: Day;
  readonly window: Window;
  readonly calendar: WorkCalendar;
}

type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;
type Relative = Extract<DeadlineRule, { kind: "relative" }>;

export function explain(rule: DeadlineRule, context: ExplainContext): string {
  switch (rule.kind) {
    case "date":
      return `до ${formatDay(rule.due)} включительно${dayOff(rule.due, context)}${past(rule.due, context)}`;
    case "span":
      return `с ${formatDay(rule.start)} по ${formatDay(rule.due)}, срок – последний день${dayOff(rule.due, context)}${past(rule.due, context)}`;
    case "from":
      return `начиная с ${formatDay(rule.start)}, без конечного срока`;
    case "ongoing":
      return `постоянно${bounds(rule)}, без конечного срока: нужны свежие сведения`;
    case "recurring":
      return recurring(rule, context);
    case "schedule":
      return `даты в другом документе: «${rule.awaits}»`;
    case "conditional":
      return `только если потребуется: «${rule.awaits}»`;
    case "relative":
      return relative(rule);
    case "reference":
      return `тот же срок, что у пункта ${rule.item}`;
    case "unknown":
      return rule.suggest ? `не понято; возможно, ${rule.suggest}` : "не понято";
  }
}

/** The official deadline stays; people are reminded of the working day before it. */
function dayOff(due: Day, { calendar }: ExplainContext): string {
  if (isWorkingDay(calendar, due)) return "";
  const what = weekday(due) >= 6 ? WEEKDAYS[weekday(due) - 1] : "нерабочий день";
  return ` (${what}; последний рабочий день – ${formatDay(workingDayOnOrBefore(calendar, addDays(due, -1)))})`;
}

const past = (due: Day, { today }: ExplainContext): string => (due < today ? ", срок прошёл" : "");

function recurring(rule: Recurring, context: ExplainContext): string {
  const periods = periodsOf(rule, context.window);
  const next = nextDue(periods, context.today);
  const said = `${whenDue(rule)}${bounds(rule)}`;
  if (next === null) return `${said}; в отчётный период сроков нет`;
  if (next < context.today) return `${said}, последний срок был ${formatDay(next)}`;
  if (next > context.window.end)
    return `${said}; в отчётный период сроков нет, ближайший – ${formatDay(next)}`;
  return `${said}, ближайший срок ${formatDay(next)}${dayOff(next, context)}`;
}

/** Each, of each: «каждый месяц», «каждого месяца». */
const EACH: Readonly<Record<Unit, readonly [string, string]>> = {
  day: ["каждый день", "каждого дня"],
  week: ["каждую неделю", "каждой недели"],
  month: ["каждый месяц", "каждого месяца"],
  quarter: ["каждый квартал", "каждого квартала"],
  half: ["каждое полугодие", "каждого полугодия"],
  year: ["каждый год", "каждого года"],
};
const REPORTED: Readonly<Record<Unit, string>> = {
  day: "днём",
  week: "неделей",
  month: "месяцем",
  quarter: "кварталом",
  half: "полугодием",
  year: "годом",
};

function whenDue(rule: Recurring): string {
  const { every, times = 1, weekday: on, nth, day, month } = rule;
  const { count, unit } = every;
  if (times > 1) return `${counted(times, TIMES)} за ${UNITS[unit][0]}, через равные промежутки`;
  if (unit === "week" && on !== undefined)
    return count === 1
      ? `по ${ON_WEEKDAYS[on - 1]}`
      : `раз в ${counted(count, UNITS.week)} по ${ON_WEEKDAYS[on - 1]}`;
  if (unit === "year" && month !== undefined) {
    const year = rule.offsetYears ? "года, следующего за отчётным" : "каждого года";
    if (nth !== undefined && on !== undefined)
      return `в ${nthWeekday(nth, on)} ${MONTHS_OF[month - 1]} ${year}`;
    return day === undefined
      ? `до конца ${MONTHS_OF[month - 1]} ${year}`
      : `до ${day} ${MONTHS_OF[month - 1]} ${year}`;
  }
  const of = rule.offsetMonths
    ? `месяца, следующего за отчётным ${REPORTED[unit]}`
    : unit === "month"
      ? "каждого месяца"
      : `последнего месяца ${EACH[unit][1]}`;
  if (nth !== undefined && on !== undefined) return `в ${nthWeekday(nth, on)} ${of}`;
  if (day !== undefined)
    return `до ${day} числа ${count === 1 ? of : of.replace("каждого месяца", `месяца, раз в ${counted(count, UNITS[unit])}`)}`;
  if (rule.offsetMonths) return `до конца ${of}`;
  if (count === 1) return `${EACH[unit][0]}, срок – последний день`;
  return `раз в ${counted(count, UNITS[unit])}`;
}

function bounds({ start, due }: { readonly start?: Day; readonly due?: Day }): string {
  if (start && due) return ` с ${formatDay(start)} по ${formatDay(due)}`;
  if (start) return ` с ${formatDay(start)}`;
  return due ? ` по ${formatDay(due)}` : "";
}

function relative({ awaits, offset, workdays, before }: Relative): string {
  if (before) return `зависит от события: до ${awaits}`;
  if (offset === undefined)
    return awaits === ""
      ? "сразу; от какого события считать, не сказано"
      : `зависит от события: после ${awaits}`;
  if (offset === "P0D") return `зависит от события: в день ${awaits}`;
  const length = lengthOf(offset, workdays === true);
  if (offset.startsWith("-")) return `зависит от события: не позднее чем за ${length} до ${awaits}`;
  return awaits === ""
    ? `в течение ${length}; от какого события считать, не сказано`
    : `зависит от события: в течение ${length} после ${awaits}`;
}
