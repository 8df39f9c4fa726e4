/** A row with one fault: a good row of an item with something changed. */
import type { Area } from "../../../../src/core/checks/finding";

export interface FaultyRow {
  readonly fault: string;
  readonly who?: string;
  readonly title?: string;
  readonly item: string | number | { day: `${number}-${number}-${number}` };
  readonly activities: string;
  readonly result: string;
  readonly area: Area;
}

const OF = {
  "1.1": {
    activities: "Приказом управления образования от 12.09.2024 № 318 назначен координатор",
    result: "Приказы изданы в 19 из 19 ОО, копии в приложении 1",
  },
  "1.4": {
    activities: "Созданы группировки в ЕТД, сверка 19.09.2024",
    result: "19 ОО, 266 классов, акт сверки – приложение 2",
  },
  "1.5": { activities: "", result: "" },
  "2.1": {
    activities: "На сайтах школ создан раздел, 26.09.2024 разосланы сообщения",
    result: "https://school-a.example/fgis, https://school-b.example/fgis",
  },
  "2.3": {
    activities: "Собрания проведены с 23.09.2024 по 11.10.2024",
    result: "228 собраний, 4938 родителей",
  },
  "4.1": { activities: "Анализ проводится каждые 2 недели", result: "6 выгрузок, доля – 57,3 %" },
} as const;

export const of = (
  item: keyof typeof OF,
  change: Partial<FaultyRow>,
  fault: string,
  area: Area,
): FaultyRow => ({
  fault,
  area,
  item,
  ...OF[item],
  ...change,
});
