/**
 * CPU time of reading and explaining roadmaps of 1,000 and 4,000 rows, sentences included: as plans are (some sixty wordings,
 * a dozen organisations), and at worst, every row worded differently. The cost must grow linearly.
 * npx esbuild scripts/bench-roadmap.ts --bundle --platform=node --format=esm | node --input-type=module
 */
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

/** `variety`: how many different deadlines and cells of responsible there are. */
function table(rows: number, variety: number): Cell[][] {
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
    const kind = row % variety;
    const deadline = WORDINGS[kind % WORDINGS.length]?.(kind) ?? "";
    const who =
      row % 7 === 0
        ? ""
        : `${PARTIES[row % 5]}, ${PARTIES[(row + 2) % 5]} совместно с организацией № ${kind}`;
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

function measured(rows: number, variety: number): { seconds: number; remarks: number } {
  const input = table(rows, variety);
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

const VARIETY = 60;
const cold = measured(1000, VARIETY);
const warm = measured(1000, VARIETY);
const four = measured(4000, VARIETY);
const worst = measured(1000, 1000);
const worstFour = measured(4000, 4000);
console.log(`1000 rows of a plan, cold start: ${cold.seconds.toFixed(3)} s, ${cold.remarks} remarks`);
console.log(`1000 rows of a plan, warm:       ${warm.seconds.toFixed(3)} s`);
console.log(`4000 rows of a plan, warm:       ${four.seconds.toFixed(3)} s`);
console.log(`1000 rows, each its own wording: ${worst.seconds.toFixed(3)} s`);
console.log(
  `4000 rows, each its own wording: ${worstFour.seconds.toFixed(3)} s (${(worstFour.seconds / worst.seconds).toFixed(1)} times)`,
);
if (cold.seconds > 0.3 || worstFour.seconds > 8 * worst.seconds) process.exitCode = 1;
