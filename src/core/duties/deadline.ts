/** Until which day a duty counts as done on time: the official day, an extension, the grace of «Настройки», days off. */
import { addDays, type Day } from "../calendar/day";
import { workingDayOnOrAfter } from "../calendar/working-days";
import type { Reporter } from "../reporters/reporter";
import type { Settings } from "../settings/settings";

export interface Deadline {
  /** The day of the roadmap, or the reporter's extension where that is later. */
  readonly official: Day;
  /** The last day that counts as on time. */
  readonly last: Day;
}

export function deadlineOf(due: Day, reporter: Pick<Reporter, "extension">, settings: Settings): Deadline {
  const official = reporter.extension !== null && reporter.extension > due ? reporter.extension : due;
  const graced = addDays(official, Math.max(0, settings.grace));
  const worked = workingDayOnOrAfter(settings.calendar, official);
  const [, last = official] = [graced, worked].sort();
  return { official, last };
}
