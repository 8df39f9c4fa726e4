/**
 * What must happen to an existing tab so that it has the rows it should: which lines stay, which are inserted, dropped or
 * moved. Input is never rewritten: a line with typed text stays, whatever the roadmap says.
 */
import { isTypedLine, planOfLine } from "./keys";
import { KEPT_COLUMNS } from "./layout";
import { textOf } from "./locate";
import { longestRising } from "./longest-rising";
import type { TabLine } from "./reading";
import { type PlanCells, REMOVED_DEADLINE, type RowKind, spareRow, type TabRow } from "./rows";

export interface FinalRow {
  readonly kind: RowKind | "foreign";
  /** Empty for a foreign line: it keeps what stands in it. */
  readonly key: string;
  readonly plan: PlanCells;
  /** Row (1-based) the line has now; null when it is inserted. */
  readonly from: number | null;
  /** A spare row in which nothing is typed and a former name stands: the name may be written. */
  readonly renamed?: boolean;
}

export interface TabUpdate {
  /** All rows of the body, top to bottom. */
  readonly rows: readonly FinalRow[];
  /** Rows (1-based, as they stand now) that go: nothing was typed in them. */
  readonly dropped: readonly number[];
  /** Steps that bring the lines that stay into order: take the n-th staying line (from 0) and put it at another place. */
  readonly moves: readonly { readonly from: number; readonly to: number }[];
  /** Keys of duties that are new, of former ones that go, and of former ones that are kept with what was typed. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly kept: readonly string[];
}

export interface UpdateInput {
  /** The whole body, first row to last, blank rows included (as `null`), keys already given back. */
  readonly body: readonly (TabLine | null)[];
  /** Row (1-based) of `body[0]`. */
  readonly firstRow: number;
  readonly wanted: readonly TabRow[];
  readonly reporterName: string;
  /** The name the tab shows now. */
  readonly formerName: string;
  /** Put rows that were sorted by hand back into roadmap order. */
  readonly reorder: boolean;
}

interface Staying {
  readonly row: number;
  readonly final: Omit<FinalRow, "from">;
  /** Index among the wanted rows; null for what is kept besides. */
  readonly place: number | null;
}

export function planUpdate({
  body,
  firstRow,
  wanted: asked,
  reporterName,
  formerName,
  reorder,
}: UpdateInput): TabUpdate {
  const isTyped = (line: TabLine): boolean => isTypedLine(line, reporterName, formerName);
  const wanted = withTypedSpares(asked, body, reporterName, isTyped);
  const places = new Map(wanted.map(({ key }, index) => [key, index]));
  const taken = new Map<string, TabLine>();
  const staying: Staying[] = [];
  const dropped: number[] = [];
  const gone: string[] = [];
  body.forEach((line, index) => {
    const row = firstRow + index;
    const place = line === null || taken.has(line.key) ? undefined : places.get(line.key);
    const target = place === undefined ? undefined : wanted[place];
    if (line !== null && place !== undefined && target !== undefined) {
      taken.set(line.key, line);
      const renamed =
        target.kind === "spare" &&
        !isTyped(line) &&
        textOf(line.cells.reporter).trim() !== target.plan.reporter;
      const final = renamed ? { ...target, renamed } : target;
      staying.push({ row, final, place });
    } else if (line !== null && isTyped(line) && !repeats(line, taken.get(line.key))) {
      staying.push({ row, final: besides(line, taken), place: null });
    } else {
      dropped.push(row);
      if (line?.kind === "keyed" && !taken.has(line.key)) gone.push(line.key);
    }
  });
  const ordered = reorder ? inRoadmapOrder(staying) : staying;
  const rows = withInserted(ordered, wanted, taken);
  return {
    rows,
    dropped,
    moves: movesBetween(staying, ordered),
    added: rows.filter(({ from, kind }) => from === null && kind === "duty").map(({ key }) => key),
    gone,
    kept: rows.filter(({ kind }) => kind === "removed").map(({ key }) => key),
  };
}

/** A row copied whole holds nothing that its original does not. */
function repeats(line: TabLine, first: TabLine | undefined): boolean {
  const typed = (of: TabLine): string => JSON.stringify(KEPT_COLUMNS.map((key) => of.cells[key]));
  return first !== undefined && typed(line) === typed(first);
}

