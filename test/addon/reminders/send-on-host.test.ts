/** Sending on the strict host: one mail call a letter, two ledger writes, nothing lost or doubled by a kill at any call. */
import { simpleParser } from "mailparser";
import { beforeAll, describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/calendar/day";
import { emlFiles } from "../../../src/host/outbox/eml";
import type { Host } from "../../../src/host/runtime/api";
import { cell, duty, report, reporter, SETTINGS } from "../../core/consolidation/sample";
import type { SendJob } from "../consolidation/entry";
import { killsOf } from "../killed-runs/kills-of";
import { call, hostOf, OWNER, sheet, texts } from "../season-on-host";

const TODAY: Day = "2024-09-20";
const newHost = () => hostOf("test/addon/consolidation/entry.ts");

function job(
  count: number,
  emails: (index: number) => string[] = (index) => [`m${index}@municipality.example`],
): SendJob {
  const reports = Array.from({ length: count }, (_, index) => {
    const who = reporter(`У${index + 1}`, `Участник ${index + 1}`, { emails: emails(index + 1) });
    return report(
      who,
      TODAY,
      { "2.1.1": { activities: cell("=IMPORTXML(1)") } },
      {
        duties: [duty(who.id, "1.1.1", TODAY), duty(who.id, "2.1.1", "2024-12-01")],
      },
    );
  });
  return { reports, settings: SETTINGS, today: TODAY, at: "20.09.2024 09:00" };
}

const send = (host: Host, given: SendJob) =>
  call<{ sentence: string; lines: string[] }>(host, "runSend", given);
const ledgerRows = (host: Host) =>
  host.workbook.sheets.some(({ name }) => name === "Рассылка") ? texts(sheet(host, "Рассылка")).slice(3) : [];
const last = (host: Host) => {
  const found = host.calls[host.calls.length - 1];
  if (!found) throw new Error("nothing ran");
  return found;
};

describe("a sending run", () => {
  let host: Host;
  beforeAll(async () => {
    host = await newHost();
    send(host, job(4));
  });

  it("writes each reporter one letter and the ministry one digest", () => {
    expect(host.mail.sent.map(({ to }) => to[0])).toEqual([
      "m1@municipality.example",
      "m2@municipality.example",
      "m3@municipality.example",
      "m4@municipality.example",
      "ministry@region.example",
    ]);
    expect(ledgerRows(host).map((cells) => cells[4])).toEqual(Array.from({ length: 5 }, () => "отправлено"));
  });

  it("under the sender's name, with the address for answers", () => {
    expect(host.mail.sent[0]).toMatchObject({ name: SETTINGS.senderName, replyTo: SETTINGS.replyTo });
  });

  it("says nothing when it is run again the same day", () => {
    expect(send(host, job(4)).sentence).toBe("Ни одно письмо не отправлено.");
    expect(host.mail.sent).toHaveLength(5);
  });

  it("takes one mail call and at most two ledger writes a letter once the ledger is there", async () => {
    const fresh = await newHost();
    send(fresh, job(1));
    const next = { ...job(6), today: TODAY };
    send(fresh, next);
    const letters = 5;
    expect(last(fresh).mails).toBe(letters);
    expect(last(fresh).writes).toBeLessThanOrEqual(2 * letters + 1);
  });

  it("a mail program reads back both parts, the headers and the addresses", async () => {
    const files = await emlFiles(host.mail.sent);
    const first = await simpleParser(Buffer.from(files[0]?.bytes ?? ""));
    expect(first.subject).toBe("Сегодня, 20.09.2024, срок: п. 1.1 дорожной карты");
    expect(first.from?.value[0]).toMatchObject({ address: OWNER, name: SETTINGS.senderName });
    expect(first.replyTo?.value[0]?.address).toBe(SETTINGS.replyTo);
    expect([first.to].flat()[0]?.value[0]?.address).toBe("m1@municipality.example");
    expect(first.text).toContain("ничего не заполнено");
    expect(first.html).toContain("ничего не заполнено");
    expect(first.text).toMatch(/#gid=1001&range=D7/);
  });
});

describe("addresses and quota", () => {
  it("ten addresses are one letter and ten of the quota; a short quota leaves the rest for tomorrow", async () => {
    const host = await newHost();
    host.mail.useQuota(OWNER, host.mail.remainingQuota(OWNER) - 25);
    const ten = (index: number) =>
      Array.from({ length: 10 }, (_, at) => `m${index}x${at}@municipality.example`);
    const told = send(host, job(4, ten));
    expect(host.mail.sent.map(({ to }) => to.length)).toEqual([10, 10, 1]);
    expect(told.sentence).toContain("лимит писем исчерпан: 2 письма – завтра");
  });

  it("one whom nobody can write to does not stop the others", async () => {
    const host = await newHost();
    send(
      host,
      job(3, (index) => (index === 2 ? ["плохой адрес"] : [`m${index}@municipality.example`])),
    );
    const digest = host.mail.sent[2];
    expect(host.mail.sent).toHaveLength(3);
    expect(digest?.body).toContain("Участник 2: адрес написан с ошибкой");
  });

  it("bad texts in «Настройки» are refused before anything is sent", async () => {
    const host = await newHost();
    const given = job(2);
    expect(() =>
      send(host, { ...given, settings: { ...given.settings, letterGreeting: "Здравствуйте, {имя}!" } }),
    ).toThrow();
    expect([host.mail.sent.length, ledgerRows(host).length]).toEqual([0, 0]);
  });
});

describe("the ledger", () => {
  it("a deleted one is missed: no letter of the season is repeated", async () => {
    const host = await newHost();
    send(host, job(2));
    host.as(OWNER).deleteSheet("Рассылка");
    expect(() => send(host, job(2))).toThrow(/Рассылка/);
    expect(host.mail.sent).toHaveLength(3);
  });

  it("a renamed one is found again", async () => {
    const host = await newHost();
    send(host, job(2));
    host.as(OWNER).renameSheet("Рассылка", "Письма");
    send(host, job(2));
    expect(host.mail.sent).toHaveLength(3);
  });

  it("holds no text of the reports", async () => {
    const host = await newHost();
    send(host, job(2));
    expect(JSON.stringify(ledgerRows(host))).not.toContain("IMPORTXML");
  });
});

describe("killed at any call, then resumed", () => {
  it("each reporter has exactly one letter or one doubtful entry", async () => {
    const host = await newHost();
    send(host, { ...job(1), today: "2024-09-13" });
    const sentBefore = host.mail.sent.length;
    const { at, left, kinds } = killsOf(host, () => send(host, job(3)));
    expect(at.length).toBeGreaterThan(15);
    expect([...kinds]).toEqual(expect.arrayContaining(["mail", "flush", "write", "read"]));
    for (const { killed, snapshot } of left) {
      host.restore(snapshot);
      send(host, job(3));
      for (const index of [1, 2, 3]) {
        const letters = host.mail.sent
          .slice(sentBefore)
          .filter(({ to }) => to.includes(`m${index}@municipality.example`));
        const entries = ledgerRows(host).filter(
          (cells) => cells[1] === `Участник ${index}` && cells[8] === TODAY,
        );
        const doubts = entries.filter((cells) => cells[4] === "отправляется");
        expect(entries.length, `${killed}, ${index}`).toBe(1);
        expect(doubts.length === 1 ? letters.length <= 1 : letters.length === 1, `${killed}, ${index}`).toBe(
          true,
        );
      }
    }
  });

  it("the very first time too: the ledger is whole and known, or not there", async () => {
    const host = await newHost();
    const { left } = killsOf(host, () => send(host, job(2)));
    for (const { killed, snapshot } of left) {
      host.restore(snapshot);
      send(host, job(2));
      expect(ledgerRows(host).length, killed).toBe(3);
      const { length } = host.mail.sent;
      host.as(OWNER).renameSheet("Рассылка", "Письма");
      send(host, job(2));
      expect(host.mail.sent.length, killed).toBe(length);
    }
  });
});

describe("automatic work", () => {
  const handlers = (host: Host) => host.triggers.map(({ handler }) => handler).sort();

  it("has exactly one trigger of each kind, however often it is switched on", async () => {
    const host = await newHost();
    for (const hour of [9, 9, 10]) call(host, "switchAutomation", { on: true, hour });
    expect(handlers(host)).toEqual(["dailyReminders", "nightlyRun"]);
    expect(host.triggers.find(({ handler }) => handler === "dailyReminders")?.schedule).toMatchObject({
      hour: 10,
    });
    call(host, "switchAutomation", { on: false, hour: 10 });
    expect(handlers(host)).toEqual([]);
  });

  it("killed while being switched, it is never without a trigger and is put right by switching again", async () => {
    const host = await newHost();
    call(host, "switchAutomation", { on: true, hour: 9 });
    const again = () => call(host, "switchAutomation", { on: true, hour: 11 });
    const { at, left } = killsOf(host, again);
    expect(at.length).toBeGreaterThan(6);
    for (const { killed, snapshot } of left) {
      host.restore(snapshot);
      expect(handlers(host), killed).toEqual(expect.arrayContaining(["dailyReminders", "nightlyRun"]));
      again();
      expect(handlers(host), killed).toEqual(["dailyReminders", "nightlyRun"]);
    }
  });

  it("shows when it last ran and how, and writes to the owner when the night failed", async () => {
    const host = await newHost();
    call(host, "switchAutomation", { on: true, hour: 9 });
    host.fireClock("nightlyRun");
    expect(call(host, "automationNow")).toMatchObject({
      on: true,
      owner: OWNER,
      lastError: "",
      lastRun: "29.11.2024 09:00",
    });
    host.properties.document.fail = "yes";
    host.fireClock("nightlyRun");
    expect(call<{ lastError: string }>(host, "automationNow").lastError).toContain("Ночная проверка и свод");
    expect(host.mail.sent.map(({ to, subject }) => [to[0], subject])).toEqual([
      [OWNER, "Дорожная карта. Ночная проверка и свод: не выполнено"],
    ]);
  });

  it("notices at the next start that the last run never ended", async () => {
    const host = await newHost();
    call(host, "switchAutomation", { on: true, hour: 9 });
    host.faults.failAt((one) => one.member === "Properties.setProperty", { kind: "kill", when: "after" });
    host.fireClock("dailyReminders");
    host.faults.clear();
    host.fireClock("dailyReminders");
    expect(host.mail.sent.map(({ subject }) => subject)).toEqual([
      "Дорожная карта. Ежедневные напоминания: запуск 29.11.2024 09:00 оборвался",
    ]);
  });
});
