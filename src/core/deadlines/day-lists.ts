/** Days that share a month or a day that several months share: «17, 21 октября», «15 и 20.09.2024», «до 10 апреля, июля». */
import { MONTHS_OF } from "../calendar/names";
import { dayNumber } from "./amounts";
import { type Component, dayOf, type Source } from "./component";
import { yearBehind } from "./dates";
import { numericDay } from "./numeric-day";
import type { PieceFound } from "./piece";
import { isMark, isWord, lexeme, tokenAt, words } from "./words";

export function dayList(source: Source, at: number): PieceFound | null {
  if (isCounted(source, at)) return null;
  const start = words(source, at, "до|к") ?? at;
  const days: number[] = [];
  let next = start;
  for (;;) {
    const figures = days.length > 0 ? numericDay(source, next) : null;
    if (figures && !figures.value.doubtful) {
      const last = figures.value.at;
      const shared = days.map((day) => dayOf(last.year, last.month, day));
      return list([...shared, last], start !== at, figures.value.remarks, figures.next);
    }
    const number = dayNumber(source, next);
    if (!number || days.length > 12) return null;
    days.push(number.value);
    next = number.next;
    if (!isMark(source, next, ",") && !isWord(source, next, "и")) break;
    next = words(source, next + 1, "до|к") ?? next + 1;
  }
  const months = monthsAt(source, next);
  if (months.length === 0 || days.length * months.length < 2 || (days.length > 1 && months.length > 1))
    return null;
  next += 2 * months.length - 1;
  const written = yearBehind(source, next);
  const all = months.flatMap((month) => days.map((day) => dayOf(written?.value.year ?? null, month, day)));
  return list(all, start !== at, written?.value.remarks ?? [], written?.next ?? next);
}

const list = (
  days: readonly Extract<Component, { is: "day" }>["at"][],
  upTo: boolean,
  remarks: PieceFound["remarks"],
  next: number,
): PieceFound => ({ components: days.map((at): Component => ({ is: "day", at, upTo })), remarks, next });

/** «СОШ 5, 20 сентября», «№ 5, 20 сентября»: the first number is no day. */
function isCounted(source: Source, at: number): boolean {
  const before = tokenAt(source, at - 1);
  if (isMark(source, at - 1, "№")) return true;
  return before?.kind === "word" && !before.lexeme && before.text.length > 2 && !before.line;
}

/** «апреля, июля и октября»: the genitive only, because «10 апреля, июль» is a day and a month. */
function monthsAt(source: Source, at: number): number[] {
  const months: number[] = [];
  for (let place = at; ; place += 2) {
    const month = lexeme(source, place, "month");
    if (!month || (months.length > 0 && tokenAt(source, place)?.text !== MONTHS_OF[month.month - 1]))
      return months;
    months.push(month.month);
    if (!isMark(source, place + 1, ",") && !isWord(source, place + 1, "и")) return months;
  }
}
