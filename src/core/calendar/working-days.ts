/** Working days of the official calendar: weekends, holidays and days moved by decree. */
import { addDays, type Day, weekday } from "./day";

export interface WorkCalendar {
  /** Days off that fall on Monday–Friday. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays that were made working days. */
  readonly workingWeekends: readonly Day[];
}

export function isWorkingDay(calendar: WorkCalendar, value: Day): boolean {
  return weekday(value) >= 6 ? calendar.workingWeekends.includes(value) : !calendar.holidays.includes(value);
}

/** `value` itself when it is a working day, otherwise the nearest working day after it. */
export function workingDayOnOrAfter(calendar: WorkCalendar, value: Day): Day {
  return nearest(calendar, value, 1);
}

/** `value` itself when it is a working day, otherwise the nearest working day before it. */
export function workingDayOnOrBefore(calendar: WorkCalendar, value: Day): Day {
  return nearest(calendar, value, -1);
}

function nearest(calendar: WorkCalendar, value: Day, step: 1 | -1): Day {
  let found = value;
  while (!isWorkingDay(calendar, found)) found = addDays(found, step);
  return found;
}
