/** Rows with a fault of completeness. */
import { type FaultyRow, of } from "./faulty";

export const FAULTY_COMPLETENESS: readonly FaultyRow[] = [
  of("1.1", { activities: "" }, "no activities", "completeness"),
  of("2.3", { result: "" }, "no result", "completeness"),
  of("2.3", { activities: "", result: "" }, "neither", "completeness"),
  of("2.3", { activities: " ", result: "​" }, "only invisible signs", "completeness"),
  {
    fault: "not needed without a reason",
    item: "1.2",
    activities: "Не требуется",
    result: "-",
    area: "completeness",
  },
  of(
    "2.3",
    { activities: "Не требуется", result: "Не требуется, родители информированы ранее" },
    "not needed where it is needed",
    "completeness",
  ),
  of(
    "4.1",
    { activities: "Анализ проводится 1 раз в квартал", result: "Доля авторизованных – 57,3 %" },
    "less often than planned",
    "completeness",
  ),
  of(
    "4.1",
    { activities: "Анализ выполнен один раз, 25.11.2024" },
    "once instead of each fortnight",
    "completeness",
  ),
  of("1.4", { activities: "Неактуально", result: "Неактуально" }, "not relevant where it is", "completeness"),
  of(
    "1.1",
    { activities: "Создание приказов не требуется", result: "Не требуется" },
    "the plan's words are no reason",
    "completeness",
  ),
  of(
    "4.1",
    { activities: "Анализ данных проведен 30.09.2024 и 25.11.2024", result: "Авторизовано 51,5 %" },
    "two dates for a season of fortnights",
    "completeness",
  ),
  {
    fault: "a month left out",
    who: "МИРС ПК",
    item: "2.4",
    activities: "Размещены публикации: 17.09.2024 и 19.11.2024",
    result: "2 публикации: https://epos.example/news/101, https://epos.example/news/148",
    area: "completeness",
  },
];
