/** A1 notation: "B2", "A1:C3", "A:C", "2:5", "'Лист 1'!A1". */
import type { Area } from "./model";

export const columnLetters = (column: number): string => {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;

export const areaName = (area: Area): string => {
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
};

/** "$A$1:$C$3". */
export const fixedAreaName = (area: Area): string => areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** The name as it stands in front of "!". */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

export interface A1Reference {
  sheetName: string | null;
  area: Area;
}

const END = /^\$?([A-Za-z]{0,3})\$?(\d*)$/;

/** Open ends ("A:C", "2:5", "B3:B") are closed with the size of the sheet. */
export const parseA1 = (text: string, size: { rows: number; columns: number }): A1Reference | null => {
  const bang = text.lastIndexOf("!");
  const prefix = bang < 0 ? null : text.slice(0, bang);
  const sheetName =
    prefix === null
      ? null
      : prefix.startsWith("'") && prefix.endsWith("'")
        ? prefix.slice(1, -1).replace(/''/g, "'")
        : prefix;
  const [from = "", to = from, extra] = text.slice(bang + 1).split(":");
  const start = END.exec(from);
  const end = END.exec(to);
  if (extra !== undefined || start === null || end === null || from === "" || to === "") return null;
  const isSingle = !text.slice(bang + 1).includes(":");
  if (isSingle && (start[1] === "" || start[2] === "")) return null;
  const columns = [
    start[1] ? columnNumber(start[1]) : 1,
    end[1] ? columnNumber(end[1]) : size.columns,
  ] as const;
  const rows = [start[2] ? Number(start[2]) : 1, end[2] ? Number(end[2]) : size.rows] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  if (row < 1 || column < 1) return null;
  return {
    sheetName,
    area: {
      row,
      column,
      rows: Math.abs(rows[1] - rows[0]) + 1,
      columns: Math.abs(columns[1] - columns[0]) + 1,
    },
  };
};
