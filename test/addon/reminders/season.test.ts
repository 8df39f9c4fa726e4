/** A whole season of daily runs with failures: each step reaches a reporter exactly once, and nobody is written to for nothing. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { sendReminders } from "../../../src/addon/commands/send-reminders";
import { addDays, type Day, daysBetween, formatDay } from "../../../src/core/calendar/day";
import { workingDayOnOrBefore } from "../../../src/core/calendar/working-days";
import type { AssessedReport } from "../../../src/core/consolidation/assessed";
import { summaryOf } from "../../../src/core/consolidation/summary";
import type { LedgerEntry } from "../../../src/core/reminders/ledger";
import { planReminders } from "../../../src/core/reminders/plan";
import type { Reporter } from "../../../src/core/reporters/reporter";
import type { Settings } from "../../../src/core/settings/settings";
import type { Ledger } from "../../../src/sheets/ledger";
import {
  cell,
  dayCell,
  finding,
  municipalDuties,
  report,
  reporter,
  SETTINGS,
  type Typed,
} from "../../core/consolidation/sample";

const FROM: Day = "2024-09-01";
const TO: Day = "2024-12-01";
const settings: Settings = { ...SETTINGS, ladder: [14, 7, 3, 1] };

/** Numbers that come out the same on every machine (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a reporter does in the season: the day each duty gets done (or never), and the day «Отчёт готов» is ticked. */
interface Behaviour {
  readonly who: Reporter;
  readonly doneOn: Readonly<Record<string, Day | null>>;
  readonly readyOn: Day | null;
  /** Days between which a row stands in error. */
  readonly error: readonly [Day, Day] | null;
}

function behaviours(seed: number): Behaviour[] {
  const next = random(seed);
  return Array.from({ length: 46 }, (_, index) => {
    const who = reporter(`У${index + 1}`, `Участник ${index + 1} (образец)`, {
      extension: index % 11 === 10 ? "2024-10-15" : null,
    });
    const diligent = index % 7 === 0;
    const idle = index % 7 === 1;
    const doneOn = Object.fromEntries(
      municipalDuties(who.id).map(({ key, due }) => {
        if (idle) return [key, null];
        const base = due ?? "2024-10-10";
        return [key, addDays(base, diligent ? -20 : Math.floor(next() * 30) - 20)];
      }),
    );
    const start = addDays("2024-10-07", Math.floor(next() * 20));
    return {
      who,
      doneOn,
      readyOn: idle ? null : diligent ? "2024-09-02" : addDays("2024-11-10", Math.floor(next() * 30)),
      error: index % 5 === 2 ? [start, addDays(start, 10)] : null,
    };
  });
}

function reportOn({ who, doneOn, readyOn, error }: Behaviour, today: Day): AssessedReport {
  const typed: Typed = Object.fromEntries(
    Object.entries(doneOn)
      .filter(([, day]) => day !== null && day <= today)
      .map(([key, day]) => [
        key,
        { activities: cell("проведено"), result: cell("19 из 19"), done: dayCell(day ?? today) },
      ]),
  );
  const inError = error !== null && error[0] <= today && today <= error[1] && "1.1.1" in typed;
  return report(who, today, typed, {
    ready: readyOn !== null && readyOn <= today,
    findings: inError ? [finding("error", 7)] : [],
  });
}

/** Plain counting, independent of the planner: is there anything at all to write to this reporter about? */
function owesSomething({ who, doneOn, readyOn, error }: Behaviour, today: Day): boolean {
  const late = (due: Day): Day => (who.extension !== null && who.extension > due ? who.extension : due);
  const open = municipalDuties(who.id).filter(({ key }) => {
    const day = doneOn[key] ?? null;
    return day === null || day > today;
  });
  const near = open.some(({ due }) => due !== null && daysBetween(today, late(due)) <= 14 + 3);
  const notReady = (readyOn === null || readyOn > today) && daysBetween(today, late(TO)) <= 14 + 3;
  const inError = error !== null && error[0] <= today && today <= error[1];
  return near || notReady || inError;
}

class Killed extends Error {}

/** A world that keeps what really happened, and breaks at the chosen call. */
class World {
  readonly mails: { day: Day; to: string; steps: readonly string[] }[] = [];
  entries: LedgerEntry[] = [];
  quota = 1000;
  today: Day = FROM;
  private calls = 0;
  private dead = false;
  private current: LedgerEntry | null = null;

  /** `breakAt`: the n-th call of the run; "kill" ends the run, "throw" is an error that the script sees. */
  constructor(private breakAt: { call: number; how: "kill" | "throw"; after: boolean } | null = null) {}

