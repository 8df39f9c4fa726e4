/** Moves the references of formulas when cells are copied, and when rows, columns or sheet names change. */
import { columnLetters, columnNumber } from "../a1";
import { mapReferences, type Token } from "./tokens";

type Reference = Token & { kind: "reference" };

const END = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

interface End {
  fixedColumn: string;
  column: number | null;
  fixedRow: string;
  row: number | null;
}

const read = (text: string): End => {
  const match = END.exec(text);
  const letters = match?.[2] ?? "";
  const digits = match?.[4] ?? "";
  // "$5" of a whole-row reference puts its dollar into the first group.
  const fixedRow = letters === "" ? (match?.[1] ?? "") + (match?.[3] ?? "") : (match?.[3] ?? "");
  return {
    fixedColumn: letters === "" ? "" : (match?.[1] ?? ""),
    column: letters === "" ? null : columnNumber(letters),
    fixedRow,
    row: digits === "" ? null : Number(digits),
  };
};

const write = (end: End): string =>
  `${end.fixedColumn}${end.column === null ? "" : columnLetters(end.column)}${end.fixedRow}${end.row ?? ""}`;

const referenceText = (reference: Reference, from: End, to: End | null): string =>
  `${reference.sheetPrefix}${write(from)}${to === null ? "" : `:${write(to)}`}`;

/** As when a formula is copied `rows` down and `columns` to the right. */
export const copyFormula = (formula: string, rows: number, columns: number): string =>
  mapReferences(formula, (reference) => {
    const shift = (text: string): End | null => {
      const end = read(text);
      const row = end.row === null || end.fixedRow !== "" ? end.row : end.row + rows;
      const column = end.column === null || end.fixedColumn !== "" ? end.column : end.column + columns;
      return (row !== null && row < 1) || (column !== null && column < 1) ? null : { ...end, row, column };
    };
    const from = shift(reference.from);
    const to = reference.to === null ? null : shift(reference.to);
    return from === null || (reference.to !== null && to === null)
      ? "#REF!"
      : referenceText(reference, from, to);
  });

export const prefixName = (prefix: string): string | null => {
  if (prefix === "") return null;
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
};

/**
 * As when rows or columns are inserted or deleted on the sheet `changed`. `map` gives the new interval, null when
 * it is gone.
 */
export const shiftFormula = (
  formula: string,
  isChanged: (sheetName: string | null) => boolean,
  axis: "row" | "column",
  map: (first: number, last: number) => { first: number; last: number } | null,
): string =>
  mapReferences(formula, (reference) => {
    if (!isChanged(prefixName(reference.sheetPrefix))) return reference.text;
    const from = read(reference.from);
    const to = reference.to === null ? null : read(reference.to);
    const first = from[axis];
    if (first === null) return reference.text;
    const last = to === null ? first : to[axis];
    if (last === null) {
      const moved = map(first, first);
      return moved === null ? "#REF!" : referenceText(reference, { ...from, [axis]: moved.first }, to);
    }
    const moved = map(first, last);
    if (moved === null) return "#REF!";
    return referenceText(
      reference,
      { ...from, [axis]: moved.first },
      to === null ? null : { ...to, [axis]: moved.last },
    );
  });

export const renameInFormula = (formula: string, oldName: string, newName: string): string =>
  mapReferences(formula, (reference) =>
    prefixName(reference.sheetPrefix)?.toLowerCase() === oldName.toLowerCase()
      ? `'${newName.replace(/'/g, "''")}'!${reference.from}${reference.to === null ? "" : `:${reference.to}`}`
      : reference.text,
  );
