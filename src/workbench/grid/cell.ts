/** One cell → Univer's cell: what Google would print, with links as rich text. */
import {
  BooleanNumber,
  CellValueType,
  CustomRangeType,
  type ICellData,
  type IDocumentData,
  WrapStrategy,
} from "@univerjs/core";
import type { CellView } from "../../host/server/view";
import { shownText } from "../shown-text";
import { toGridLink } from "./link";
import { toUniverStyle } from "./style";

const LINK_COLOR = "#1155cc";

export function toUniverCell(cell: CellView, columnHidden: boolean): ICellData {
  const style = toUniverStyle(cell.style, cell.numberFormat);
  // Univer cannot wrap a text into a column without width.
  if (columnHidden && style?.tb === WrapStrategy.WRAP) style.tb = WrapStrategy.CLIP;
  const out: ICellData = style ? { s: style } : {};
  const { value } = cell;
  if (cell.validation?.criteria === "CHECKBOX")
    return { ...out, v: value === true ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === null) return out;
  if (typeof value === "object") return { ...out, v: value.error, t: CellValueType.STRING };
  if (typeof value === "number" && isPrintedAlike(cell)) return { ...out, v: value, t: CellValueType.NUMBER };
  const text = shownText(cell);
  if (cell.links && cell.links.length > 0)
    return { ...out, v: text, t: CellValueType.STRING, p: withLinks(text, cell) };
  return { ...out, v: text, t: CellValueType.STRING };
}

/**
 * Univer prints whole numbers and dates as Google does; anything with a decimal comma or groups of thousands it prints
 * the American way, so such a cell is shown as the text Google would print.
 */
function isPrintedAlike(cell: CellView): boolean {
  const printedText = cell.display ?? String(cell.value);
  return (
    /^-?\d+$/.test(printedText) || (/[dmy]/i.test(cell.numberFormat ?? "") && !/[а-я]/i.test(printedText))
  );
}

function withLinks(text: string, cell: CellView): IDocumentData {
  const stream = text.replaceAll("\r\n", "\n").replaceAll("\n", "\r");
  const links = (cell.links ?? []).filter((link) => link.start < link.end && link.start < stream.length);
  const base = { ff: cell.style?.fontFamily ?? "Arial", fs: cell.style?.fontSize ?? 10 };
  return {
    id: "d",
    documentStyle: {},
    body: {
      dataStream: `${stream}\r\n`,
      textRuns: [
        { st: 0, ed: stream.length, ts: base },
        ...links.map((link) => ({
          st: link.start,
          ed: Math.min(link.end, stream.length),
          ts: { ...base, cl: { rgb: cell.style?.color ?? LINK_COLOR }, ul: { s: BooleanNumber.TRUE } },
        })),
      ].sort((a, b) => a.st - b.st),
      paragraphs: [...`${stream}\r`].flatMap((char, index) => (char === "\r" ? [{ startIndex: index }] : [])),
      customRanges: links.map((link, index) => ({
        rangeId: `link-${index}-${link.start}`,
        rangeType: CustomRangeType.HYPERLINK,
        startIndex: link.start,
        endIndex: Math.min(link.end, stream.length) - 1,
        properties: { url: toGridLink(link.url) },
      })),
    },
  };
}
