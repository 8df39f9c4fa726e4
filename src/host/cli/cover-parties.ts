/** Gives every party of a foreign roadmap somebody who answers for it, so that no duty of it is left out of the sample run. */

import type { Day } from "../../core/calendar/day";
import { KINDS, participantColumn } from "../../core/participants/columns";
import { type RoadmapReading, readRoadmap } from "../../core/roadmap/read";
import { readSettings } from "../../core/settings/read";
import { SHEET } from "../../sheets/sheet-names";
import type { Host } from "../runtime/api";
import { gridOf } from "./grid";
import { participantsOf, sheetNamed } from "./participants";

/** Parties whose duties lie with each municipality; any other party is a body of its own. */
const MUNICIPAL =
  /муницип|местн|районн|окружн|школ|образовательн\S* (организац|учрежд)|детск\S* сад|^(ОМСУ|МОУО|МСУ|ОО|ОУ|ДОО)$/i;

/** Parties that were nobody's until now. */
export function coverParties(host: Host): string[] {
  const { reporters, rows } = participantsOf(host);
  const known = new Set(reporters.flatMap(({ parties }) => parties));
  const uncovered = partiesOf(host, [...known]).filter((party) => !known.has(party));
  if (uncovered.length === 0) return [];
  const owner = host.as(host.owner);
  const municipal = uncovered.filter((party) => MUNICIPAL.test(party));
  if (municipal.length > 0) {
    for (const { id, kind, parties } of reporters) {
      const row = rows[id];
      if (kind !== "municipality" || row === undefined) continue;
      owner.type(
        SHEET.participants,
        row,
        participantColumn("parties"),
        [...parties, ...municipal].join(", "),
      );
    }
  }
  const last = Math.max(...Object.values(rows));
  for (const [index, party] of uncovered.filter((name) => !municipal.includes(name)).entries()) {
    // A name may have a comma in it, which would part it in two on the sheet; such a party only keeps its own line.
    owner.paste(SHEET.participants, last + 1 + index, participantColumn("name"), [
      [party, KINDS.body, party],
    ]);
  }
  return uncovered;
}

function partiesOf(host: Host, known: readonly string[]): string[] {
  const { roadmap } = readingOf(host, known) ?? { roadmap: { items: [] } };
  return [
    ...new Set(roadmap.items.flatMap(({ results }) => results.flatMap(({ responsible }) => responsible))),
  ];
}

/** «Дорожная карта» as the add-on reads it; null while «Настройки» cannot be read. */
export function readingOf(host: Host, parties: readonly string[], today?: Day): RoadmapReading | null {
  const { settings } = readSettings(gridOf(sheetNamed(host, SHEET.settings)));
  if (settings === null) return null;
  const { formTitle, year, window, calendar } = settings;
  return readRoadmap(gridOf(sheetNamed(host, SHEET.roadmap)), {
    title: formTitle,
    year,
    window,
    calendar,
    today: today ?? window.start,
    parties,
  });
}
