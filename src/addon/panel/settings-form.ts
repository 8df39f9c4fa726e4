/** The settings that the panel shows and changes, and how a change is written into the cells of «Настройки». */
import { type Day, formatDay } from "../../core/calendar/day";
import type { SettingsForm } from "../../core/panel/settings-form";
import { FIELDS, type FieldKey } from "../../core/settings/fields";
import type { Settings } from "../../core/settings/settings";
import { writeCells } from "../../sheets/report-tab/write-cells";
import { SHEET } from "../../sheets/sheet-names";
import { sheetNamed } from "../ministry-tables";
import type { Shell } from "../shell";

export function settingsFormOf(settings: Settings): SettingsForm {
  return {
    windowStart: settings.window.start,
    windowEnd: settings.window.end,
    finalDate: settings.finalDate,
    ladder: [...settings.ladder],
    overdueEvery: settings.overdueEvery,
    grace: settings.grace,
    senderName: settings.senderName,
    replyTo: settings.replyTo,
    testMode: settings.testMode,
    escalateAfter: settings.escalateAfter,
    escalationEmail: settings.escalationEmail,
  };
}

type Value = SettingsForm[keyof SettingsForm];

/** Text of the cell, as a person would type it. */
function written(key: keyof SettingsForm, value: Value): string {
  if (typeof value === "boolean") return value ? "да" : "нет";
  if (Array.isArray(value)) return value.join(", ");
  if (key === "windowStart" || key === "windowEnd" || key === "finalDate") return formatDay(value as Day);
  return String(value);
}

/** One read, one write per changed line; the text can never become a formula. */
export function writeSettings(
  shell: Shell,
  change: { readonly [K in keyof SettingsForm]?: SettingsForm[K] | undefined },
): void {
  const sheet = sheetNamed(shell, SHEET.settings);
  const labels = sheet
    .getRange(1, 1, sheet.getMaxRows(), 1)
    .getValues()
    .map(([label]) => String(label).trim());
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const field = FIELDS.find((candidate) => candidate.key === (key as FieldKey));
    const row = field ? labels.indexOf(field.label) + 1 : 0;
    if (row === 0) continue;
    const cell = sheet.getRange(row, 2).setNumberFormat("@");
    writeCells(cell, [[written(key as keyof SettingsForm, value as Value)]]);
  }
}
