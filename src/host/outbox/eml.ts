/** Sent letters as .eml files that any mail program opens; the same letters give the same bytes. */
import { createTransport } from "nodemailer";
import type { Mail } from "../runtime/api";
import { messageOptions } from "./message";

export interface EmlFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function emlFiles(mails: readonly Mail[]): Promise<EmlFile[]> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const files: EmlFile[] = [];
  for (const [index, mail] of mails.entries()) {
    const { message } = await transport.sendMail(messageOptions(mail, index + 1));
    if (!Buffer.isBuffer(message))
      throw new TypeError("nodemailer returned a stream although asked for a buffer");
    files.push({ name: emlName(mail, index + 1, mails.length), bytes: message });
  }
  return files;
}

const SUBJECT_LENGTH = 60;

/** «007 koordinator@lysva.example – Отчёт по дорожной карте.eml»: the number makes it unique and keeps the order of sending. */
export function emlName(mail: Mail, number: number, count: number): string {
  const digits = Math.max(3, String(count).length);
  const recipient = safeName(mail.to[0] ?? mail.cc[0] ?? mail.bcc[0] ?? "без получателя").slice(0, 60);
  const subject = safeName(mail.subject).slice(0, SUBJECT_LENGTH).trim();
  return `${String(number).padStart(digits, "0")} ${recipient} – ${subject === "" ? "без темы" : subject}.eml`;
}

/** Only characters that every file system takes. */
function safeName(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
