/** Letters. Sources: REF mail; platform.md §1 and §10. */
import { describe, expect, test } from "vitest";
import { EDITOR, inScript, newHost, OWNER } from "../spreadsheet";

const attempt = (call: string, owner = OWNER): unknown => {
  const host = newHost("", { owner });
  host.grant(owner);
  return inScript(host, `() => { try { MailApp.${call}; return "ok"; } catch (e) { return e.name; } }`);
};

describe("a letter [REF MailApp.sendEmail]", () => {
  test("leaves with all its parts from the effective user", () => {
    const host = newHost();
    inScript(
      host,
      `() => {
      MailApp.sendEmail({
        to: "a@b.example, c@d.example", cc: "e@f.example", bcc: "g@h.example", subject: "Тема", body: "Текст", htmlBody: "<b>Текст</b>",
        name: "Министерство", replyTo: "i@j.example", attachments: [Utilities.newBlob("данные", "text/plain", "a.txt")],
      });
    }`,
    );
    expect(host.mail.sent).toMatchObject([
      {
        from: OWNER,
        name: "Министерство",
        to: ["a@b.example", "c@d.example"],
        cc: ["e@f.example"],
        bcc: ["g@h.example"],
        replyTo: "i@j.example",
        subject: "Тема",
        body: "Текст",
        htmlBody: "<b>Текст</b>",
        attachments: [
          { name: "a.txt", contentType: "text/plain", base64: Buffer.from("данные").toString("base64") },
        ],
      },
    ]);
  });

  test("positional forms", () => {
    const host = newHost();
    inScript(
      host,
      `() => { MailApp.sendEmail("a@b.example", "т", "б"); MailApp.sendEmail("a@b.example", "r@r.example", "т", "б"); MailApp.sendEmail("a@b.example", "т", "б", { name: "Имя" }); }`,
    );
    expect(host.mail.sent.map(({ subject, replyTo, name }) => [subject, replyTo, name])).toEqual([
      ["т", null, "ministry"],
      ["т", "r@r.example", "ministry"],
      ["т", null, "Имя"],
    ]);
  });

  test("one sent by a trigger leaves from the trigger's creator", () => {
    const host = newHost(
      `function tick() { MailApp.sendEmail("a@b.example", "т", "б"); } function install() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create(); }`,
    );
    host.grant(EDITOR);
    host.as(EDITOR).run("install");
    host.fireClock("tick");
    expect(host.mail.sent[0]?.from).toBe(EDITOR);
  });
});

describe("refusals [§10 Errors]", () => {
  test.each([
    ["an address without a domain", `sendEmail("кто-то", "т", "б")`],
    ["one bad address among good ones", `sendEmail("a@b.example, c@", "т", "б")`],
    ["no recipient", `sendEmail({ subject: "т", body: "б" })`],
    ["an empty recipient", `sendEmail("", "т", "б")`],
    [
      "51 recipients in one letter",
      `sendEmail(Array.from({ length: 51 }, (_, n) => "a" + n + "@b.example").join(","), "т", "б")`,
    ],
    ["a subject of 251 characters", `sendEmail("a@b.example", "т".repeat(251), "б")`],
    ["a body over 200 KB from a gmail account", `sendEmail("a@b.example", "т", "x".repeat(204801))`],
    [
      "noReply from a gmail account",
      `sendEmail({ to: "a@b.example", subject: "т", body: "б", noReply: true })`,
    ],
    [
      "an attachment that is no blob",
      `sendEmail({ to: "a@b.example", subject: "т", body: "б", attachments: ["x"] })`,
    ],
  ])("%s", (_what, call) => {
    expect(attempt(call)).toBe("Exception");
  });

  test("an organisation may use noReply and 400 KB", () => {
    expect(
      attempt(
        `sendEmail({ to: "a@b.example", subject: "т", body: "x".repeat(204801), noReply: true })`,
        "m@perm.example",
      ),
    ).toBe("ok");
  });
});

describe("the day's quota counts recipients, per account [§1]", () => {
  test("100 for gmail.com, 1,500 otherwise", () => {
    expect(inScript(newHost(), "() => MailApp.getRemainingDailyQuota()")).toBe(100);
    const host = newHost("", { owner: "m@perm.example" });
    host.grant("m@perm.example");
    expect(inScript(host, "() => MailApp.getRemainingDailyQuota()")).toBe(1500);
  });

  test("to, cc and bcc count; when it is used up the letter is refused; it opens again 24 hours after the first letter", () => {
    const host = newHost();
    const send = `() => { try { MailApp.sendEmail({ to: "a@b.example", cc: "c@d.example", bcc: "e@f.example", subject: "т", body: "б" }); return MailApp.getRemainingDailyQuota(); } catch (e) { return e.name; } }`;
    expect(inScript(host, send)).toBe(97);
    host.mail.useQuota(OWNER, 95);
    expect(inScript(host, send)).toBe("Exception");
    expect(host.mail.sent).toHaveLength(1);
    expect(host.mail.remainingQuota(EDITOR)).toBe(100);
    host.advance(24 * 3_600_000);
    expect(inScript(host, send)).toBe(97);
  });
});
