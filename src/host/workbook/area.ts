/** Rectangles of cells: overlap, containment and coverage by several rectangles. */
import type { Area } from "./model";

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export const singleCell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const intersection = (a: Area, b: Area): Area | null => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
};

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== null;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  lastRow(outer) >= lastRow(inner) &&
  lastColumn(outer) >= lastColumn(inner);

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

/** What is left of `area` when `hole` is cut out: up to four rectangles. */
export const subtract = (area: Area, hole: Area): Area[] => {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const pieces: Area[] = [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    {
      row: lastRow(cut) + 1,
      column: area.column,
      rows: lastRow(area) - lastRow(cut),
      columns: area.columns,
    },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    {
      row: cut.row,
      column: lastColumn(cut) + 1,
      rows: cut.rows,
      columns: lastColumn(area) - lastColumn(cut),
    },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
};

/** Whether every cell of `area` lies in at least one of `covers`. */
export const isCovered = (area: Area, covers: readonly Area[]): boolean =>
  covers.reduce<Area[]>((rest, cover) => rest.flatMap((piece) => subtract(piece, cover)), [area]).length ===
  0;

export function* cellsOf(area: Area): Generator<[number, number]> {
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) yield [row, column];
  }
}

export const enclosing = (areas: readonly Area[]): Area | null => {
  const [first, ...rest] = areas;
  if (first === undefined) return null;
  return rest.reduce((all, area) => {
    const row = Math.min(all.row, area.row);
    const column = Math.min(all.column, area.column);
    return {
      row,
      column,
      rows: Math.max(lastRow(all), lastRow(area)) - row + 1,
      columns: Math.max(lastColumn(all), lastColumn(area)) - column + 1,
    };
  }, first);
};
