/** Wall clock of a named time zone, independent of the zone the process runs in. */
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

const QUARTER = 15 * 60_000;

const format = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    era: "short",
  });
  formats.set(timeZone, made);
  return made;
};

/** Milliseconds to add to UTC to get the wall clock of the zone at that instant. */
export const offsetAt = (instant: number, timeZone: string): number => {
  const quarter = Math.floor(instant / QUARTER) * QUARTER;
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts: Record<string, string> = {};
  for (const part of format(timeZone).formatToParts(new Date(quarter))) parts[part.type] = part.value;
  const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  const offset = wall.getTime() - quarter;
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
};

/** `wall` is the wall clock written as if it were UTC; the answer is the instant at which the zone shows it. */
export const instantOfWall = (wall: number, timeZone: string): number => {
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
};

export const isTimeZone = (timeZone: string): boolean => {
  try {
    format(timeZone);
    return true;
  } catch {
    return false;
  }
};
