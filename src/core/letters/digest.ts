/** The digest: one letter to the ministry about a sending run – how the region stands, who was written to, what needs a person. */
import { type Day, formatDay } from "../calendar/day";
import type { Summary } from "../consolidation/summary";
import { counted } from "../messages/plural";
import type { LedgerEntry } from "../reminders/ledger";
import type { LetterPlan, Omitted } from "../reminders/letter-plan";
import { NEEDS_ACTION, omittedBecause, reasonOf } from "../reminders/why";
import type { Settings } from "../settings/settings";
import { asHtml } from "./as-html";
import { asText } from "./as-text";
import type { Block, Entry, FinishedLetter, LetterContent, Tone } from "./content";

export interface RunResult {
  readonly sent: readonly LetterPlan[];
  readonly failed: readonly { readonly letter: LetterPlan; readonly note: string }[];
  /** No room in today's quota. */
  readonly postponed: readonly LetterPlan[];
  readonly doubtful: readonly LedgerEntry[];
  readonly omitted: readonly Omitted[];
  /** Entries of this day from earlier executions of the run, or from an earlier run. */
  readonly earlier: readonly LedgerEntry[];
}

const LETTERS = ["письмо", "письма", "писем"] as const;

/** Nothing was sent and nothing needs a person: then there is no digest either. */
export function digestNeeded(run: RunResult): boolean {
  return (
    run.sent.length + run.failed.length + run.postponed.length + run.doubtful.length > 0 ||
    // Sent by a run that was killed before its digest.
    run.earlier.length > 0 ||
    run.omitted.some(({ reason }) => NEEDS_ACTION.has(reason.kind))
  );
}

export function digestLetter(
  run: RunResult,
  summary: Summary,
  today: Day,
  settings: Settings,
  address: string,
): FinishedLetter {
  const content = digestContent(run, summary, today, settings, address);
  return { subject: content.subject, text: asText(content), html: asHtml(content) };
}

function digestContent(
  run: RunResult,
  { total }: Summary,
  today: Day,
  settings: Settings,
  address: string,
): LetterContent {
  const before = run.earlier.filter(({ state }) => state === "sent");
  const written = new Set(
    [...before, ...run.earlier.filter(({ state }) => state === "sending")].map(({ reporter }) => reporter),
  );
  for (const { reporter } of run.sent) written.add(reporter.id);
  const failedBefore = run.earlier.filter(
    ({ state, reporter }) => state === "failed" && !written.has(reporter),
  );
  const attention = run.omitted.filter(({ reason }) => NEEDS_ACTION.has(reason.kind));
  const bad = run.sent.filter(({ badAddresses }) => badAddresses.length > 0);
  const line = (name: string, text: string): Entry => ({ mark: "", title: `${name}: ${text}`, points: [] });
  const share = total.duties === 0 ? 100 : Math.floor((total.done / total.duties) * 100);
  return {
    subject: `Дорожная карта, ${formatDay(today)}: ${counted(run.sent.length + before.length, LETTERS)}, исполнено ${share} %, просрочено ${total.overdue}`,
    testLine: settings.testMode ? "Включён пробный режим: участники писем не получили." : null,
    greeting: "Сводка напоминаний",
    lead: `На ${formatDay(today)}: исполнено ${total.done} из ${total.duties} (в срок ${total.onTime}, с опозданием ${total.late}), просрочено ${total.overdue}, не начато ${total.notStarted}, ошибок ${total.errors}. Отчёты начали ${total.reports} из ${total.reporters}, сдали ${total.ready}.`,
    blocks: [
      lines("Нужно ваше решение: неизвестно, ушло ли письмо", "errors", [
        ...run.doubtful.map((entry) => line(entry.name, `${entry.at}, «${entry.subject}»`)),
      ]),
      lines("Письма не ушли", "errors", [
        ...failedBefore.map(({ name, note }) => line(name, note)),
        ...run.failed.map(({ letter, note }) => line(letter.reporter.name, note)),
      ]),
      lines("Писать некуда или нечего прочитать", "errors", [
        ...attention.map(({ reporter, reason }) => line(reporter.name, omittedBecause(reason))),
        ...bad.map(({ reporter, badAddresses }) =>
          line(reporter.name, `письмо ушло не на все адреса, не годятся: ${badAddresses.join(", ")}`),
        ),
      ]),
      lines("Не хватило дневного лимита писем, уйдут завтра", "today", run.postponed.map(reasonLine)),
      lines(settings.testMode ? "Получили бы письмо" : "Написано", "calm", [
        ...before.map(({ name, subject }) => line(name, subject)),
        ...run.sent.map(reasonLine),
      ]),
    ].filter(({ entries }) => entries.length > 0),
    button: address === "" ? null : { text: "Открыть таблицу", url: address },
    closing: "Кому, когда и почему написано, хранит лист «Рассылка».",
    footer: [],
  };

  function reasonLine(letter: LetterPlan): Entry {
    return line(letter.reporter.name, reasonOf(letter));
  }
}

const lines = (heading: string, tone: Tone, entries: readonly Entry[]): Block => ({ heading, tone, entries });
