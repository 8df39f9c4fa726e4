/** Kills a command at every single service call it makes, whatever its kind, and resumes it from each. Nothing is sampled. */
import { expect } from "vitest";
import type { Host, HostSnapshot } from "../../../src/host/runtime/api";
import { SHEET } from "../../../src/sheets/sheet-names";
import { differences, type End, endOf, keepEnd, sheetDifferences } from "../same-end";
import { type Kills, killsOf, type Left } from "./kills-of";
import { type Law, lawsOf } from "./laws";

export interface Killed {
  readonly host: Host;
  /** One execution. */
  readonly command: () => void;
  /** What comes after the kill; the same command once more when absent. */
  readonly resume?: () => void;
  /** Texts people have typed. */
  readonly typed?: readonly string[];
  /** What must hold besides, right after the kill. */
  readonly laws?: readonly Law[];
}

/** Every run says so in «Журнал»; «Снимки» may hold a half-way state more, and never a typed text less (laws.ts). */
const TELL_OF_RUNS = [SHEET.journal, SHEET.snapshots];

/** Kills, looks, resumes, compares; at every call. */
export function killAtEveryCall(killed: Killed): Kills {
  const { host, command, resume = command } = killed;
  const start = host.now();
  const before = host.snapshot();
  const again = (snapshot: HostSnapshot): void => {
    host.restore(snapshot);
    host.setNow(start);
    host.ui.clear();
    host.clearCalls();
  };
  const kills = killsOf(host, command);
  const once = keepEnd(host);
  let twice: End | null = null;
  const endOfTwo = (): End => {
    again(before);
    command();
    again(host.snapshot());
    resume();
    return keepEnd(host);
  };
  const resumed = ({ snapshot }: Left): string[] => {
    again(snapshot);
    resume();
    const different = differences(once, endOf(host), TELL_OF_RUNS);
    if (different.length === 0) return [];
    const end = keepEnd(host);
    again(snapshot);
    if (sheetDifferences(once, endOf(host), TELL_OF_RUNS).length > 0) return different;
    // Killed when all sheets were done: then the next run is another run, and may add what another run adds.
    twice ??= endOfTwo();
    return differences(twice, end, TELL_OF_RUNS);
  };
  const laws = [...lawsOf(before.workbook, once.book, killed.typed ?? []), ...(killed.laws ?? [])];
  const wrong: string[] = [];
  const unread = new UnreadDrafts();
  for (const left of kills.left) {
    for (const law of laws) wrong.push(...law(left.snapshot).map((what) => `${left.killed}: ${what}`));
    if (unread.isOneMore(left)) continue;
    wrong.push(
      ...resumed(left)
        .slice(0, 3)
        .map((what) => `${left.killed}, resumed: ${what}`),
    );
    unread.seen(left, host);
  }
  expect(wrong.slice(0, 12)).toEqual([]);
  return kills;
}

/** What a run may ask of a draft without seeing what is in it. */
const BLIND = new Set(["Sheet.getSheetId", "Sheet.getName"]);

/**
 * The next run throws a half-made draft away. Where it did so without one look into the draft, it would do the very same whatever
 * stood there: kills that leave nothing but another state of this draft need not be resumed one by one.
 */
class UnreadDrafts {
  private last: Left | null = null;
  private looked: ReadonlySet<number> = new Set();

  isOneMore(left: Left): boolean {
    if (left.draft === null || this.last === null || this.looked.has(left.draft)) return false;
    const but = left.snapshot.workbook.sheets.filter(({ id }) => id === left.draft).map(({ name }) => name);
    const [was, is] = [this.last, left].map(({ snapshot }) => ({
      book: snapshot.workbook,
      remembered: { ...snapshot.properties.document },
      waiting: snapshot.triggers.map(({ uid }) => uid),
    }));
    return was !== undefined && is !== undefined && differences(was, is, but).length === 0;
  }

  /** Called when `left` was resumed and the calls of that are still on the host. */
  seen(left: Left, host: Host): void {
    this.last = left;
    const calls = host.calls.flatMap((execution) => execution.calls);
    this.looked = new Set(
      calls.flatMap(({ member, sheetId }) => (sheetId === undefined || BLIND.has(member) ? [] : [sheetId])),
    );
  }
}
