/**
 * What a person really typed or pasted. Univer reads «1.10» as the number 1.1 before it tells anybody; the table's own
 * reading of typed text must see the text itself, so it is kept aside here and put back into the change.
 */
import { type ICellData, type Nullable, Tools } from "@univerjs/core";

type Matrix = Record<number, Record<number, Nullable<ICellData>>>;

export class RawText {
  #typed: { key: string; text: string } | null = null;
  #pasted: string[][] | null = null;

  typed(row: number, column: number, text: string): void {
    this.#typed = { key: `${row},${column}`, text: text.replace(/\r?\n$/, "").replaceAll("\r", "\n") };
  }

  pasted(html: string, text: string): void {
    this.#pasted = tableOf(html) ?? linesOf(text);
  }

  forget(): void {
    this.#typed = null;
    this.#pasted = null;
  }

  /** The same change with the texts as they came. */
  restore(cells: Matrix, trigger: string): Matrix {
    if (/paste/.test(trigger)) return this.#pasted ? withPasted(cells, this.#pasted) : cells;
    const typed = this.#typed;
    if (!typed || trigger !== "sheet.command.set-range-values") return cells;
    const [row = 0, column = 0] = typed.key.split(",").map(Number);
    const cell = cells[row]?.[column];
    if (!cell || cell.p?.body?.customRanges?.length || (typeof cell.f === "string" && cell.f !== ""))
      return cells;
    this.#typed = null;
    const copy = Tools.deepClone(cells);
    const line = copy[row];
    if (line) line[column] = { ...cell, v: typed.text === "" ? null : typed.text, p: null, f: null };
    return copy;
  }
}

/** Pasted texts fall on the changed rectangle, again and again where it is larger than what was copied. */
function withPasted(cells: Matrix, pasted: string[][]): Matrix {
  const rows = Object.keys(cells).map(Number);
  const top = Math.min(...rows);
  const left = Math.min(...rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number)));
  const copy: Matrix = {};
  for (const row of rows) {
    const line: Record<number, Nullable<ICellData>> = {};
    for (const [key, cell] of Object.entries(cells[row] ?? {})) {
      const source = pasted[(row - top) % pasted.length];
      const text = source?.[(Number(key) - left) % Math.max(1, source.length)];
      const plain = typeof cell?.v === "number" && text !== undefined;
      line[Number(key)] = plain && cell ? { ...cell, v: text } : cell;
    }
    copy[row] = line;
  }
  return copy;
}

function tableOf(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()),
  );
}

function linesOf(text: string): string[][] | null {
  if (text === "") return null;
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
}
