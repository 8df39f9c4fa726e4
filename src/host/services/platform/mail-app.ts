/** MailApp: letters leave from the effective user, within the quotas of platform.md §1 and the errors of §10. */
import type { Mail } from "../../runtime/api";
import { NotImplemented, ServiceError } from "../../runtime/errors";
import { needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { isConsumer } from "../../workbook/rights";
import { isEmail } from "../../workbook/validation";
import { Blob } from "./blob";

const mail = needing("mail");

const MEMBERS = {
  sendEmail: mail(
    "sendMail",
    "object|string,string,string|string,string,string,object|string,string,string,string",
  ),
  getRemainingDailyQuota: mail("mailQuota"),
} as const;

const LIMITS = { recipients: 50, subject: 250, attachments: 250, attachmentBytes: 25 * 1024 * 1024 } as const;
const BODY_BYTES = { consumer: 200 * 1024, workspace: 400 * 1024 } as const;
const FIELDS: ReadonlySet<string> = new Set([
  "to",
  "cc",
  "bcc",
  "subject",
  "body",
  "htmlBody",
  "name",
  "replyTo",
  "noReply",
  "attachments",
  "inlineImages",
]);

type Message = Readonly<Record<string, unknown>>;

const addresses = (list: unknown): string[] => {
  if (list === undefined || list === null || list === "") return [];
  return String(list)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((address) => {
      if (!isEmail(address)) throw new ServiceError(say.invalidEmail(address));
      return address;
    });
};

const text = (value: unknown): string | null =>
  value === undefined || value === null ? null : String(value);

const file = (blob: unknown): { name: string; contentType: string; base64: string } => {
  if (!(blob instanceof Blob)) throw new ServiceError(say.invalidArgument("attachments"));
  return {
    name: blob.getName() ?? "attachment",
    contentType: blob.getContentType() ?? "application/octet-stream",
    base64: blob.data.toString("base64"),
  };
};

export class MailApp
  extends ServiceObject
  implements Contract<GoogleAppsScript.Mail.MailApp, keyof typeof MEMBERS>
{
  readonly serviceName = "MailApp";
  readonly members = MEMBERS;

  sendEmail(...args: (string | Message)[]): void {
    this.send(asMessage(args));
  }

  getRemainingDailyQuota(): number {
    return this.execution.world.mail.remainingQuota(this.execution.identity.user);
  }

  private send(message: Message): void {
    const { world, identity, record } = this.execution;
    const unknown = Object.keys(message).find((field) => !FIELDS.has(field));
    if (unknown !== undefined) throw new NotImplemented(`MailApp.sendEmail({ ${unknown} })`);
    const letter: Mail = {
      from: identity.user,
      name: text(message.name) ?? identity.user.slice(0, identity.user.indexOf("@")),
      to: addresses(message.to),
      cc: addresses(message.cc),
      bcc: addresses(message.bcc),
      replyTo: addresses(message.replyTo).join(", ") || null,
      noReply: message.noReply === true,
      subject: text(message.subject) ?? "",
      body: text(message.body) ?? "",
      htmlBody: text(message.htmlBody),
      attachments: Array.isArray(message.attachments) ? message.attachments.map(file) : [],
      inlineImages: Object.fromEntries(
        Object.entries((message.inlineImages as Record<string, unknown> | undefined) ?? {}).map(
          ([key, blob]) => [key, file(blob)],
        ),
      ),
      sentAt: new Date(this.execution.nowMs()).toISOString(),
      executionId: record.id,
    };
    this.check(letter);
    world.mail.deliver(letter);
  }

  private check(letter: Mail): void {
    const count = letter.to.length + letter.cc.length + letter.bcc.length;
    if (letter.to.length === 0) throw new ServiceError(say.noRecipient);
    if (count > LIMITS.recipients) throw new ServiceError(say.tooManyRecipients);
    if (letter.subject.length > LIMITS.subject) throw new ServiceError(say.longSubject);
    const consumer = isConsumer(letter.from);
    if (letter.noReply && consumer) throw new ServiceError(say.noReply);
    const size = Buffer.byteLength(letter.body) + Buffer.byteLength(letter.htmlBody ?? "");
    if (size > (consumer ? BODY_BYTES.consumer : BODY_BYTES.workspace)) throw new ServiceError(say.longBody);
    const files = [...letter.attachments, ...Object.values(letter.inlineImages)];
    const bytes = files.reduce((sum, { base64 }) => sum + base64.length * 0.75, 0);
    if (files.length > LIMITS.attachments || bytes > LIMITS.attachmentBytes)
      throw new ServiceError(say.largeAttachments);
    if (count > this.execution.world.mail.remainingQuota(letter.from)) throw new ServiceError(say.mailQuota);
  }
}

const asMessage = (args: readonly (string | Message)[]): Message => {
  const [first, second, third, fourth] = args;
  if (typeof first === "object") return first;
  if (typeof fourth === "string") return { to: first, replyTo: second, subject: third, body: fourth };
  return { ...fourth, to: first, subject: second, body: third };
};
