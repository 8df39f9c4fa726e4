/** Units of time after a number in the accusative: «раз в 2 недели», «раз в 5 недель». */
import type { Forms } from "../messages/plural";
import type { Unit } from "./rule";

export const UNITS: Readonly<Record<Unit, Forms>> = {
  day: ["день", "дня", "дней"],
  week: ["неделю", "недели", "недель"],
  month: ["месяц", "месяца", "месяцев"],
  quarter: ["квартал", "квартала", "кварталов"],
  half: ["полугодие", "полугодия", "полугодий"],
  year: ["год", "года", "лет"],
};

export const TIMES: Forms = ["раз", "раза", "раз"];
