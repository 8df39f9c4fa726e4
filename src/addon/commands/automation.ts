/** «Автоматическая работа…»: the two daily triggers, how their runs went, and a letter to the owner when one failed. */
import * as z from "zod/mini";
import type { Automation } from "../../core/panel/automation";
import type { Told } from "../from-menu";
import { sentenceOf } from "../report-error";
import type { ScopeName } from "../scopes";

/** Kinds of automatic work and the public functions their triggers call. */
export const AUTOMATIC = {
  reminders: { handler: "dailyReminders", title: "Ежедневные напоминания" },
  nightly: { handler: "nightlyRun", title: "Ночная проверка и свод" },
} as const;

export type AutomaticKind = keyof typeof AUTOMATIC;

/**
 * A trigger of a bound script does not start at all while its creator lacks any scope of the project (docs: installable triggers),
 * so all of them are asked for before one is made.
 */
export const AUTOMATION_SCOPES: readonly ScopeName[] = [
  "spreadsheet",
  "email",
  "mail",
  "triggers",
  "dialogs",
];

const NIGHTLY_HOUR = 3;
const KEY = "automation";

function healthShape() {
  const run = z.object({
    /** "29.11.2024 03:10"; empty before the first run. */
    started: z.string(),
    finished: z.string(),
    /** Empty when it went well. */
    error: z.string(),
  });
  return z.object({ on: z.boolean(), hour: z.number(), owner: z.string(), reminders: run, nightly: run });
}
type Health = z.infer<ReturnType<typeof healthShape>>;

const NEVER = { started: "", finished: "", error: "" };
const OFF: Health = { on: false, hour: 9, owner: "", reminders: NEVER, nightly: NEVER };

function loadHealth(): Health {
  const stored = PropertiesService.getDocumentProperties().getProperty(KEY);
  if (stored === null) return OFF;
  try {
    const read = healthShape().safeParse(JSON.parse(stored));
    return read.success ? read.data : OFF;
  } catch {
    return OFF;
  }
}

function saveHealth(health: Health): void {
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(health));
}

/** Switches the triggers of this account on or off. Run it under the document lock. */
export function setAutomation(on: boolean, hour: number, account: string): Told {
  const before = loadHealth();
  const old = ownTriggers();
  // New ones first: a run killed in the middle leaves too many, which the next switching mends, never none.
  if (on) {
    createDaily(AUTOMATIC.reminders.handler, hour);
    createDaily(AUTOMATIC.nightly.handler, NIGHTLY_HOUR);
  }
  for (const trigger of old) ScriptApp.deleteTrigger(trigger);
  saveHealth({ ...before, on, hour, owner: on ? account : "" });
  const others = before.on && before.owner !== "" && before.owner !== account ? before.owner : "";
  return {
    sentence: on
      ? `Автоматическая работа включена: письма каждый рабочий день около ${hour}:00, проверка и свод ночью. Письма уходят от ${account}.`
      : "Автоматическая работа выключена; всё остальное не изменилось.",
    lines:
      others === ""
        ? []
        : [
            `Раньше её включал ${others}: его расписание видит только он. Попросите его выключить её у себя. Письма при этом не удваиваются.`,
          ],
  };
}

function createDaily(handler: string, hour: number): void {
  ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(hour).create();
}

/** Triggers of this account only: Google shows nobody those of others. */
function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  const handlers: readonly string[] = Object.values(AUTOMATIC).map(({ handler }) => handler);
  return ScriptApp.getProjectTriggers().filter((trigger) => handlers.includes(trigger.getHandlerFunction()));
}

/** What the panel shows. `quotaLeft` null when the account has not granted mail. */
export function automationState(quotaLeft: number | null): Automation {
  const { on, hour, owner, reminders, nightly } = loadHealth();
  const runs = (Object.keys(AUTOMATIC) as AutomaticKind[]).map((kind) => ({
    ...(kind === "reminders" ? reminders : nightly),
    title: AUTOMATIC[kind].title,
  }));
  const last = runs.reduce((a, b) => (sortable(b.started) > sortable(a.started) ? b : a));
  const errors = runs.filter(({ error }) => error !== "").map(({ title, error }) => `${title}: ${error}`);
  return { on, hour, owner, lastRun: last.started, lastError: errors.join(" "), quotaLeft };
}

/** "29.11.2024 03:10" → "2024-11-29 03:10". */
const sortable = (stamp: string): string =>
  stamp.replace(
    /^(\d{2})\.(\d{2})\.(\d{4})/,
    (_, day: string, month: string, year: string) => `${year}-${month}-${day}`,
  );

/**
 * One automatic run. Its start is recorded before the work: a run that Google kills leaves a start without an end, and the next one
 * says so. `work` gives null when a later execution goes on with it.
 */
export function runAutomatically(
  kind: AutomaticKind,
  at: () => string,
  work: () => Told | null,
  address: string,
): void {
  const { title } = AUTOMATIC[kind];
  const before = loadHealth();
  const previous = before[kind];
  const cutOff = previous.started !== "" && previous.finished === "";
  saveHealth({ ...before, [kind]: { started: at(), finished: "", error: previous.error } });
  if (cutOff)
    tellOwner(
      before.owner,
      `${title}: запуск ${previous.started} оборвался`,
      `Запуск ${previous.started} не дошёл до конца (обычно это предел времени Google). Введённое не потеряно, письма не удваиваются. Сегодня работа выполняется заново.`,
      address,
    );
  let error = "";
  try {
    work();
  } catch (failure) {
    error = sentenceOf(title, failure);
  }
  const now = loadHealth();
  saveHealth({ ...now, [kind]: { ...now[kind], finished: at(), error } });
  if (error !== "") tellOwner(now.owner, `${title}: не выполнено`, error, address);
}

/** A failure of work that a trigger went on with: kept for the panel and told to the owner like one of the run itself. */
export function noteFailure(
  kind: AutomaticKind | null,
  title: string,
  failure: unknown,
  address: string,
): void {
  const error = sentenceOf(title, failure);
  const health = loadHealth();
  if (kind !== null) saveHealth({ ...health, [kind]: { ...health[kind], error } });
  tellOwner(health.owner, `${title}: не выполнено`, error, address);
}

function tellOwner(owner: string, subject: string, text: string, address: string): void {
  if (owner === "") return;
  try {
    MailApp.sendEmail({
      to: owner,
      subject: `Дорожная карта. ${subject}`,
      body: `${text}\n\nТаблица: ${address}\n`,
    });
  } catch (failure) {
    console.error("the owner could not be told", failure);
  }
}
