/** Rows of section 3 that a careful reviewer accepts. */
import type { CleanRow } from "../clean-rows";

export const CLEAN_3: readonly CleanRow[] = [
  {
    trap: "body, schedule",
    who: "ИРО ПК",
    item: "3.4",
    activities: "График образовательных мероприятий утверждён 18.09.2024; проведено 5 вебинаров",
    result: "Охват – 1240 педагогов, график: https://iro.example/plan",
  },
  {
    trap: "body, weekend deadline met on Friday",
    who: "ИРО ПК",
    item: "3.1",
    activities: "Речевой модуль и текст сообщения направлены в МОУО письмом от 13.09.2024 № 210",
    result: "2 документа: https://iro.example/modul",
  },
  {
    trap: "ministry, package of documents before a Sunday",
    who: "Министерство образования",
    item: "3.3",
    activities: "Типовой текст и инструкции направлены письмом от 30.08.2024 № 26-36-вн-900",
    result: "Пакет из 3 документов",
  },
  {
    trap: "the schedule in time, the rest goes on",
    who: "ИРО ПК",
    item: "3.4",
    activities: "График образовательных мероприятий составлен 16.09.2024, обучение идёт с 01.10.2024",
    result: "В графике 12 мероприятий, обучено 214 педагогов",
  },
  {
    trap: "courses will begin next year",
    who: "ИРО ПК",
    item: "3.5",
    activities: "В программу включен модуль (8 ч), протокол ученого совета от 14.11.2024 № 9",
    result: "1 программа 36 ч, начало обучения – 03.02.2025",
  },
];
