/** The subject of a reminder: what and by when, readable in a list of letters on a phone. */
import { type Day, formatDay } from "../calendar/day";
import type { LetterPlan } from "../reminders/letter-plan";

const ITEMS_SHOWN = 4;
/** Google refuses longer ones; mail programs show far less. */
const SUBJECT_LIMIT = 200;

export function subjectOf(plan: LetterPlan): string {
  const subject = plain(plan);
  const marked = plan.test ? `[Проба: ${plan.reporter.name}] ${subject}` : subject;
  // A line break from a cell would end the header of the mail.
  const full = marked.replace(/\s+/g, " ").trim();
  return full.length > SUBJECT_LIMIT ? `${full.slice(0, SUBJECT_LIMIT - 1)}…` : full;
}

function plain({ owed, urgency, day }: LetterPlan): string {
  const nearest = owed.coming.filter(({ daysLeft }) => daysLeft === urgency.daysLeft);
  const [first] = nearest;
  if (owed.overdue.length > 0)
    return `Просрочено: ${itemList(owed.overdue)} дорожной карты${wasDue(owed.overdue)}`;
  if (first?.due && urgency.kind === "today")
    return `Сегодня, ${formatDay(day)}, срок: ${itemList(nearest)} дорожной карты`;
  if (first?.due) return `До ${formatDay(first.due)}: ${itemList(nearest)} дорожной карты`;
  if (owed.returned.length > 0) return `Возвращено на доработку: ${itemList(owed.returned)} дорожной карты`;
  if (owed.errors.length > 0) return `Исправьте ошибки в отчёте: ${itemList(owed.errors)} дорожной карты`;
  if (owed.finalDate < day) return `Отчёт по дорожной карте не сдан, срок был ${formatDay(owed.finalDate)}`;
  return `Сдайте отчёт по дорожной карте до ${formatDay(owed.finalDate)}`;
}

/** «п. 1.1, 1.4, 2.1, 2.2 и ещё 3». */
export function itemList(entries: readonly { readonly item: string }[]): string {
  const items = [...new Set(entries.map(({ item }) => item))].filter((item) => item !== "");
  const shown = items.slice(0, ITEMS_SHOWN).join(", ");
  const more = items.length - ITEMS_SHOWN;
  return shown === "" ? "строки отчёта" : `п. ${shown}${more > 0 ? ` и ещё ${more}` : ""}`;
}

function wasDue(overdue: readonly { readonly due: Day | null }[]): string {
  const days = [...new Set(overdue.map(({ due }) => due))];
  const [only] = days;
  return days.length === 1 && only ? `, срок был ${formatDay(only)}` : "";
}
