/** Laws of reading any table: it never throws, every row is accounted for, ids are unique, every remark has a sentence. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remarkSentence, roadmapSentence } from "../../../src/core/roadmap/messages";
import { HEADINGS, PARTIES, readTable, type Value } from "./tables";

const someText = fc.constantFrom(
  "",
  "1.1",
  "1.2.",
  "2",
  "II",
  "Общие мероприятия",
  "Создана форма\nОрганизована работа",
  "продолжение строки",
  "20.09.2024",
  "постоянно 01.12.2024",
  "1 раз в месяц",
  "31.09.2024",
  "ОО МОУО",
  "Министерство культуры (далее – Минкульт)",
  "* примечание",
  "Срок исполнения",
  "<p>абзац</p>",
  "50 %",
  "то же",
  "согласно п. 1.1",
);
const someCell: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: someText },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 80000 }) },
  { weight: 1, arbitrary: fc.constantFrom({ day: "2024-01-01" as const }, { day: "2024-10-02" as const }) },
);
const someTable = fc.array(fc.array(someCell, { maxLength: 9 }), { maxLength: 14 });

describe("laws", () => {
  it("reading never throws and every row that is not empty has an entry, in order", () => {
    fc.assert(
      fc.property(someTable, fc.boolean(), (rows, headed) => {
        const reading = readTable(headed ? [HEADINGS, ...rows] : rows);
        const said = reading.rows.map(({ row }) => row);
        expect([...said].sort((a, b) => a - b)).toEqual(said);
        if (headed)
          rows.forEach((row, index) => {
            // Columns beyond the five headings hold nothing of the roadmap.
            if (row.slice(0, 5).some((value) => typeof value !== "string" || /[\p{L}\p{N}]/u.test(value)))
              expect(said).toContain(index + 2);
          });
        for (const { understood, remarks } of reading.rows)
          expect(understood !== "" || remarks.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("ids are unique and every remark is a Russian sentence that is not the fallback", () => {
    fc.assert(
      fc.property(someTable, (rows) => {
        const { roadmap, rows: read, remarks } = readTable([HEADINGS, ...rows]);
        const ids = roadmap.items.flatMap(({ results }) => results.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const item of roadmap.items) expect(item.results.length).toBeGreaterThan(0);
        for (const remark of [...remarks, ...read.flatMap((row) => row.remarks)]) {
          expect(remarkSentence(remark)).not.toContain("(roadmap.");
          expect(remarkSentence(remark)).not.toContain("(deadline.");
          expect(roadmapSentence(remark)).not.toContain("undefined");
        }
      }),
      { numRuns: 400 },
    );
  });

  it("a clean plan reads back exactly, whatever its size and parties", () => {
    const someItem = fc.record({
      results: fc.array(fc.constantFrom("Изданы приказы", "Проведены собрания", "Отчёт направлен"), {
        minLength: 1,
        maxLength: 3,
      }),
      deadline: fc.constantFrom("20.09.2024", "постоянно", "1 раз в месяц", "III квартал 2024"),
      responsible: fc.subarray(PARTIES, { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(someItem, { minLength: 1, maxLength: 30 }), (plan) => {
        const table = plan.map(({ results, deadline, responsible }, index) => [
          `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`,
          `Мероприятие ${index}`,
          results.join("\n"),
          deadline,
          responsible.join(", "),
        ]);
        const reading = readTable([HEADINGS, ...table]);
        expect(
          reading.roadmap.items.map(({ number, title, results }) => [
            number,
            title,
            results.map(({ text }) => text),
          ]),
        ).toEqual(table.map(([number, title], index) => [number, title, plan[index]?.results]));
        reading.roadmap.items.forEach((item, index) => {
          for (const result of item.results) {
            expect(result.responsible).toEqual(plan[index]?.responsible);
            expect(result.deadline).toBe(plan[index]?.deadline);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
