/** Lengths of time and their ISO 8601 form: «10 рабочих дней», «2-х недель», «1 час 30 минут», «трёхдневный». */
import { addDays, addMonths, type Day } from "../calendar/day";
import { count } from "./amounts";
import type { Found, Source } from "./component";
import type { TimeUnit } from "./lexicon";
import { afterMark, isMark, isWord, lexeme, tokenAt, unitAt, words } from "./words";

export interface Duration {
  readonly amounts: readonly { readonly count: number; readonly unit: TimeUnit }[];
  readonly workdays: boolean;
}

/** «10 рабочих дней», «недели» (one); with `numbered` the number must stand there. */
export function duration(source: Source, at: number, numbered: boolean): Found<Duration> | null {
  const amounts: { count: number; unit: TimeUnit }[] = [];
  if (isWord(source, at, "полчаса"))
    return { value: { amounts: [{ count: 30, unit: "minute" }], workdays: false }, next: at + 1 };
  let workdays = false;
  let next = at;
  for (;;) {
    const number = count(source, next);
    if (!number && (numbered || amounts.length > 0)) break;
    let place = number?.next ?? next;
    const short = workingDays(source, place);
    if (number && short !== null) {
      amounts.push({ count: number.value, unit: "day" });
      return { value: { amounts, workdays: true }, next: short };
    }
    const working = words(source, place, "рабочих|рабочего|рабочий|раб|учебных");
    if (working !== null) place = isMark(source, working, ".") ? working + 1 : working;
    else place = words(source, place, "календарных|календарного|полных") ?? place;
    const unit = unitAt(source, place);
    if (!unit || (number && number.value < 1)) break;
    // «30.09 г.» and «2024 г.» are no lengths of time.
    if (unit.value === "year" && isWord(source, place, "г|гг")) break;
    workdays ||= working !== null;
    amounts.push({ count: number?.value ?? 1, unit: unit.value });
    next = unit.next;
    if (amounts.length === 2 || !number) break;
    if (isWord(source, next, "и") && tokenAt(source, next + 1)?.kind === "number") next += 1;
  }
  return amounts.length > 0 ? { value: { amounts, workdays }, next } : null;
}

/** «5 р.д.» */
function workingDays(source: Source, at: number): number | null {
  if (!isWord(source, at, "р") || !isMark(source, at + 1, ".") || !isWord(source, at + 2, "д")) return null;
  return afterMark(source, at + 3, ".");
}

/** «в трёхдневный срок», «в 10-дневный срок», «в недельный срок». */
export function lastingTerm(source: Source, at: number): Found<Duration> | null {
  const start = words(source, at, "в");
  if (start === null) return null;
  const number = tokenAt(source, start)?.kind === "number" ? count(source, start) : null;
  const place = number ? afterMark(source, number.next, "-") : start;
  const lasting = lexeme(source, place, "lasting");
  if (!lasting || (number && lasting.count !== 1)) return null;
  const next = words(source, place + 1, "срок");
  if (next === null) return null;
  return {
    value: { amounts: [{ count: number?.value ?? lasting.count, unit: lasting.unit }], workdays: false },
    next,
  };
}

const DATE_PARTS: Readonly<Record<TimeUnit, readonly [number, string]>> = {
  day: [1, "D"],
  week: [1, "W"],
  decade: [10, "D"],
  month: [1, "M"],
  quarter: [3, "M"],
  half: [6, "M"],
  year: [1, "Y"],
  hour: [1, "H"],
  minute: [1, "M"],
};

/** «P10D», «PT1H30M»; with a minus where it counts back. */
export function isoDuration({ amounts }: Duration, negative: boolean): string {
  const part = ({ count: value, unit }: Duration["amounts"][number]) => {
    const [factor, sign] = DATE_PARTS[unit];
    return `${value * factor}${sign}`;
  };
  const clock = amounts.filter(({ unit }) => unit === "hour" || unit === "minute").map(part);
  const dates = amounts.filter(({ unit }) => unit !== "hour" && unit !== "minute").map(part);
  return `${negative ? "-" : ""}P${dates.join("")}${clock.length > 0 ? `T${clock.join("")}` : ""}`;
}

/** The day so far from another one; null where hours or working days are counted. */
export function shifted(from: Day, { amounts, workdays }: Duration, sign: 1 | -1): Day | null {
  if (workdays) return null;
  let value = from;
  for (const { count: amount, unit } of amounts) {
    const [factor, iso] = DATE_PARTS[unit];
    if (unit === "hour" || unit === "minute") return null;
    const steps = sign * amount * factor;
    value =
      iso === "D"
        ? addDays(value, steps)
        : iso === "W"
          ? addDays(value, 7 * steps)
          : addMonths(value, iso === "Y" ? 12 * steps : steps);
  }
  return value;
}
