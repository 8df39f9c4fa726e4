/**
 * Sends planned letters, each exactly once: its ledger row is written and flushed before the mail call, its state after it. A run
 * killed in between leaves «отправляется», which nothing repeats without a person's word. Runs under the document lock.
 */
import type { Day } from "../../core/calendar/day";
import type { Summary } from "../../core/consolidation/summary";
import type { FinishedLetter } from "../../core/letters/content";
import { digestLetter, digestNeeded, type RunResult } from "../../core/letters/digest";
import { type LetterContext, reminderLetter } from "../../core/letters/reminder-letter";
import { counted } from "../../core/messages/plural";
import { sortAddresses } from "../../core/reminders/addresses";
import { doubtful, type LedgerEntry } from "../../core/reminders/ledger";
import { type LetterPlan, recipientsOf } from "../../core/reminders/letter-plan";
import { letterId, type ReminderPlan } from "../../core/reminders/plan";
import { fitQuota } from "../../core/reminders/urgency";
import type { Ledger } from "../../sheets/ledger";
import type { Told } from "../from-menu";
import { refuseBadTexts } from "./plan-reminders";

export interface SendInput extends LetterContext {
  readonly plan: ReminderPlan;
  /** `Reporter.id`s to write to; null for all planned. */
  readonly chosen: ReadonlySet<string> | null;
  readonly ledger: Ledger;
  readonly summary: Summary;
  readonly today: Day;
  /** "29.11.2024 09:05" */
  readonly at: string;
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
  const { plan, chosen, ledger } = input;
  const letters = plan.letters.filter(({ reporter }) => chosen === null || chosen.has(reporter.id));
  const ministry = sortAddresses(input.settings.ministryEmails).good;
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
    const outcome = sendOne(letter, reminderLetter(letter, input), input, quota);
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
  };
  const left = exhausted ? [] : rest;
  if (left.length === 0) sendDigest(result, ministry, input, quota);
  return { ...result, left, told: tell(result, left) };
}

type Outcome =
  | { readonly kind: "sent"; readonly quota: number }
  | { readonly kind: "failed"; readonly quota: number; readonly note: string }
  | { readonly kind: "unsure"; readonly quota: number; readonly entry: LedgerEntry };

function sendOne(letter: LetterPlan, words: FinishedLetter, input: SendInput, quota: number): Outcome {
  const { ledger } = input;
  const entry = entryOf(letter, words.subject, input.at);
  ledger.begin(entry);
  try {
    mail(letter.to, letter.cc, words, input);
  } catch (error) {
    return afterError(entry, error, ledger, quota, recipientsOf(letter));
  }
  ledger.finish(entry.id, "sent", noteOf(letter));
  return { kind: "sent", quota: quota - recipientsOf(letter) };
}

/**
 * An error does not prove that nothing went out (a time-out may come after the mail), and its words are in the user's language. The
 * quota tells: only if it did not shrink was nothing sent.
 */
function afterError(
  entry: LedgerEntry,
  error: unknown,
  ledger: Ledger,
  before: number,
  recipients: number,
): Outcome {
  const note = shorten(error instanceof Error ? error.message : String(error));
  let after: number;
  try {
    after = MailApp.getRemainingDailyQuota();
  } catch {
    after = before - recipients;
  }
  if (after < before) {
    ledger.finish(entry.id, "sending", `Сбой, неизвестно, ушло ли письмо: ${note}`);
    return { kind: "unsure", quota: after, entry };
  }
  ledger.finish(entry.id, "failed", note);
  return { kind: "failed", quota: after, note };
}

function mail(
  to: readonly string[],
  cc: readonly string[],
  { subject, text, html }: FinishedLetter,
  { settings }: Pick<SendInput, "settings">,
): void {
  MailApp.sendEmail({
    to: to.join(","),
    ...(cc.length > 0 ? { cc: cc.join(",") } : {}),
    subject,
    body: text,
    htmlBody: html,
    name: settings.senderName,
    ...(settings.replyTo === "" ? {} : { replyTo: settings.replyTo }),
  });
}

function entryOf(letter: LetterPlan, subject: string, at: string): LedgerEntry {
  return {
    id: letter.id,
    day: letter.day,
    at,
    reporter: letter.reporter.id,
    name: letter.reporter.name,
    to: [...letter.to, ...letter.cc],
    subject,
    steps: letter.steps,
    state: "sending",
    test: letter.test,
    note: "",
  };
}

const noteOf = ({ badAddresses }: LetterPlan): string =>
  badAddresses.length === 0 ? "" : shorten(`Не отправлено на: ${badAddresses.join(", ")}`);

/** One digest a day, whatever becomes of it: it repeats nothing that the ledger does not hold. */
const DIGEST = "";

function sendDigest(result: RunResult, ministry: readonly string[], input: SendInput, quota: number): void {
  const { ledger, summary, today, settings, address, at } = input;
  const earlier = ledger.entries.filter(({ reporter, day }) => reporter === DIGEST && day === today);
  const already = earlier.some(({ state }) => state === "sent" || state === "sending");
  if (ministry.length === 0 || already || !digestNeeded(result) || quota < ministry.length) return;
  const words = digestLetter(result, summary, today, settings, address);
  const entry: LedgerEntry = {
    id: letterId(today, "сводка", earlier.length),
    day: today,
    at,
    reporter: DIGEST,
    name: "Министерство: сводка",
    to: ministry,
    subject: words.subject,
    steps: [],
    state: "sending",
    test: settings.testMode,
    note: "",
  };
  ledger.begin(entry);
  try {
    mail(ministry, [], words, input);
  } catch (error) {
    afterError(entry, error, ledger, quota, ministry.length);
    return;
  }
  ledger.finish(entry.id, "sent", "");
}

const LETTERS = ["письмо", "письма", "писем"] as const;

function tell({ sent, failed, postponed, doubtful: unsure }: RunResult, left: readonly LetterPlan[]): Told {
  const parts = [
    sent.length > 0 ? `Отправлено ${counted(sent.length, LETTERS)}.` : "Ни одно письмо не отправлено.",
    ...(left.length > 0 ? [`Ещё ${counted(left.length, LETTERS)} уйдут дальше.`] : []),
    ...(postponed.length > 0
      ? [`На сегодня лимит писем исчерпан: ${counted(postponed.length, LETTERS)} уйдут завтра.`]
      : []),
    ...(failed.length > 0 ? [`Не ушло ${counted(failed.length, LETTERS)}.`] : []),
    ...(unsure.length > 0
      ? [
          `О ${unsure.length === 1 ? "письме" : "письмах"} (${unsure.length}) неизвестно, ушли ли они: решите это в «Напоминания…».`,
        ]
      : []),
  ];
  return {
    sentence: parts.join(" "),
    lines: [
      ...failed.map(({ letter, note }) => `${letter.reporter.name}: ${note}`),
      ...unsure.map(({ name, at }) => `${name}, ${at}: неизвестно, ушло ли письмо`),
    ],
  };
}

/** A person's word on a doubtful letter. */
export function settleDoubtful(ledger: Ledger, id: string, sent: boolean, who: string, at: string): boolean {
  if (!doubtful(ledger.entries).some((entry) => entry.id === id)) return false;
  ledger.finish(id, sent ? "sent" : "released", `Решено: ${who}, ${at}`);
  return true;
}

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
