/** «Дорожная карта» read with the ministry's other sheets: what it says, how it was understood, what would change. */
import { dutiesOf } from "../core/duties/register";
import { Refusal } from "../core/messages/refusal";
import { compareRegisters, type DutyChange } from "../core/roadmap/compare";
import { changeSentence, roadmapSentence } from "../core/roadmap/messages";
import { type RoadmapReading, readRoadmap } from "../core/roadmap/read";
import type { Roadmap } from "../core/roadmap/roadmap";
import { SHEET } from "../sheets/sheet-names";
import type { Told } from "./from-menu";
import { type MinistryTables, readMinistryTables, table } from "./ministry-tables";
import { loadRegister } from "./register/store";
import type { Shell } from "./shell";

export function readRoadmapTable(shell: Shell, { settings, participants }: MinistryTables): RoadmapReading {
  const parties = [...new Set(participants.reporters.flatMap((reporter) => reporter.parties))];
  const { year, window, calendar } = settings;
  return readRoadmap(table(shell, SHEET.roadmap), {
    title: settings.formTitle,
    year,
    window,
    calendar,
    today: shell.now.today,
    parties,
  });
}

/** The roadmap to be applied; refuses, naming the places, while something in it cannot be read. */
export function readRoadmapToApply(shell: Shell, tables: MinistryTables): Roadmap {
  const reading = readRoadmapTable(shell, tables);
  const errors = remarksOf(reading).filter(({ severity }) => severity === "error");
  if (errors.length === 0) return reading.roadmap;
  const [first = "", ...rest] = errors.map(roadmapSentence);
  const more =
    rest.length > 0 ? ` Есть и другие места (${rest.length}): выполните «Проверить дорожную карту».` : "";
  throw new Refusal("roadmap.unreadable", `${first} Листы отчётов не изменены.${more}`);
}

export function remarksOf({ rows, remarks }: RoadmapReading) {
  return [...remarks, ...rows.flatMap((row) => row.remarks)];
}

/** What applying the roadmap as it stands would change in the tabs; null when there are no tabs yet or nothing changes. */
export function pendingChanges(shell: Shell): Told | null {
  const before = loadRegister();
  if (!before?.roadmap) return null;
  const tables = readMinistryTables(shell);
  const after = readRoadmapToApply(shell, tables);
  const changes = tables.participants.reporters.flatMap((reporter): DutyChange[] => {
    const known = before.reporters.find(({ id }) => id === reporter.id);
    const earlier = known && before.roadmap ? dutiesOf(before.roadmap, known, before.settings) : [];
    return compareRegisters(earlier, dutiesOf(after, reporter, tables.settings));
  });
  if (changes.length === 0) return null;
  return {
    sentence: "Дорожная карта или настройки изменились. Введённое участниками сохранится. Применить?",
    lines: [...new Set(changes.map(changeSentence))],
  };
}
