/** A letter as the host keeps it, for the tests of the outbox. */
import type { Mail } from "../../src/host/runtime/api";

export function mailOf(changes: Partial<Mail> = {}): Mail {
  return {
    from: "owner@ministry.example",
    name: "Министерство образования (образец)",
    to: ["coordinator@lysva.example"],
    cc: [],
    bcc: [],
    replyTo: "reply@ministry.example",
    noReply: false,
    subject: "Дорожная карта: до 01.12.2024 осталось 2 дня",
    body: "Здравствуйте!\nПункт 4.2 – срок 01.12.2024.\n",
    htmlBody: "<p>Здравствуйте!</p><p>Пункт <b>4.2</b> – срок 01.12.2024.</p>",
    attachments: [],
    inlineImages: {},
    sentAt: "2024-11-29T04:00:00.000Z",
    executionId: 1,
    ...changes,
  };
}
