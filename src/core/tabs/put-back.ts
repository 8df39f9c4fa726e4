/** Where the typed text of a snapshot goes in a tab as it stands now: by key, spare rows into free spare rows. */
import { isTypedLine } from "./keys";
import type { KeptColumn } from "./layout";
import { textOf } from "./locate";
import type { TabLine } from "./reading";
import { SPARE_PREFIX } from "./rows";
import type { KeptCell, KeptLine, Snapshot } from "./snapshot";

export interface Placed {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<KeptColumn, KeptCell>>>;
}

export interface PutBack {
  readonly placed: readonly Placed[];
  /** Lines for which there is no row; the caller must add spare rows and try again. */
  readonly homeless: readonly KeptLine[];
}

export function planPutBack(snapshot: Snapshot, lines: readonly TabLine[], reporterName: string): PutBack {
  const byKey = new Map(lines.filter(({ key }) => key !== "").map((line) => [line.key, line]));
  const free = lines.filter((line) => line.kind === "spare" && !isTypedLine(line, reporterName));
  const asked = new Set(snapshot.lines.map(({ key }) => key));
  const placed: Placed[] = [];
  const homeless: KeptLine[] = [];
  const used = new Set<number>();
  const place = (line: TabLine, cells: Placed["cells"]): void => {
    used.add(line.row);
    const changed = Object.entries(cells).filter(
      ([key, cell]) => !sameCell(line.cells[key as KeptColumn].value, cell?.value),
    );
    if (changed.length > 0) placed.push({ row: line.row, cells: Object.fromEntries(changed) });
  };
  const later: KeptLine[] = [];
  for (const kept of snapshot.lines) {
    const line = lineOf(kept, byKey, lines);
    const fits = line && (line.kind === "keyed" || sameOrEmpty(line, kept, reporterName));
    if (line && fits && !used.has(line.row)) place(line, kept.cells);
    else later.push(kept);
  }
  for (const kept of later) {
    if (isPresent(kept, lines)) continue;
    const line =
      free.find(({ row, key }) => !used.has(row) && !asked.has(key)) ??
      free.find(({ row }) => !used.has(row));
    if (line) place(line, withPlan(kept));
    else homeless.push(kept);
  }
  return { placed, homeless };
}

/** By key; but where the key now belongs to another activity, by title if only one line has it. */
function lineOf(
  { key, title }: KeptLine,
  byKey: ReadonlyMap<string, TabLine>,
  lines: readonly TabLine[],
): TabLine | undefined {
  const known = byKey.get(key);
  if (known?.kind === "spare" || title === "" || (known && textOf(known.cells.title) === title)) return known;
  const [only, another] = lines.filter((line) => line.kind === "keyed" && textOf(line.cells.title) === title);
  return only && !another ? only : known;
}

/** A spare row is the same row when it is untouched or says the same activity. */
function sameOrEmpty(line: TabLine, kept: KeptLine, reporterName: string): boolean {
  return (
    line.key.startsWith(SPARE_PREFIX) &&
    (!isTypedLine(line, reporterName) || textOf(line.cells.title) === kept.title)
  );
}

/** A row that no longer has its own place takes its item and title along. */
function withPlan({ item, title, cells }: KeptLine): Placed["cells"] {
  return {
    ...(item === "" ? {} : { item: { value: item } }),
    ...(title === "" ? {} : { title: { value: title } }),
    ...cells,
  };
}

/** The same text may already stand in another row, when it was put back before. */
function isPresent(kept: KeptLine, lines: readonly TabLine[]): boolean {
  const entries = Object.entries(kept.cells);
  return (
    entries.length > 0 &&
    lines.some((line) =>
      entries.every(([key, cell]) => sameCell(line.cells[key as KeptColumn].value, cell?.value)),
    )
  );
}

function sameCell(now: unknown, then: unknown): boolean {
  return JSON.stringify(now ?? "") === JSON.stringify(then ?? "");
}
