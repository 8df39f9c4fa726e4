/**
 * Days off and moved days of the Russian calendar (five-day week), 2024–2027, to fill «Настройки» with.
 * Sources: article 112 of the Labour Code; government decrees on moved days no. 1314 of 10.08.2023 (for 2024),
 * no. 1335 of 04.10.2024 (2025), no. 1466 of 24.09.2025 (2026). For 2027 only the article itself is applied:
 * what a decree moves for that year is the ministry's to add.
 */
import type { Day } from "./day";
import type { WorkCalendar } from "./working-days";

/** Days off that fall on Monday–Friday, as "MMDD"; `working` are Saturdays made working days. */
const YEARS: readonly { readonly year: number; readonly off: string; readonly working: string }[] = [
  {
    year: 2024,
    off: "0101 0102 0103 0104 0105 0108 0223 0308 0429 0430 0501 0509 0510 0612 1104 1230 1231",
    working: "0427 1102 1228",
  },
  {
    year: 2025,
    off: "0101 0102 0103 0106 0107 0108 0501 0502 0508 0509 0612 0613 1103 1104 1231",
    working: "1101",
  },
  { year: 2026, off: "0101 0102 0105 0106 0107 0108 0109 0223 0309 0501 0511 0612 1104 1231", working: "" },
  { year: 2027, off: "0101 0104 0105 0106 0107 0108 0223 0308 0503 0510 0614 1104", working: "" },
];

/** Years whose moved days are decreed; later ones follow the Labour Code alone. */
export const DECREED_UNTIL = 2026;

export const RUSSIAN_CALENDAR: WorkCalendar = {
  holidays: YEARS.flatMap(({ year, off }) => daysOf(year, off)),
  workingWeekends: YEARS.flatMap(({ year, working }) => daysOf(year, working)),
};

function daysOf(year: number, list: string): Day[] {
  return list
    .split(" ")
    .filter((entry) => entry !== "")
    .map((entry) => `${year}-${entry.slice(0, 2)}-${entry.slice(2)}` as Day);
}
