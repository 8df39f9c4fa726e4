/** The one place where the shell asks what time it is. */
import type { Day } from "../core/calendar/day";

export interface Now {
  readonly today: Day;
  /** "29.11.2024 14:05" in the spreadsheet's zone, for people. */
  readonly stamp: string;
}

export function now(timeZone: string): Now {
  const moment = new Date();
  return {
    today: Utilities.formatDate(moment, timeZone, "yyyy-MM-dd") as Day,
    stamp: Utilities.formatDate(moment, timeZone, "dd.MM.yyyy HH:mm"),
  };
}
