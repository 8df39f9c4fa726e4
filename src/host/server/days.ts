/** What day it is at the desk, and another day: triggers that fall due on the way run in their order, as they would have. */
import type { Host } from "../runtime/api";

const DAY_MS = 86_400_000;
/** A leap further than this is a jump: nobody waits for the daily runs of a year. */
const LIVED_THROUGH = 120;

export function dayOf(host: Host): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: host.workbook.timeZone }).format(host.now());
}

export function goToDay(host: Host, day: string): void {
  const days = (Date.parse(day) - Date.parse(dayOf(host))) / DAY_MS;
  if (days > 0 && days <= LIVED_THROUGH) host.runTriggers(new Date(host.now().getTime() + days * DAY_MS));
  if (dayOf(host) !== day) host.setToday(day);
}
