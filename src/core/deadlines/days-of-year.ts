/** Days of the year that recur: «ежегодно до 1 июня и 1 декабря», «ежеквартально до 10 апреля, 10 июля, …». */
import { daysInMonth } from "../calendar/day";
import type { PartDay } from "./component";
import type { DeadlineRule } from "./rule";

type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;

/** One yearly rule a day; the end of a month is kept as «the last day», 28 or 29 February alike. */
export const yearly = (days: readonly PartDay[]): Recurring[] =>
  days.map(({ month, last, on }) => ({
    kind: "recurring",
    every: { count: 1, unit: "year" },
    month,
    ...(last ? {} : { day: Number((on(2023) ?? on(2024))?.slice(8)) }),
  }));

/** Of a quarter or half: «до 10 апреля, 10 июля, 10 октября, 10 января» is the 10th of the month after each quarter. */
export function evenly(base: Recurring, days: readonly Recurring[]): Recurring | null {
  const length = base.every.unit === "half" ? 6 : 3;
  const dayOf = ({ day, month = 1 }: Recurring) => (day === daysInMonth(2023, month) ? undefined : day);
  const [first] = days;
  const offset = (first?.month ?? 0) % length;
  if (
    !first ||
    offset > 2 ||
    days.some((rule) => dayOf(rule) !== dayOf(first) || (rule.month ?? 0) % length !== offset)
  )
    return null;
  const day = dayOf(first);
  return {
    ...base,
    ...(day === undefined ? {} : { day }),
    ...(offset === 0 ? {} : { offsetMonths: offset }),
  };
}
