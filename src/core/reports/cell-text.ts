/** A cell as the text a person sees in it. */
import { formatDay } from "../calendar/day";
import type { Cell } from "./row";

export function cellText(cell: Cell): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "object")
    return value.time ? `${formatDay(value.day)} ${value.time}` : formatDay(value.day);
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  return String(value);
}

export const isBlank = (cell: Cell): boolean =>
  cellText(cell).trim() === "" && !cell.links?.length && cell.formula === undefined;
