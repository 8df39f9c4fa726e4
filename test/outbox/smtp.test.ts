import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { parseServer, sendThroughSmtp } from "../../src/host/outbox/smtp";
import { mailOf } from "./sample-mail";

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly mail: ParsedMail;
}

let running: SMTPServer | null = null;
afterEach(() => new Promise<void>((done) => (running ? running.close(() => done()) : done())));

/** A real server on loopback that refuses recipients of `refused.example`. */
async function server(received: Received[]): Promise<string> {
  running = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (address, _session, done) =>
      done(address.address.endsWith("@refused.example") ? new Error("mailbox unavailable") : null),
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map((recipient) => recipient.address),
          mail,
        });
        done();
      }, done);
    },
  });
  running.on("error", () => undefined);
  const listening = running;
  await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
  return `127.0.0.1:${(listening.server.address() as AddressInfo).port}`;
}

describe("letters sent through a real SMTP server", () => {
  it("arrive once each, with both parts, at every recipient; blind copies stay blind", async () => {
    const received: Received[] = [];
    const address = await server(received);
    const mails = [
      mailOf({ cc: ["chief@lysva.example"], bcc: ["archive@ministry.example"] }),
      mailOf({ to: ["other@kungur.example"], subject: "Второе письмо" }),
    ];
    expect(await sendThroughSmtp(mails, address)).toEqual({ sent: 2, failed: [] });
    expect(received.map(({ from, to, mail }) => [from, to, mail.subject])).toEqual([
      [
        "owner@ministry.example",
        ["coordinator@lysva.example", "chief@lysva.example", "archive@ministry.example"],
        "Дорожная карта: до 01.12.2024 осталось 2 дня",
      ],
      ["owner@ministry.example", ["other@kungur.example"], "Второе письмо"],
    ]);
    const [first] = received;
    expect(first?.mail.text).toBe("Здравствуйте!\nПункт 4.2 – срок 01.12.2024.\n");
    expect(first?.mail.html).toContain("<b>4.2</b>");
    expect(first?.mail.headers.has("bcc")).toBe(false);
  });

  it("a refused recipient does not keep the others from their letters", async () => {
    const received: Received[] = [];
    const address = await server(received);
    const result = await sendThroughSmtp(
      [mailOf({ to: ["a@refused.example"] }), mailOf({ to: ["b@lysva.example"] })],
      address,
    );
    expect(result.sent).toBe(1);
    expect(result.failed).toMatchObject([{ to: "a@refused.example", reason: /mailbox unavailable/ }]);
    expect(received.map(({ to }) => to)).toEqual([["b@lysva.example"]]);
  });

  it("a server that does not answer is named", async () => {
    const address = await server([]);
    await new Promise<void>((done) => running?.close(() => done()));
    running = null;
    await expect(sendThroughSmtp([mailOf()], address)).rejects.toThrow(
      `Почтовый сервер ${address} не отвечает`,
    );
  });

  it.each([
    ["localhost:1025", { host: "localhost", port: 1025 }],
    ["[::1]:25", { host: "::1", port: 25 }],
    ["mail.example", null],
    ["mail.example:0", null],
    ["mail.example:99999", null],
    ["http://mail.example:25", null],
    ["", null],
  ])("address %s", (text, expected) => {
    expect(parseServer(text)).toEqual(expected);
  });
});
