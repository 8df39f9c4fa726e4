/** From answers to rows of the form, and the small changes by which a good report becomes a faulty one. */
import type { Answer } from "./answers";
import type { SampleCell, SampleRow } from "./form-file";

/** Titles of the roadmap's items by number. */
export type Titles = ReadonlyMap<string, string>;

export function rowsOf(reporter: string, answers: readonly Answer[], titles: Titles): SampleRow[] {
  return answers.map((answer) => ({ reporter, title: titles.get(answer.item) ?? "", ...answer }));
}

/** The rows with some cells of some items changed: { "1.1": { item: "1.1." } }. */
export function changed(
  rows: readonly SampleRow[],
  changes: Readonly<Record<string, Partial<SampleRow>>>,
): SampleRow[] {
  const unknown = Object.keys(changes).filter((item) => !rows.some((row) => row.item === item));
  if (unknown.length > 0) throw new Error(`no row to change for item ${unknown.join(", ")}`);
  return rows.map((row) => ({ ...row, ...changes[String(row.item)] }));
}

export function without(rows: readonly SampleRow[], ...items: string[]): SampleRow[] {
  return rows.filter((row) => !items.includes(String(row.item)));
}

export const link = (text: string, target: string): SampleCell => ({ value: text, hyperlink: { target } });

export const linkFormula = (text: string, target: string): SampleCell => ({
  type: "formula",
  value: text,
  formula: `HYPERLINK("${target}","${text}")`,
  formulaResult: text,
});

/** What a spreadsheet makes of "1.2" when it takes it for the 1st of February, as a date of the given format. */
export const asDate = (serial: number, numFmt: string): SampleCell => ({ value: serial, style: { numFmt } });

export const asNumber = (value: number, numFmt?: string): SampleCell => ({
  value,
  ...(numFmt ? { style: { numFmt } } : {}),
});
