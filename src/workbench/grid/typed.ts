/** What a person typed, pasted or cleared in the grid → what is sent to the server. */
import { CellValueType, CustomRangeType, type ICellData, type Nullable } from "@univerjs/core";
import type { EditBlock } from "../../host/server/protocol";
import type { CellView, SheetView } from "../../host/server/view";
import { rectanglesOf } from "../../host/workbook/rectangles";
import { fromGridLink } from "./link";

export type CellMatrix = Record<number, Record<number, Nullable<ICellData>>>;
type Typed = string | number | boolean | null;

/** Blocks of values, in one rectangle where the cells form one; links apart, because they are set one by one. */
export function toBlocks(cells: CellMatrix, sheet: SheetView): EditBlock[] {
  const values = new Map<string, Typed>();
  const links: EditBlock[] = [];
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      const key = `${Number(row) + 1},${Number(column) + 1}`;
      const typed = typedIn(cell, sheet.cells[key]);
      if (typed === undefined) continue;
      const url = linkOf(cell);
      if (url && typeof typed === "string") {
        links.push({ kind: "link", row: Number(row) + 1, column: Number(column) + 1, text: typed, url });
      } else values.set(key, typed);
    }
  }
  const blocks = rectanglesOf([...values.keys()]).map(
    (area): EditBlock => ({
      kind: "values",
      row: area.row,
      column: area.column,
      values: Array.from({ length: area.rows }, (_, r) =>
        Array.from(
          { length: area.columns },
          (_, c) => values.get(`${area.row + r},${area.column + c}`) ?? null,
        ),
      ),
    }),
  );
  return [...blocks, ...links];
}

export function keysOf(block: EditBlock): string[] {
  if (block.kind === "link") return [`${block.row},${block.column}`];
  return block.values.flatMap((line, r) => line.map((_, c) => `${block.row + r},${block.column + c}`));
}

/** undefined: only the look of the cell changed. */
function typedIn(cell: Nullable<ICellData>, known: CellView | undefined): Typed | undefined {
  if (!cell) return null;
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const text = cell.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (cell.v === undefined) return cell.p === null && cell.f === null ? null : undefined;
  if (cell.v === null) return known?.validation?.criteria === "CHECKBOX" ? false : null;
  if (known?.validation?.criteria === "CHECKBOX") return cell.v === 1 || cell.v === "1" || cell.v === true;
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true;
  // An undone edit brings back the number under a date; typed text is read again by the server.
  if (typeof cell.v === "number" && /[dmy]/i.test(known?.numberFormat ?? "")) return serialToText(cell.v);
  return cell.v;
}

function linkOf(cell: Nullable<ICellData>): string | null {
  const link = cell?.p?.body?.customRanges?.find((range) => range.rangeType === CustomRangeType.HYPERLINK);
  const url: unknown = link?.properties?.url;
  return typeof url === "string" && url !== "" ? fromGridLink(url) : null;
}

export function serialToText(serial: number): string {
  const date = new Date(Math.round((serial - 25569) * 86_400_000));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}
