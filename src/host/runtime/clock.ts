/** The host's clock: the given one, shifted by hand and by the modelled time of executions. */
import { instantOfWall, offsetAt } from "../workbook/time-zone";

const DAY = 86_400_000;

export class HostClock {
  private shift = 0;

  constructor(
    private readonly source: () => Date,
    private readonly timeZone: string,
  ) {}

  now(): number {
    return this.source().getTime() + this.shift;
  }

  set(instant: number): void {
    this.shift += instant - this.now();
  }

  advance(milliseconds: number): void {
    this.shift += milliseconds;
  }

  /** The same time of day on another day, "YYYY-MM-DD". */
  setDay(day: string): void {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight)) throw new Error(`Not a day: ${day}`);
    const now = this.now();
    const wall = now + offsetAt(now, this.timeZone);
    const timeOfDay = wall - Math.floor(wall / DAY) * DAY;
    this.set(instantOfWall(midnight + timeOfDay, this.timeZone));
  }
}
