/** «Напоминания…»: what would be sent today, to whom and why, as the dialog shows it. Writes nothing. */
import type { FinishedLetter } from "../../core/letters/content";
import { type LetterContext, reminderLetter } from "../../core/letters/reminder-letter";
import { subjectOf } from "../../core/letters/subject";
import { textProblem } from "../../core/letters/texts";
import { Refusal } from "../../core/messages/refusal";
import type { ReminderPreview } from "../../core/panel/reminders";
import { doubtful, type LedgerEntry } from "../../core/reminders/ledger";
import type { ReminderPlan } from "../../core/reminders/plan";
import { omittedBecause, reasonOf } from "../../core/reminders/why";
import type { Settings } from "../../core/settings/settings";

export function previewReminders(
  plan: ReminderPlan,
  settings: Settings,
  ledger: readonly LedgerEntry[],
  today: string,
  quotaLeft: number | null,
): ReminderPreview {
  refuseBadTexts(settings);
  return {
    today,
    letters: plan.letters.map((letter) => ({
      reporter: letter.reporter.id,
      name: letter.reporter.name,
      to: [...letter.to, ...letter.cc],
      subject: subjectOf(letter),
      reason: reasonOf(letter),
      urgency: letter.urgency.kind,
    })),
    skipped: plan.omitted.map(({ reporter, reason }) => ({
      reporter: reporter.id,
      name: reporter.name,
      reason: omittedBecause(reason),
    })),
    doubtful: doubtful(ledger).map(({ id, name, subject, at }) => ({ id, name, subject, at })),
    testMode: settings.testMode,
    testAddress: settings.ministryEmails.join(", "),
    quotaLeft,
  };
}

/** One letter as it will look. */
export function showLetter(
  plan: ReminderPlan,
  reporterId: string,
  context: LetterContext,
): FinishedLetter & { readonly to: string[] } {
  const letter = plan.letters.find(({ reporter }) => reporter.id === reporterId);
  if (!letter)
    throw new Refusal(
      "gone",
      "Этому участнику письмо сегодня уже не нужно или отправлено; ничего не изменено. Обновите список.",
    );
  return { ...reminderLetter(letter, context), to: [...letter.to, ...letter.cc] };
}

/** Texts of «Настройки» are checked before anything is shown or sent. */
export function refuseBadTexts({ letterGreeting, letterFooter }: Settings): void {
  const problem = textProblem("Обращение", letterGreeting) ?? textProblem("Подпись", letterFooter);
  if (problem !== null)
    throw new Refusal("letters.text", `Лист «Настройки», ${problem} Исправьте текст и повторите.`);
}
