/** Types values into «Настройки» the way a coordinator would: into the cell beside the label. */
import type { Day } from "../../core/calendar/day";
import { FIELDS, type FieldKey } from "../../core/settings/fields";
import { readSettings } from "../../core/settings/read";
import { SHEET } from "../../sheets/sheet-names";
import type { Host } from "../runtime/api";
import { gridOf } from "./grid";
import { sheetNamed } from "./participants";

export function typeSettings(host: Host, values: Readonly<Partial<Record<FieldKey, string>>>): void {
  const grid = gridOf(sheetNamed(host, SHEET.settings));
  const owner = host.as(host.owner);
  for (const { key, label } of FIELDS) {
    const value = values[key];
    if (value === undefined) continue;
    const row = grid.findIndex((cells) => cells[0]?.value === label) + 1;
    if (row === 0) throw new Error(`На листе «Настройки» нет строки «${label}».`);
    const outcome = owner.type(SHEET.settings, row, 2, value);
    if (!outcome.accepted) throw new Error(`«Настройки», «${label}»: ${outcome.message ?? "не принято"}`);
  }
}

export function finalDateOf(host: Host): Day {
  const { settings, problems } = readSettings(gridOf(sheetNamed(host, SHEET.settings)));
  if (settings === null) throw new Error(problems[0]?.sentence ?? "Лист «Настройки» не читается.");
  return settings.finalDate;
}
