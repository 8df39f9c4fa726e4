/** «Настройки»: one line per setting, its value and what it is for. */

import type { Day } from "../core/calendar/day";
import { formatDay } from "../core/calendar/day";
import type { ShippedRoadmap } from "../core/roadmap/shipped";
import { FIELDS, type FieldKey } from "../core/settings/fields";
import { MINISTRY_TAB_COLOR, SHEET } from "./sheet-names";
import type { TableLook } from "./table-sheet";

export function settingsLook(
  shipped: ShippedRoadmap,
  calendar: { holidays: string; workingWeekends: string },
): TableLook {
  const given: Partial<Record<FieldKey, string>> = {
    formTitle: shipped.formTitle,
    year: String(shipped.year),
    windowStart: formatDay(shipped.window.start as Day),
    windowEnd: formatDay(shipped.window.end as Day),
    finalDate: formatDay(shipped.finalDate as Day),
    ...calendar,
  };
  return {
    name: SHEET.settings,
    title: "Настройки",
    help: "Меняйте только второй столбец. Что написано с ошибкой, будет названо при первой же команде.",
    columns: [
      {
        heading: "Настройка",
        help: "Названия строк не меняйте: по ним настройки находятся.",
        width: 250,
        typed: false,
      },
      { heading: "Значение", help: "Здесь пишете вы.", width: 360, typed: true },
      { heading: "Что это", help: "Пояснение к настройке.", width: 520, typed: false },
      { heading: "Раздел", help: "К чему относится настройка.", width: 120, typed: false },
    ],
    rows: FIELDS.map((field) => [field.label, given[field.key] ?? field.initial, field.help, field.group]),
    spare: 0,
    tabColor: MINISTRY_TAB_COLOR,
  };
}
