/** A sent letter as nodemailer composes it, with everything that would differ from run to run fixed. */
import { createHash } from "node:crypto";
import type { SendMailOptions } from "nodemailer";
import type { Mail } from "../runtime/api";

/** Equal letters of one run are told apart by their number, so that ids stay unique and runs stay equal. */
export function messageOptions(mail: Mail, number: number): SendMailOptions {
  const identity = createHash("sha256")
    .update(JSON.stringify([number, mail.sentAt, mail.from, mail.to, mail.subject, mail.body]))
    .digest("hex")
    .slice(0, 24);
  const domain = mail.from.split("@")[1] ?? "localhost";
  return {
    from: { name: mail.name, address: mail.from },
    to: mail.to,
    ...(mail.cc.length > 0 ? { cc: mail.cc } : {}),
    ...(mail.bcc.length > 0 ? { bcc: mail.bcc } : {}),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody === null ? {} : { html: mail.htmlBody }),
    attachments: [
      ...mail.attachments.map((file) => attachment(file)),
      ...Object.entries(mail.inlineImages).map(([cid, file]) => ({ ...attachment(file), cid })),
    ],
    date: new Date(mail.sentAt),
    messageId: `<${identity}@${domain}>`,
    baseBoundary: identity,
    xMailer: false,
    // Nothing of a letter may be fetched from this machine or the net while it is composed.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function attachment(file: { name: string; contentType: string; base64: string }) {
  return { filename: file.name, contentType: file.contentType, content: Buffer.from(file.base64, "base64") };
}
