/** The deadline of a line: read from its cell, from the override beside it, or inherited from the merged cell above. */
import { formatDay } from "../calendar/day";
import { type DeadlineContext, type DeadlineReading, fromSerial, readDeadline } from "../deadlines/read";
import type { Cell } from "../reports/row";
import { linesOf } from "./cells";
import type { Remarks } from "./remark";

export interface LineDeadlines {
  readonly parts: DeadlineReading["parts"];
  /** Text in the deadline cell that is none. */
  readonly rest: string;
}

/** Reads each wording once: the same few stand in hundreds of rows. */
export class DeadlineReader {
  private readonly cache = new Map<string, DeadlineReading>();

  constructor(private readonly context: DeadlineContext) {}

  read(text: string): DeadlineReading {
    const cached = this.cache.get(text);
    if (cached) return cached;
    const reading = this.byLines(text);
    this.cache.set(text, reading);
    return reading;
  }

  isDeadline(text: string): boolean {
    const { parts, rest } = this.read(text);
    return rest === "" && parts.every(({ rule }) => rule.kind !== "unknown");
  }

  /** A whole cell first; where one line spoils it, line by line, so that the others keep their meaning. */
  private byLines(text: string): DeadlineReading {
    const whole = readDeadline(text, this.context);
    const lines = linesOf(text);
    const failed = whole.parts.length === 1 && whole.parts[0]?.rule.kind === "unknown";
    if (!failed || lines.length < 2) return whole;
    const readings = lines.map((line) => readDeadline(line, this.context));
    if (readings.every(({ parts }) => parts.every(({ rule }) => rule.kind === "unknown"))) return whole;
    return {
      phrase: text,
      parts: readings.flatMap(({ parts }) => parts),
      rest: readings
        .map(({ rest }) => rest)
        .filter((rest) => rest !== "")
        .join("\n"),
      remarks: readings.flatMap(({ remarks }) => remarks),
    };
  }
}

/** The text of a deadline cell; a serial number in a cell of numbers is the day it stands for, and that is said. */
export function deadlineText(cell: Cell | undefined, text: string, row: number, remarks: Remarks): string {
  const value = cell?.value ?? null;
  if (typeof value !== "number" || text !== String(value)) return text;
  if (!Number.isInteger(value) || value < 36526 || value > 73050) return text;
  const date = formatDay(fromSerial(value));
  remarks.add("deadline-serial", "warning", row, "deadline", { number: value, date });
  return date;
}

/** «то же», «-//-»: the deadline of the row above. */
export const isDitto = (text: string): boolean =>
  text.length <= 16 &&
  /^(?:то же|те же(?: сроки)?|тот же(?: срок)?|-\s?\/\/\s?-|[-–—]\s?["″„“”]\s?[-–—]|["″„“”]|аналогично)\.?$/i.test(
    text.trim(),
  );
