/** CPU time of reading and explaining roadmaps of 1,000 and 4,000 rows, every row worded differently: must grow linearly. */
import { RUSSIAN_CALENDAR } from "../src/core/calendar/holidays";
import type { Cell } from "../src/core/reports/row";
import { roadmapSentence } from "../src/core/roadmap/messages";
import { readRoadmap } from "../src/core/roadmap/read";

const PARTIES = ["МОУО", "ОО", "Министерство образования", "МИРС ПК", "ИРО ПК"];
const MONTHS = ["января", "февраля", "марта", "апреля", "мая", "сентября", "октября", "ноября", "декабря"];
const WORDINGS: readonly ((row: number) => string)[] = [
  (row) => `до ${(row % 28) + 1} ${MONTHS[row % 9]} 2024 года, п. ${row}`.replace(/, п.*/, ""),
  (row) =>
    `${String((row % 28) + 1).padStart(2, "0")}.${String((row % 12) + 1).padStart(2, "0")}.${2024 + (row % 3)}`,
  (row) => `ежемесячно до ${(row % 28) + 1} числа, начиная с ${(row % 27) + 1}.09.2024`,
  (row) => `с ${(row % 14) + 1} по ${(row % 14) + 15} октября 2024 г.`,
  (row) => `${(row % 28) + 1}.10.2024\nпостоянно, с ${(row % 28) + 1}.11.2024`,
  (row) => `в течение ${(row % 50) + 2} рабочих дней со дня поступления заявки № ${row}`,
  (row) => `по отдельному графику, утверждённому приказом № ${row}`,
  (row) => `до ${(row % 28) + 1} сентяря 2024 (при необходимости)`,
  (row) => `неизвестно когда ${row}`,
];

function table(rows: number): Cell[][] {
  const cells = (...texts: string[]): Cell[] =>
    texts.map((value) => ({ value: value === "" ? null : value }));
  const all = [
    cells(
      "№ п/п",
      "Наименование мероприятия",
      "Планируемый результат",
      "Плановая дата реализации",
      "Ответственный",
    ),
  ];
  for (let row = 0; row < rows; row++) {
    const [section, item] = [Math.floor(row / 20) + 1, (row % 20) + 1];
    const result = `Подготовлены материалы № ${row} (не менее ${row % 100} % школ)\nПроведены обучающие мероприятия в ${row} организациях`;
    const deadline = WORDINGS[row % WORDINGS.length]?.(row) ?? "";
    const who =
      row % 7 === 0 ? "" : `${PARTIES[row % 5]}, ${PARTIES[(row + 2) % 5]} совместно с организацией № ${row}`;
    all.push(
      cells(
        `${section}.${item}`,
        `Мероприятие ${row} по развитию цифровой образовательной среды`,
        result,
        deadline,
        who,
      ),
    );
  }
  return all;
}

function measured(rows: number): { seconds: number; remarks: number } {
  const input = table(rows);
  const before = process.cpuUsage();
  const { rows: read, remarks } = readRoadmap(input, {
    title: "",
    year: 2024,
    window: { start: "2024-09-01", end: "2024-12-01" },
    calendar: RUSSIAN_CALENDAR,
    today: "2024-10-01",
    parties: PARTIES,
  });
  const sentences = [...remarks, ...read.flatMap((row) => row.remarks)].map(roadmapSentence);
  const used = process.cpuUsage(before);
  return { seconds: (used.user + used.system) / 1e6, remarks: sentences.length };
}

const cold = measured(1000);
const warm = measured(1000);
const four = measured(4000);
console.log(`1000 rows, cold: ${cold.seconds.toFixed(3)} s, ${cold.remarks} remarks`);
console.log(`1000 rows, warm: ${warm.seconds.toFixed(3)} s`);
console.log(
  `4000 rows, warm: ${four.seconds.toFixed(3)} s (${(four.seconds / warm.seconds).toFixed(1)}× of 1000)`,
);
if (cold.seconds > 0.3 || four.seconds > 8 * warm.seconds) process.exitCode = 1;
