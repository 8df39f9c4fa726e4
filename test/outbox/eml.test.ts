import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { emlFiles } from "../../src/host/outbox/eml";
import { mailOf } from "./sample-mail";

async function parsed(...mails: Parameters<typeof mailOf>[0][]) {
  const files = await emlFiles(mails.map((changes) => mailOf(changes)));
  return Promise.all(files.map((file) => simpleParser(Buffer.from(file.bytes))));
}

describe("a letter as an .eml file", () => {
  it("is read back by a mail parser with both parts, headers and addresses", async () => {
    const [mail] = await parsed({ cc: ["chief@lysva.example"], to: ["a@lysva.example", "b@lysva.example"] });
    expect(mail?.text).toBe("Здравствуйте!\nПункт 4.2 – срок 01.12.2024.\n");
    expect(mail?.html).toContain("Пункт <b>4.2</b> – срок");
    expect(mail?.subject).toBe("Дорожная карта: до 01.12.2024 осталось 2 дня");
    expect(mail?.from?.value).toEqual([
      { name: "Министерство образования (образец)", address: "owner@ministry.example" },
    ]);
    expect([mail?.to].flat()[0]?.value.map((to) => to.address)).toEqual([
      "a@lysva.example",
      "b@lysva.example",
    ]);
    expect([mail?.cc].flat()[0]?.text).toBe("chief@lysva.example");
    expect(mail?.replyTo?.text).toBe("reply@ministry.example");
    expect(mail?.date).toEqual(new Date("2024-11-29T04:00:00.000Z"));
  });

  it("is the same to the byte in every run", async () => {
    const mails = [mailOf(), mailOf({ subject: "Другая тема", htmlBody: null })];
    expect(await emlFiles(mails)).toEqual(await emlFiles(mails));
  });

  it("two equal letters are two messages with different ids", async () => {
    const [first, second] = await parsed({}, {});
    expect(first?.messageId).not.toBe(second?.messageId);
  });

  it("a line break in the subject cannot smuggle in a header", async () => {
    const [mail] = await parsed({ subject: "Тема\r\nBcc: spy@evil.example", name: 'Имя"\r\nX-Evil: 1' });
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.headers.has("x-evil")).toBe(false);
  });

  it("lines starting with a dot, long lines and emoji survive", async () => {
    const body = `.точка\n..две\nFrom начала строки\n${"очень длинная строка ".repeat(200)}\n😀\n`;
    const [mail] = await parsed({ body, htmlBody: null });
    expect(mail?.text).toBe(body);
  });

  it("attachments keep name and content", async () => {
    const base64 = Buffer.from("данные").toString("base64");
    const [mail] = await parsed({ attachments: [{ name: "отчёт.txt", contentType: "text/plain", base64 }] });
    expect(mail?.attachments.map((file) => [file.filename, file.content.toString()])).toEqual([
      ["отчёт.txt", "данные"],
    ]);
  });

  it("file names are readable, unique, in the order of sending, and legal everywhere", async () => {
    const files = await emlFiles([
      mailOf(),
      mailOf(),
      mailOf({ subject: 'a/b\\c:d*e?"f"<g>|h\n', to: ["../../etc/passwd@x.example"] }),
      mailOf({ subject: "", to: [] }),
    ]);
    expect(files.map((file) => file.name)).toEqual([
      "001 coordinator@lysva.example – Дорожная карта до 01.12.2024 осталось 2 дня.eml",
      "002 coordinator@lysva.example – Дорожная карта до 01.12.2024 осталось 2 дня.eml",
      "003 .. .. etc passwd@x.example – a b c d e f g h.eml",
      "004 без получателя – без темы.eml",
    ]);
  });
});
