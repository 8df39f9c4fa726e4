/** Proves that consolidation dropped nothing: every typed cell must be found in the form or among the rows aside. */
import type { AssessedReport } from "./assessed";
import type { AsideRow, ConsolidatedForm, FormRow } from "./form-row";
import { cellText, type TypedColumn, typedColumns } from "./typed-cells";

export interface LostCell {
  readonly reporterId: string;
  readonly row: number;
  readonly column: TypedColumn;
}

/** Typed cells whose text stands nowhere in the consolidation; empty when nothing was lost. */
export function lostCells(reports: readonly AssessedReport[], form: ConsolidatedForm): LostCell[] {
  const places = new Map<string, Place>();
  for (const row of form.rows)
    for (const source of row.sources) places.set(`${row.reporterId} ${source.row}`, inForm(row));
  for (const row of form.aside) places.set(`${row.reporterId} ${row.source.row}`, asTyped(row));

  const lost: LostCell[] = [];
  for (const { reporter, rows } of reports) {
    for (const row of rows) {
      const place = places.get(`${reporter.id} ${row.row}`);
      for (const column of typedColumns(row, reporter.name)) {
        const cell = row[column];
        const linksKept = (cell.links ?? []).every((url) => place?.links.includes(url));
        if (!place?.holds(column, cellText(cell)) || !linksKept)
          lost.push({ reporterId: reporter.id, row: row.row, column });
      }
    }
  }
  return lost;
}

interface Place {
  readonly holds: (column: TypedColumn, text: string) => boolean;
  readonly links: readonly string[];
}

const linksOf = (row: FormRow | AsideRow): string[] => [
  ...row.activities.links.map(({ url }) => url),
  ...row.result.links.map(({ url }) => url),
  ...row.unplaced,
];

function inForm(row: FormRow): Place {
  const shown = {
    title: row.title,
    activities: row.activities.text,
    result: row.result.text,
    done: row.done,
    state: row.state,
  };
  return {
    // The form prints the item's own number and the reporter's official name instead of their spellings.
    holds: (column, text) =>
      column === "item" || column === "reporter" ? row.item !== "" : shown[column].includes(text),
    links: linksOf(row),
  };
}

function asTyped(row: AsideRow): Place {
  const shown: Record<TypedColumn, string> = {
    reporter: row.typedReporter,
    title: row.title,
    item: row.item,
    activities: row.activities.text,
    result: row.result.text,
    done: row.done,
    state: row.state,
  };
  return { holds: (column, text) => shown[column].includes(text), links: linksOf(row) };
}
