/** What must protect a tab, and what does: the two are compared by reading back. */
import type { Rectangle } from "../../core/tabs/holes";

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A tab closed to all but coordinators, with a hole that only coordinators and the reporter may type into. */
export interface Guard {
  /** Lower case. The owner of the file may always edit and is never listed. */
  readonly coordinators: readonly string[];
  readonly reporter: readonly string[];
  /** null leaves the holes as they are: the columns were moved by hand and the holes moved with them. */
  readonly holes: readonly Rectangle[] | null;
  /** One rectangle around all holes; null on a sheet without holes. */
  readonly fence: Rectangle | null;
}

/** Accounts that are on every list whatever is asked for. */
export interface File {
  /** Owner of the file; null where Google does not tell. */
  readonly owner: string | null;
  readonly editors: readonly string[];
  /** Whoever runs the command cannot be taken off a list (docs: Protection.removeEditors). */
  readonly me: string;
}

export interface Existing {
  readonly sheet: readonly Protection[];
  readonly ranges: readonly Protection[];
}

export const NOTHING: Existing = { sheet: [], ranges: [] };

export type Fault =
  | "open" // no sheet protection
  | "unfenced" // no protection of the hole
  | "widened" // somebody is on a list who must not be
  | "narrowed" // somebody is missing on a list
  | "warning-only"
  | "domain"
  | "holes"
  | "doubled"
  | "foreign"
  | "unreadable"; // set by somebody else, who alone may change it

export function faultsOf(existing: Existing, guard: Guard, file: File): Fault[] {
  const faults = new Set<Fault>();
  const [sheet] = existing.sheet;
  if (!sheet) faults.add("open");
  else {
    for (const fault of listFaults(sheet, guard.coordinators, file)) faults.add(fault);
    if (guard.holes && !sameRectangles(sheet.getUnprotectedRanges().map(rectangleOf), guard.holes))
      faults.add("holes");
  }
  const fences = existing.ranges.filter((range) => isFence(range, guard));
  if (fences.length === 0 && guard.fence) faults.add("unfenced");
  if (fences.length > 1) faults.add("doubled");
  if (existing.ranges.length > fences.length) faults.add("foreign");
  const [fence] = fences;
  if (fence)
    for (const fault of listFaults(fence, [...guard.coordinators, ...guard.reporter], file))
      faults.add(fault);
  return [...faults];
}

function listFaults(protection: Protection, allowed: readonly string[], file: File): Fault[] {
  if (!protection.canEdit()) return ["unreadable"];
  if (protection.isWarningOnly()) return ["warning-only"];
  const faults: Fault[] = [];
  const listed = editorsOf(protection);
  if (strangersIn(listed, allowed, file).length > 0) faults.push("widened");
  if (missingIn(listed, allowed, file).length > 0) faults.push("narrowed");
  if (protection.canDomainEdit()) faults.push("domain");
  return faults;
}

/** Whether somebody may type here who must not, wherever fence and holes stand at the moment. */
export function isOpenToOthers({ sheet: [whole], ranges }: Existing, guard: Guard, file: File): boolean {
  if (!whole || letsIn(whole, guard.coordinators, file)) return true;
  const fences = ranges.filter((range) => !letsIn(range, [...guard.coordinators, ...guard.reporter], file));
  return !whole
    .getUnprotectedRanges()
    .map(rectangleOf)
    .every((hole) => fences.some((fence) => holds(rectangleOf(fence.getRange()), hole)));
}

const letsIn = (protection: Protection, allowed: readonly string[], file: File): boolean =>
  listFaults(protection, allowed, file).some((fault) => fault !== "narrowed");

const holds = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

export const editorsOf = (protection: Protection): string[] =>
  protection.getEditors().map((user) => user.getEmail().toLowerCase());

export function strangersIn(listed: readonly string[], allowed: readonly string[], file: File): string[] {
  return listed.filter(
    (account) => !allowed.includes(account) && account !== file.owner && account !== file.me,
  );
}

export function missingIn(listed: readonly string[], allowed: readonly string[], file: File): string[] {
  return allowed.filter(
    (account) => !listed.includes(account) && account !== file.owner && account !== file.me,
  );
}

export const isFence = (protection: Protection, { fence }: Guard): boolean =>
  fence !== null && sameRectangles([rectangleOf(protection.getRange())], [fence]);

export function rectangleOf(range: Range): Rectangle {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

export function sameRectangles(a: readonly Rectangle[], b: readonly Rectangle[]): boolean {
  const sorted = (list: readonly Rectangle[]): string =>
    list
      .map(({ row, column, rows, columns }) => [row, column, rows, columns].join(":"))
      .sort()
      .join(" ");
  return sorted(a) === sorted(b);
}