  start(breakAt: World["breakAt"]): void {
    this.breakAt = breakAt;
    this.calls = 0;
    this.dead = false;
  }

  private step<T>(effect: () => T, canThrow: boolean): T {
    if (this.dead) throw new Killed();
    this.calls += 1;
    const broken = this.breakAt?.call === this.calls ? this.breakAt : null;
    if (broken && (broken.how === "kill" || canThrow)) {
      if (broken.after) effect();
      if (broken.how === "throw") throw new Error("Сбой службы");
      this.dead = true;
      throw new Killed();
    }
    return effect();
  }

  ledger(): Ledger {
    const entries = [...this.entries];
    return {
      entries,
      begin: (entry) =>
        this.step(() => {
          this.entries = [...this.entries, entry];
          this.current = entry;
        }, false),
      finish: (id, state, note) =>
        this.step(() => {
          this.entries = this.entries.map((entry) => (entry.id === id ? { ...entry, state, note } : entry));
        }, false),
      reserve: () => undefined,
    };
  }

  readonly mailApp = {
    getRemainingDailyQuota: () => this.step(() => this.quota, false),
    sendEmail: (message: { to: string; cc?: string }) =>
      this.step(() => {
        const recipients = [message.to, message.cc ?? ""]
          .join(",")
          .split(",")
          .filter((to) => to !== "");
        if (recipients.length > this.quota) throw new Error("Слишком много писем за день");
        this.quota -= recipients.length;
        this.mails.push({ day: this.today, to: message.to, steps: this.current?.steps ?? [] });
      }, true),
  };
}

