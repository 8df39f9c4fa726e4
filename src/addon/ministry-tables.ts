/** What the ministry typed on «Участники», «Настройки» and «Правила», read afresh: three reads. */
import type { RuleSetting } from "../core/checks/context";
import type { Finding } from "../core/checks/finding";
import { readRuleSettings } from "../core/checks/rules";
import { Refusal } from "../core/messages/refusal";
import { type ParticipantsReading, readParticipants } from "../core/participants/read";
import { readSettings } from "../core/settings/read";
import type { Settings } from "../core/settings/settings";
import { readTable } from "../sheets/read-table";
import { SHEET } from "../sheets/sheet-names";
import type { Shell } from "./shell";

export interface MinistryTables {
  readonly participants: ParticipantsReading;
  readonly settings: Settings;
  readonly rules: readonly RuleSetting[];
  /** Unknown codes and bad thresholds on «Правила». */
  readonly ruleFindings: readonly Finding[];
}

/** Refuses, naming the place, when something on the sheets cannot be read: nothing is guessed. */
export function readMinistryTables(shell: Shell): MinistryTables {
  const settings = readSettings(table(shell, SHEET.settings));
  if (settings.settings === null)
    throw asRefusal(
      "settings",
      settings.problems.map(({ sentence }) => sentence),
    );
  const participants = readParticipants(table(shell, SHEET.participants));
  const errors = participants.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw asRefusal(
      "participants",
      errors.map(({ sentence }) => sentence),
    );
  const rules = readRuleSettings(table(shell, SHEET.rules));
  return { participants, settings: settings.settings, rules: rules.settings, ruleFindings: rules.findings };
}

export function table(shell: Shell, name: string) {
  return readTable(sheetNamed(shell, name), shell.timeZone);
}

export function sheetNamed(shell: Shell, name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = shell.spreadsheet.getSheetByName(name);
  if (sheet) return sheet;
  throw new Refusal(
    "sheet.missing",
    `В таблице нет листа «${name}» (его переименовали, удалили или ещё не создали); ничего не изменено. Верните прежнее название или выполните «Подготовить таблицу» – она создаст только недостающее.`,
  );
}

function asRefusal(what: string, sentences: readonly string[]): Refusal {
  const [first = "", ...rest] = sentences;
  const more = rest.length > 0 ? ` Есть и другие места: ${rest.slice(0, 3).join(" ")}` : "";
  return new Refusal(`${what}.unreadable`, `${first} Ничего не изменено.${more}`);
}
