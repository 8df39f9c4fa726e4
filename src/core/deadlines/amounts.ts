/** Numbers and ordinals, in figures and in words. */
import type { Found, Source } from "./component";
import { afterSuffix, isMark, lexeme, tokenAt } from "./words";

/** «2», «два», «двух», «10 (десяти)», «трёх (3)», «2-х». */
export function count(source: Source, at: number): Found<number> | null {
  const token = tokenAt(source, at);
  if (!token) return null;
  if (token.kind === "number" && token.digits <= 3) {
    let next = afterSuffix(source, at + 1);
    if (isMark(source, next, "(") && lexeme(source, next + 1, "cardinal") && isMark(source, next + 2, ")"))
      next += 3;
    return { value: token.value, next };
  }
  const named = lexeme(source, at, "cardinal");
  if (!named) return null;
  const again =
    isMark(source, at + 1, "(") &&
    tokenAt(source, at + 2)?.value === named.value &&
    isMark(source, at + 3, ")");
  return { value: named.value, next: again ? at + 4 : at + 1 };
}

/** «III», «3», «3-й», «третья», «последний» (−1). */
export function ordinal(source: Source, at: number): Found<number> | null {
  const token = tokenAt(source, at);
  if (!token) return null;
  if (token.roman > 0) return { value: token.roman, next: afterSuffix(source, at + 1) };
  const named = lexeme(source, at, "ordinal");
  if (named) return { value: named.value, next: at + 1 };
  if (token.kind === "number" && token.digits <= 2 && token.value >= 1)
    return { value: token.value, next: afterSuffix(source, at + 1) };
  return null;
}

/** A day of the month: «5», «05», «5-го», «пятого», «двадцать пятого»; the day may be impossible (32). */
export function dayNumber(source: Source, at: number): Found<number> | null {
  const token = tokenAt(source, at);
  if (!token) return null;
  if (token.kind === "number" && token.digits <= 2)
    return { value: token.value, next: afterSuffix(source, at + 1) };
  const tens = lexeme(source, at, "cardinal");
  const ones = lexeme(source, at + 1, "ordinal");
  if (tens && ones && (tens.value === 20 || tens.value === 30) && ones.value >= 1 && ones.value <= 9)
    return { value: tens.value + ones.value, next: at + 2 };
  const named = lexeme(source, at, "ordinal");
  return named && named.value > 0 ? { value: named.value, next: at + 1 } : null;
}