function runDay(
  world: World,
  people: readonly Behaviour[],
  today: Day,
  given: Settings,
  resumed: boolean,
): boolean {
  world.today = today;
  const reports = people.map((one) => reportOn(one, today));
  const ledger = world.ledger();
  const plan = planReminders({
    today,
    reports,
    settings: given,
    ledger: ledger.entries,
    retryFailed: !resumed,
  });
  try {
    const { left } = sendReminders({
      plan,
      chosen: null,
      ledger,
      summary: summaryOf(reports, today),
      today,
      at: `${formatDay(today)} 09:00`,
      inTime: () => true,
      settings: given,
      address: "https://sheet.example/edit",
      sentence: ({ code }) => code,
    });
    return left.length === 0;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

function season(seed: number, faults: boolean, given: Settings = settings, dailyQuota = 1000) {
  const people = behaviours(seed);
  const next = random(seed * 7 + 1);
  const world = new World();
  vi.stubGlobal("MailApp", world.mailApp);
  for (let today = FROM; today <= TO; today = addDays(today, 1)) {
    world.quota = dailyQuota;
    let finished = false;
    for (let attempt = 0; !finished && attempt < 6; attempt += 1) {
      const breaks = faults && next() < 0.5;
      const how = next() < 0.7 ? "kill" : "throw";
      world.start(breaks ? { call: 1 + Math.floor(next() * 30), how, after: next() < 0.5 } : null);
      finished = runDay(world, people, today, given, attempt > 0);
    }
  }
  return { people, world };
}

const ADDRESS = (one: Behaviour) => one.who.emails[0] ?? "";
const toReporters = (world: World) => world.mails.filter(({ to }) => to.includes("municipality.example"));

describe.each([
  ["without failures", 1, false],
  ["with failures at random calls", 2, true],
  ["with other failures", 3, true],
] as const)("a season %s", (_, seed, faults) => {
  const { people, world } = season(seed, faults);
  const mails = toReporters(world);

  it("sends letters, and to many of the 46", () => {
    expect(new Set(mails.map(({ to }) => to)).size).toBeGreaterThan(38);
  });

  it("sends at most one letter to a reporter on a day", () => {
    const perDay = mails.map(({ to, day }) => `${day} ${to}`);
    expect(new Set(perDay).size).toBe(perDay.length);
  });

  it("uses no step twice", () => {
    const steps = mails.flatMap(({ to, steps: used }) => used.map((step) => `${to} ${step}`));
    expect(steps.filter((step, index) => steps.indexOf(step) !== index)).toEqual([]);
  });

  it("writes to nobody who owes nothing", () => {
    for (const { to, day } of mails) {
      const who = people.find((one) => ADDRESS(one) === to);
      expect(who && owesSomething(who, day), `${day} ${to}`).toBe(true);
    }
  });

  it("writes on working days only", () => {
    for (const { day } of mails) expect(workingDayOnOrBefore(settings.calendar, day)).toBe(day);
  });

  it("every entry is one letter, or a doubt; every letter has its entry", () => {
    const sent = world.entries.filter(({ state }) => state === "sent");
    const failed = world.entries.filter(({ state }) => state === "failed");
    for (const { reporter: id, day } of sent) {
      const letters = world.mails.filter(
        (one) =>
          one.day === day &&
          (id === "" ? one.steps.length === 0 : one.to === `m${id.slice(1)}@municipality.example`),
      );
      expect(letters.length, `${day} ${id}`).toBeGreaterThanOrEqual(1);
    }
    expect(world.mails.length).toBeGreaterThanOrEqual(sent.length);
    expect(world.mails.length).toBeLessThanOrEqual(world.entries.length - failed.length);
  });

  it("a duty that nobody ever did has used every rung of its ladder exactly once", () => {
    const idle = people.filter(({ doneOn }) => Object.values(doneOn).every((day) => day === null));
    expect(idle.length).toBeGreaterThan(4);
    for (const { who } of idle) {
      const used = world.entries
        .filter(({ reporter: id, state }) => id === who.id && state !== "failed")
        .flatMap(({ steps }) => steps);
      const due = who.extension ?? "2024-09-20";
      for (const rung of [14, 7, 3, 1, 0])
        expect(used.filter((step) => step === `1.1.1>${due}:${rung}`).length, `${who.id} ${rung}`).toBe(1);
    }
  });
});

describe("a mailbox with a small quota", () => {
  it("sends the most urgent first, the rest next day, and loses no overdue notice", () => {
    const { people, world } = season(4, false, settings, 12);
    expect(
      Math.max(
        ...[...new Set(world.mails.map(({ day }) => day))].map(
          (day) => world.mails.filter((one) => one.day === day).length,
        ),
      ),
    ).toBeLessThanOrEqual(12);
    for (const one of people.filter(({ doneOn }) => doneOn["1.1.1"] === null)) {
      const overdue = toReporters(world).some(
        ({ to, steps }) =>
          to === ADDRESS(one) && steps.some((step) => step.startsWith("1.1.1>") && step.includes(":+")),
      );
      expect(overdue).toBe(true);
    }
  });
});

describe("a run killed at each of its calls, then resumed", () => {
  const today: Day = "2024-09-20";
  const people = behaviours(5).slice(0, 8);
  const expected = (() => {
    const plan = planReminders({
      today,
      reports: people.map((one) => reportOn(one, today)),
      settings,
      ledger: [],
    });
    return plan.letters.map(({ reporter: who }) => who.id).sort();
  })();

  it.each(["before", "after"])("%s the call: each reporter has one letter or one doubtful entry", (when) => {
    expect(expected.length).toBeGreaterThan(3);
    for (let call = 1; call <= 3 * expected.length + 4; call += 1) {
      const world = new World();
      vi.stubGlobal("MailApp", world.mailApp);
      world.start({ call, how: "kill", after: when === "after" });
      runDay(world, people, today, settings, false);
      world.start(null);
      runDay(world, people, today, settings, true);
      for (const id of expected) {
        const letters = world.mails.filter(({ to }) => to === `m${id.slice(1)}@municipality.example`).length;
        const entries = world.entries.filter(({ reporter: one }) => one === id);
        const doubts = entries.filter(({ state }) => state === "sending").length;
        expect(entries.length, `call ${call}, ${id}`).toBe(1);
        expect(doubts === 1 ? letters <= 1 : letters === 1, `call ${call}, ${id}`).toBe(true);
      }
    }
  });
});

describe("an error of the mail service", () => {
  const today: Day = "2024-09-20";
  const people = behaviours(6).slice(0, 3);
  /** The quota, then for each letter: begin, mail, finish. The second letter's mail call is the sixth. */
  const run = (after: boolean) => {
    const world = new World();
    vi.stubGlobal("MailApp", world.mailApp);
    world.start({ call: 6, how: "throw", after });
    runDay(world, people, today, settings, false);
    return world;
  };

  it("is a failure when the quota did not shrink; the others get theirs, and it is tried once more", () => {
    const world = run(false);
    expect(world.entries.map(({ state }) => state)).toEqual(["sent", "failed", "sent", "sent"]);
    expect(world.entries.find(({ state }) => state === "failed")?.note).toBe("Сбой службы");
  });

  it("is a doubt when the quota did shrink: the letter may be out", () => {
    expect(run(true).entries.map(({ state }) => state)).toEqual(["sent", "sending", "sent"]);
  });
});