/** A spare row in which something was typed is always wanted, and so is one empty one below it. */
function withTypedSpares(
  asked: readonly TabRow[],
  body: readonly (TabLine | null)[],
  reporterName: string,
  isTyped: (line: TabLine) => boolean,
): readonly TabRow[] {
  const known = new Set(asked.map(({ key }) => key));
  const numbers = body.flatMap((line) =>
    line?.kind === "spare" && isTyped(line) ? [Number(line.key.split(":")[1])] : [],
  );
  const last = Math.max(0, ...numbers.filter((number) => Number.isInteger(number)));
  const more: TabRow[] = [];
  for (let number = 1; number <= last; number++) {
    const row = spareRow(number, reporterName);
    if (!known.has(row.key)) more.push(row);
  }
  return more.length === 0 ? asked : [...asked, ...more];
}

/** A line that answers nothing on the roadmap but holds typed text. */
function besides(line: TabLine, taken: ReadonlyMap<string, TabLine>): Omit<FinalRow, "from"> {
  const plan = planOfLine(line);
  if (line.kind !== "keyed" || taken.has(line.key)) return { kind: "foreign", key: "", plan };
  return { kind: "removed", key: line.key, plan: { ...plan, deadline: REMOVED_DEADLINE, due: null } };
}

/** Wanted lines by their place; what is kept besides stays behind the line it stood behind. */
function inRoadmapOrder(staying: readonly Staying[]): readonly Staying[] {
  const anchored: { line: Staying; place: number; index: number }[] = [];
  let place = -1;
  staying.forEach((line, index) => {
    place = line.place ?? place;
    anchored.push({ line, place, index });
  });
  const rank = (entry: (typeof anchored)[number]): number => (entry.line.place === null ? 1 : 0);
  return anchored
    .sort((a, b) => a.place - b.place || rank(a) - rank(b) || a.index - b.index)
    .map(({ line }) => line);
}

/** New rows go behind the nearest row that precedes them on the roadmap. */
function withInserted(
  ordered: readonly Staying[],
  wanted: readonly TabRow[],
  taken: ReadonlyMap<string, TabLine>,
): FinalRow[] {
  const present = new Map(
    ordered.flatMap(({ place }, index) => (place === null ? [] : [[place, index] as const])),
  );
  const behind = new Map<number, TabRow[]>();
  let anchor = -1;
  wanted.forEach((row, place) => {
    const at = present.get(place);
    if (at !== undefined) anchor = at;
    else if (!taken.has(row.key)) behind.set(anchor, [...(behind.get(anchor) ?? []), row]);
  });
  const insertedBehind = (index: number): FinalRow[] =>
    (behind.get(index) ?? []).map((row) => ({ ...row, from: null }));
  return [
    ...insertedBehind(-1),
    ...ordered.flatMap(({ final, row }, index) => [{ ...final, from: row }, ...insertedBehind(index)]),
  ];
}

/** As few single moves as possible; each leaves a valid tab, so a killed run loses nothing. */
function movesBetween(now: readonly Staying[], then: readonly Staying[]): { from: number; to: number }[] {
  const goal = new Map(then.map(({ row }, index) => [row, index]));
  const line = now.map(({ row }) => goal.get(row) ?? 0);
  const moves: { from: number; to: number }[] = [];
  const settled = new Set([...longestRising(line)].map((index) => line[index] ?? 0));
  for (let next = 0; next < then.length; next++) {
    if (settled.has(next)) continue;
    const from = line.indexOf(next);
    line.splice(from, 1);
    // Behind the last settled line that precedes it.
    let to = 0;
    line.forEach((value, index) => {
      if (settled.has(value) && value < next) to = index + 1;
    });
    line.splice(to, 0, next);
    settled.add(next);
    if (from !== to) moves.push({ from, to });
  }
  return moves;
}

/** Nothing to insert, drop or move. */
export function keepsRows({ rows, dropped, moves }: TabUpdate): boolean {
  return dropped.length === 0 && moves.length === 0 && rows.every(({ from }) => from !== null);
}
