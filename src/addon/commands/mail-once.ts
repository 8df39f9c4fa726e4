/**
 * One letter, exactly once: its ledger row is written and flushed before the mail call, its state after it. A run killed in
 * between leaves «отправляется», which nothing repeats without a person's word.
 */
import type { FinishedLetter } from "../../core/letters/content";
import type { LedgerEntry } from "../../core/reminders/ledger";
import type { Settings } from "../../core/settings/settings";
import type { Ledger } from "../../sheets/ledger";

export interface Message {
  /** As it is begun in the ledger. */
  readonly entry: LedgerEntry;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly words: FinishedLetter;
  /** Written beside «отправлено». */
  readonly note: string;
}

/** `quota`: recipients left afterwards. */
export type Outcome =
  | { readonly kind: "sent"; readonly quota: number }
  | { readonly kind: "failed"; readonly quota: number; readonly note: string }
  | { readonly kind: "unsure"; readonly quota: number; readonly entry: LedgerEntry };

export function mailOnce(message: Message, ledger: Ledger, settings: Settings, quota: number): Outcome {
  const { entry, to, cc, words, note } = message;
  const recipients = to.length + cc.length;
  ledger.begin(entry);
  try {
    MailApp.sendEmail({
      to: to.join(","),
      ...(cc.length > 0 ? { cc: cc.join(",") } : {}),
      subject: words.subject,
      body: words.text,
      htmlBody: words.html,
      name: settings.senderName,
      ...(settings.replyTo === "" ? {} : { replyTo: settings.replyTo }),
    });
  } catch (error) {
    return afterError(entry, error, ledger, quota, recipients);
  }
  ledger.finish(entry.id, "sent", note);
  return { kind: "sent", quota: quota - recipients };
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

export const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
