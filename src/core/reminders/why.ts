/** Why somebody gets a letter, and why somebody gets none, in words for the ministry. */
import { formatDay } from "../calendar/day";
import { counted } from "../messages/plural";
import type { LetterPlan, OmitReason } from "./letter-plan";

/** «просрочено 2, срок сегодня 1, ошибки в 3 строках». */
export function reasonOf({ owed }: LetterPlan): string {
  const today = owed.coming.filter(({ daysLeft }) => daysLeft === 0).length;
  const parts: [number, (count: number) => string][] = [
    [owed.overdue.length, (count) => `просрочено ${count}`],
    [today, (count) => `срок сегодня ${count}`],
    [owed.coming.length - today, (count) => `срок близко ${count}`],
    [owed.undated.length, (count) => `к сдаче не заполнено ${count}`],
    [owed.returned.length, (count) => `возвращено ${count}`],
    [owed.errors.length, (count) => `ошибки в ${counted(count, ["строке", "строках", "строках"])}`],
    [owed.notReady ? 1 : 0, () => "отчёт не отмечен готовым"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, say]) => say(count))
    .join(", ");
}

type Say<K extends OmitReason["kind"]> = (reason: Extract<OmitReason, { kind: K }>) => string;

const OMITTED: { readonly [K in OmitReason["kind"]]: Say<K> } = {
  "day-off": () => "сегодня нерабочий день",
  unread: ({ problem }) => `лист не прочитан (${problem}); письмо по нему было бы неверным`,
  "no-duties": () => "ничего не поручено",
  "nothing-owed": () => "всё исполнено",
  later: ({ next }) => `ещё рано, напоминание ${formatDay(next)}`,
  "reminded-lately": () => "уже напомнили, срок следующего письма не подошёл",
  "already-today": () => "сегодня письмо уже отправлено",
  "doubtful-today": () => "исход сегодняшнего письма неизвестен: решите, ушло ли оно",
  "failed-today": ({ note }) => `сегодня письмо не ушло (${note}); следующая попытка завтра`,
  "no-address": () => "не указана почта: впишите её на листе «Участники»",
  "bad-address": ({ bad }) => `адрес написан с ошибкой: ${bad.join(", ")}`,
  "no-test-address": () => "включён пробный режим, а почта министерства не указана на листе «Настройки»",
};

export function omittedBecause(reason: OmitReason): string {
  return (OMITTED[reason.kind] as (one: OmitReason) => string)(reason);
}

/** Reasons that somebody at the ministry must act on. */
export const NEEDS_ACTION: ReadonlySet<OmitReason["kind"]> = new Set([
  "unread",
  "doubtful-today",
  "failed-today",
  "no-address",
  "bad-address",
  "no-test-address",
]);
