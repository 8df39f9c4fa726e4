/** The difference between two registers of duties, per reporter: what is new, changed, moved to another number, or gone. */
import type { Duty } from "../duties/duty";
import { comparable } from "../text/key";

export type ChangedField =
  | "title"
  | "section"
  | "results"
  | "deadline"
  | "period"
  | "conditional"
  | "linkShare"
  | "target";

export interface DutyChange {
  readonly kind: "new" | "changed" | "moved" | "removed";
  /** `Reporter.id`. */
  readonly reporter: string;
  readonly before: Duty | null;
  readonly after: Duty | null;
  readonly fields: readonly ChangedField[];
}

/**
 * Duties are matched by key where they still mean the same, then by meaning under another key (the item was renumbered), then by
 * key alone (the text changed). So a new row in the middle is one new duty and several moved ones, not a list of changes.
 */
export function compareRegisters(before: readonly Duty[], after: readonly Duty[]): DutyChange[] {
  const pairs = new Map<Duty, Duty>();
  const free = new Set(before);
  for (const keyOf of [sameKeyAndMeaning, sameMeaning, sameKey]) {
    const waiting = new Map<string, Duty[]>();
    for (const duty of free) waiting.set(keyOf(duty), [...(waiting.get(keyOf(duty)) ?? []), duty]);
    for (const duty of after) {
      if (pairs.has(duty)) continue;
      const match = waiting.get(keyOf(duty))?.shift();
      if (!match) continue;
      pairs.set(duty, match);
      free.delete(match);
    }
  }
  const changes = after.flatMap((duty): DutyChange[] => {
    const match = pairs.get(duty);
    if (!match) return [{ kind: "new", reporter: duty.reporter, before: null, after: duty, fields: [] }];
    const fields = changedFields(match, duty);
    const moved = match.key !== duty.key;
    if (!moved && fields.length === 0) return [];
    return [
      { kind: moved ? "moved" : "changed", reporter: duty.reporter, before: match, after: duty, fields },
    ];
  });
  const gone = [...free].map(
    (duty): DutyChange => ({
      kind: "removed",
      reporter: duty.reporter,
      before: duty,
      after: null,
      fields: [],
    }),
  );
  return [...changes, ...gone];
}

/** The changes of each reporter, in the order of the first one met. */
export function changesByReporter(
  changes: readonly DutyChange[],
): ReadonlyMap<string, readonly DutyChange[]> {
  const grouped = new Map<string, DutyChange[]>();
  for (const change of changes) {
    const known = grouped.get(change.reporter);
    if (known) known.push(change);
    else grouped.set(change.reporter, [change]);
  }
  return grouped;
}

const meaning = ({ reporter, title, results, period }: Duty): string =>
  JSON.stringify([reporter, comparable(title), results.map(({ text }) => comparable(text)), period]);
const sameKeyAndMeaning = (duty: Duty): string => `${duty.key} ${meaning(duty)}`;
const sameMeaning = meaning;
const sameKey = ({ reporter, key }: Duty): string => `${reporter} ${key}`;

/** Only what a reader would notice: case, ё and punctuation of a title are no change. */
function changedFields(before: Duty, after: Duty): ChangedField[] {
  const same = (a: readonly string[], b: readonly string[]) =>
    JSON.stringify(a.map(comparable)) === JSON.stringify(b.map(comparable));
  const texts = ({ results }: Duty) => results.map(({ text }) => text);
  const differs: readonly (readonly [ChangedField, boolean])[] = [
    ["title", !same([before.title], [after.title])],
    ["section", before.section !== after.section],
    ["results", !same(texts(before), texts(after))],
    [
      "deadline",
      before.due !== after.due ||
        before.kind !== after.kind ||
        (after.due === null && before.phrase !== after.phrase),
    ],
    ["period", before.period !== after.period],
    ["conditional", before.conditional !== after.conditional],
    ["linkShare", before.minLinkShare !== after.minLinkShare],
    ["target", before.targetShare !== after.targetShare],
  ];
  return differs.filter(([, changed]) => changed).map(([field]) => field);
}
