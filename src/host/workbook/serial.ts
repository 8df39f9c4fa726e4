/** Sheets serial numbers (days since 1899-12-30 of the spreadsheet's wall clock) and instants. */
import { instantOfWall, offsetAt } from "./time-zone";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export const serialOfWall = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);

/** Milliseconds of the wall clock as if it were UTC. */
export const wallOfSerial = (serial: number): number => EPOCH + Math.round(serial * DAY);

export const serialOfInstant = (instant: number, timeZone: string): number =>
  (instant + offsetAt(instant, timeZone) - EPOCH) / DAY;

export const instantOfSerial = (serial: number, timeZone: string): number =>
  instantOfWall(wallOfSerial(serial), timeZone);

/** 31.09 and the like give null. */
export const dateSerial = (year: number, month: number, day: number): number | null => {
  if (month < 1 || month > 12 || day < 1 || year < 0 || year > 9999) return null;
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(0, 0, 0, 0);
  return wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day
    ? Math.round((wall.getTime() - EPOCH) / DAY)
    : null;
};
