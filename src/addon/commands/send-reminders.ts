/** Sends planned letters, the most urgent first, as far as the quota and the time reach. Runs under the document lock. */
import type { RunResult } from "../../core/letters/digest";
import { type LetterContext, reminderLetter } from "../../core/letters/reminder-letter";
import { counted } from "../../core/messages/plural";
import { sortAddresses } from "../../core/reminders/addresses";
import { doubtful, type LedgerEntry } from "../../core/reminders/ledger";
import { type LetterPlan, recipientsOf } from "../../core/reminders/letter-plan";
import type { ReminderPlan } from "../../core/reminders/plan";
import { fitQuota } from "../../core/reminders/urgency";
import type { Ledger } from "../../sheets/ledger";
import type { Told } from "../from-menu";
import { type Message, mailOnce, shorten } from "./mail-once";
import { refuseBadTexts } from "./plan-reminders";
import { type DigestInput, sendDigest } from "./send-digest";

export interface SendInput extends LetterContext, DigestInput {
  readonly plan: ReminderPlan;
  /** `Reporter.id`s to write to; null for all planned. */
  readonly chosen: ReadonlySet<string> | null;
  /** False when the execution must end soon; what is left is sent by the next one. */
  readonly inTime: () => boolean;
}

export interface SendResult extends RunResult {
  /** Not begun for lack of time. */
  readonly left: readonly LetterPlan[];
  readonly told: Told;
}

export function sendReminders(input: SendInput): SendResult {
  refuseBadTexts(input.settings);
  const { plan, chosen, ledger, settings, today } = input;
  const letters = plan.letters.filter(({ reporter }) => chosen === null || chosen.has(reporter.id));
  const ministry = sortAddresses(settings.ministryEmails).good;
  let quota = MailApp.getRemainingDailyQuota();
  // The digest must still fit, unless there is no room for anything else then.
  const kept = quota > ministry.length ? ministry.length : 0;
  const { now, later } = fitQuota(letters, quota - kept);
  ledger.reserve(now.length === 0 ? 0 : now.length + 1);

  const sent: LetterPlan[] = [];
  const failed: { letter: LetterPlan; note: string }[] = [];
  const unsure: LedgerEntry[] = [];
  let exhausted = false;
  const attempt = (letter: LetterPlan): void => {
    const outcome = mailOnce(messageOf(letter, input), ledger, settings, quota);
    quota = outcome.quota;
    if (outcome.kind === "sent") sent.push(letter);
    else if (outcome.kind === "unsure") unsure.push(outcome.entry);
    else {
      failed.push({ letter, note: outcome.note });
      exhausted = quota < recipientsOf(letter);
    }
  };
  let index = 0;
  for (; index < now.length && !exhausted && input.inTime(); index += 1) {
    const letter = now[index];
    if (letter) attempt(letter);
  }
  // What certainly did not go out is tried once more: a day lost may be the day of the deadline.
  for (const { letter } of [...failed]) {
    if (exhausted || !input.inTime()) break;
    failed.splice(0, 1);
    attempt({ ...letter, id: `${letter.id}~` });
  }
  const rest = now.slice(index);
  const result: RunResult = {
    sent,
    failed,
    postponed: exhausted ? [...rest, ...later] : later,
    doubtful: [...doubtful(ledger.entries), ...unsure],
    omitted: plan.omitted,
    earlier: ledger.entries.filter(
      ({ day, reporter, test }) => day === today && reporter !== "" && test === settings.testMode,
    ),
  };
  const left = exhausted ? [] : rest;
  if (left.length === 0) sendDigest(result, ministry, input, quota);
  return { ...result, left, told: tell(result, left) };
}

function messageOf(letter: LetterPlan, input: SendInput): Message {
  const words = reminderLetter(letter, input);
  const { to, cc, badAddresses } = letter;
  return {
    entry: {
      id: letter.id,
      day: letter.day,
      at: input.at,
      reporter: letter.reporter.id,
      name: letter.reporter.name,
      to: [...to, ...cc],
      subject: words.subject,
      steps: letter.steps,
      state: "sending",
      test: letter.test,
      note: "",
    },
    to,
    cc,
    words,
    note: badAddresses.length === 0 ? "" : shorten(`Не отправлено на: ${badAddresses.join(", ")}`),
  };
}

const LETTERS = ["письмо", "письма", "писем"] as const;

function tell(run: RunResult, left: readonly LetterPlan[]): Told {
  const { sent, failed, postponed, doubtful: unsure } = run;
  const before = run.earlier.filter(({ state }) => state === "sent").length;
  const total = before > 0 && sent.length > 0 ? `, всего за сегодня ${sent.length + before}` : "";
  const parts: [applies: boolean, sentence: string][] = [
    [sent.length > 0, `Отправлено ${counted(sent.length, LETTERS)}${total}.`],
    [sent.length === 0, "Ни одно письмо не отправлено."],
    [left.length > 0, `Ещё ${counted(left.length, LETTERS)} – следующим шагом.`],
    [
      postponed.length > 0,
      `На сегодня лимит писем исчерпан: ${counted(postponed.length, LETTERS)} – завтра.`,
    ],
    [failed.length > 0, `Не отправлено из-за ошибок: ${counted(failed.length, LETTERS)}.`],
    [
      unsure.length > 0,
      `Неизвестно, дошло ли до отправки ${counted(unsure.length, LETTERS)}: решите это в «Напоминания…».`,
    ],
  ];
  return {
    sentence: parts
      .filter(([applies]) => applies)
      .map(([, sentence]) => sentence)
      .join(" "),
    lines: [
      ...failed.map(({ letter, note }) => `${letter.reporter.name}: ${note}`),
      ...unsure.map(({ name, at }) => `${name}, ${at}: неизвестно, отправлено ли письмо`),
    ],
  };
}

/** A person's word on a doubtful letter. */
export function settleDoubtful(ledger: Ledger, id: string, sent: boolean, who: string, at: string): boolean {
  if (!doubtful(ledger.entries).some((entry) => entry.id === id)) return false;
  ledger.finish(id, sent ? "sent" : "released", `Решено: ${who}, ${at}`);
  return true;
}
