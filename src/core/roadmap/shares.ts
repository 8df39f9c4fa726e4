/** The two percent columns that the ministry fills: «10», «10 %», «0,5», or a cell formatted as a percentage. */
import type { Cell } from "../reports/row";
import type { Remarks } from "./remark";

/** A share 0…1; undefined where the cell is empty or says no share. */
export function readShare(
  cell: Cell | undefined,
  text: string,
  row: number,
  column: "linkShare" | "target",
  remarks: Remarks,
): number | undefined {
  if (text === "" || /^[-–—]$/.test(text)) return undefined;
  const found = /^(?:не менее\s+|≥\s*|>=\s*)?(\d{1,3}(?:[.,]\d{1,4})?)\s*(%|процент\S*)?$/i.exec(text);
  const number = found ? Number((found[1] ?? "").replace(",", ".")) : Number.NaN;
  // Below one and without a sign it is a fraction: a cell formatted as a percentage keeps 10 % as 0.1.
  const fraction = number < 1 && found?.[2] === undefined;
  const share = fraction ? number : number / 100;
  if (!(share > 0 && share <= 1)) {
    remarks.add("share-unreadable", "error", row, column, { text });
    return undefined;
  }
  if (typeof cell?.value === "number" && number === 1) remarks.add("share-one", "warning", row, column);
  else if (fraction && typeof cell?.value !== "number")
    remarks.add("share-small", "warning", row, column, { text, percent: Math.round(share * 1000) / 10 });
  return share;
}
