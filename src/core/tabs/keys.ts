/** Gives lines without a key their key back where what is left of the row tells it, and tells blank spare rows from typed ones. */
import { KEPT_COLUMNS, TYPED_IN_DUTY, TYPED_IN_SPARE } from "./layout";
import { textOf } from "./locate";
import { isBlank, type TabLine } from "./reading";
import { SPARE_PREFIX, type TabRow } from "./rows";

/** Ways to recognise the row of a duty, from the surest to the last that is still unambiguous. */
const RECOGNISED_BY: readonly ((line: Pick<TabRow, "plan">) => string)[] = [
  ({ plan }) => [plan.item, plan.title, plan.planned, plan.deadline].join("\n"),
  ({ plan }) => [plan.item, plan.title, plan.deadline].join("\n"),
  ({ plan }) => [plan.item, plan.planned].join("\n"),
];

export interface Recovered {
  readonly lines: readonly TabLine[];
  /** Rows (1-based) whose key was found again. */
  readonly rows: readonly number[];
}

export function recoverKeys(
  lines: readonly TabLine[],
  expected: readonly TabRow[],
  reporterName: string,
): Recovered {
  const taken = new Set(lines.map(({ key }) => key));
  const recovered = new Map<number, TabRow>();
  for (const recognised of RECOGNISED_BY) {
    const free = new Map<string, TabRow | null>();
    for (const row of expected) {
      if (row.kind !== "duty" || taken.has(row.key)) continue;
      const print = recognised(row);
      free.set(print, free.has(print) ? null : row);
    }
    for (const line of lines) {
      if (line.kind !== "foreign" || recovered.has(line.row)) continue;
      const row = free.get(recognised({ plan: planOfLine(line) }));
      if (!row || taken.has(row.key)) continue;
      recovered.set(line.row, row);
      taken.add(row.key);
    }
  }
  for (const line of lines) {
    if (line.kind !== "foreign" || recovered.has(line.row)) continue;
    const row = expected.find(
      (candidate) => !taken.has(candidate.key) && standsFor(line, candidate, reporterName),
    );
    if (!row) continue;
    recovered.set(line.row, row);
    taken.add(row.key);
  }
  return {
    lines: lines.map((line) => {
      const row = recovered.get(line.row);
      return row
        ? { ...line, key: row.key, kind: row.kind === "duty" ? "keyed" : (row.kind as "band" | "spare") }
        : line;
    }),
    rows: [...recovered.keys()],
  };
}

/** A band is known by its title alone, an untouched spare row by the prefilled name alone. */
function standsFor(line: TabLine, row: TabRow, reporterName: string): boolean {
  if (row.kind === "duty" || row.kind === "removed") return false;
  const onlyFirst = KEPT_COLUMNS.every((key) => key === "reporter" || isBlank(line.cells[key]));
  const first = textOf(line.cells.reporter).trim();
  if (row.kind === "band") return onlyFirst && first === row.plan.reporter;
  return onlyFirst && first === reporterName;
}

export function planOfLine({ cells }: TabLine): TabRow["plan"] {
  return {
    reporter: textOf(cells.reporter),
    title: textOf(cells.title),
    item: textOf(cells.item),
    planned: textOf(cells.planned),
    deadline: textOf(cells.deadline),
    due: typeof cells.due.value === "number" ? cells.due.value : null,
  };
}

/**
 * Whether a person typed anything into the line. The prefilled name of a spare row is nobody's typing, nor is the name the
 * reporter had when the tab was made.
 */
export function isTypedLine(line: TabLine, reporterName: string, formerName = reporterName): boolean {
  if (line.kind === "band")
    return KEPT_COLUMNS.some((key) => key !== "reporter" && !isBlank(line.cells[key]));
  const columns = line.kind === "keyed" ? TYPED_IN_DUTY : TYPED_IN_SPARE;
  const prefilled = (text: string): boolean => text === reporterName || text === formerName;
  const typed = columns.some(
    (key) => !isBlank(line.cells[key]) && !(key === "reporter" && prefilled(textOf(line.cells[key]).trim())),
  );
  return typed || !isBlank(line.cells.decision) || !isBlank(line.cells.remark);
}

export const isSpareKey = (key: string): boolean => key.startsWith(SPARE_PREFIX);
