/** A made-up region of any size to be consolidated, and what the tests look at afterwards. */
import type { Day } from "../../../src/core/calendar/day";
import type { AssessedReport } from "../../../src/core/consolidation/assessed";
import type { Roadmap } from "../../../src/core/roadmap/roadmap";
import type { Host } from "../../../src/host/runtime/api";
import type { ExecutionRecord } from "../../../src/host/runtime/execution-record";
import {
  cell,
  dayCell,
  finding,
  ROADMAP,
  report,
  reporter,
  SETTINGS,
  type Typed,
} from "../../core/consolidation/sample";
import { hostOf, sheet, texts } from "../season-on-host";
import type { ConsolidateJob } from "./entry";

export const TODAY: Day = "2024-11-15";
export const newHost = (more?: Parameters<typeof hostOf>[1]): Promise<Host> =>
  hostOf("test/addon/consolidation/entry.ts", more);
export const NAMES = ["Сводный отчёт", "Замечания", "Сводка"] as const;

export const done = (text: string) => ({
  activities: cell(text),
  result: cell("19 из 19"),
  done: dayCell("2024-09-19"),
});

export function job(reports: readonly AssessedReport[], given: Partial<ConsolidateJob> = {}): ConsolidateJob {
  return { reports, roadmap: ROADMAP, settings: SETTINGS, today: TODAY, at: "15.11.2024 09:00", ...given };
}

export function region(count: number, text: string): AssessedReport[] {
  return Array.from({ length: count }, (_, index) => {
    const who = reporter(`У${index + 1}`, `Участник ${index + 1}`);
    const typed: Typed = {
      "1.1.1": done(`${text} ${index}`),
      "4.1.1@2024-09-01": done(`${text} сентябрь`),
      "4.1.1@2024-10-01": done(`${text} октябрь`),
      ...(index % 2 === 0 ? { "2.1.1": done(text) } : {}),
    };
    return report(who, TODAY, typed, {
      // Unlike any number the host gives to the sheets it makes.
      sheetId: 9001 + index,
      findings: index % 3 === 0 ? [finding("error", 7, { item: "1.1" })] : [finding("warning", 9)],
    });
  });
}

/** The sample roadmap with so many items, in a fifth section where there are more than it has. */
export function roadmapOf(items: number): Roadmap {
  const more = Array.from({ length: Math.max(0, items - ROADMAP.items.length) }, (_, index) => ({
    number: `5.${index + 1}`,
    section: "5",
    title: `=ПОВТОР("я";${index})`,
    results: [],
  }));
  return {
    ...ROADMAP,
    sections: more.length > 0 ? [...ROADMAP.sections, { number: "5", title: "+ Прочее" }] : ROADMAP.sections,
    items: [...ROADMAP.items.slice(0, items), ...more],
  };
}

export const contents = (host: Host): string[][][] => NAMES.map((name) => texts(sheet(host, name)));

export function last(host: Host): ExecutionRecord {
  const found = host.calls[host.calls.length - 1];
  if (!found) throw new Error("nothing ran");
  return found;
}
