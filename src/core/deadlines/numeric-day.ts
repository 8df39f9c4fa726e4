/** A calendar day in figures: «20.09.2024», «20.9.24», «20.09», «2024-09-20», «20/09/2024», «09/20/2024», «20.IX.2024». */
import { afterClock } from "./clock";
import { type DeadlineRemark, dayOf, type Found, type PartDay, remark, type Source } from "./component";
import { afterDot, isMark, isWord, tokenAt, unitAt } from "./words";
import { isYear, year } from "./year";

export interface NumericDay {
  readonly at: PartDay;
  readonly remarks: readonly DeadlineRemark[];
  /** Written without a year and without leading zeros («1.10»): may be a number and not a date. */
  readonly doubtful?: true;
}

export function numericDay(source: Source, at: number): Found<NumericDay> | null {
  const numbers = figures(source, at);
  if (!numbers) return null;
  const { values, digits, separator, next } = numbers;
  const [a = 0, b = 0, c] = values;
  if (digits[0] === 4) {
    if (c === undefined || !isYear(a)) return null;
    return { value: { at: dayOf(a, b, c), remarks: [] }, next: afterClock(source, next) };
  }
  if (c !== undefined) {
    const full = digits[2] === 2 ? 2000 + c : c;
    const remarks = digits[2] === 2 ? [remark("short-year", "hint", { year: full })] : [];
    const end = afterClock(source, yearSuffix(source, next));
    if (!isYear(full)) return null;
    if (separator === "/" && b > 12 && a <= 12)
      return {
        value: { at: dayOf(full, a, b), remarks: [...remarks, remark("us-order", "warning")] },
        next: end,
      };
    if (separator === "/" && a <= 12 && a !== b) remarks.push(remark("slash-order", "warning"));
    return { value: { at: dayOf(full, b, a), remarks }, next: end };
  }
  if (separator !== "." || b < 1 || b > 12 || a < 1 || a > 31) return null;
  const written = year(source, next);
  // «20.09 2024 г.»: the dot before the year is missing.
  if (written && !tokenAt(source, next)?.line)
    return {
      value: { at: dayOf(written.value.year, b, a), remarks: written.value.remarks },
      next: written.next,
    };
  const doubtful = digits[0] === 1 || digits[1] === 1 ? ({ doubtful: true } as const) : {};
  return { value: { at: dayOf(null, b, a), remarks: [], ...doubtful }, next: yearSuffix(source, next) };
}

interface Figures {
  readonly values: readonly number[];
  readonly digits: readonly number[];
  readonly separator: string;
  readonly next: number;
}

const figures = (source: Source, at: number): Figures | null =>
  separated(source, at) ?? romanMonth(source, at) ?? spacedOut(source, at);

/** Two or three numbers with marks between them. */
function separated(source: Source, at: number): Figures | null {
  const first = tokenAt(source, at);
  const mark = tokenAt(source, at + 1);
  const second = tokenAt(source, at + 2);
  if (first?.kind !== "number" || mark?.kind !== "mark" || second?.kind !== "number") return null;
  const separator = mark.text;
  if (!"./-,".includes(separator) || (first.digits > 2 && first.digits !== 4) || second.digits > 2)
    return null;
  const again = tokenAt(source, at + 3);
  const third = tokenAt(source, at + 4);
  const tight = !mark.spaced && !second.spaced;
  const all = tight && again?.spaced === false && third?.spaced === false;
  const three: Figures | null =
    third?.kind === "number" && again?.kind === "mark" && !third.line
      ? {
          values: [first.value, second.value, third.value],
          digits: [first.digits, second.digits, third.digits],
          separator,
          next: at + 5,
        }
      : null;
  if (first.digits === 4) {
    const iso = again?.text === separator && separator !== "," && (third?.digits ?? 9) <= 2 && tight;
    return three && iso ? three : null;
  }
  if (three && again?.text === separator) {
    if (third?.digits === 4 && (all || separator === "." || separator === "/")) return three;
    if (third?.digits === 2 && all && (separator === "." || separator === "/")) return three;
  }
  // «20.09,2024», «20,09-2024»: one key missed; «9-12.2024» may be months.
  if (three && all && third?.digits === 4 && ".,".includes(separator) && isMark(source, at + 3, ".,-/"))
    return { ...three, separator: "." };
  // «1.2.3»: a number of an item, not a date.
  if (again?.text === "." && !again.spaced && third?.kind === "number" && !third.spaced) return null;
  if (!tight || separator !== ".") return null;
  return {
    values: [first.value, second.value],
    digits: [first.digits, second.digits],
    separator,
    next: afterDot(source, at + 3),
  };
}

/** «20.IX.2024» */
function romanMonth(source: Source, at: number): Figures | null {
  const [day, month, full] = [tokenAt(source, at), tokenAt(source, at + 2), tokenAt(source, at + 4)];
  if (day?.kind !== "number" || day.digits > 2 || !month?.roman || full?.digits !== 4) return null;
  if (!isMark(source, at + 1, ".") || !isMark(source, at + 3, ".") || month.spaced || full.spaced)
    return null;
  return { values: [day.value, month.roman, full.value], digits: [2, 2, 4], separator: ".", next: at + 5 };
}

/** «20 09 2024»: a day, a month and a year with nothing but spaces between them. */
function spacedOut(source: Source, at: number): Figures | null {
  const [day, month, full] = [tokenAt(source, at), tokenAt(source, at + 1), tokenAt(source, at + 2)];
  if (day?.digits !== 2 || month?.digits !== 2 || full?.digits !== 4 || month.line || full.line) return null;
  if (!isYear(full.value) || month.value < 1 || month.value > 12 || day.value > 31) return null;
  return { values: [day.value, month.value, full.value], digits: [2, 2, 4], separator: ".", next: at + 3 };
}

function yearSuffix(source: Source, at: number): number {
  const token = tokenAt(source, at);
  if (token?.line || isWord(source, at, "лет|полгода|полугода")) return at;
  const found = unitAt(source, at);
  if (found?.value !== "year") return at;
  return isWord(source, found.next, "г") && tokenAt(source, found.next)?.spaced === false
    ? afterDot(source, found.next + 1)
    : found.next;
}
