/** Deadlines that are not there: «-», «не установлен», «уточняется», «своевременно». */
import { type Component, type Found, type Source, unknown } from "./component";
import { tokenAt, words } from "./words";

const LATER = /^(?:уточн|определ|устан|согласов)/;

/** «-», «не установлен», «уточняется»; and words that set no date: «своевременно», «однократно». */
export function absent(source: Source, at: number): Found<Component> | null {
  if (source.tokens.every(({ text }) => text === "-" || text === "." || text === "?"))
    return source.tokens.length > 0 ? { value: unknown("none"), next: source.tokens.length } : null;
  const start = words(source, at, "сроки|срок|дата|даты") ?? at;
  const not = words(
    source,
    start,
    "не определено|указан|указано|указаны|установлен|установлены|определен|определены|предусмотрен|задан",
  );
  if (not !== null) return { value: unknown("none"), next: not };
  if (words(source, at, "без срока") !== null) return { value: unknown("none"), next: at + 2 };
  const told = words(source, at, "будет|будут сообщено|сообщена|сообщены|объявлено|объявлены дополнительно");
  if (told !== null) return { value: unknown("to-be-set"), next: told };
  if (words(source, at, "нет") !== null) return { value: unknown("none"), next: at + 1 };
  const will = words(source, start, "будут|будет") ?? start;
  const further = words(source, will, "дополнительно") ?? will;
  if (
    LATER.test(tokenAt(source, further)?.text ?? "") &&
    /(?:ся|ны|на|но|ен|ению)$/.test(tokenAt(source, further)?.text ?? "")
  )
    return {
      value: unknown("to-be-set"),
      next: words(source, further + 1, "дополнительно|позднее") ?? further + 1,
    };
  const vague =
    words(source, at, "своевременно|заблаговременно|оперативно|однократно|единовременно|разово|заранее") ??
    words(source, at, "в ближайшее время") ??
    words(source, at, "по возможности") ??
    words(source, at, "в установленном порядке");
  return vague === null ? null : { value: unknown("vague"), next: vague };
}
