/** Types placed rows into a tab with the hands of its reporter: neighbouring cells at once, links as links. */
import type { Placement, TypedColumn } from "../../core/import/place-rows";
import { cellText } from "../../core/reports/cell-text";
import type { Cell } from "../../core/reports/row";
import type { PersonValue, UserSession } from "../runtime/api";

/** Where each column of this tab stands, 1-based. */
export type Places = Readonly<Partial<Record<TypedColumn, number>>>;

interface Filled {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Sentences of what the spreadsheet did not take; empty when everything stands. */
export function typeRows(
  session: UserSession,
  sheet: string,
  placements: readonly Placement[],
  places: Places,
): string[] {
  const cells = placements.flatMap(({ action, row, cells: given }) =>
    action !== "type" || row === null ? [] : filledCells(row, given, places),
  );
  const refused: string[] = [];
  for (const block of blocksOf(cells)) {
    const [first] = block[0] ?? [];
    if (!first) continue;
    const values = block.map((line) => line.map(({ cell }) => asTyped(cell)));
    const { accepted, message } = session.paste(sheet, first.row, first.column, values);
    if (!accepted) refused.push(`строка ${first.row}: ${message ?? "не принято"}`);
  }
  for (const { row, column, cell } of cells) {
    const [url] = cell.links ?? [];
    if (url === undefined) continue;
    const { accepted, message } = session.setLink(sheet, row, column, cellText(cell), url);
    if (!accepted) refused.push(`ссылка в строке ${row}: ${message ?? "не принята"}`);
  }
  return refused;
}

function filledCells(row: number, given: Placement["cells"], places: Places): Filled[] {
  return (Object.entries(given) as [TypedColumn, Cell][]).flatMap(([key, cell]) => {
    const column = places[key];
    return column === undefined ? [] : [{ row, column, cell }];
  });
}

/** Rectangles without holes: nothing that is not in the file may be overwritten, not even with nothing. */
function blocksOf(cells: readonly Filled[]): Filled[][][] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Filled[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.row === cell.row && last.column + 1 === cell.column) run.push(cell);
    else runs.push([cell]);
  }
  const blocks: Filled[][][] = [];
  for (const run of runs) {
    const block = blocks.find((candidate) => continues(candidate.at(-1), run));
    if (block) block.push(run);
    else blocks.push([run]);
  }
  return blocks;
}

function continues(above: readonly Filled[] | undefined, run: readonly Filled[]): boolean {
  const [top] = above ?? [];
  const [first] = run;
  return (
    top !== undefined &&
    first !== undefined &&
    top.row + 1 === first.row &&
    top.column === first.column &&
    above?.length === run.length
  );
}

/** A person who types an apostrophe first loses it, so it is typed twice. */
function asTyped(cell: Cell): PersonValue {
  if (typeof cell.value === "boolean") return cell.value;
  const text = cellText(cell);
  return text.startsWith("'") ? `'${text}` : text;
}
