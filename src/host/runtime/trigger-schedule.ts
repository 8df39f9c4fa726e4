/** When a time-driven trigger fires next (platform.md §2, "Time-driven"). */
import { instantOfWall, offsetAt } from "../workbook/time-zone";
import type { TriggerSchedule } from "./api";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const atWall = (wallDay: number, hour: number, minute: number, timeZone: string): number =>
  instantOfWall(wallDay + (hour * 60 + minute) * MINUTE, timeZone);

/** The first firing strictly after `after`; null when there is none. */
export const nextFiring = (schedule: TriggerSchedule, after: number): number | null => {
  switch (schedule.kind) {
    case "once":
      return Date.parse(schedule.at);
    case "minutes":
      return after + schedule.every * MINUTE;
    case "hours":
      return after + schedule.every * 60 * MINUTE;
    case "month": {
      const { day, hour, minute, timeZone } = schedule;
      const wall = new Date(after + offsetAt(after, timeZone));
      for (let month = 0; month < 14; month++) {
        const first = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + month, day);
        // A month without a 31st is skipped.
        if (new Date(first).getUTCDate() !== day) continue;
        const instant = atWall(first, hour, minute, timeZone);
        if (instant > after) return instant;
      }
      return null;
    }
    default: {
      const { kind, every, weekDay, hour, minute, timeZone } = schedule;
      const today = Math.floor((after + offsetAt(after, timeZone)) / DAY) * DAY;
      for (let day = 0; day <= 7 * Math.max(1, every) + 7; day++) {
        const wallDay = today + day * DAY;
        if (kind === "weeks" && new Date(wallDay).getUTCDay() !== weekDay) continue;
        const instant = atWall(wallDay, hour, minute, timeZone);
        if (instant > after)
          return kind === "days" ? instant + (every - 1) * DAY : instant + (every - 1) * 7 * DAY;
      }
      return null;
    }
  }
};

/** Google picks a minute once and keeps it: here it hangs on the trigger's id. */
export const stableMinute = (uid: string, near: number | null): number => {
  const hash = [...uid].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return near === null ? hash % 60 : Math.min(59, Math.max(0, near - 15 + (hash % 31)));
};
