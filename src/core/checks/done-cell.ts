/** The typed date of execution, in whatever form it came. */
import { type Day, isDay } from "../calendar/day";
import { cellText, isBlank } from "../reports/cell-text";
import type { Cell } from "../reports/row";
import { readDates } from "../text/dates";
import { clean } from "../text/spaces";

export interface DoneCell {
  readonly day: Day | null;
  readonly text: string;
  readonly problem: "none" | "impossible" | "unreadable" | "short-year" | "in-words" | "several";
  readonly meant: Day | null;
}

export function readDone(cell: Cell, year: number): DoneCell {
  const { value } = cell;
  const text = clean(cellText(cell));
  if (isBlank(cell)) return { day: null, text: "", problem: "none", meant: null };
  if (typeof value === "object" && value !== null)
    return { day: value.day, text, problem: "none", meant: null };
  if (typeof value === "number") return { day: null, text, problem: "unreadable", meant: null };
  if (isDay(text)) return { day: text, text, problem: "none", meant: null };
  const reading = readDates(text, year);
  const [wrong] = reading.impossible;
  if (wrong) return { day: null, text, problem: "impossible", meant: wrong.meant };
  const [first] = reading.mentions;
  const last = reading.mentions[reading.mentions.length - 1];
  if (!first || !last || last.precision !== "day")
    return { day: null, text, problem: "unreadable", meant: null };
  if (first !== last) return { day: last.end, text, problem: "several", meant: null };
  return {
    day: last.end,
    text,
    problem: last.shortYear ? "short-year" : last.inWords ? "in-words" : "none",
    meant: null,
  };
}
