/** «Дорожная карта» read with the ministry's other sheets: what it says, how it was understood, what would change. */
import { dutiesOf } from "../core/duties/register";
import { counted } from "../core/messages/plural";
import { Refusal } from "../core/messages/refusal";
import { compareRegisters, type DutyChange } from "../core/roadmap/compare";
import { changeSentence, roadmapSentence } from "../core/roadmap/messages";
import { type RoadmapReading, readRoadmap } from "../core/roadmap/read";
import type { Roadmap } from "../core/roadmap/roadmap";
import { previewTabs } from "../sheets/report-tab/preview-tabs";
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

/**
 * Without these nobody can say which row is which item, so nothing is applied. An unreadable deadline or an unknown party stops nobody:
 * it is told, stands in «Замечания», and its duty has no date until a person gives it one.
 */
const BLOCKING = new Set([
  "no-heading",
  "heading-missing",
  "empty",
  "no-number",
  "number-unreadable",
  "number-twice",
  "title-missing",
]);

/** The roadmap to be applied; refuses, naming the places, while rows cannot be told apart. */
export function roadmapToApply(reading: RoadmapReading): Roadmap {
  const errors = remarksOf(reading).filter(({ code }) => BLOCKING.has(code.replace(/^roadmap\./, "")));
  const blocking = errors.filter(({ severity }) => severity === "error");
  if (blocking.length === 0) return reading.roadmap;
  const [first = "", ...rest] = blocking.map(roadmapSentence);
  const more =
    rest.length > 0 ? ` Есть и другие места (${rest.length}): они названы в столбце «Замечания».` : "";
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
  const after = roadmapToApply(readRoadmapTable(shell, tables));
  const changes: DutyChange[] = [];
  const whose = new Map<string, string[]>();
  for (const reporter of tables.participants.reporters) {
    const known = before.reporters.find(({ id }) => id === reporter.id);
    const earlier = known && before.roadmap ? dutiesOf(before.roadmap, known, before.settings) : [];
    for (const change of compareRegisters(earlier, dutiesOf(after, reporter, tables.settings))) {
      changes.push(change);
      const sentence = changeSentence(change);
      whose.set(sentence, [...(whose.get(sentence) ?? []), reporter.name]);
    }
  }
  if (changes.length === 0) return null;
  const gone = changes.some(({ kind }) => kind === "removed");
  return {
    sentence: "Дорожная карта или настройки изменились. Введённое участниками сохранится. Применить?",
    lines: [
      ...[...whose].map(([sentence, names]) => `${sentence} ${namesOf(names)}`),
      ...(gone ? keptText(shell, after, tables) : []),
    ],
  };
}

const NAMED = 2;

/** Whom a change concerns: by name while they are few. */
function namesOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  return `(${names.slice(0, NAMED).join(", ")}${more > 0 ? ` и ещё ${counted(more, ["участник", "участника", "участников"])}` : ""})`;
}

/** Tabs in which something was typed into a row that goes: there it stays, marked. */
function keptText(shell: Shell, roadmap: Roadmap, { participants, settings }: MinistryTables): string[] {
  const { spreadsheet, timeZone, now, account } = shell;
  const { reporters } = participants;
  const input = { roadmap, reporters, settings, timeZone, stamp: now.stamp, boardId: null, me: account };
  return previewTabs(spreadsheet, input).flatMap(({ name, kept }) =>
    kept === 0 ? [] : [`${name}: исключаемых строк с введённым текстом – ${kept}; они останутся с пометкой.`],
  );
}
