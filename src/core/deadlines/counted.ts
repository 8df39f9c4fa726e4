/** «в течение 10 дней после окончания квартала»: beside a frequency it is a day of the month after the period. */
import type { Component, Piece } from "./component";

type Within = Extract<Component, { is: "within" }>;

const PERIODS: readonly (readonly [RegExp, Within["unit"]])[] = [
  [/месяца$/, "month"],
  [/квартала$/, "quarter"],
  [/полугодия$/, "half"],
  [/года$/, "year"],
];

/** Counted anew from the end of each period. */
export function isCountedFromPeriod({ component }: Piece): boolean {
  return (
    component.is === "rule" &&
    component.rule.kind === "relative" &&
    /^(?:окончания|завершения)\s.*(?:месяца|квартала|полугодия|года|периода)$/.test(component.rule.awaits)
  );
}

/** The day of the month it stands for; null where working days or more than a month are counted. */
export function countedDay({ component }: Piece): Within | null {
  if (component.is !== "rule" || component.rule.kind !== "relative" || component.rule.workdays) return null;
  const { awaits, offset = "" } = component.rule;
  const days = Number(/^P(\d+)D$/.exec(offset)?.[1] ?? 0);
  if (days < 1 || days > 28) return null;
  const unit = PERIODS.find(([name]) => name.test(awaits))?.[1];
  return { is: "within", day: days, offsetMonths: 1, ...(unit ? { unit } : {}) };
}
