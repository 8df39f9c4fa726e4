/** The duty register: who owes what by when, computed from the roadmap and the reporters. */
import { periodsOf } from "../deadlines/periods";
import type { Period } from "../deadlines/rule";
import type { Reporter } from "../reporters/reporter";
import type { Item, PlannedResult, Roadmap } from "../roadmap/roadmap";
import type { Settings } from "../settings/settings";
import { type Duty, periodKey } from "./duty";

/** Duties of one reporter in roadmap order: item, then deadline within the item. */
export function dutiesOf(roadmap: Roadmap, reporter: Reporter, settings: Settings): Duty[] {
  return roadmap.items.flatMap((item) => dutiesOfItem(item, reporter, settings));
}

function dutiesOfItem(item: Item, reporter: Reporter, settings: Settings): Duty[] {
  const owed = item.results.filter((result) =>
    result.responsible.some((party) => reporter.parties.includes(party)),
  );
  const duties = byDeadline(owed).flatMap((results) => dutiesOfDeadline(item, results, reporter, settings));
  // A stable sort by deadline: what has no date (ongoing, by schedule) stands after what has one.
  return duties
    .map((duty, index) => ({ duty, index }))
    .sort((a, b) => (a.duty.due ?? "9").localeCompare(b.duty.due ?? "9") || a.index - b.index)
    .map(({ duty }) => duty);
}

/** Planned results that share one deadline make one duty. */
function byDeadline(results: readonly PlannedResult[]): PlannedResult[][] {
  const groups = new Map<string, PlannedResult[]>();
  for (const result of results) {
    const same = JSON.stringify(result.rule);
    const group = groups.get(same);
    if (group) group.push(result);
    else groups.set(same, [result]);
  }
  return [...groups.values()];
}

function dutiesOfDeadline(
  item: Item,
  results: readonly PlannedResult[],
  reporter: Reporter,
  settings: Settings,
): Duty[] {
  const first = results[0];
  if (!first) return [];
  const recurs = first.rule.kind === "recurring";
  const periods =
    recurs && !settings.rowPerPeriod ? [wholeWindow(settings)] : periodsOf(first.rule, settings.window);
  const minLinkShare = greatest(results.map((result) => result.minLinkShare));
  const targetShare = greatest(results.map((result) => result.targetShare));
  return periods.map((period) => ({
    key: recurs && settings.rowPerPeriod && period.start ? periodKey(first.id, period.start) : first.id,
    reporter: reporter.id,
    item: item.number,
    title: item.title,
    section: item.section,
    results: results.map(({ id, text }) => ({ id, text })),
    kind: first.rule.kind,
    phrase: first.deadline,
    start: period.start,
    due: period.due,
    period: recurs ? period.label : "",
    conditional: results.every((result) => result.conditional),
    ...(minLinkShare === undefined ? {} : { minLinkShare }),
    ...(targetShare === undefined ? {} : { targetShare }),
  }));
}

/** One row for a recurring duty: due when the reporting window closes. */
function wholeWindow(settings: Settings): Period {
  return { start: settings.window.start, due: settings.finalDate, label: "" };
}

function greatest(shares: readonly (number | undefined)[]): number | undefined {
  const known = shares.filter((share) => share !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
