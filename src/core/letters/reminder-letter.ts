/** Puts a planned reminder into words: official, short, and only about what is owed. */
import { formatDay } from "../calendar/day";
import type { Finding } from "../checks/finding";
import { counted, plural } from "../messages/plural";
import type { LetterPlan } from "../reminders/letter-plan";
import type { Missing, OwedDuty, ReturnedRow, RowWithErrors } from "../reminders/owed";
import type { Settings } from "../settings/settings";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import type { Block, Entry, FinishedLetter, LetterContent, LetterLink, Point, Tone } from "./content";
import { cellUrl, tabCell, tabUrl } from "./links";
import { subjectOf } from "./subject";
import { fillText } from "./texts";

export interface LetterContext {
  readonly settings: Settings;
  /** `Spreadsheet.getUrl()`. */
  readonly address: string;
  /** The Russian sentence of a finding. */
  readonly sentence: (finding: Finding) => string;
}

export function reminderLetter(plan: LetterPlan, context: LetterContext): FinishedLetter {
  const content = reminderContent(plan, context);
  return { subject: content.subject, text: asText(content), html: asHtml(content) };
}

export function reminderContent(plan: LetterPlan, context: LetterContext): LetterContent {
  const { reporter, owed, sheetId } = plan;
  const { settings, address } = context;
  const link = (row: number | null): LetterLink | null =>
    sheetId === null || row === null
      ? null
      : { text: `открыть строку ${row}`, url: cellUrl(address, sheetId, tabCell("activities", row)) };
  const today = owed.coming.filter(({ daysLeft }) => daysLeft === 0);
  const later = owed.coming.filter(({ daysLeft }) => daysLeft !== 0);
  const nearest = owed.overdue[0]?.due ?? owed.coming[0]?.due ?? owed.finalDate;
  const values = {
    участник: reporter.name,
    координатор: reporter.coordinator,
    год: String(settings.year),
    срок: formatDay(nearest),
  };
  return {
    subject: subjectOf(plan),
    testLine: plan.test
      ? `Пробное письмо: участник его не получил. Настоящее ушло бы на ${plan.intended.join(", ")} (${reporter.name}).`
      : null,
    greeting: fillText(settings.letterGreeting, values),
    lead: `Напоминаем об отчёте по дорожной карте за ${settings.year} год: ${reporter.name}. Ниже только то, что ждёт вас на ${formatDay(plan.day)}.`,
    blocks: [
      block(
        "Срок прошёл",
        "overdue",
        byItem(owed.overdue, (duty) => overduePoint(duty, link)),
      ),
      block(
        "Срок сегодня",
        "today",
        byItem(today, (duty) => comingPoint(duty, link)),
      ),
      block(
        "Возвращено на доработку",
        "errors",
        byItem(owed.returned, (row) => returnedPoint(row, link)),
      ),
      block(
        "Есть ошибки, строку не примут",
        "errors",
        byItem(owed.errors, (row) => errorsPoint(row, context, link)),
      ),
      block(
        "Ближайшие сроки",
        "soon",
        byItem(later, (duty) => comingPoint(duty, link)),
      ),
      block(
        `Ещё не заполнено к сдаче отчёта ${formatDay(owed.finalDate)}`,
        "soon",
        byItem(owed.undated, (duty) => ({ text: missingText(duty), link: link(duty.row) })),
      ),
      readyBlock(plan),
    ].filter((one) => one.entries.length > 0),
    button: sheetId === null ? null : { text: "Открыть лист отчёта", url: tabUrl(address, sheetId) },
    closing:
      "Если вы заполнили это после отправки письма, отвечать не нужно: таблица учтёт сама. Что поправить в строке, сказано в столбце «Проверка».",
    footer: fillText(settings.letterFooter, values).split("\n"),
  };
}

const block = (heading: string, tone: Tone, entries: readonly Entry[]): Block => ({ heading, tone, entries });

/** Rows of one item stand together under its title. */
function byItem<T extends { readonly item: string; readonly title: string }>(
  rows: readonly T[],
  point: (row: T) => Point,
): Entry[] {
  const entries = new Map<string, { mark: string; title: string; points: Point[] }>();
  for (const row of rows) {
    const known = entries.get(row.item);
    if (known) known.points.push(point(row));
    else {
      const mark = row.item === "" ? "" : `п. ${row.item}`;
      entries.set(row.item, { mark, title: shorten(row.title), points: [point(row)] });
    }
  }
  return [...entries.values()];
}

type LinkTo = (row: number | null) => LetterLink | null;

function overduePoint(duty: OwedDuty, link: LinkTo): Point {
  const late = -(duty.daysLeft ?? 0);
  const parts = [
    duty.period,
    duty.due === null ? "" : `срок был ${formatDay(duty.due)}`,
    late > 0 ? `просрочено на ${counted(late, ["день", "дня", "дней"])}` : "",
  ];
  return { text: `${sentence(parts)}; ${missingText(duty)}`, link: link(duty.row) };
}

function comingPoint(duty: OwedDuty, link: LinkTo): Point {
  const left = duty.daysLeft ?? 0;
  const parts = [
    duty.period,
    duty.due === null ? "" : `срок ${formatDay(duty.due)}`,
    left > 0
      ? `${plural(left, ["остался", "осталось", "осталось"])} ${counted(left, ["день", "дня", "дней"])}`
      : "",
  ];
  return { text: `${sentence(parts)}; ${missingText(duty)}`, link: link(duty.row) };
}

const sentence = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");

const MISSING: Readonly<Record<Missing, string>> = {
  everything: "ничего не заполнено",
  activities: "нет организованных мероприятий",
  result: "нет результата",
  done: "нет даты исполнения",
  state: "состояние не «Исполнено»",
};

function missingText({ missing }: OwedDuty): string {
  return missing.length === 0 ? "не исполнено" : missing.map((one) => MISSING[one]).join(", ");
}

function returnedPoint(row: ReturnedRow, link: LinkTo): Point {
  const remark = row.remark.trim();
  return {
    text: remark === "" ? "возвращено без замечания, уточните у министерства" : `замечание: ${remark}`,
    link: link(row.row),
  };
}

function errorsPoint(row: RowWithErrors, { sentence: say }: LetterContext, link: LinkTo): Point {
  const more = row.total - row.findings.length;
  const lines = row.findings.map(say);
  if (more > 0) lines.push(`и ещё ${counted(more, ["замечание", "замечания", "замечаний"])} в этой строке`);
  return { text: lines.join("\n"), link: link(row.row) };
}

function readyBlock({ owed, day }: LetterPlan): Block {
  const passed = owed.finalDate < day;
  const when = passed
    ? `срок сдачи был ${formatDay(owed.finalDate)}`
    : `срок сдачи ${formatDay(owed.finalDate)}`;
  const text = `Когда всё заполнено, поставьте отметку «Отчёт готов» вверху листа: ${when}.`;
  const entry: Entry = { mark: "", title: text, points: [] };
  return block("Отчёт не сдан", passed ? "overdue" : "soon", owed.notReady ? [entry] : []);
}

/** Titles of the roadmap run to several lines; the number names the item anyway. */
function shorten(title: string): string {
  const flat = title.replace(/\s+/g, " ").trim();
  if (flat.length <= 160) return flat;
  const cut = flat.slice(0, 160);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 100))}…`;
}
