/** Hands the letters of the run to the SMTP server named by --smtp and tells how it went. */
import { sendThroughSmtp } from "../outbox/smtp";
import type { Mail } from "../runtime/api";

/** False when some letter could not be delivered; the .eml files are there in any case. */
export async function sendLetters(mails: readonly Mail[], server: string | null): Promise<boolean> {
  if (server === null) return true;
  const { sent, failed } = await sendThroughSmtp(mails, server);
  process.stdout.write(`Через ${server} отправлено писем: ${sent} из ${mails.length}.\n`);
  for (const { to, reason } of failed) process.stdout.write(`✖ ${to}: ${reason}\n`);
  return failed.length === 0;
}
